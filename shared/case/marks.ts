import type { LocalDate } from '../law/dates';
import { scaleMark, visitScale } from './petitioners';
import { openRound } from './reviews';
import { settledOn } from './stage';
import type { CaseState } from './state';
import { liveTransfers } from './transfers';
import type { PetitionForm } from './values';

/** A same matter (同人 + 同事) that is not later than this one: where its day is not known, it is taken as the earlier. */
const repeatsAnother = (state: CaseState): boolean =>
  state.links.some(
    ({ relation, endedOn, openedOn }) =>
      relation === '相同' && endedOn === null && (openedOn == null || openedOn <= state.openedOn),
  );

/**
 * 初件 or 重件: the same person with the same matter again makes it a repeat (同人 + 同事), whether recorded as a further
 * visit of this matter or linked to an earlier one as the same.
 */
export const pieceKind = (state: CaseState): '初件' | '重件' =>
  state.visits.length > 1 || repeatsAnother(state) ? '重件' : '初件';

/** Marks of a matter as the worklist shows them: 重件, 集体访, 联名, 紧急, 保密, 涉密. 初件 and 个访 are the rule and go unsaid. */
export function marksOf(state: CaseState): readonly string[] {
  const scales = state.visits.map((visit) => scaleMark(visit.form, visit.headcount));
  return [
    ...(state.secret === null ? [] : ['涉密']),
    ...(state.marks.confidential === null ? [] : ['保密']),
    ...(state.marks.urgent === null ? [] : ['紧急']),
    ...(pieceKind(state) === '重件' ? ['重件'] : []),
    ...(['集体访', '联名'] as const).filter((scale) => scales.includes(scale)),
  ];
}

/** What the statistics count of a matter. */
export interface PetitionCounts {
  /** 批次: visits of one group each. */
  readonly batches: number;
  /** 人次: persons of those visits. */
  readonly persons: number;
  /** 件次: letters, net petitions, calls and faxes, one each however many signed. */
  readonly pieces: number;
  /** 集体访: those of the batches with five persons or more, and the persons in them. */
  readonly groupBatches: number;
  readonly groupPersons: number;
}

export interface CountedEntry {
  readonly form: PetitionForm;
  readonly headcount: number;
  readonly receivedOn: LocalDate;
}

/** Everything that came in on a matter; a pointer to a secret matter counts as what it points to. */
const entriesOf = (state: CaseState): readonly CountedEntry[] =>
  state.secret === null
    ? state.visits
    : [{ form: state.secret.form, headcount: state.secret.headcount, receivedOn: state.openedOn }];

const sumOf = (entries: readonly CountedEntry[]): number => entries.reduce((sum, { headcount }) => sum + headcount, 0);

/** Visits by 批次 and 人次, everything else by 件次; only what came from `from` to `to`, both days included, when given. */
export function countsOf(
  state: CaseState,
  within: { readonly from: LocalDate; readonly to: LocalDate } | null = null,
): PetitionCounts {
  const entries = entriesOf(state).filter(
    ({ receivedOn }) => within === null || (receivedOn >= within.from && receivedOn <= within.to),
  );
  const visits = entries.filter(({ form }) => form === '来访');
  const groups = visits.filter(({ headcount }) => visitScale(headcount) === '集体访');
  return {
    batches: visits.length,
    persons: sumOf(visits),
    pieces: entries.length - visits.length,
    groupBatches: groups.length,
    groupPersons: sumOf(groups),
  };
}

/** Where the matter lies: the organ it went to last, unless it answered, gave it back, waits for an answer to its objection, or is one of this office's own. */
const withOtherOrgan = (state: CaseState): boolean => {
  const last = state.transfers.at(-1);
  if (last === undefined || last.opinion !== null || last.returnedOn !== null || state.acceptance !== null)
    return false;
  const objectionOpen = last.objection !== null && last.objection.answer === null;
  return !objectionOpen && !state.receipts.some(({ transferId }) => transferId === last.transferId);
};

/** A closed matter may still wait for another organ: for its review, or its answer to a 督办 or a suggestion. */
function afterClosing(state: CaseState): 'office' | 'other-organ' {
  const round = openRound(state);
  if (round !== null) return round.organId === null ? 'other-organ' : 'office';
  const objected = liveTransfers(state).some(({ objection }) => objection !== null && objection.answer === null);
  return settledOn(state) === null && !objected ? 'other-organ' : 'office';
}

/** Whose move it is: another organ's while it has the matter or a dispute is open, the petitioner's while papers are asked for. */
export function waitingFor(state: CaseState): 'office' | 'other-organ' | 'petitioner' {
  if (state.closed !== null) return afterClosing(state);
  if (state.supplements.some(({ received }) => received === null)) return 'petitioner';
  if (state.disputes.some(({ settlement }) => settlement === null)) return 'other-organ';
  const withReviewer = state.reviews.some(
    ({ organId, refused, withdrawn, decision }) =>
      organId === null && refused === null && withdrawn === null && decision === null,
  );
  return withReviewer || withOtherOrgan(state) ? 'other-organ' : 'office';
}
