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

const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: other, weight: 2 });

const moveOf = (name: CommandName | null, steady: boolean): fc.Arbitrary<Move> =>
  fc.record({
    aim: fc.nat(),
    wild: often(false, fc.boolean()),
    name: fc.constant(name),
    daysLater: often(0, fc.integer({ min: 0, max: 40 })),
    backdated: often(0, fc.integer({ min: -2, max: 5 })),
    officerId: often('wang', fc.constantFrom('zhao', 'qian')),
    roles: often(allRoles, fc.subarray([...allRoles])),
    explains: often(true, fc.boolean()),
    twists: fc.array(
      steady ? fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, { arbitrary: fc.nat(), weight: 1 }) : fc.nat(),
      { minLength: 6, maxLength: 6 },
    ),
    junk: fc.oneof({ arbitrary: fc.constant(null), weight: 24 }, { arbitrary: fc.nat({ max: 4 }), weight: 1 }),
  });

/** Paths of the law that random steps alone seldom reach; each is then disturbed. */
const paths: readonly (readonly CommandName[])[] = [
  [],
  ['register-visit', 'seal-interview', 'classify-matter', 'accept-matter', 'give-notice', 'assign-case'].map(known),
  [
    'register-visit',
    'seal-interview',
    'classify-matter',
    'accept-matter',
    'give-notice',
    'assign-case',
    'submit-opinion',
    'review-opinion',
    'sign-off-opinion',
    'issue-letter',
    'serve-letter',
    'request-review',
    'record-review-decision',
    'serve-review',
    'request-review',
  ].map(known),
  ['register-visit', 'receive-transfer', 'object-to-transfer', 'record-objection-answer'].map(known),
  ['register-visit', 'seal-interview', 'classify-matter', 'transfer-matter', 'record-other-opinion', 'close-case'].map(
    known,
  ),
  ['register-secret', 'close-secret', 'file-case'].map(known),
];

function known(name: string): CommandName {
  const found = commandNames.find((each) => each === name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
}

export const moves: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.constantFrom(...paths), fc.nat({ max: 15 }), fc.array(moveOf(null, false), { maxLength: 25 }))
  .chain(([path, reach, wild]) =>
    fc.tuple(...path.slice(0, reach).map((name) => moveOf(name, true))).map((start) => [...start, ...wild]),
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
