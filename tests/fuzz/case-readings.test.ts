import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '#shared/case/commands/index';
import type { CommandName } from '#shared/case/commands/payloads';
import { admit } from '#shared/case/decide';
import { owedDuties } from '#shared/case/duties';
import { amended } from '#shared/case/events/entry-corrected';
import { isOwed, isRunning, readLimits } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import type { OfficeProfile } from '#shared/case/office';
import { pathOf } from '#shared/case/path';
import { isRecused } from '#shared/case/recusal';
import { isNamedRule } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { stepsOf } from '#shared/case/steps';
import { addDays, formatDate, type LocalDate } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import { endWords, limitGroups } from '../../renderer/cases/limits/limit-words';
import { allRoles, type Desk } from '../unit/shared/case/desk';
import { type Move, moves, offices, payloadFor } from './case-commands';
import { holds, numRuns, play } from './case-play';

/** Steps that take a matter to a station of the drawn path. */
const stepsTo: Readonly<Record<string, readonly CommandName[]>> = {
  classify: ['classify-matter'],
  spot: ['answer-on-the-spot'],
  transfer: ['transfer-matter'],
  suggestion: ['study-suggestion'],
  accusation: ['transfer-matter', 'handle-accusation'],
  guidance: ['guide-to-procedure'],
  accept: ['accept-matter'],
  refuse: ['refuse-acceptance', 'refuse-further-acceptance'],
  close: ['close-case', 'close-secret'],
  file: ['file-case'],
};

/** What the case page draws agrees with what it offers. */
function drawnAsOffered(state: CaseState, profile: OfficeProfile): void {
  const { line, aside } = pathOf(state, profile);
  const steps = stepsOf(state, profile, { officerId: state.readers?.[0]?.id ?? 'wang', roles: allRoles });
  const stations = [...line, ...aside];
  expect(new Set(stations.map(({ key }) => key)).size).toBe(stations.length);
  expect(line.filter(({ status }) => status === 'current').length).toBeLessThanOrEqual(1);
  for (const { key, name, article, status, reason, on } of stations) {
    expect(article, name).not.toBe('');
    if (status === 'done') expect(on, name).not.toBeNull();
    // A closed way says why, under an article or rule of its own.
    if (status === 'closed') expect(reason, name).toMatch(/\p{Script=Han}/u);
    else expect(reason, name).toBe('');
    // An accusation is sent on under a station of its own, everything else under the common one.
    const accused = state.classification?.purpose === '检举控告';
    const own = (step: CommandName): boolean => step !== 'transfer-matter' || accused === (key === 'accusation');
    const leading = (stepsTo[key] ?? []).filter(own).map((step) => steps.find((each) => each.name === step));
    for (const step of leading) {
      if (step === undefined) throw new Error(`no step to ${name}`);
      // Open to be gone, or the page says under which rule it is not.
      if (!step.allowed) expect(isNamedRule(step.reason?.rule ?? ''), `${name}: ${step.label}`).toBe(true);
    }
    // Where no way is drawn, none is offered.
    if (status === 'closed' && key !== 'classify') {
      expect(
        leading.filter((step) => step?.allowed === true).map((step) => step?.label),
        `${name} (${reason})`,
      ).toEqual([]);
    }
  }
}

/** Every day that stands in the record: when things were done, and days their entries name. */
const daysOnRecord = (state: CaseState): ReadonlySet<string> =>
  new Set(
    amended(state.history).flatMap(({ occurredOn, payload }) => [
      occurredOn,
      ...(JSON.stringify(payload ?? null).match(/\d{4}-\d{2}-\d{2}/g) ?? []),
    ]),
  );

/** What is owed is not shown as done, and what was done shows its day. */
function limitsAsDone(state: CaseState, today: LocalDate): void {
  const { limits } = readLimits(state, nationalLaw);
  const days = daysOnRecord(state);
  const { open } = limitGroups(limits, state, today);
  for (const limit of limits) {
    const words = endWords(limit, today);
    if (isOwed(limit)) {
      expect(limit.metOn, limit.key).toBeNull();
      expect(limit.late, limit.key).toBe(false);
      expect(words, limit.key).toBe('');
      expect(limit.sentence, limit.key).not.toMatch(/已于.*完成|实际.*完成/);
    }
    if (limit.metOn !== null) {
      expect(days, `${limit.key} met on ${limit.metOn}`).toContain(limit.metOn);
      expect(limit.metOn <= today, `${limit.key} met in the future`).toBe(true);
      expect(isRunning(limit), limit.key).toBe(false);
      if (limit.excused === null) expect(words, limit.key).toContain(formatDate(limit.metOn));
      expect(limit.sentence, limit.key).toContain(formatDate(limit.metOn));
    }
    if (limit.late) expect(limit.metOn !== null && limit.metOn > limit.due, limit.key).toBe(true);
  }
  expect(open.filter((limit) => limit.metOn !== null || limit.excused !== null)).toEqual([]);
}

