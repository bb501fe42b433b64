import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import { desk } from './db';
import { newerRows, type RowSource } from './newer';

/** Writes rows that are newer than what the desk holds (see newer.ts); the rest stays. */
export async function applyRows(rows: readonly CaseRow[], source: RowSource = 'read'): Promise<void> {
  if (rows.length === 0) return;
  await desk.transaction('rw', desk.cases, async () => {
    const held = await desk.cases.bulkGet(rows.map(({ id }) => id));
    const versions = new Map(held.flatMap((row) => (row ? [[row.id, row.version] as const] : [])));
    await desk.cases.bulkPut([...newerRows(rows, versions, source)]);
  });
}

/** Takes cases off the desk that this officer may no longer read, opened ones and his drafts on them too. */
export async function applyGone(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await desk.transaction('rw', desk.cases, desk.details, desk.drafts, async () => {
    await desk.cases.bulkDelete([...ids]);
    await desk.details.bulkDelete([...ids]);
    await desk.drafts.where('caseId').anyOf(ids).delete();
  });
}

/** Keeps an opened case, unless the desk holds a newer version of it. */
export async function applyDetails(state: CaseState): Promise<void> {
  await desk.transaction('rw', desk.details, async () => {
    const held = await desk.details.get(state.id);
    if (held && held.version > state.version) return;
    await desk.details.put({ caseId: state.id, version: state.version, state });
  });
}
