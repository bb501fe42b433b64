import { applicationOf } from './application-parts';

/** 复查申请书 (条例 art. 35), to be signed by the petitioner. */
export const reviewApplication = applicationOf('review-application', 'review');
