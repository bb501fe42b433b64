import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { statuteChecks } from '#shared/law/statutes/checks';
import { citationLabel, citationsIn } from '#shared/law/statutes/citations';
import { parseStatute } from '#shared/law/statutes/parse';
import { findAct, holdsOn, shippedShelf } from '#shared/law/statutes/shelf';

const root = path.resolve(import.meta.dirname, '..', '..', '..', '..', '..');
/** Examples of what an officer might type, and of acts an office has of its own: not relied on. */
const examples = new Set(['物业管理条例', '某市信访工作规则', '住宅专项维修资金管理办法']);

interface Source {
  readonly file: string;
  readonly text: string;
}
const sources: readonly Source[] = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes(path.join('law', 'statutes')),
    )
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      // article('第三十二条') is how the code writes 《条例》第三十二条.
      const text = readFileSync(file, 'utf8').replace(/article\(['`]/g, '《条例》');
      return { file: path.relative(root, file), text };
    }),
);
const cited = sources.flatMap(({ file, text }) =>
  citationsIn(text)
    .filter(({ act }) => !examples.has(act) && !act.includes('$'))
    .map((citation) => ({ file, citation })),
);

describe('what the program relies on', () => {
  test('the code is read: it cites hundreds of places', () => {
    expect(cited.length).toBeGreaterThan(300);
    expect(new Set(cited.map(({ citation }) => citation.act)).size).toBeGreaterThan(6);
  });

  test('every article cited anywhere is in the index, with a gist, in force today', () => {
    const lacking = cited.filter(({ citation }) => {
      const acts = findAct(shippedShelf, citation.act)?.indexed.filter((act) => holdsOn(act, '2026-11-23')) ?? [];
      return !acts.some(({ articles }) =>
        articles.some(({ number, gist }) => number === citation.number && gist.length > 3),
      );
    });
    expect(lacking.map(({ file, citation }) => `${file}: ${citationLabel(citation)}`)).toEqual([]);
  });

  test('every paragraph and item cited exists, as far as they are counted', () => {
    const wrong = cited.flatMap(({ file, citation }) =>
      statuteChecks(shippedShelf, citationLabel(citation), '2026-11-23').map(({ message }) => `${file}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });

  test('versions of an act do not overlap, numbers are unique, gists are a line of our own', () => {
    for (const act of shippedShelf.index) {
      expect(new Set(act.articles.map(({ number }) => number)).size).toBe(act.articles.length);
      for (const { gist } of act.articles) expect(gist.length).toBeLessThan(60);
      const others = shippedShelf.index.filter((other) => other !== act && other.name === act.name);
      for (const other of others) {
        expect(holdsOn(act, other.validFrom) && holdsOn(other, act.validFrom)).toBe(false);
        expect(holdsOn(act, other.validFrom), `${act.name} ${other.validFrom}`).toBe(false);
      }
    }
  });
});

const file = '/work/shared/data/statutes/信访工作条例.md';
test.skipIf(!existsSync(file))('the index agrees with the regulation (skipped where its text is not at hand)', () => {
  const reading = parseStatute(readFileSync(file, 'utf8'), '信访工作条例.md');
  if (!reading.ok) throw new Error(reading.problem);
  const { statute } = reading;
  const [act] = shippedShelf.index;
  expect(act?.name).toBe(statute.name);
  expect(act?.validFrom).toBe(statute.validFrom);
  expect(act?.articles.map(({ number, parts }) => [number, parts])).toEqual(
    statute.articles.map(({ number, parts }) => [number, parts]),
  );
  // Gists are ours: none is a sentence of the text.
  const own = act?.articles.filter(({ gist }) => gist.length > 14 && statute.text.includes(gist)) ?? [];
  expect(own.map(({ gist }) => gist)).toEqual([]);
});
