import { verdictEvent } from './opinion-verdict';

/** 审核: agreed and passed on for sign-off, or returned with comments. */
export const opinionReviewed = verdictEvent('opinion-reviewed', '审核', (reviewedBy) => ({ reviewedBy }));
