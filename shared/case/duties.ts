import type { LocalDate } from '../law/dates';
import type { NoticeKind } from './facets/route';
import type { CaseState } from './state';

/**
 * Something the petitioner has to be told (告知义务): owed, met, lawfully excused, or put on record as breached. A matter
 * is not closed while one is owed (条例 arts. 23, 31, 34).
 */
export interface Duty {
  /** Unique within the case, e.g. `whereabouts:t1`. */
  readonly key: string;
  readonly notice: NoticeKind;
  /** Transfer, guidance or refusal it tells of; null for the matter as a whole. */
  readonly about: string | null;
  /** What is to be told, e.g. 告知转送去向. */
  readonly what: string;
  readonly article: string;
  readonly since: LocalDate;
  readonly status: 'owed' | 'met' | 'excused' | 'breached';
  /** Day it was met, excused or put on record as breached. */
  readonly on: LocalDate | null;
}

/** Every notice duty of a case, in the order they arose. */
export const dutiesOf = (_state: CaseState): readonly Duty[] => [];

export const owedDuties = (state: CaseState): readonly Duty[] =>
  dutiesOf(state).filter(({ status }) => status === 'owed');
