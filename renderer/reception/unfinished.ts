import type { DraftSummary } from '#shared/ipc/views';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';

export interface UnfinishedNote {
  readonly caseId: string;
  readonly visitId: string;
  readonly title: string;
  /** Day and time in words. */
  readonly savedAt: string;
}

/** The drafts that are interview notes of a visit, with the way back to them. */
export function unfinishedNotes(drafts: readonly DraftSummary[]): readonly UnfinishedNote[] {
  return drafts.flatMap(({ key, caseId, title, savedAt }) => {
    const visitId = /^interview:(.+)$/.exec(key)?.[1];
    if (!visitId || caseId === null) return [];
    const when = `${formatDate(dateOfInstant(savedAt))} ${timeOfInstant(savedAt)}`;
    return [{ caseId, visitId, title, savedAt: when }];
  });
}
