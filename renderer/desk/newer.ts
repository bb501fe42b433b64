/**
 * Where rows come from. `published`: main said just now that they changed, also after folding a case anew without a new
 * version (another version of the program folds it otherwise). `read`: somebody asked, and the answer may be late.
 */
export type RowSource = 'published' | 'read';

/**
 * The rows worth writing, the newest of each id: only those newer than what the desk holds, and of the same version only
 * what was published. Publications may come twice, or mixed with a page of the first filling that was read before them;
 * main publishes in order, so the last one of a version is the one to keep.
 */
export function newerRows<Row extends { readonly id: string; readonly version: number }>(
  rows: readonly Row[],
  held: ReadonlyMap<string, number>,
  source: RowSource,
): readonly Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = Math.max(held.get(row.id) ?? -1, newest.get(row.id)?.version ?? -1);
    if (row.version > known || (source === 'published' && row.version === known)) newest.set(row.id, row);
  }
  return [...newest.values()];
}
