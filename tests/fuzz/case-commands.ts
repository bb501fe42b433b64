import fc from 'fast-check';
import { commandList } from '#shared/case/commands/index';
import type { CommandName } from '#shared/case/commands/payloads';
import { admit } from '#shared/case/decide';
import type { OfficeProfile } from '#shared/case/office';
import type { Role } from '#shared/case/roles';
import type { CaseState } from '#shared/case/state';
import type { LocalDate } from '#shared/law/dates';
import { allRoles, bureauOnly, lettersOnly, office } from '../unit/shared/case/desk';
import { commandNames, payloads } from './law-payloads';

/**
 * One random move of a random officer on a random day. `aim` chooses among the steps the law allows now (or, for a wild
 * move, among all); `name` is fixed on a prepared path. `twists` choose within the payload: zeros give what fits best.
 */
export interface Move {
  readonly aim: number;
  readonly wild: boolean;
  readonly name: CommandName | null;
  readonly daysLater: number;
  readonly backdated: number;
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly explains: boolean;
  readonly twists: readonly number[];
  /** Something no screen sends, instead of the payload. */
  readonly junk: number | null;
}

/** The usual thing, and now and then something else: seldom on a prepared path, so that its end is reached. */
const mostly = <T>(steady: boolean, usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: steady ? 60 : 4 }, { arbitrary: other, weight: 1 });

const moveOf = (name: CommandName | null, steady: boolean): fc.Arbitrary<Move> =>
  fc.record({
    aim: fc.nat(),
    wild: mostly(steady, false, fc.boolean()),
    name: fc.constant(name),
    daysLater: mostly(steady, 0, fc.integer({ min: 0, max: 40 })),
    backdated: mostly(steady, 0, fc.integer({ min: -2, max: 5 })),
    officerId: mostly(steady, 'wang', fc.constantFrom('zhao', 'qian')),
    roles: mostly<readonly Role[]>(steady, allRoles, fc.subarray([...allRoles])),
    explains: mostly(steady, true, fc.boolean()),
    twists: fc.array(steady ? mostly(steady, 0, fc.nat()) : fc.nat(), { minLength: 6, maxLength: 6 }),
    junk: mostly<number | null>(steady, null, fc.option(fc.nat({ max: 4 }), { freq: 2 })),
  });

/** A step of a prepared path; `twists` fix the choices within its payload, in the order they are made. */
type Prepared = CommandName | readonly [CommandName, ...number[]];

const heard: readonly Prepared[] = ['register-visit', 'seal-interview', 'classify-matter'];
const taken: readonly Prepared[] = [...heard, 'accept-matter', 'give-notice', 'assign-case'];
const issued: readonly Prepared[] = [...taken, 'submit-opinion', 'review-opinion', 'sign-off-opinion', 'issue-letter'];
/** Another organ's opinion, complained of to the bureau of this office. */
const complained: readonly Prepared[] = ['register-visit', 'record-earlier-opinion', ['request-review', 0, 1]];

