import type { ClockEvent } from '../../law/count';
import type { LocalDate } from '../../law/dates';
import { simpleAnswered, simpleInForce } from '../handling';
import { redoneOn, struckDown } from '../reviews';
import type { CaseState } from '../state';
import { sentTo } from '../transfers';
import { type Clock, earliest, run } from './run';

/** Day the petitioner got the first written opinion. */
const answeredOn = (state: CaseState): LocalDate | null =>
  earliest(state.letters.map((letter) => letter.service?.servedOn));

/**
 * Day the matter was finished (办结): answered, or ended another way. Closing alone finishes nothing under the simple
 * procedure, which drops the paper and not the answer; an agreement or a withdrawal does.
 */
const finishedOn = (state: CaseState): LocalDate | null => {
  const answered = earliest([answeredOn(state), simpleAnswered(state)?.on]);
  const settled = state.withdrawal !== null || state.mediations.some(({ end }) => end?.agreed === true);
  return simpleInForce(state) && !settled ? answered : earliest([answered, state.closed?.on]);
};

const withdrawn = ({ withdrawal }: CaseState, metOn: LocalDate | null): string | null =>
  withdrawal !== null && (metOn === null || metOn >= withdrawal.on) ? '信访人已经撤回' : null;

/**
 * T6: finished within sixty days of acceptance, longer by what the head of the organ agreed to (条例 art. 34). A hearing or
 * a missing paper stops nothing here. The simple procedure leaves it as it is, so the way back keeps the original dates.
 */
export const finish: Clock = (state) => {
  // What a review struck down without naming a day is decided again within the time of a new matter.
  const anew = state.reviews.flatMap((round) =>
    round.decision === null || round.decision.redoBy !== null || !struckDown(round)
      ? []
      : [run(round.decision.on, redoneOn(state, round), { subject: round.reviewId, assumed: true })],
  );
  if (state.acceptance === null) return anew;
  const metOn = finishedOn(state);
  const events = state.extensions.flatMap(({ days, reason, decision }): readonly ClockEvent[] =>
    decision?.agreed === true ? [{ type: 'extend', days, reason }] : [],
  );
  return [run(state.acceptance.acceptedOn, metOn, { events, excused: withdrawn(state, metOn) }), ...anew];
};

/** A run of the simple procedure: the way back ends it, and what was not done by then is owed under the ordinary limits. */
function simpleRun(state: CaseState, startedOn: LocalDate, metOn: LocalDate | null) {
  const backOn = state.simple?.backOn ?? null;
  const left = backOn !== null && (metOn === null || metOn > backOn);
  return run(startedOn, metOn, {
    events: backOn === null ? [] : [{ type: 'switch-to-ordinary', on: backOn }],
    excused: left ? '已经转为普通程序，按普通程序的期限办理' : withdrawn(state, metOn),
  });
}

/** 简易办理: whether it is accepted, from the day the deciding organ got the matter (《信访事项简易办理办法》). */
export const simpleAccept: Clock = (state) => {
  const { simple } = state;
  if (simple === null || state.classification?.way !== 6) return [];
  const received = state.receipts.filter(
    (receipt) => receipt.organ.id === simple.organ.id && receipt.returnedOn === null,
  );
  const sent = state.transfers.filter(
    (transfer) => sentTo(state, transfer, simple.organ) && transfer.returnedOn === null,
  );
  const startedOn =
    earliest([...received.map(({ receivedOn }) => receivedOn), ...sent.map(({ transferredOn }) => transferredOn)]) ??
    state.openedOn;
  return [simpleRun(state, startedOn, state.acceptance?.acceptedOn ?? null)];
};

/** 简易办理: the opinion, from acceptance (《信访事项简易办理办法》). */
export const simpleReply: Clock = (state) =>
  state.simple === null || state.acceptance === null
    ? []
    : [simpleRun(state, state.acceptance.acceptedOn, finishedOn(state))];
