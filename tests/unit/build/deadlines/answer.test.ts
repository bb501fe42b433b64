import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../build/deadlines/answer';

const ask = (question: unknown) => answer(JSON.stringify(question));

describe('an answer of npm run deadlines', () => {
  it('has the plain day, the rolled one and the reason as one closed sentence', () => {
    expect(ask({ rule: 'finish', start: '2023-10-01', events: [{ type: 'extend', days: 30 }] })).toEqual({
      due: '2023-12-30',
      rolled: '2024-01-02',
      why: expect.stringMatching(/^2023年10月1日受理.*2023年12月30日.*2024年1月2日。$/u),
    });
  });
  it('marks what is not checked, and days before the rule held', () => {
    const why = (question: unknown) => {
      const given = ask(question);
      return 'why' in given ? given.why : given.error;
    };
    expect(why({ rule: 'simple-reply', start: '2024-09-27' })).toMatch(/；依据待核实。$/u);
    const back = {
      rule: 'simple-reply',
      start: '2024-09-27',
      events: [{ type: 'switch-to-ordinary', on: '2024-09-30' }],
    };
    expect(why(back)).not.toContain('待核实');
    expect(why({ rule: 'finish', start: '2016-02-01' })).toContain('2022年5月1日起施行，此前的日期比照计算');
    expect(why({ rule: 'finish', start: '2022-05-01' })).not.toContain('比照');
  });
  it('takes the named day of a limit whose paper names it', () => {
    expect(ask({ rule: 'redo', start: '2024-09-27', named: '2024-10-05' })).toMatchObject({ rolled: '2024-10-08' });
    expect(ask({ rule: 'redo', start: '2024-09-27' })).toEqual({ error: expect.stringContaining('named') });
    expect(ask({ rule: 'finish', start: '2024-09-27', named: '2024-10-05' })).toEqual({
      error: '办结期限有法定天数，不能用 named 指定日期',
    });
    expect(ask({ rule: 'redo', start: '2024-09-27', named: '2024-09-26' })).toEqual({
      error: '指定的日期2024-09-26早于开始的2024-09-27',
    });
  });
  it.each([
    ['not JSON', '{', '不是 JSON'],
    ['nothing', '', '这一行是空的'],
    ['a list', '[]', '每行应是一个 JSON 对象'],
    ['no rule', '{"start":"2023-10-01"}', 'rule：'],
    ['an unknown rule', '{"rule":"x","start":"2023-10-01"}', 'rule：没有这个期限'],
    ['no start', '{"rule":"finish"}', 'start：缺少'],
    ['a day that is none', '{"rule":"finish","start":"2023-02-29"}', 'start：日期应写成'],
    ['events that are no list', '{"rule":"finish","start":"2023-10-01","events":{}}', 'events：'],
    [
      'an unknown event',
      '{"rule":"finish","start":"2023-10-01","events":[{"type":"x"}]}',
      'events.0.type：事件的 type 应是',
    ],
    ['half a day', '{"rule":"finish","start":"2023-10-01","events":[{"type":"extend","days":1.5}]}', 'events.0.days：'],
    [
      'no days',
      '{"rule":"finish","start":"2023-10-01","events":[{"type":"extend","days":0}]}',
      'events.0.days：至少 1 日',
    ],
    ['too many', '{"rule":"finish","start":"2023-10-01","events":[{"type":"extend","days":31}]}', '最多延长30日'],
    ['a missing list', '{"rule":"object-to-transfer","start":"2026-12-28"}', '请先载入2027年节假日表'],
  ])('says in Chinese what is wrong: %s', (_name, line, message) => {
    expect(answer(line)).toEqual({ error: expect.stringContaining(message) });
    expect(JSON.stringify(answer(line))).not.toContain('Invalid');
  });
});

describe('the program', () => {
  const run = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ['build/deadlines.mjs', ...args], { encoding: 'utf8', input, timeout: 60_000 });

  it('answers every line in its place and writes nothing else', () => {
    const cases = readFileSync('tests/fixtures/deadlines.jsonl', 'utf8').trimEnd().split('\n');
    const lines = [...cases.slice(0, 200), 'nonsense', '', ...cases.slice(200)];
    const { status, stdout, stderr } = run(lines.join('\r\n'));
    expect([status, stderr]).toEqual([0, '']);
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) {
      const given: unknown = JSON.parse(answers[index] ?? '');
      const wanted = index === 200 || index === 201 ? { due: null, rolled: null } : JSON.parse(line);
      expect(given, line).toEqual(
        wanted.due === null
          ? { error: expect.any(String) }
          : { due: wanted.due, rolled: wanted.rolled, why: expect.stringMatching(/。$/u) },
      );
    }
  }, 60_000);
  it('counts only \\n as the end of a line, whatever else stands in it', () => {
    const odd = [
      '{"rule":"finish",\r"start":"2023-10-01"}',
      '{"rule":"finish","start":"2023-10-01"}\r\r',
      '\u2028',
      '\uFEFF{"rule":"finish","start":"2023-10-01"}',
      `{"rule":"${'x'.repeat(200_000)}"}`,
    ];
    const answers = run(odd.join('\n')).stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line).due ?? null)).toEqual([
      '2023-11-30',
      '2023-11-30',
      null,
      '2023-11-30',
      null,
    ]);
    expect(run('').stdout).toBe('');
  }, 60_000);
  it('lists the names of the rules', () => {
    const { status, stdout } = run('', '--rules');
    expect(status).toBe(0);
    const names = stdout.trimEnd().split('\n');
    for (const name of [
      'register-and-dispatch',
      'notify-petitioner',
      'object-to-transfer',
      'finish',
      'request-review',
      'decide-review',
      'request-re-review',
      'decide-re-review',
      'simple-forward',
      'simple-accept',
      'simple-reply',
    ]) {
      expect(names).toContain(name);
    }
  }, 60_000);
  it('refuses other arguments, on standard error', () => {
    const { status, stdout, stderr } = run('', '--rule');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage');
  }, 60_000);
});
