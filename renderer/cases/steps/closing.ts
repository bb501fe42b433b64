import { standingLetters } from '#shared/case/reviews';
import type { CaseState } from '#shared/case/state';
import { liveTransfers } from '#shared/case/transfers';
import { fieldStep } from './field-step';

/** What the case itself says about why it is done with. */
function closingReason(state: CaseState): string {
  if (state.withdrawal !== null) return '信访人撤回信访事项';
  const agreed = state.mediations.find(({ end }) => end?.agreed === true);
  if (agreed !== undefined) return `经${agreed.kind}达成协议`;
  const review = state.reviews.filter(({ decision }) => decision !== null).at(-1);
  if (review !== undefined && state.acceptance === null)
    return `${review.organ}已作出${review.level === 'review' ? '复查' : '复核'}意见并送达`;
  if (standingLetters(state).some(({ service }) => service !== null)) return '处理意见书已送达信访人';
  const refusal = state.refusals.filter(({ revoked }) => revoked === null).at(-1);
  if (refusal !== undefined) return `${refusal.kind}，已告知信访人`;
  const sent = liveTransfers(state).at(-1);
  if (sent !== undefined)
    return sent.opinion === null ? `已${sent.kind}${sent.toOrgan}` : `${sent.toOrgan}已反馈办理结果`;
  const guidance = state.guidances.at(-1);
  if (guidance !== undefined) return guidance.result?.text ?? `已告知信访人按${guidance.procedure}处理`;
  return state.suggestion?.reply == null ? '' : '建议意见已研究并答复信访人';
}

/** 办结. */
export const closeStep = fieldStep({
  name: 'close-case',
  dayLabel: '办结日期',
  fields: [
    {
      kind: 'long',
      field: 'reason',
      label: '办结说明',
      rows: 2,
      initial: ({ state }) => closingReason(state),
      required: true,
    },
  ],
});
