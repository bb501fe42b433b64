import { cameByTransfer, firstHandled, firstToldOn, initialKinds, noticeExcuse, tellableFrom } from '../telling';
import { type Clock, earliest, run } from './run';

/** T1: a 信访部门 registers and sends on, guides, answers or asks party committee and government to decide within the limit of art. 22(1). An
 * urgent report (art. 25) is another act: the matter still has to go where it belongs. */
export const registerAndDispatch: Clock = (state) =>
  state.receivedBy?.kind === 'petition-office'
    ? [run(state.openedOn, earliest([firstHandled(state), ...state.decisionRequests.map(({ on }) => on)]))]
    : [];

/**
 * T2: the written notice, owed from the first visit that left somebody to be told and met by telling him, not by taking
 * the matter alone. Where nobody could be told before the matter was dealt with, the duty fell away, whatever a later
 * visit says.
 */
export const notifyPetitioner: Clock = (state) => {
  if (state.receivedBy?.kind !== 'competent-organ' || cameByTransfer(state)) return [];
  const metOn = firstToldOn(state);
  if (state.secret !== null) return [run(state.openedOn, metOn, { excused: '涉密事项，在涉密载体上办理和告知' })];
  const handled = firstHandled(state);
  const from = tellableFrom(state);
  if (from === null || (handled !== null && from > handled)) {
    return [run(state.openedOn, metOn, { excused: noticeExcuse(state.visits[0]?.petitioners ?? []) })];
  }
  const excuse = state.notices.find(({ kind, outcome }) => outcome === 'excused' && initialKinds.includes(kind));
  return [run(from, metOn, { excused: metOn === null && excuse !== undefined ? `依法免予告知：${excuse.way}` : null })];
};

export { noticeExcuse };
