import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleLabel } from '#shared/law/statutes/numerals';
import { type ParsedStatute, parseStatute } from '#shared/law/statutes/parse';

function law(text: string, file = '文件.txt'): ParsedStatute {
  const reading = parseStatute(text, file);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.statute;
}
const refusal = (text: string): string => {
  const reading = parseStatute(text, '文件.txt');
  return reading.ok ? '' : reading.problem;
};
const texts = (statute: ParsedStatute): readonly string[] =>
  statute.articles.map(({ start, length }) => statute.text.slice(start, start + length));
const numbers = (statute: ParsedStatute) => statute.articles.map(({ number }) => number);
const parts = (statute: ParsedStatute) => statute.articles.map((article) => article.parts);

describe('articles, paragraphs and items', () => {
  test('paragraphs and items are counted as citations count them; points belong to their item', () => {
    const statute = law(
      [
        '第一条 有下列情形之一的，应当登记：',
        '（一）有名称；',
        '（二）有住所，包括：',
        '1．自有的；',
        '2．租用的。',
        '前款规定的登记不收费。',
        '登记以后应当公示。',
        '第二条 本办法自公布之日起施行。',
      ].join('\n'),
    );
    expect(parts(statute)).toEqual(['2.0.0', '0']);
    expect(texts(statute)[0]?.split('\n').filter(Boolean)).toHaveLength(7);
  });

  test('inserted articles, numbers up to a thousand, Arabic and full-width ones, blanks inside', () => {
    const statute = law(
      '第九百九十九条 甲。\n第一千条 乙。\n第一千零一条 丙。\n第一千零一条之一 丁。\n第 1002 条 戊。\n第１００３条　己。\n第一千二百六十条：庚。',
    );
    expect(numbers(statute)).toEqual(['999', '1000', '1001', '1001-1', '1002', '1003', '1260']);
    expect(statute.remarks.join()).toContain('文件开头就是第九百九十九条');
  });

  test('an article without a blank is one when it comes next; one that is only spoken of is not', () => {
    const statute = law('第一条为了规范管理，制定本办法。\n第二条本办法所称管理，依照\n第一条规定执行。\n第三条 完。');
    expect(numbers(statute)).toEqual(['1', '2', '3']);
    expect(texts(statute)[1]).toBe('第二条　本办法所称管理，依照第一条规定执行。\n');
  });

  test('a paragraph that begins with another article stays a paragraph', () => {
    const statute = law('第一条 甲。\n第二条 乙。\n第一条规定的期限不计入。\n第三条 丙。');
    expect(numbers(statute)).toEqual(['1', '2', '3']);
    expect(parts(statute)).toEqual(['0', '0.0', '0']);
  });

  test('lines broken by force come together, also over a page', () => {
    const statute = law('第一条 对不属于本机关职权范围的，应当告知信访人向有权\n— 3 —\n处理的机关提出。\n第二条 完。');
    expect(texts(statute)[0]).toBe('第一条　对不属于本机关职权范围的，应当告知信访人向有权处理的机关提出。\n');
    const indented = law('　　第一条 甲如此。\n乙也如此。\n　　丙另起。\n　　第二条 丁。\n　　第三条 戊。');
    expect(parts(indented)).toEqual(['0.0', '0', '0']);
    expect(texts(indented)[0]).toBe('第一条　甲如此。乙也如此。\n丙另起。\n');
  });

  test('headings belong to the article after them, of all levels', () => {
    const statute = law(
      '第一编 总则\n第一分编 通则\n第一章 一般规定\n第一节 范围\n第一条 甲。\n第二条 乙。\n附　则\n第三条 丙。',
    );
    expect(statute.articles.map(({ heading }) => heading)).toEqual([
      '第一编 总则 第一分编 通则 第一章 一般规定 第一节 范围',
      undefined,
      '附　则',
    ]);
  });

  test('a table of contents before the text is passed over, with dots and without, with articles in it', () => {
    const body = '第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。';
    for (const contents of [
      '目　录\n第一章　总则\n第二章　附则\n',
      '目录\n第一章 总则…………1\n第二章 附则…………9\n',
      '目录\n第一章 总则\n第一条 目的\n第二章 附则\n第二条 施行\n',
      '第一章 总则......1\n第二章 附则......9\n',
    ]) {
      const statute = law(`某某条例\n${contents}${body}`);
      expect(numbers(statute), contents).toEqual(['1', '2']);
      expect(
        statute.articles.map(({ heading }) => heading?.replace('　', ' ')),
        contents,
      ).toEqual(['第一章 总则', '第二章 附则']);
      expect(statute.remarks, contents).toEqual([expect.stringContaining('没有找到施行日期')]);
    }
  });

  test('annexes with numbers of their own are kept in the text and are no articles', () => {
    const statute = law('第一条 甲。\n第二条 乙。\n附件：收费标准\n第一条 附件里的。\n每次五元。');
    expect(numbers(statute)).toEqual(['1', '2']);
    expect(statute.text).toContain('第一条 附件里的。\n每次五元。');
  });

  test('line ends, marks of Markdown, comments, odd blanks and a byte order mark', () => {
    const statute = law(
      '\ufeff# 某办法\r\n<!-- 注\r\n释 -->\r\n\r\n**第一条** 甲\u00a0乙。\r\n> 第二条 丙。\r## 第二章 后\u2028第三条 丁。',
    );
    expect(numbers(statute)).toEqual(['1', '2', '3']);
    expect(texts(statute)[0]).toBe('第一条　甲 乙。\n');
    expect(statute.name).toBe('某办法');
  });
});

