import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandList } from '#shared/case/commands/index';
import { limitRules } from '#shared/law/limits';

/** Articles of the 条例 (2022, 50 articles) that set no duty a case could show, with the reason. */
const withoutDuty: Readonly<Record<number, string>> = {
  1: 'purpose',
  2: 'scope: any organ may be set up in the office profile',
  3: 'nature of the work',
  4: 'guiding thought',
  6: 'general duty to keep the channels open',
  7: 'system of leadership',
  8: 'central leadership',
  9: 'local party committees',
  10: 'governments',
  11: 'central joint meeting',
  12: 'central joint meeting',
  13: 'local joint meetings; what they settle of a case is under article 24',
  14: 'list of the petition office’s functions; each stands under its own article',
  15: 'duty of organs in general',
  16: 'staff and training',
  17: 'forms of petition: a value of every visit, letter and call',
  18: 'publication of addresses and hours; retaliation is forbidden, not a step',
  26: 'conduct of petitioners: never recorded as a mark on a person',
  27: 'principle of handling',
  38: 'inspections of places, not of cases',
  39: 'yearly assessment of leaders, not of cases',
  41: 'yearly report: statistics, not a step of a case',
  42: 'liability for causing petitions',
  43: 'liability of petition offices',
  45: 'liability of handling organs',
  47: 'what police and organs do about disorder, outside the case',
  48: 'foreigners: an identity paper among others',
  49: 'interpretation',
  50: 'in force since 2022-05-01: validity of the table of limits',
};

const digits = '零一二三四五六七八九';
/** 三十一 -> 31; articles go up to fifty. */
function numberOf(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words];
  return (tens === '' ? 1 : digits.indexOf(tens ?? '零')) * 10 + (ones ? digits.indexOf(ones) : 0);
}

/** Articles a text cites: 《条例》第二十三条、第三十一条第六项, 第二十九条至第三十一条. */
function articlesIn(text: string): readonly number[] {
  const cited = [...text.matchAll(/第([一二三四五六七八九十]+)条(至)?/g)].map((match) => ({
    number: numberOf(match[1] ?? ''),
    to: match[2] !== undefined,
  }));
  return cited.flatMap(({ number, to }, index) => {
    const end = to ? (cited[index + 1]?.number ?? number) : number;
    return Array.from({ length: end - number + 1 }, (_, step) => number + step);
  });
}

const testFolder = path.resolve('tests/unit/shared');
const testFiles = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => ({ name: path.basename(name, '.test.ts'), text: readFileSync(path.join(testFolder, name), 'utf8') }));
const testsOf = (name: string): readonly string[] =>
  testFiles.filter(({ text }) => text.includes(`'${name}'`)).map((file) => file.name);

interface Coverage {
  readonly commands: readonly string[];
  readonly limits: readonly string[];
  readonly tests: readonly string[];
}

function coverageOf(article: number): Coverage {
  const commands = commandList.filter((command) => articlesIn(command.article).includes(article));
  const limits = [
    ...new Set(limitRules.filter((rule) => articlesIn(rule.article).includes(article)).map(({ key }) => key)),
  ];
  return {
    commands: commands.map(({ name }) => name),
    limits,
    tests: [...new Set([...commands.map(({ name }) => name), ...limits].flatMap(testsOf))].sort(),
  };
}

const articles = Array.from({ length: 50 }, (_, index) => index + 1);

describe('coverage of the 条例', () => {
  it('reads citations', () => {
    expect([...new Set(articlesIn('《条例》第二十九条至第三十一条、第五条'))]).toEqual([29, 30, 31, 5]);
    expect(articlesIn('《条例》第十九条、第四十条第一款')).toEqual([19, 40]);
  });

  it('has an entry for each article with a duty, or the reason why there is none', () => {
    const table = articles.map((article) => ({ article, ...coverageOf(article) }));
    console.info(
      [
        'article | commands | limits | tests',
        ...table.map(
          ({ article, commands, limits, tests }) =>
            `${article} | ${commands.join(', ') || `– (${withoutDuty[article] ?? 'MISSING'})`} | ${limits.join(', ')} | ${tests.join(', ')}`,
        ),
      ].join('\n'),
    );
    const missing = table.filter(({ article, commands, limits }) => {
      const covered = commands.length + limits.length > 0;
      return !covered && withoutDuty[article] === undefined;
    });
    expect(missing.map(({ article }) => article)).toEqual([]);
  });

  it('names a test for every command and every limit', () => {
    const untested = [...commandList.map(({ name }) => name), ...new Set(limitRules.map(({ key }) => key))].filter(
      (name) => testsOf(name).length === 0,
    );
    expect(untested).toEqual([]);
  });

  it('lists no reason for an article that has steps', () => {
    const both = articles.filter(
      (article) => withoutDuty[article] !== undefined && coverageOf(article).commands.length > 0,
    );
    expect(both).toEqual([]);
  });
});
