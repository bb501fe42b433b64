import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accusedIn } from '#shared/case/accused';
import { type CommandName, commandPayloads } from '#shared/case/commands/payloads';
import { owedDuties } from '#shared/case/duties';
import { fold, foldAll } from '#shared/case/fold';
import { endOfRoad, simpleAnswer, simpleInForce } from '#shared/case/handling';
import { holds as hasMatter } from '#shared/case/holders';
import type { OfficeProfile } from '#shared/case/office';
import { orderFaults } from '#shared/case/order';
import { toCaseRow } from '#shared/case/row-of';
import { isNamedRule } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { stepsOf } from '#shared/case/steps';
import { timelineOf } from '#shared/case/timeline';
import { nationalLaw } from '#shared/law/law';
import { moves, offices } from './case-commands';
import { holds, play } from './case-play';

/** Members of a payload that name who gets something of the matter, by step. */
const receivers: Readonly<Record<string, readonly string[]>> = {
  'transfer-matter': ['toOrgan'],
  supervise: ['organ'],
  'make-suggestion': ['to'],
  'dispute-competence': ['organs', 'submittedTo'],
  'settle-dispute': ['competentOrgan'],
  'report-cadre': ['to', 'alsoTo'],
  'request-decision': ['to'],
};

function receiversOf(name: string, payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload)
    .filter(([key]) => receivers[name]?.includes(key))
    .flatMap(([, value]): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? value.filter((each) => typeof each === 'string')
          : [],
    );
}

/** What holds of a step just taken: who took it, what it ended, and whom it reached. */
function followsTheMatter(
  before: CaseState,
  after: CaseState,
  name: CommandName,
  events: readonly { readonly payload: unknown }[],
): void {
  // Only who has the matter accepts it (arts. 22-24).
  if (name === 'accept-matter' && after.acceptance !== null) {
    expect(hasMatter(before, after.acceptance.organ)).toBe(true);
  }
  // The simple procedure ends in an answer, an agreement or a withdrawal, not in silence.
  if (name === 'close-case' && simpleInForce(before)) {
    const settled = before.withdrawal !== null || before.mediations.some(({ end }) => end?.agreed === true);
    const answered = before.letters.some(({ service }) => service !== null) || simpleAnswer(before) !== null;
    expect(settled || answered || endOfRoad(before) !== null).toBe(true);
  }
  // No receiver a step names is the accused or an heir of it (art. 30(3)).
  for (const receiver of events.flatMap(({ payload }) => receiversOf(name, payload))) {
    expect(accusedIn(before, receiver), `${name} to ${receiver}`).toBeNull();
  }
}

/** What holds of every case, whatever was done with it. */
function lawful(state: CaseState, profile: OfficeProfile): void {
  const competent = profile.organs.filter(({ kind }) => kind === 'competent-organ').map(({ id }) => id);
  // No opinion without an acceptance under way 6, by an organ of this office that has the power.
  if (state.opinion !== null || state.letters.length > 0) {
    expect(state.acceptance).not.toBeNull();
    expect(state.classification?.way).toBe(6);
  }
  if (state.acceptance !== null) {
    expect(competent).toContain(state.acceptance.organ.id);
    // Only way 6 is accepted, and it stays way 6.
    expect(state.classification?.way).toBe(6);
  }
  if (state.opinion !== null) expect(competent).toContain(state.opinion.opinion.organId);
  for (const letter of state.letters) expect(competent).toContain(letter.organ.id);
  // Numbers of a series are continuous, whichever paper took them; a voided one stays taken.
  const numbers = [...state.letters.map(({ number }) => number), ...state.papers.map(({ issued }) => issued?.number)];
  const taken = numbers.flatMap((number) => (number?.series === '临住建信' ? [`${number.year}/${number.serial}`] : []));
  expect(new Set(taken).size).toBe(taken.length);
  // Dates follow their causes.
  expect(orderFaults(state)).toEqual([]);
  // Nothing of an accusation goes to the accused, and only named officers read it.
  if (state.accusation !== null) {
    expect(state.readers).not.toBeNull();
  }
  // A pointer to a secret carries nothing but itself.
  if (state.secret !== null) {
    expect([state.petitioners, state.notes, state.letters, state.matter.demands]).toEqual([[], [], [], '']);
  }
  // Extensions keep within the law's thirty days.
  const extended = state.extensions.filter(({ decision }) => decision?.agreed === true);
  expect(extended.reduce((sum, { days }) => sum + days, 0)).toBeLessThanOrEqual(30);
}

describe('random command sequences', () => {
  it('end in lawful cases, at every step', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, (desk, before, _move, name, decision, today) => {
          const { state } = desk;
          if (state === null) return;
          lawful(state, profile);
          // At most one live acceptance: a further one only after the first was taken away by a review.
          if (decision.ok && name === 'accept-matter') expect(before?.acceptance ?? null).toBeNull();
          if (decision.ok && before !== null) followsTheMatter(before, state, name, decision.events);
          // No closing while something is to be told, and no correction of a closed case that leaves somebody untold.
          if (decision.ok && name === 'close-case' && before !== null) expect(owedDuties(before)).toEqual([]);
          if (decision.ok && name === 'correct-entry' && before !== null && state.closed !== null) {
            const known = owedDuties(before).map(({ key }) => key);
            expect(known).toEqual(expect.arrayContaining(owedDuties(state).map(({ key }) => key)));
          }
          // Nothing has happened in the future.
          expect(desk.events.filter(({ occurredOn }) => occurredOn > today)).toEqual([]);
        });
      }),
    );
  });

  it('reach every command, or the properties here would say nothing about it', () => {
    const sample = fc.sample(fc.tuple(offices, moves), { seed: 20_261_124, numRuns: 2_500 });
    const done = new Set<string>();
    for (const [profile, sequence] of sample) {
      for (const { name, decision } of play(profile, sequence).decisions) if (decision.ok) done.add(name);
    }
    expect(Object.keys(commandPayloads).filter((name) => !done.has(name))).toEqual([]);
  });

  it('meet refusals that name their rule in Chinese', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        for (const { name, decision } of play(profile, sequence).decisions) {
          if (decision.ok) expect(decision.events.length).toBeGreaterThan(0);
          else {
            expect(isNamedRule(decision.refusal.rule), `${name}: ${decision.refusal.rule}`).toBe(true);
            expect(decision.refusal.message).toMatch(/\p{Script=Han}/u);
          }
        }
      }),
    );
  });

  it('are refused wherever the case page says so', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, (_desk, before, move, name, decision) => {
          if (before === null) return;
          const steps = stepsOf(before, profile, { officerId: move.officerId, roles: move.roles });
          expect(steps.filter((step) => step.primary).length).toBeLessThanOrEqual(1);
          if (steps.find((step) => step.name === name)?.allowed === false) expect(decision.ok).toBe(false);
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
