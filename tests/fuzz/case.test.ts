import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '#shared/case/command';
import { commandPayloads } from '#shared/case/commands/payloads';
import { fold, foldAll } from '#shared/case/fold';
import { lateStepsOf, limitsOf } from '#shared/case/limits-of';
import type { OfficeProfile } from '#shared/case/office';
import { toCaseRow } from '#shared/case/row-of';
import { isNamedRule } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { stepsOf } from '#shared/case/steps';
import { timelineOf } from '#shared/case/timeline';
import { addDays, type LocalDate } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import { Desk } from '../unit/shared/case/desk';
import { type Move, moves, offices, payloadFor } from './case-commands';

const numRuns = process.env.PETITION_DESK_LONG === '1' ? 20_000 : 1_000;

/** Runs a property and prints the seed of a failure, whatever the reporter shows. */
async function holds<T extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<T> | fc.IProperty<T>,
): Promise<void> {
  const result = await fc.check(property, { numRuns });
  if (!result.failed) return;
  const message = `seed ${result.seed}, path ${result.counterexamplePath}: ${fc.stringify(result.counterexample)}\n${result.errorInstance}`;
  console.error(message);
  throw new Error(message);
}

interface Played {
  readonly desk: Desk;
  readonly decisions: readonly { readonly move: Move; readonly decision: Decision }[];
}

/** Plays moves on one case; time only goes forward, entries may be dated back or ahead. */
function play(
  profile: OfficeProfile,
  sequence: readonly Move[],
  each: (desk: Desk, before: CaseState | null, move: Move, decision: Decision) => void = () => {},
): Played {
  const desk = new Desk({ office: profile });
  let today: LocalDate = '2025-12-01';
  const decisions = [];
  for (const move of sequence) {
    today = addDays(today, move.daysLater);
    const on = addDays(today, -move.backdated);
    const about = {
      on,
      today,
      officerId: move.officerId,
      roles: move.roles,
      lateReason: move.explains ? '补录' : null,
    };
    const payload = payloadFor(move, desk.state, on, desk.nextSerial);
    const before = desk.state;
    const decision = desk.ask(move.name, payload, about);
    // The desk decides again when it records; the same question gets the same answer.
    if (decision.ok) desk.act(move.name, payload as never, about);
    decisions.push({ move, decision });
    each(desk, before, move, decision);
  }
  return { desk, decisions };
}

function lawful(state: CaseState): void {
  const letters = state.letters;
  if (state.opinion !== null || letters.length > 0) {
    expect(state.acceptance).not.toBeNull();
    expect(state.classification?.way).toBe(6);
    expect(state.acceptance?.organ.id).toBe('bureau');
  }
  if (state.acceptance !== null) expect(state.acceptance.acceptedOn >= state.openedOn).toBe(true);
  expect(letters.map((letter) => letter.number.serial)).toEqual(letters.map((_letter, index) => index + 1));
  for (const letter of letters) {
    expect(letter.issuedOn >= (state.opinion?.signedOffOn ?? '')).toBe(true);
    if (letter.service !== null) expect(letter.service.servedOn >= letter.issuedOn).toBe(true);
  }
  if (state.closed !== null) {
    const answered = state.onTheSpot !== null;
    const served = letters.some((letter) => letter.service !== null);
    const sent =
      state.transfers.length > 0 && state.transfers.every((one) => one.kind === '转送' || one.opinion !== null);
    expect(state.acceptance === null ? answered || sent : served).toBe(true);
  }
  const late = limitsOf(state, nationalLaw).filter((limit) => limit.late);
  expect(
    lateStepsOf(state, nationalLaw)
      .map((step) => step.due)
      .sort(),
  ).toEqual(late.map((limit) => limit.due).sort());
}

describe('random command sequences', () => {
  it('end in lawful cases, at every step', async () => {
    const seen = new Map<string, number>();
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, (desk, _before, move, decision) => {
          if (decision.ok) seen.set(move.name, (seen.get(move.name) ?? 0) + 1);
          if (desk.state !== null) lawful(desk.state);
          expect(desk.events.filter((event) => event.name === 'matter-accepted').length).toBeLessThanOrEqual(1);
        });
      }),
    );
    // The sequences reach every command, or the property above would say nothing about it.
    expect([...seen.keys()].sort()).toEqual(Object.keys(commandPayloads).sort());
  });

  it('meet refusals that name their rule in Chinese', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        for (const { decision } of play(profile, sequence).decisions) {
          if (decision.ok) expect(decision.events.length).toBeGreaterThan(0);
          else {
            expect(isNamedRule(decision.refusal.rule), decision.refusal.rule).toBe(true);
            expect(decision.refusal.message).toMatch(/\p{Script=Han}/u);
          }
        }
      }),
    );
  });

  it('are refused wherever the case page says so', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, (_desk, before, move, decision) => {
          if (before === null) return;
          const steps = stepsOf(before, profile, move);
          expect(steps.filter((step) => step.primary).length).toBeLessThanOrEqual(1);
          if (steps.find((step) => step.name === move.name)?.allowed === false) expect(decision.ok).toBe(false);
        });
      }),
    );
  });
});

describe('fold', () => {
  it('is deterministic, incremental, counts every event and survives JSON', async () => {
    await holds(
      fc.property(offices, moves, fc.nat(), (profile, sequence, cut) => {
        const { desk } = play(profile, sequence);
        const { events, state } = desk;
        expect(foldAll(events)).toEqual(state);
        expect(state?.version ?? 0).toBe(events.length);
        const at = events.length === 0 ? 0 : cut % events.length;
        expect(events.slice(at).reduce((folded, event) => fold(folded, event), foldAll(events.slice(0, at)))).toEqual(
          state,
        );
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(foldAll(JSON.parse(JSON.stringify(events)))).toEqual(state);
        if (state !== null)
          expect(toCaseRow(JSON.parse(JSON.stringify(state)), nationalLaw)).toEqual(toCaseRow(state, nationalLaw));
      }),
    );
  });

  it('is total when payloads are erased, events unknown, or their order broken', async () => {
    const harm = fc.array(
      fc.record({ at: fc.nat(), how: fc.constantFrom('erase', 'rename', 'newer', 'junk', 'drop', 'double') }),
      { maxLength: 4 },
    );
    await holds(
      fc.property(offices, moves, harm, (profile, sequence, harms) => {
        let events = play(profile, sequence).desk.events;
        for (const { at, how } of harms) {
          events = events.flatMap((event, index) => {
            if (index !== at % events.length) return [event];
            switch (how) {
              case 'erase':
                return [{ ...event, payload: null }];
              case 'rename':
                return [{ ...event, name: 'matter-teleported' }];
              case 'newer':
                return [{ ...event, version: 99 }];
              case 'junk':
                return [{ ...event, payload: { organ: [] } }];
              case 'drop':
                return [];
              case 'double':
                return [event, event];
              default:
                throw new Error(how);
            }
          });
        }
        const state = foldAll(events);
        expect(state?.version ?? 0).toBe(events.length);
        expect(foldAll(events)).toEqual(state);
        expect(timelineOf(events)).toHaveLength(events.length);
        if (state !== null) expect(toCaseRow(state, nationalLaw).version).toBe(events.length);
      }),
    );
  });
});
