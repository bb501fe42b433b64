import type { CaseState } from '#shared/case/state';
import type { Person } from '#shared/case/values';
import type { LocalDate } from '#shared/law/dates';
import { identityKey } from '#shared/people/identity-number';
import { nameKey } from '#shared/people/names';
import { phoneKey } from '#shared/people/phone';
import type { Agreement } from '#shared/people/same-person';
import type { LedgerContext } from './context';
import { asNumber, integers, type SqlValue } from './engine';

type Shared = Pick<LedgerContext, 'engine'>;

/** What a case is found by, as stored in `lookups`. */
export type LookupEntry = readonly [
  kind: Agreement | typeof VISIT | typeof RESTRICTED | typeof SERVED | typeof LINKED | typeof ACCUSED,
  value: string,
];

const VISIT = '来访';
/** 送达: what was served on a day, for the service register. */
const SERVED = '送达';
/** 关联: the other matter of a decision, so that it is seen from there too. */
const LINKED = '关联';
/** 被检举控告: whom accusations, anonymous ones too, are about. */
const ACCUSED = '被检举控告';
/** 限定知情范围 now or once: the few cases whose rows are looked at one by one before anything is counted. */
export const RESTRICTED = '限知';

/** What a person is found by again; the same keys on both sides. Empty keys are left out. */
export function personKeys(
  person: Pick<Person, 'name' | 'identityNumber' | 'phone'>,
): readonly (readonly [Agreement, string])[] {
  const keys: (readonly [Agreement, string])[] = [
    ['姓名', nameKey(person.name)],
    ['证件号码', identityKey(person.identityNumber ?? '')],
    ['电话', phoneKey(person.phone ?? '')],
  ];
  return keys.map(([kind, value]) => [kind, value.replaceAll('\0', '')] as const).filter(([, value]) => value !== '');
}

/** Everybody who ever came in this matter, or for somebody who did. */
const peopleOf = (state: CaseState): readonly Pick<Person, 'name' | 'identityNumber' | 'phone'>[] => [
  ...state.petitioners,
  ...state.visits.flatMap((visit) => visit.petitioners),
  ...state.proxies,
];

/** What a decision about the matter `caseId` is found by. */
export const linkEntry = (caseId: string): LookupEntry => [LINKED, caseId];

const accusedEntries = ({ accusation }: Pick<CaseState, 'accusation'>): readonly LookupEntry[] =>
  (accusation?.accused ?? []).map(({ name, unit }) => [ACCUSED, `${nameKey(name)} ${nameKey(unit)}`]);

/** What matters of the same persons are found by: numbers and the accused. A name alone would find all its bearers. */
export const relationKeys = (state: CaseState): readonly LookupEntry[] => [
  ...peopleOf(state)
    .flatMap(personKeys)
    .filter(([kind]) => kind !== '姓名'),
  ...accusedEntries(state),
];

/** Distinct entries of a case in a fixed order: keys of its people and its accused, links, and visits and what was served by day. */
export function entriesOf(state: CaseState): readonly LookupEntry[] {
  const entries: readonly LookupEntry[] = [
    ...peopleOf(state).flatMap(personKeys),
    ...accusedEntries(state),
    ...state.links.map(({ caseId }) => linkEntry(caseId)),
    ...state.visits.map(({ receivedOn, visitId }): LookupEntry => [VISIT, `${receivedOn} ${visitId}`]),
    ...servedIn(state).map(([day, id]): LookupEntry => [SERVED, `${day} ${id}`]),
    ...(state.readers === null ? [] : [[RESTRICTED, ''] as const]),
  ];
  return [...new Map(entries.map((entry) => [entry.join('\n'), entry] as const)).values()];
}

/** Day and id of every paper of the case that was served. */
const servedIn = ({ letters, papers, reviews }: CaseState): readonly (readonly [LocalDate, string])[] => [
  ...[...letters, ...papers].flatMap(({ paperId, service }) =>
    service === null ? [] : [[service.servedOn, paperId] as const],
  ),
  ...reviews.flatMap(({ reviewId, service }) => (service === null ? [] : [[service.servedOn, reviewId] as const])),
];

/** Adds what is new; entries are never taken back, a name once given stays a name to be found by. */
export function writeEntries(
  { engine }: Shared,
  firstSequence: number,
  state: CaseState,
  before: CaseState | null,
): void {
  const asBefore =
    before !== null &&
    before.petitioners === state.petitioners &&
    before.visits === state.visits &&
    before.proxies === state.proxies &&
    before.accusation === state.accusation &&
    before.links === state.links &&
    before.letters === state.letters &&
    before.papers === state.papers &&
    before.reviews === state.reviews &&
    before.readers === state.readers;
  if (asBefore) return;
  const known = new Set(before === null ? [] : entriesOf(before).map((entry) => entry.join('\n')));
  const added = entriesOf(state).filter((entry) => !known.has(entry.join('\n')));
  for (let index = 0; index < added.length; index += MOST_AT_ONCE) {
    const part = added.slice(index, index + MOST_AT_ONCE);
    const values: SqlValue[] = part.flatMap(([kind, value]) => [kind, value, firstSequence]);
    engine.prepare(`INSERT OR IGNORE INTO lookups VALUES ${part.map(() => '(?, ?, ?)').join()}`).run(values);
  }
}

/** A handful of statement texts instead of one for every number of entries. */
const MOST_AT_ONCE = 6;

export function hasEntry({ engine }: Shared, firstSequence: number, [kind, value]: LookupEntry): boolean {
  const statement = engine.prepare('SELECT 1 FROM lookups WHERE kind = ? AND value = ? AND first_sequence = ?');
  return statement.get([kind, value, firstSequence]) !== undefined;
}

/** Visits received on a day, each counted. */
export function visitsOn({ engine }: Shared, day: LocalDate): number {
  return asNumber(
    engine.prepare(`SELECT count(*) FROM lookups WHERE ${VISITS_OF_A_DAY}`).get([VISIT, `${day} `, `${day}!`])?.[0],
  );
}

/** Of these, the visits in cases that are or were restricted, by the case's first sequence. */
export function restrictedVisitsOn({ engine }: Shared, day: LocalDate): ReadonlyMap<number, number> {
  const rows = engine
    .prepare(
      `SELECT ${integers('first_sequence', 'count(*)')} FROM lookups WHERE ${VISITS_OF_A_DAY} AND first_sequence IN
       (SELECT first_sequence FROM lookups WHERE kind = ? AND value = '') GROUP BY first_sequence`,
    )
    .all([VISIT, `${day} `, `${day}!`, RESTRICTED]);
  return new Map(rows.map((row) => [asNumber(row[0]), asNumber(row[1])]));
}

/**
 * First sequences of up to `limit` cases in which something was served from one day to another (both included), after
 * `after`. A day corrected later leaves its entry behind, so that the caller looks at the case itself.
 */
export function servedBetween(
  { engine }: Shared,
  [from, to]: readonly [LocalDate, LocalDate],
  after: number,
  limit: number,
): readonly number[] {
  return engine
    .prepare(
      `SELECT DISTINCT ${integers('first_sequence')} FROM lookups
       WHERE kind = ? AND value > ? AND value < ? AND first_sequence > ? ORDER BY first_sequence LIMIT ?`,
    )
    .all([SERVED, `${from} `, `${to}!`, after, limit])
    .map((row) => asNumber(row[0]));
}

const VISITS_OF_A_DAY = 'kind = ? AND value > ? AND value < ?';
