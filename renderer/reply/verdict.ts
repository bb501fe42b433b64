import type { OpinionInWork } from '#shared/case/facets/handling';
import type { Step } from '#shared/case/steps';
import type { VerdictPanelProps } from '../papers/verdict-panel';

/** Name of the check list of a reply letter. */
export const REPLY_CHECKS = '内容核对（《条例》第三十二条）';

/** The verdict on a 处理意见 at the step where it stands. */
export function opinionVerdict(step: Step, work: OpinionInWork): Pick<VerdictPanelProps, 'word' | 'command'> {
  const { opinionId } = work.opinion;
  return step.name === 'sign-off-opinion'
    ? { word: '签批', command: (verdict) => ({ name: 'sign-off-opinion', payload: { opinionId, ...verdict } }) }
    : { word: '审核', command: (verdict) => ({ name: 'review-opinion', payload: { opinionId, ...verdict } }) };
}
