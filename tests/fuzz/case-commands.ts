import fc from 'fast-check';
import type { CommandName } from '#shared/case/commands/payloads';
import type { Role } from '#shared/case/roles';
import type { CaseState } from '#shared/case/state';
import type { Person } from '#shared/case/values';
import { addDays, type LocalDate } from '#shared/law/dates';
import {
  allRoles,
  bureauOnly,
  file,
  lettersOnly,
  matter,
  note,
  office,
  opinion,
  person,
  visit,
} from '../unit/shared/case/desk';

/** One random move of a random officer on a random day; `twist` values choose among lawful and unlawful variants. */
export interface Move {
  readonly name: CommandName;
  readonly daysLater: number;
  readonly backdated: number;
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly explains: boolean;
  readonly twists: readonly number[];
}

/** The ordinary path more often than the rest, so that sequences get far. */
const names: readonly CommandName[] = [
  'register-visit',
  'register-visit',
  'add-visit',
  'answer-on-the-spot',
  'seal-interview',
  'add-addendum',
  'classify-matter',
  'classify-matter',
  'transfer-matter',
  'record-other-opinion',
  'accept-matter',
  'accept-matter',
  'assign-case',
  'assign-case',
  'submit-opinion',
  'submit-opinion',
  'review-opinion',
  'review-opinion',
  'sign-off-opinion',
  'sign-off-opinion',
  'issue-letter',
  'issue-letter',
  'serve-letter',
  'serve-letter',
  'close-case',
  'close-case',
  'record-export',
];

const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 7 }, { arbitrary: other, weight: 2 });

const moveOf = (name: fc.Arbitrary<CommandName>): fc.Arbitrary<Move> =>
  fc.record({
    name,
    daysLater: often(0, fc.integer({ min: 0, max: 40 })),
    backdated: often(0, fc.integer({ min: -2, max: 5 })),
    officerId: often('wang', fc.constantFrom('zhao', 'qian')),
    roles: often(allRoles, fc.subarray([...allRoles])),
    explains: often(true, fc.boolean()),
    twists: fc.array(fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, fc.integer({ min: 1, max: 9 })), {
      minLength: 4,
      maxLength: 4,
    }),
  });

/** Sent on to another organ, with its answer. */
const sentOn: readonly CommandName[] = [
  'register-visit',
  'seal-interview',
  'add-addendum',
  'classify-matter',
  'transfer-matter',
  'record-other-opinion',
  'close-case',
];
const ordinary: readonly CommandName[] = [
  'register-visit',
  'seal-interview',
  'classify-matter',
  'accept-matter',
  'assign-case',
  'submit-opinion',
  'review-opinion',
  'sign-off-opinion',
  'issue-letter',
  'serve-letter',
  'close-case',
];

/** Sequences start along one of the two paths, so that their far ends are reached and then disturbed. */
export const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(
    fc.constantFrom(ordinary, ordinary, sentOn),
    fc.nat({ max: ordinary.length }),
    fc.array(moveOf(fc.constantFrom(...names)), { maxLength: 24 }),
  )
  .chain(([path, reach, wild]) =>
    fc.tuple(...path.slice(0, reach).map((name) => moveOf(fc.constant(name)))).map((start) => [...start, ...wild]),
  );

export const offices = fc.constantFrom(office, office, bureauOnly, lettersOnly);

const pick = <T>(from: readonly [T, ...T[]], twist: number): T => {
  const [first] = from;
  const found = from[twist % from.length];
  return found === undefined ? first : found;
};

/** A payload for a command: what the case needs when all twists are 0, something slightly or badly wrong otherwise. */
export function payloadFor(
  move: Move,
  state: CaseState | null,
  on: LocalDate,
  next: (s: string, y: number) => number,
): unknown {
  const [a = 0, b = 0, c = 0, d = 0] = move.twists;
  if (d === 9) return pick<unknown>([null, 7, [], {}, { visit: 1 }], a);
  const organId = pick(['bureau', 'letters', 'nowhere'], a);
  const serial = state?.version ?? 0;
  switch (move.name) {
    case 'register-visit':
      return {
        visit: visit(on, {
          petitioners: [
            person(
              pick<Partial<Person>>(
                [
                  {},
                  { name: '' },
                  { name: '', anonymous: true },
                  { identityKind: '居民身份证', identityNumber: '123' },
                ],
                b,
              ),
            ),
          ],
        }),
        matter,
        notSameAs: [],
        organId,
      };
    case 'add-visit':
      return { visit: visit(on, { visitId: pick([`v${serial}`, 'v1'], a), headcount: b + 1 }), said: '再次反映' };
    case 'answer-on-the-spot':
      return { organId, kind: pick(['当场答复', '引导', '咨询'], b), answer: pick(['可以', ' '], c), guidedTo: '' };
    case 'seal-interview':
      return {
        note: note(on, { noteId: pick([`n${serial}`, 'n1'], a), visitId: pick(['v1', 'v8'], b) }),
        confirmation: { way: pick(['本人签名', '拒绝确认'], c), remark: '' },
      };
    case 'add-addendum':
      return { noteId: state?.notes[0]?.noteId ?? 'n1', addendumId: `a${serial}`, text: '补充' };
    case 'classify-matter':
      return {
        purpose: pick(['求决', '申诉', '咨询', '检举控告'], a),
        contentClass: ['政法'],
        place: { name: '东湖区' },
        way: pick([6, null, 1, 5], b),
      };
    case 'transfer-matter':
      return {
        transferId: `t${serial}`,
        organId: pick(['letters', 'bureau', 'nowhere'], a),
        kind: pick(['转送', '交办'], b),
        toOrgan: pick(['临江市民政局', '临江市住建局', '临江市信访局'], c),
        reason: '职责',
        feedbackBy: pick([null, addDays(on, 20)], b),
      };
    case 'record-other-opinion':
      return {
        transferId: state?.transfers[0]?.transferId ?? 't1',
        documentNumber: '',
        summary: '已办',
        servedOn: pick([null, on, addDays(on, 3)], a),
      };
    case 'accept-matter':
      return { organId };
    case 'assign-case':
      return { officer: { id: pick(['wang', 'zhao'], a), name: '某同志' } };
    case 'submit-opinion':
      return { opinion: opinion({ opinionId: `o${serial}`, organId }) };
    case 'review-opinion':
    case 'sign-off-opinion':
      return {
        opinionId: pick([state?.opinion?.opinion.opinionId ?? 'o', 'o9'], a),
        agreed: pick([true, false], b),
        comment: pick(['同意', ''], c),
      };
    case 'issue-letter': {
      const year = Number(on.slice(0, 4));
      return {
        paperId: `paper${serial}`,
        opinionId: state?.opinion?.opinion.opinionId ?? 'o',
        number: { series: pick(['临住建信', '临信访函'], a), year, serial: next('临住建信', year) + b },
        file,
      };
    }
    case 'serve-letter':
      return {
        paperId: state?.letters.at(-1)?.paperId ?? 'paper',
        way: pick(['直接送达', '留置送达'], a),
        servedBy: '甲',
        receiver: '乙',
        remark: '',
      };
    case 'close-case':
      return { reason: '办结' };
    case 'record-export':
      return { paperId: 'paper', paper: '处理意见书', way: '打印' };
  }
}
