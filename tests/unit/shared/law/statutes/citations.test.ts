import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statuteChecks } from '#shared/law/statutes/checks';
import { citationLabel, citationsIn } from '#shared/law/statutes/citations';
import { shippedShelf, withoutStatute, withStatute } from '#shared/law/statutes/shelf';
import { articleOf } from '#shared/law/statutes/statute';
import { sampleStatute } from './sample-statute';

const found = (text: string): readonly string[] => citationsIn(text).map(citationLabel);

describe('citations in a text', () => {
  test.each([
    ['根据《信访工作条例》第三十二条第一款第二项的规定', ['《信访工作条例》第三十二条第一款第二项']],
    [
      '《甲法》第三十一条、第三十二条和第三十三条第二款',
      ['《甲法》第三十一条', '《甲法》第三十二条', '《甲法》第三十三条第二款'],
    ],
    [
      '《甲法》第八十七条至第九十条',
      ['《甲法》第八十七条', '《甲法》第八十八条', '《甲法》第八十九条', '《甲法》第九十条'],
    ],
    [
      '《甲法》第三十一条第一项至第三项',
      ['《甲法》第三十一条第一项', '《甲法》第三十一条第二项', '《甲法》第三十一条第三项'],
    ],
    ['《甲法》第二十三条第二款、第四款', ['《甲法》第二十三条第二款', '《甲法》第二十三条第四款']],
    ['《甲法》（2023年修正）第 32 条第（三）项', ['《甲法》第三十二条第三项']],
    ['《甲法》第十二条之一，《乙法》第2条', ['《甲法》第十二条之一', '《乙法》第二条']],
    ['《甲法》的规定，本条例第三条', []],
    ['见《甲法》和第三条', []],
    ['《甲法》第三十条以及《乙法》第一条', ['《甲法》第三十条', '《乙法》第一条']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('any text gives places inside it, and a range of thousands is bounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('《', '》', '第', '一', '百', '条', '款', '项', '至', '、', '甲', '9', '（', '）'), {
          maxLength: 60,
        }),
        (pieces) => {
          const text = pieces.join('');
          for (const { start, end } of citationsIn(text)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
    expect(found('《甲法》第一条至第九千条').length).toBeLessThanOrEqual(60);
  });
});

describe('checks of what is cited', () => {
  const { statute, text: whole } = sampleStatute();
  const shelf = withStatute(shippedShelf, statute);
  const textOf = (_: string, number: string) => {
    const article = articleOf(statute, number);
    return article === null ? null : whole.slice(article.start, article.start + article.length);
  };
  const told = (text: string, on = '2026-11-23', onShelf = shelf) =>
    statuteChecks(onShelf, text, on, textOf).map(({ level, message }) => `${level} ${message}`);

  test('what exists and is in force is not spoken of', () => {
    expect(told('根据《临江市停车管理条例》第二条第二款第二项、第三条之一和《停车条例》第四条')).toEqual([]);
    expect(told('《信访工作条例》第三十二条第一款第三项、第五十条')).toEqual([]);
    expect(told('《民事诉讼法》第九十五条')).toEqual([]);
  });

  test('with the full text a wrong number is a must', () => {
    expect(told('《临江市停车管理条例》第九十九条')).toEqual([
      'must 《临江市停车管理条例》没有第九十九条，最后一条是第四条',
    ]);
    expect(told('《临江市停车管理条例》第二条第三款')).toEqual([
      'must 《临江市停车管理条例》第二条第三款不存在，第二条共2款',
    ]);
    expect(told('《临江市停车管理条例》第二条第三项')).toEqual([
      'must 《临江市停车管理条例》第二条第三项不存在，共2项',
    ]);
    expect(told('《临江市停车管理条例》第一条第一项')).toEqual([
      'must 《临江市停车管理条例》第一条第一项不存在，没有分项',
    ]);
  });

  test('from the index alone what was counted stops the paper, the rest is said', () => {
    expect(told('《信访工作条例》第九十九条')).toEqual([
      'must 《信访工作条例》没有第九十九条，共50条（全文未导入，只核对了条号）',
    ]);
    expect(told('《信访工作条例》第三十二条第三款')[0]).toContain('must 《信访工作条例》第三十二条第三款不存在');
    expect(told('《物业管理条例》第四十五条')).toEqual([
      'should 《物业管理条例》第四十五条没有核对：法条库里没有《物业管理条例》',
    ]);
    expect(told('《信访事项简易办理办法》第四十条')[0]).toContain('没有核对');
    expect(told('《信访条例》第十四条')[0]).toMatch(/^should .*2022年4月30日以后已经失效，.*改引现行规定$/);
    expect(told('《信访工作条例》第一条', '2021-01-01')[0]).toMatch(/^should .*2022年5月1日施行/);
  });

  test('not yet or no longer in force', () => {
    expect(told('《停车条例》第一条', '2025-06-30')).toEqual([
      'must 《停车条例》第一条：《停车条例》2025年7月1日才施行，不能作为2025年6月30日的依据',
    ]);
    const ended = withoutStatute(shelf, statute.id, '2026-06-30');
    expect(told('《停车条例》第一条', '2026-07-01', ended)[0]).toContain('2026年6月30日以后已经失效');
    expect(told('《停车条例》第一条', '2026-06-30', ended)).toEqual([]);
  });

  test('a name the text gives itself is understood', () => {
    expect(told('依据《临江市停车管理条例》（以下简称《条例》）第一条；《条例》第九条')).toEqual([
      'must 《临江市停车管理条例》没有第九条，最后一条是第四条',
    ]);
  });

  test('a quotation that is not what the law says is told', () => {
    const cite = '《停车条例》第三条';
    expect(told(`${cite}规定：“任何人不得占用消防通道。”`)).toEqual([]);
    expect(told(`${cite}：“任何人……消防通道”`)).toEqual([]);
    expect(told(`${cite}规定“任何单位不得占用消防通道”`)).toEqual([
      'should 《停车条例》第三条后面引用的“任何单位不得占用消防通道”与法规原文不一致，请核对',
    ]);
    expect(told('《停车条例》第一条规定：“任何人不得占用消防通道。”')).toHaveLength(1);
  });

  test('the same thing is said once', () => {
    expect(told('《停车条例》第九条，《停车条例》第九条')).toHaveLength(1);
  });
});