/** Somebody of this office can close it, take its next step, or is told what is still owed. */
function canEnd(state: CaseState, profile: OfficeProfile): void {
  if (state.closed !== null || state.unknownEvents > 0) return;
  const allowed = (name: CommandName): boolean =>
    // Somebody who never had to do with it, unless readers are named.
    (state.readers?.map(({ id }) => id) ?? ['li']).some(
      (officerId) => admit(commands[name], state, profile, { officerId, roles: allRoles }) === null,
    );
  if (allowed('close-case') || allowed('close-secret')) return;
  const next = nextStep(state);
  if (next !== null && allowed(next)) return;
  const owed = owedDuties(state);
  expect(owed.length, `nothing closes it; next step ${next ?? 'none'}`).toBeGreaterThan(0);
  expect(allowed('give-notice') || allowed('excuse-notice') || allowed('record-breach')).toBe(true);
}

/** Choices an officer might make within a form, tried one after the other. */
const twistings: readonly (readonly number[])[] = [0, 1, 2, 3]
  .map((twist) => Array<number>(6).fill(twist))
  .concat([
    [0, 1, 0, 1, 0, 1],
    [1, 0, 1, 0, 1, 0],
  ]);

/** Follows the next step the page names, tells or records what is owed, and closes; true when the case came to its end. */
function followed(desk: Desk): boolean {
  const last = desk.events.reduce((day, { occurredOn }) => (occurredOn > day ? occurredOn : day), '2025-12-01');
  const on = addDays(last, 400);
  const tried = (state: CaseState, name: CommandName, unique: number): boolean =>
    twistings.some((twists) => {
      const free = (id: string) => !isRecused(state, id) && state.readers?.some((reader) => reader.id === id) !== false;
      const officerId =
        [state.assignee, ...(state.readers ?? [])].find((one) => one !== null && free(one.id))?.id ?? 'li';
      const about = { on, today: on, officerId, roles: allRoles };
      const move = {
        ...about,
        aim: 0,
        wild: false,
        name,
        daysLater: 0,
        backdated: 0,
        explains: true,
        twists,
        junk: null,
      };
      const payload = payloadFor(move, name, state, on, 1_000 + unique, desk.nextSerial);
      if (!desk.ask(name, payload, about).ok) return false;
      desk.run(name, payload, about);
      return true;
    });
  for (let step = 0; step < 60; step += 1) {
    const { state } = desk;
    if (state === null || state.closed !== null) return true;
    const next = nextStep(state);
    const owed: readonly CommandName[] = owedDuties(state).length > 0 ? ['excuse-notice', 'record-breach'] : [];
    const ways: readonly CommandName[] = [...(next === null ? [] : [next]), ...owed, 'close-case'];
    if (!ways.some((name) => tried(state, name, step))) return false;
  }
  return false;
}

/** A petitioner who left neither name nor where to find him, whatever is done with his matter. */
const anonymous: fc.Arbitrary<readonly Move[]> = moves.map((sequence) =>
  sequence.map((move) => {
    if (move.name !== 'register-visit') return move;
    const [form = 0, headcount = 0, _who, ...rest] = move.twists;
    return { ...move, junk: null, twists: [form, headcount, 2, ...rest] };
  }),
);

describe('what the case page draws', () => {
  it('agrees with the steps it offers (arts. 22, 23, 29-31)', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, ({ state }) => {
          if (state !== null) drawnAsOffered(state, profile);
        });
      }),
      // Every step is asked for after every move: half the runs take as long as all of another property.
      { numRuns: numRuns / 2 },
    );
  });
  it('never shows a limit as done that is owed, nor one done without its day', async () => {
    await holds(
      fc.property(offices, moves, (profile, sequence) => {
        play(profile, sequence, ({ state }, _before, _move, _name, _decision, today) => {
          if (state !== null) limitsAsDone(state, today);
        });
      }),
    );
  });
});

describe('a matter of somebody who left no name (art. 23(2): 姓名（名称）、住址不清的除外)', () => {
  it('can be brought to an end from wherever it stands, or the page says what is owed', async () => {
    await holds(
      fc.property(offices, anonymous, (profile, sequence) => {
        play(profile, sequence, ({ state }) => {
          if (state !== null) canEnd(state, profile);
        });
      }),
    );
  });

  it('comes to its end by the steps the page names, but for what the forms here cannot fill', () => {
    const sample = fc.sample(fc.tuple(offices, anonymous), { seed: 20_261_130, numRuns: numRuns / 2 });
    const played = sample
      .map(([profile, sequence]) => play(profile, sequence).desk)
      .filter(({ state }) => state !== null && state.secret === null && state.unknownEvents === 0);
    const stuck = played.filter((desk) => !followed(desk));
    expect(played.length).toBeGreaterThan(sample.length / 2);
    expect(stuck.length / played.length).toBeLessThan(0.02);
  });
});
