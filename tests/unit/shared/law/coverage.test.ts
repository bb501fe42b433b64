import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandList } from '#shared/case/commands/index';
import { limitRules } from '#shared/law/limits';
import { paperTable } from '#shared/papers/catalogue';

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
  18: 'publication of addresses and hours; retaliation is forbidden, not a step',
  26: 'conduct of petitioners: never recorded as a mark on a person',
  27: 'principle of handling',
  38: 'inspections of places, not of cases',
  39: 'yearly assessment of leaders, not of cases',
  41: 'yearly report to the party committee, government and next petition office, and what inspections ask for: duties of the office about all its matters, no step of one; the program neither writes the report nor watches its day',
  42: 'liability for causing petitions',
  43: 'liability of petition offices',
  45: 'liability of handling organs',
  47: 'dissuasion at the place and what the police do about disorder: outside the case, and never a mark on a person',
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

interface NamedTest {
  /** commands/route-transfers › is met by the objection, late as well. */
  readonly title: string;
  readonly text: string;
}

/** Every test of a file with its own text; what stands before the first one belongs to the group it is in. */
function testsIn(file: string): readonly NamedTest[] {
  const text = readFileSync(path.join(testFolder, file), 'utf8');
  const heads = [
    ...text.matchAll(/\b(?:describe|it|test)\b[^\n]*?\(\s*'((?:[^'\\]|\\.)*)'|\n {0,4}\]\)\(\s*'((?:[^'\\]|\\.)*)'/g),
  ];
  const name = path.basename(file, '.test.ts');
  return heads.map((head, index) => ({
    title: `${name} › ${head[1] ?? head[2] ?? ''}`,
    text: text.slice(index === 0 ? 0 : head.index, heads[index + 1]?.index ?? text.length),
  }));
}
const allTests = readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.endsWith('coverage.test.ts'))
  .flatMap(testsIn);
const testsOf = (name: string): readonly string[] =>
  allTests.filter(({ text }) => text.includes(`'${name}'`)).map(({ title }) => title);

interface Coverage {
  readonly commands: readonly string[];
  readonly limits: readonly string[];
  readonly papers: readonly string[];
  readonly tests: readonly string[];
}

/** Papers by the article they rest on; the 处理意见书 and the forms of the window stand outside the catalogue. */
const papersOf = (article: number): readonly string[] => [
  ...paperTable.filter(({ basis }) => articlesIn(basis).includes(article)).map(({ key }) => key),
  ...(article === 32 ? ['reply-letter'] : []),
  ...(article === 19 ? ['registration-form', 'interview-note'] : []),
];

function coverageOf(article: number): Coverage {
  const commands = commandList.filter((command) => articlesIn(command.article).includes(article));
  const limits = [
    ...new Set(
      limitRules
        .filter((rule) => rule.article.startsWith('《条例》') && articlesIn(rule.article).includes(article))
        .map(({ key }) => key),
    ),
  ];
  const papers = papersOf(article);
  return {
    commands: commands.map(({ name }) => name),
    limits,
    papers,
    tests: [...new Set([...commands.map(({ name }) => name), ...limits, ...papers].flatMap(testsOf))].sort(),
  };
}

/** A few titles in the printed table; the file has them all. */
const TITLES_PRINTED = 4;
const some = (titles: readonly string[]): string =>
  titles.length <= TITLES_PRINTED
    ? titles.join('; ')
    : `${titles.slice(0, TITLES_PRINTED).join('; ')}; and ${titles.length - TITLES_PRINTED} more`;

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
        'article | commands | limits | papers | tests',
        ...table.map(
          ({ article, commands, limits, papers, tests }) =>
            `${article} | ${commands.join(', ') || `– (${withoutDuty[article] ?? 'MISSING'})`} | ${limits.join(', ')} | ${papers.join(', ')} | ${some(tests)}`,
        ),
      ].join('\n'),
    );
    const missing = table.filter(({ article, commands, limits, tests }) => {
      const covered = commands.length + limits.length > 0 && tests.length > 0;
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
