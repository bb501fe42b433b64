/**
 * The rows worth writing: only those newer than what the desk holds, the newest of each id. Publications may come
 * twice, late, or mixed with a page of the first filling; applying them is idempotent by case version.
 */
export function newerRows<Row extends { readonly id: string; readonly version: number }>(
  rows: readonly Row[],
  held: ReadonlyMap<string, number>,
): readonly Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = Math.max(held.get(row.id) ?? -1, newest.get(row.id)?.version ?? -1);
    if (row.version > known) newest.set(row.id, row);
  }
  return [...newest.values()];
}
