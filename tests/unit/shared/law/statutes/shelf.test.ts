import { describe, expect, test } from 'vitest';
import { applyLawChanges, lawProblems } from '#shared/law/apply-changes';
import { lawChangeSchema } from '#shared/law/changes';
import { nationalLaw } from '#shared/law/law';
import { searchStatutes } from '#shared/law/statutes/search';
import { findAct, shippedShelf, versionsOf, withStatute } from '#shared/law/statutes/shelf';
import { nameKey, statuteSchema } from '#shared/law/statutes/statute';
import { sampleStatute } from './sample-statute';

const { statute, text } = sampleStatute();
const later = sampleStatute({
  id: 'parking-2026',
  name: '临江市停车管理条例（2026年修订）',
  validFrom: '2026-09-01',
}).statute;

describe('versions', () => {
  test('a later version ends the earlier one the day before, in whichever order they come', () => {
    for (const order of [
      [statute, later],
      [later, statute],
    ]) {
      const shelf = order.reduce(withStatute, shippedShelf);
      expect(versionsOf(shelf).map((version) => [version.statute.id, version.validTo])).toEqual([
        ['parking-2025', '2026-08-31'],
        ['parking-2026', null],
      ]);
    }
  });

  test('the same first day replaces; the record of changes keeps both', () => {
    const again = { ...statute, id: 'parking-again' };
    const law = applyLawChanges(nationalLaw, [
      { kind: 'statute', statute },
      { kind: 'statute', statute: again },
    ]);
    expect(law.statutes.imported.map(({ id }) => id)).toEqual(['parking-again']);
  });

  test('ending, taking off, and what cannot be ended', () => {
    const law = applyLawChanges(nationalLaw, [{ kind: 'statute', statute }]);
    const ended = applyLawChanges(law, [{ kind: 'statute-ended', id: statute.id, lastDay: '2026-01-31' }]);
    expect(versionsOf(ended.statutes)[0]?.validTo).toBe('2026-01-31');
    expect(applyLawChanges(law, [{ kind: 'statute-ended', id: statute.id, lastDay: null }]).statutes.imported).toEqual(
      [],
    );
    expect(lawProblems(law, { kind: 'statute-ended', id: 'nothing', lastDay: null })).toHaveLength(1);
    expect(lawProblems(law, { kind: 'statute-ended', id: statute.id, lastDay: '2020-01-01' })[0]).toContain('早于');
    expect(lawProblems(law, { kind: 'statute', statute: later })).toEqual([]);
    const [first] = statute.articles;
    if (first === undefined) throw new Error('no article');
    expect(lawProblems(law, { kind: 'statute', statute: { ...statute, articles: [first, first] } })).toHaveLength(1);
  });

  test('the edge takes what the parser gives, and no crooked dates', () => {
    expect(lawChangeSchema.safeParse({ kind: 'statute', statute }).success).toBe(true);
    expect(statuteSchema.safeParse({ ...statute, validTo: '2025-06-30' }).success).toBe(false);
    expect(statuteSchema.safeParse({ ...statute, hash: '../../etc' }).success).toBe(false);
    expect(statuteSchema.safeParse({ ...statute, articles: [] }).success).toBe(false);
  });

  test('names are the same in every writing', () => {
    expect(['《中华人民共和国民法典》', '民法典', '民 法典（2020年修正）'].map(nameKey)).toEqual([
      '民法典',
      '民法典',
      '民法典',
    ]);
    expect(findAct(shippedShelf, '条例')?.name).toBe('信访工作条例');
    expect(findAct(shippedShelf, '没有的办法')).toBeNull();
  });
});

describe('search', () => {
  const shelf = withStatute(shippedShelf, statute);
  const find = (words: string) =>
    searchStatutes(shelf, words, '2026-11-23', () => text).map(({ act, number }) => `${act} ${number}`);

  test('words of two characters, numbers, names of acts', () => {
    expect(find('消防')).toEqual(['临江市停车管理条例 3', '临江市停车管理条例 3-1']);
    expect(find('消防 占用')).toEqual(['临江市停车管理条例 3']);
    expect(find('停车条例 2')).toEqual(['临江市停车管理条例 2']);
    expect(find('《临江市停车管理条例》第三条之一')).toContain('临江市停车管理条例 3-1');
    expect(find('信访条例 32')).toEqual(['信访工作条例 32']);
    expect(find('听证')).toContain('信访工作条例 36');
    expect(find('')).toEqual([]);
    expect(find('没有这个词')).toEqual([]);
  });

  test('a phrase with its punctuation, Chinese or ASCII, and full-width letters', () => {
    expect(find('停车应当有序。停车费用，按照下列方式收取：')).toEqual(['临江市停车管理条例 2']);
    expect(find('（一）小型车按次收取；')).toEqual(['临江市停车管理条例 2']);
    expect(find('(二)大型车;按时收取')).toEqual(['临江市停车管理条例 2']);
    expect(find('消防车、救护车,执行任务')).toEqual(['临江市停车管理条例 3-1']);
    expect(find('停车条例，２')).toEqual(['临江市停车管理条例 2']);
    const wide = text.replace('按次收取', '按ＡＢ１２收取');
    const hits = (words: string) => searchStatutes(shelf, words, '2026-11-23', () => wide.slice(0, text.length));
    expect(hits('AB12')).toHaveLength(1);
    expect(hits('ＡＢ１２')[0]?.excerpt).toContain('ＡＢ１２');
  });

  test('a version that is not in force comes last and is marked', () => {
    const both = withStatute(shelf, later);
    const hits = searchStatutes(both, '消防', '2026-11-23', () => text);
    expect(hits.map(({ statuteId, inForce }) => [statuteId, inForce])).toEqual([
      ['parking-2026', true],
      ['parking-2026', true],
      ['parking-2025', false],
      ['parking-2025', false],
    ]);
  });

  test('twenty laws of the size of the civil code are searched within a frame or two', () => {
    const many = Array.from(
      { length: 300 },
      (_, index) => `第${index + 1}条 ${'关于停车和登记的规定，应当依照本条例办理。'.repeat(8)}`,
    );
    const big = sampleStatute();
    const shelves = Array.from({ length: 20 }, (_, index) => ({
      ...big.statute,
      id: `law-${index}`,
      name: `第${index}部某某管理办法`,
      articles: many.map((article, at) => ({
        number: String(at + 1),
        start: many.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0),
        length: article.length + 1,
        parts: '0',
      })),
    })).reduce(withStatute, shippedShelf);
    const whole = `${many.join('\n')}\n`;
    const began = performance.now();
    const hits = searchStatutes(shelves, '登记 没有的词', '2026-11-23', () => whole);
    const took = performance.now() - began;
    expect(hits).toEqual([]);
    expect(searchStatutes(shelves, '登记', '2026-11-23', () => whole)).toHaveLength(50);
    expect(took).toBeLessThan(50);
  });
});
