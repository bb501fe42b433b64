import type { OfficeView } from '#shared/ipc/views';
import type { LawChange, OfficeLimit } from '#shared/law/changes';

export type LawChangeRecord = OfficeView['lawChanges'][number];

const standing = (changes: readonly LawChangeRecord[]): readonly LawChange[] =>
  changes.filter(({ undone }) => !undone).map(({ change }) => change);

/** The office's own limits as they stand: the newest of each id, without those taken out; in the order first made. */
export function ownLimits(changes: readonly LawChangeRecord[]): readonly OfficeLimit[] {
  const limits = new Map<string, OfficeLimit>();
  for (const change of standing(changes)) {
    if (change.kind === 'limit') limits.set(change.limit.id, change.limit);
    if (change.kind === 'limit-removed') limits.delete(change.id);
  }
  return [...limits.values()];
}

/** What is known by an id of a limit, also of one that was taken out since: its newest name. */
export function limitName(changes: readonly LawChangeRecord[], id: string): string {
  return changes.reduce(
    (name, { change }) => (change.kind === 'limit' && change.limit.id === id ? change.limit.name : name),
    '',
  );
}

/** Place of the newest change that still holds: the only one that can be taken back. -1 when there is none. */
export function lastStanding(changes: readonly LawChangeRecord[]): number {
  return changes.reduce((last, { undone }, at) => (undone ? last : at), -1);
}

/** The name of an imported law by its id, also of one that left the shelf since. */
export function statuteName(changes: readonly LawChangeRecord[], id: string): string {
  return changes.reduce(
    (name, { change }) => (change.kind === 'statute' && change.statute.id === id ? change.statute.name : name),
    '',
  );
}
