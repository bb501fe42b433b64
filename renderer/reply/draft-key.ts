/** One draft a case: whoever of the office opens the letter goes on where it was left. */
export const replyDraftKey = (caseId: string): string => `reply:${caseId}`;
