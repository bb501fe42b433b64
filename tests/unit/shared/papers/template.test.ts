import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, placesOf, renderLine, renderTemplate } from '#shared/papers/template';
import {
  LONGEST_LINE,
  nearestName,
  problemWords,
  type TemplateRules,
  templateProblems,
} from '#shared/papers/template-problems';

const rules = (more: Partial<TemplateRules> = {}): TemplateRules => ({
  places: ['信访人', '称谓', '依据', '去向'],
  required: [],
  oneLine: false,
  longest: 8000,
  ...more,
});
const texts = (template: string, parts: Parameters<typeof renderTemplate>[1]) =>
  renderTemplate(template, parts).map(({ text }) => text);

describe('a template of a paper', () => {
  it('is a paragraph a line, with places in ASCII or full-width braces', () => {
    expect(texts('请{称谓}提出。\n\n｛ 依据 ｝和{依据}', { 称谓: '您', 依据: '第一条' })).toEqual([
      '请您提出。',
      '第一条和第一条',
    ]);
    expect(placesOf('{依据}｛称谓｝{依据}')).toEqual(['依据', '称谓']);
    expect(texts('甲\r\n乙\r丙', {})).toEqual(['甲', '乙', '丙']);
  });
  it('leaves out a line that is one empty place, and the heading above when nothing else is below it', () => {
    const template = '一、去向\n{去向}\n二、依据\n{去向}\n{依据}\n特此告知。';
    expect(texts(template, { 去向: '', 依据: '第一条' })).toEqual(['二、依据', '第一条', '特此告知。']);
    expect(texts('请{去向}看', { 去向: '' })).toEqual(['请看']);
  });
  it('sets 一、 and （一） without a full stop as headings, and keeps numbered sentences as paragraphs', () => {
    const kinds = renderTemplate('一、{称谓}的请求\n（一）事实\n一、请补充下列材料。\n1．第一项', { 称谓: '您' }).map(
      (block) => (block.kind === 'heading' ? block.level : block.kind),
    );
    expect(kinds).toEqual([1, 2, 'paragraph', 'paragraph']);
  });
  it('expands a part of several paragraphs, alone on its line or inside it, and keeps the anchors', () => {
    const part = {
      blocks: [
        { kind: 'paragraph', text: '甲', field: 'gist' },
        { kind: 'paragraph', text: '乙', field: 'gist' },
      ],
    } as const;
    expect(renderTemplate('{依据}', { 依据: part })).toEqual(part.blocks);
    expect(renderTemplate('请求：{依据}。', { 依据: part })).toEqual([
      { kind: 'paragraph', text: '请求：甲', field: 'gist' },
      { kind: 'paragraph', text: '乙。', field: 'gist' },
    ]);
    expect(renderTemplate('四、途径\n向{去向}提出', { 去向: { text: '市政府', field: 'to', above: 'to' } })).toEqual([
      { kind: 'heading', level: 1, text: '四、途径', field: 'to' },
      { kind: 'paragraph', text: '向市政府提出', field: 'to' },
    ]);
  });
  it('shows a place nobody fills, so that it is found before issue', () => {
    expect(renderLine('请{没有的}', {})).toBe('请（待填写：没有的）');
    expect(renderLine('{toString}', {})).toBe('（待填写：toString）');
  });
  it('is total, and never loses what stands outside braces', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '。', '{', '}', '｛', '｝', '\n', ' ', '一', '、', '😀') });
    fc.assert(
      fc.property(text, (template) => {
        const shown = renderLine(template, {});
        for (const character of ['甲', '😀']) {
          const outside = template.replace(/[{｛][^{｛}｝\n]*[}｝]/gu, '');
          const count = (of: string) => [...of].filter((each) => each === character).length;
          expect(count(shown)).toBeGreaterThanOrEqual(count(outside));
        }
        expect(renderTemplate(template, {}).every((block) => block.text !== '')).toBe(true);
        for (const { line, column } of templateProblems(template, rules())) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
    );
  });
  it('without problems is rendered without braces and without open places', () => {
    const piece = fc.constantFrom('{信访人}', '｛称谓｝', '{依据}', '甲乙', '，', '。\n', '一、标题\n');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const template = pieces.join('');
        fc.pre(templateProblems(template, rules()).length === 0);
        const shown = texts(template, { 信访人: '李秀英', 称谓: '您', 依据: '第一条' }).join('\n');
        expect(shown).not.toMatch(/[{}｛｝]|待填写/u);
      }),
    );
  });
});

describe('what is wrong with a template', () => {
  it('is said with line and column, and what was most likely meant', () => {
    expect(templateProblems('请看\n　　请{信访入}来', rules())).toEqual([
      { line: 2, column: 4, message: '没有这个填空项：{信访入}，您是不是要写{信访人}' },
    ]);
    expect(templateProblems('{天气}', rules())).toEqual([{ line: 1, column: 1, message: '没有这个填空项：{天气}' }]);
    expect(problemWords({ line: 2, column: 4, message: '多了一个' })).toBe('第 2 行第 4 字：多了一个');
  });
  it('are braces that do not match', () => {
    expect(templateProblems('请{信访人来\n{依据}', rules()).map(({ line, column }) => [line, column])).toEqual([
      [1, 2],
    ]);
    expect(templateProblems('请信访人}来', rules())[0]?.message).toContain('多了一个花括号');
    expect(templateProblems('请{ }来', rules())[0]?.message).toContain('没有写填空项的名称');
    expect(templateProblems('{信访人{依据}', rules())).toHaveLength(1);
  });
  it('are required places left out, several lines where one is meant, and too much text', () => {
    expect(templateProblems('甲\n乙', rules({ required: ['依据'] }))).toEqual([
      { line: 2, column: 1, message: '缺少必须有的填空项：{依据}，请补上', whole: true },
    ]);
    expect(templateProblems('{依据}', rules({ required: ['依据'] }))).toEqual([]);
    expect(templateProblems('甲\n乙', rules({ oneLine: true }))[0]?.line).toBe(2);
    expect(templateProblems('甲'.repeat(LONGEST_LINE + 1), rules())[0]?.message).toContain('请分段');
    expect(templateProblems('甲'.repeat(30), rules({ longest: 20 }))[0]?.message).toBe('共30个字，最多20个字，请删减');
    expect(templateProblems(' \n　', rules())[0]?.message).toContain('用语是空的');
  });
  it('names only what is near', () => {
    expect(nearestName('信仿人', ['信访人', '称谓'])).toBe('信访人');
    expect(nearestName('信', ['信访人', '称谓'])).toBeNull();
    expect(nearestName('', ['称谓'])).toBeNull();
  });
});

describe('lines of a template', () => {
  it('are counted as an editor shows them, empty ones too', () => {
    expect(parseTemplate('\n甲\n\n{乙}').map(({ number }) => number)).toEqual([2, 4]);
  });
});
