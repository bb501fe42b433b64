import type { CaseRow } from '#shared/case/row';

/** Readers of a case as its row names them: officer ids, null when every officer may read it. */
export type Readers = CaseRow['readers'];

/** Officer a reading is for; null for the program itself (tools, checks, copies), which reads everything. */
export type Viewer = string | null;

/**
 * Whether an officer may know anything about a case (保密 and 检举控告, 条例 art. 30(3)). The one place that says so: an
 * administrator is a reader only when named.
 */
export const mayRead = (readers: Readers, viewer: Viewer): boolean =>
  readers === null || viewer === null || readers.includes(viewer);
