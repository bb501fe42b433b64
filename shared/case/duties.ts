import type { LocalDate } from '../law/dates';
import { type Subject, subjectsOf } from './duty-subjects';
import type { NoticeKind, NoticeRecord } from './facets/route';
import type { CaseState } from './state';
import { firstHandled, tellableFrom } from './telling';
import type { OrganRef } from './values';

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
  /** The organ that owes it. */
  readonly organ: OrganRef | null;
  readonly since: LocalDate;
  readonly status: 'owed' | 'met' | 'excused' | 'breached';
  /** Day it was met, excused or put on record as breached. */
  readonly on: LocalDate | null;
}

/** Records of a subject: of its own id, or of the matter as a whole. What was said before there was anything to say does not count. */
export const recordsOf = (state: CaseState, { kinds, about, tellableSince }: Subject): readonly NoticeRecord[] =>
  state.notices.filter(
    (notice) =>
      kinds.includes(notice.kind) &&
      (about === null || notice.about === null || notice.about === about) &&
      notice.on >= tellableSince,
  );

/** Art. 23(2): nobody could be told before the thing was done with. */
function untellable(state: CaseState, { initial }: Subject): boolean {
  const from = tellableFrom(state);
  const end = initial ? (firstHandled(state) ?? state.closed?.on) : state.closed?.on;
  return from === null || (end != null && from > end);
}

function standing(state: CaseState, subject: Subject): Pick<Duty, 'status' | 'on'> {
  if (subject.toldOn !== null) return { status: 'met', on: subject.toldOn };
  const records = recordsOf(state, subject);
  const first = (outcome: NoticeRecord['outcome']) => records.find((record) => record.outcome === outcome);
  const given = first('given');
  if (given !== undefined) return { status: 'met', on: given.on };
  const excused = first('excused');
  if (excused !== undefined) return { status: 'excused', on: excused.on };
  if (untellable(state, subject)) return { status: 'excused', on: subject.since };
  const breached = first('breached');
  return breached === undefined ? { status: 'owed', on: null } : { status: 'breached', on: breached.on };
}

/**
 * Every notice duty of a case, in the order they arose. A 信访部门 owes none under art. 23: it registers and sends on. A
 * secret matter is told of elsewhere.
 */
export const dutiesOf = (state: CaseState): readonly Duty[] =>
  state.secret !== null
    ? []
    : subjectsOf(state)
        .filter(({ owed }) => owed)
        .map((subject) => ({
          key: subject.about === null ? subject.kind : `${subject.kind}:${subject.about}`,
          notice: subject.kind,
          about: subject.about,
          what: subject.what,
          article: subject.article,
          organ: subject.organ,
          since: subject.since,
          ...standing(state, subject),
        }))
        .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));

export const owedDuties = (state: CaseState): readonly Duty[] =>
  dutiesOf(state).filter(({ status }) => status === 'owed');