/** Paths of the law that random steps alone seldom reach; each is then disturbed. */
const paths: readonly (readonly Prepared[])[] = [
  [],
  [...taken, 'propose-extension', 'decide-extension'],
  [...taken, 'choose-simple', 'return-to-ordinary'],
  [...taken, 'choose-simple', 'reply-simple', 'close-case'],
  [...issued, ['end-paper', 1], 'submit-opinion', 'review-opinion', 'sign-off-opinion', 'issue-letter', 'serve-letter'],
  [...issued, 'record-service-failure', 'serve-letter', 'record-follow-up', 'close-case', 'file-case'],
  [...issued, 'serve-letter', 'request-review', 'record-review-decision', 'serve-review', ['request-review', 1]],
  [...complained, 'submit-review-opinion', 'check-review-opinion', 'sign-off-review-opinion', 'decide-review'],
  [...taken, 'order-hearing', 'hold-hearing', 'record-investigation'],
  [...taken, 'order-hearing', 'cancel-hearing'],
  [...taken, 'start-mediation', 'end-mediation', 'close-case', 'file-case'],
  [['register-visit', 0, 0, 1], 'seal-interview', 'classify-matter', 'accept-matter', 'excuse-notice'],
  ['register-visit', ['receive-transfer', 1], 'submit-completion-report'],
  ['register-visit', ['record-earlier-opinion', 2], 'refuse-further-acceptance'],
  [...complained, 'refuse-review'],
  [...complained, 'withdraw-review'],
  ['register-visit', 'receive-transfer', 'object-to-transfer', 'record-objection-answer'],
  [...heard, 'transfer-matter', 'record-objection', 'answer-objection'],
  [['register-visit', 0, 0, 0, 0, 1], 'classify-matter', 'suggest-simple', 'transfer-matter'],
  ['register-visit', 'classify-matter', ['suggest-simple', 1], 'withdraw-simple-suggestion'],
  [...heard, 'transfer-matter', 'record-other-opinion', 'close-case'],
  ['register-visit', ['classify-matter', 5], 'study-suggestion', 'reply-suggestion', 'close-case'],
  [['register-visit', 0, 0, 0, 1], ['classify-matter', 6], 'record-accusation', ['report-cadre', 2], 'transfer-matter'],
  ['register-visit', ['classify-matter', 6], 'record-accusation', 'handle-accusation', 'close-case'],
  ['register-visit', ['classify-matter', 0, 3], 'guide-to-procedure', 'give-notice', 'record-procedure-result'],
  ['register-visit', 'supervise', 'record-supervision-answer', 'make-suggestion', 'record-suggestion-answer'],
  ['register-visit', 'mark-matter', 'unmark-matter'],
  [
    'register-visit',
    'seal-interview',
    'classify-matter',
    'accept-matter',
    'draft-paper',
    'sign-off-paper',
    'issue-paper',
    'end-paper',
  ],
  [...heard, 'refuse-acceptance', ['draft-paper', 1], 'review-paper', 'sign-off-paper', 'issue-paper'],
  [...heard, 'refuse-acceptance', 'revoke-refusal'],
  ['register-secret', 'update-secret', 'close-secret'],
];

const prepared = (step: Prepared): fc.Arbitrary<Move> => {
  if (typeof step === 'string') return moveOf(step, true);
  const [name, ...twists] = step;
  return moveOf(name, true).map((move) => ({ ...move, twists: [...twists, ...move.twists] }));
};

export const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.constantFrom(...paths), fc.nat({ max: 16 }), fc.array(moveOf(null, false), { maxLength: 25 }))
  .chain(([path, cut, wild]) =>
    // Often the whole path, sometimes a part of it.
    fc
      .tuple(...path.slice(0, path.length - (cut > 11 ? cut - 11 : 0)).map(prepared))
      .map((start) => [...start, ...wild]),
  );

export const offices = fc.constantFrom(office, office, bureauOnly, lettersOnly);

/** The command a move makes: among those the law allows this officer now, or any for a wild one. */
export function commandOf(move: Move, state: CaseState | null, profile: OfficeProfile): CommandName {
  if (move.name !== null) return move.name;
  const actor = { officerId: move.officerId, roles: move.roles };
  const lawful = move.wild
    ? commandNames
    : commandList
        .filter((command) => (state === null ? command.opens === true : admit(command, state, profile, actor) === null))
        .flatMap(({ name }) => commandNames.filter((each) => each === name));
  const from = lawful.length === 0 ? commandNames : lawful;
  return from[move.aim % from.length] ?? 'register-visit';
}

const JUNK: readonly unknown[] = [null, 7, [], {}, { visit: 1 }];

/** A payload for a command: what the case needs when all twists are 0, something slightly or badly wrong otherwise. */
export function payloadFor(
  move: Move,
  name: CommandName,
  state: CaseState | null,
  on: LocalDate,
  unique: number,
  nextSerial: (series: string, year: number) => number,
): unknown {
  if (move.junk !== null) return JUNK[move.junk];
  let turn = 0;
  const choose = <const T>(from: readonly [T, ...T[]]): T => {
    turn += 1;
    const [first] = from;
    const twist = move.twists[(turn - 1) % move.twists.length] ?? 0;
    return from[twist % from.length] ?? first;
  };
  return payloads[name]({ state, on, unique, choose, nextSerial });
}
