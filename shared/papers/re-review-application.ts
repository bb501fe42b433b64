import { applicationOf } from './application-parts';

/** 复核申请书 (条例 art. 36(1)), to be signed by the petitioner. */
export const reReviewApplication = applicationOf('re-review-application', 're-review');