describe('missing, doubled and disordered numbers', () => {
  test('are said with what and where, and stop nothing', () => {
    const { remarks } = law(
      '第一条 甲。\n第二条 乙。\n第五条 丙。\n第五条 丁。\n第四条之二 戊。\n自2024年1月1日起施行。',
    );
    expect(remarks).toEqual([
      '第五条出现 2 次（第 3、4 行）',
      '第四条之二排在第五条后面（第 5 行）',
      '缺第三条、第四条、第四条之一：第二条（第 2 行）之后就是第四条之二（第 5 行）',
    ]);
    const long = law('第一条 甲。\n第三十条 乙。\n第三十一条 自2024年1月1日起施行。').remarks;
    expect(long).toEqual(['缺第二条等 28 条：第一条（第 1 行）之后就是第三十条（第 2 行）']);
  });
});

describe('name, dates, source', () => {
  const body = '\n第一条 甲。\n第二条 本法自2004年4月1日起施行。';
  test.each([
    ['《中华人民共和国电子签名法》', 'x.txt', '中华人民共和国电子签名法'],
    ['中华人民共和国\n某某某某管理条例', 'x.txt', '中华人民共和国某某某某管理条例'],
    ['国家信访局关于印发的通知\n（国信办发〔2022〕17号）', 'x.txt', '国家信访局关于印发的通知'],
    ['2022年1月24日通过', '某县信访办法.docx', '某县信访办法'],
    ['', '.md', '未命名法规'],
  ])('the name of %j in %s', (front, file, name) => {
    expect(law(`${front}${body}`, file).name).toBe(name);
  });

  test.each([
    ['第一条 甲。\n第二条 本条例自2022年5月1日起施行。', '2022-05-01'],
    ['第一条 甲。\n第二条 本法自二〇二一年一月一日起施行。', '2021-01-01'],
    ['第一条 甲。\n第二条 本条例自２０２５年１０月１日起施行。', '2025-10-01'],
    ['（2020年3月2日公布）\n第一条 甲。\n第二条 本条例自公布之日起施行。', '2020-03-02'],
    ['第一条 甲。\n第二条 本条例自2022年2月30日起施行。', null],
  ])('in force: %j', (text, date) => {
    expect(law(text).validFrom).toBe(date);
  });

  test('an amended law is asked about: its text names the first date only', () => {
    const statute = law(
      '某某法\n（2004年8月28日通过　根据2019年4月23日《关于修改的决定》第二次修正）\n第一条 甲。\n第二条 本法自2005年4月1日起施行。',
    );
    expect(statute.validFrom).toBe('2019-04-23');
    expect(statute.remarks).toEqual([expect.stringMatching(/2019年4月23日.*2005年4月1日/)]);
    expect(statute.source).toContain('2004年8月28日通过');
  });
});

describe('what is no law', () => {
  test.each([
    ['', /空/],
    ['\n \u3000\n', /空/],
    ['尊敬的信访局：\n我要反映小区停车难的问题。', /没有找到/],
    ['根据有关规定，答复如下：\n第三十二条 支持您的请求。', /只找到第三十二条/],
    ['甲'.repeat(1_500_001), /文字太多/],
    [Array.from({ length: 1600 }, (_, index) => `第${index + 1}条 甲。`).join('\n'), /不止一部/],
  ])('%#: is refused in Chinese', (text, words) => {
    expect(refusal(text)).toMatch(words);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '第一条 甲。',
      '第二条 乙',
      '第三条之一 丙；',
      '（一）丁；',
      '第一章 总则',
      '目录',
      '附件：',
      '',
      '　　戊。',
      '1. 己',
      '第三条规定的。',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.integer({ min: 1, max: 1300 }).map((number) => `${articleLabel(String(number))}　文。`),
  );
  test('never throws, and articles lie in order in a text that holds every word', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
        (text) => {
          const reading = parseStatute(text, '文件.md');
          if (!reading.ok) {
            expect(reading.problem).not.toBe('');
            return;
          }
          let end = 0;
          for (const { start, length, number } of reading.statute.articles) {
            expect(start).toBeGreaterThanOrEqual(end);
            end = start + length;
            expect(reading.statute.text.slice(start, end).startsWith(articleLabel(number))).toBe(true);
          }
          expect(end).toBeLessThanOrEqual(reading.statute.text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('without headings and annexes, the texts of the articles one after the other are the body', () => {
    const paragraph = fc.constantFrom('应当登记。', '（一）登记；', '不予登记的，应当说明理由。', '１．理由；');
    const article = fc.array(paragraph, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 30 }), (articles) => {
        const lines = articles.flatMap(([first = '', ...rest], index) => [
          `${articleLabel(String(index + 1))}　${first}`,
          ...rest,
        ]);
        const statute = law(`某某条例\n${lines.join('\n')}`);
        expect(texts(statute).join('')).toBe(`${lines.join('\n')}\n`);
        expect(numbers(statute)).toEqual(articles.map((_, index) => String(index + 1)));
      }),
    );
  });
});
