import { newEvent } from '../events/define';
import { opinionReviewed } from '../events/opinion-reviewed';
import { verdictCommand } from './approval';

/** 审核 of a drafted opinion (条例 art. 32). */
export const reviewOpinion = verdictCommand({
  name: 'review-opinion',
  step: '审核',
  roles: ['reviewer'],
  stage: 'submitted',
  event: (verdict) => newEvent(opinionReviewed, verdict),
});
