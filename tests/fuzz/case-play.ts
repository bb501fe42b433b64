import fc from 'fast-check';
import type { Decision } from '#shared/case/command';
import type { CommandName } from '#shared/case/commands/payloads';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { addDays, type LocalDate } from '#shared/law/dates';
import { Desk } from '../unit/shared/case/desk';
import { commandOf, type Move, payloadFor } from './case-commands';

export const numRuns = process.env.PETITION_DESK_LONG === '1' ? 20_000 : 1_000;

/** Runs a property and prints the seed of a failure, whatever the reporter shows. */
export async function holds<T extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<T> | fc.IProperty<T>,
  again: fc.Parameters<T> = {},
): Promise<void> {
  const result = await fc.check(property, { numRuns, ...again });
  if (!result.failed) return;
  const message = `seed ${result.seed}, path ${result.counterexamplePath}: ${fc.stringify(result.counterexample)}\n${result.errorInstance}`;
  console.error(message);
  throw new Error(message);
}

export interface Played {
  readonly desk: Desk;
  readonly decisions: readonly { readonly name: CommandName; readonly decision: Decision }[];
}

export type Each = (
  desk: Desk,
  before: CaseState | null,
  move: Move,
  name: CommandName,
  decision: Decision,
  today: LocalDate,
) => void;

/** Plays moves on one case; time only goes forward, entries may be dated back or ahead. */
export function play(profile: OfficeProfile, sequence: readonly Move[], each: Each = () => {}): Played {
  const desk = new Desk({ office: profile });
  let today: LocalDate = '2025-12-01';
  const decisions = [];
  for (const [index, move] of sequence.entries()) {
    today = addDays(today, move.daysLater);
    const on = addDays(today, -move.backdated);
    const about = {
      on,
      today,
      officerId: move.officerId,
      roles: move.roles,
      lateReason: move.explains ? '补录' : null,
    };
    const before = desk.state;
    const name = commandOf(move, before, profile);
    const payload = payloadFor(move, name, before, on, index, desk.nextSerial);
    const decision = desk.ask(name, payload, about);
    // The desk decides again when it records; the same question gets the same answer.
    if (decision.ok) desk.act(name, payload as never, about);
    decisions.push({ name, decision });
    try {
      each(desk, before, move, name, decision, today);
    } catch (error) {
      const story = desk.events.map((event) => `${event.occurredOn} ${event.name}`).join('\n  ');
      throw new Error(`${name} (${on}) after\n  ${story}\n${String(error)}`);
    }
  }
  return { desk, decisions };
}
