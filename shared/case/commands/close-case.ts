import { z } from 'zod';
import type { LocalDate } from '../../law/dates';
import type { Cause } from '../command';
import { caseClosed } from '../events/case-closed';
import { newEvent } from '../events/define';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';
import { requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** The last duty before closing, and its day. */
function lastDuty(state: CaseState): Cause | null {
  const duties: readonly { readonly on: LocalDate | null | undefined; readonly what: string }[] = [
    ...state.letters.map((letter) => ({ on: letter.service?.servedOn, what: '送达' })),
    ...state.transfers.map((transfer) => ({ on: transfer.transferredOn, what: transfer.kind })),
    ...state.transfers.map((transfer) => ({ on: transfer.opinion?.recordedOn, what: '登记办理结果' })),
  ];
  return duties.reduce<Cause | null>(
    (last, { on, what }) => (on != null && (last === null || on > last.on) ? { on, what } : last),
    null,
  );
}

/**
 * 办结. Under way 6 only after the 处理意见书 is served (条例 arts. 31(6), 32); after 转送 at once, after 交办 when the result
 * came back (art. 22(1)3). A matter neither taken nor sent on is closed by answering on the spot.
 */
export const closeCase = defineCommand({
  name: 'close-case',
  label: '办结',
  article: article('第三十四条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ reason: requiredText('办结说明', 500) }),
  cause: lastDuty,
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) {
      return state.letters.some((letter) => letter.service !== null)
        ? null
        : refusal(article('第三十二条'), '已受理的事项，处理意见书送达信访人后才能办结');
    }
    if (state.transfers.length === 0) {
      return refusal(officeRules.closing, '事项还没有处理：请受理、转送，或者当场答复、引导');
    }
    return state.transfers.some((transfer) => transfer.kind === '交办' && transfer.opinion === null)
      ? refusal(article('第二十二条第一款第三项'), '交办的事项，登记去向机关反馈的办理结果后才能办结')
      : null;
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(caseClosed, payload)] }),
});
