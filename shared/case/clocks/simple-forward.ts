import type { LocalDate } from '../../law/dates';
import type { SimpleSuggestion } from '../facets/route';
import { unfitForSimple } from '../simple-fit';
import type { CaseState } from '../state';
import { sentTo } from '../transfers';
import type { OrganRef } from '../values';
import { type Clock, earliest, run } from './run';

type Level = Pick<SimpleSuggestion, 'organ' | 'organKind'>;

/** Levels of this office the matter passes through: who suggests, and who of this office passed it on after that. */
function levels(state: CaseState, suggestion: SimpleSuggestion): readonly Level[] {
  const others = state.transfers.flatMap(({ from, fromKind, entry }): readonly Level[] =>
    fromKind !== null && entry > suggestion.entry && from.id !== suggestion.organ.id
      ? [{ organ: from, organKind: fromKind }]
      : [],
  );
  return [
    suggestion,
    ...others.filter(({ organ }, index) => others.findIndex((o) => o.organ.id === organ.id) === index),
  ];
}

/** The day this organ got the matter, or got it back, the last time up to `by`. */
function arrivedOn(state: CaseState, organ: OrganRef, by: LocalDate): LocalDate {
  const days = [
    ...state.receipts.filter((receipt) => receipt.organ.id === organ.id).map(({ receivedOn }) => receivedOn),
    ...state.transfers.filter((sent) => sentTo(state, sent, organ)).map(({ transferredOn }) => transferredOn),
    ...state.transfers.flatMap(({ from, returnedOn }) =>
      from.id === organ.id && returnedOn !== null ? [returnedOn] : [],
    ),
  ];
  return days.reduce((last, day) => (day <= by && day > last ? day : last), state.openedOn);
}

/** The first day it was dealt with here otherwise than by sending it on. */
const handledOtherwise = (state: CaseState): LocalDate | null =>
  earliest([
    state.onTheSpot?.on,
    state.acceptance?.acceptedOn,
    state.suggestion?.studiedOn,
    state.withdrawal?.on,
    state.closed?.on,
    ...state.guidances.map(({ guidedOn }) => guidedOn),
    ...state.refusals.map(({ on }) => on),
  ]);

/**
 * 简易办理: each level in between passes the matter on (《信访事项简易办理办法》). Taken back, barred by what became known or
 * dealt with on the spot, the limit of art. 22 alone is left.
 */
export const simpleForward: Clock = (state) => {
  const suggestion = state.simpleSuggestion;
  if (suggestion === null) return [];
  const { withdrawn } = suggestion;
  return levels(state, suggestion).map(({ organ, organKind }) => {
    const sent = state.transfers.filter(({ from, entry }) => from.id === organ.id && entry > suggestion.entry);
    const passedOn = earliest(sent.map(({ transferredOn }) => transferredOn));
    const backOn = withdrawn !== null && (passedOn === null || passedOn >= withdrawn.on) ? withdrawn.on : null;
    const excused =
      backOn !== null
        ? '简易办理的建议已经收回，按普通程序的期限转送'
        : passedOn !== null
          ? null
          : handledOtherwise(state) !== null
            ? '本单位已经直接处理，不再转送'
            : (unfitForSimple(state)?.message ?? null);
    return run(arrivedOn(state, organ, passedOn ?? suggestion.on), passedOn, {
      subject: organ.id,
      events: backOn === null ? [] : [{ type: 'switch-to-ordinary', on: backOn }],
      excused,
      bearer: organKind === 'petition-office' ? null : 'competent-organ',
    });
  });
};
