import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countLimit } from '#shared/law/count';
import { nationalLaw } from '#shared/law/law';
import { limitKeys } from '#shared/law/limits';

/** Cases worked out by tests/support/deadlines-independent.py, which shares nothing with the program. */
const fixture = path.resolve('tests/fixtures/deadlines.jsonl');
const script = path.resolve('tests/support/deadlines-independent.py');
const caseSchema = z.object({
  name: z.string(),
  rule: z.enum(limitKeys),
  start: z.string(),
  events: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('extend'), days: z.number() }),
      z.object({ type: z.literal('pause'), from: z.string(), to: z.string(), reason: z.string() }),
      z.object({ type: z.literal('switch-to-ordinary'), on: z.string() }),
    ]),
  ),
  due: z.string().nullable(),
  rolled: z.string().nullable(),
  missing: z.number().nullable(),
});
const text = readFileSync(fixture, 'utf8');
const cases = text
  .trimEnd()
  .split('\n')
  .map((line) => caseSchema.parse(JSON.parse(line)));

const row = (key: string) => {
  const rule = nationalLaw.limits.find((each) => each.key === key);
  if (rule === undefined) throw new Error(`no rule ${key}`);
  return rule;
};
const python = spawnSync('python3', ['--version']).status === 0;

describe('deadlines worked out apart', () => {
  it('are at least two hundred, and cover the calendars of 2016-2026, holidays, pauses and the way back', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const years = new Set(cases.map((each) => each.start.slice(0, 4)));
    for (let year = 2016; year <= 2026; year += 1) expect(years).toContain(String(year));
    for (const type of ['extend', 'pause', 'switch-to-ordinary']) {
      expect(cases.filter((each) => each.events.some((event) => event.type === type)).length).toBeGreaterThan(5);
    }
    expect(cases.filter((each) => each.missing !== null).length).toBeGreaterThan(10);
    expect(cases).toContainEqual(expect.objectContaining({ rule: 'finish', start: '2023-10-01', due: '2023-11-30' }));
  });
  it.each(cases.map((each) => [each.name, each.rule, each.start, each] as const))(
    '%s: %s from %s',
    (_n, _r, _s, each) => {
      const rule = row(each.rule);
      const ordinary = rule.ordinary === null ? null : row(rule.ordinary);
      const counted = countLimit(rule, each.start, null, each.events, nationalLaw.calendar, ordinary);
      expect({ due: counted.due, rolled: counted.rolled, missing: counted.missingYear }).toEqual({
        due: each.due,
        rolled: each.rolled,
        missing: each.missing,
      });
    },
  );
  it.skipIf(!python)('come out of the script as they are kept (skipped where there is no python3)', () => {
    const run = spawnSync('python3', [script], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } });
    expect(run.status).toBe(0);
    expect(run.stdout.replaceAll('\r\n', '\n')).toBe(text);
  });
});
