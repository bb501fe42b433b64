import { describe, expect, it } from 'vitest';
import { paperTable } from '#shared/papers/catalogue';
import { stringsIn } from '#shared/papers/statute-lines';
import { inLine } from '#shared/papers/text';
import { wordingTable } from '#shared/papers/wordings';
import { annexedPapers, closedPapers, samplePapers } from '../../../support/paper-samples';

/** Marks that follow one another wrongly, marks beside the wrong bracket, brackets with nothing in them, Latin marks in Chinese. */
const wrong: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['two marks', /[。，、；：][。，、；：！？]|[！？][。，、；：]|．．/u],
  ['a mark after an opening bracket', /[（“‘《〈〔][。，、；：！？]/u],
  ['a mark before a closing bracket', /[，、；：][）”’》〉〕]/u],
  ['nothing in brackets', /（）|“”|‘’|《》|〈〉/u],
  ['a Latin mark in Chinese', /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|$)/u],
  ['two particles', /的的|了了|的规定的规定/u],
];

/** Every finding with a few signs around it. */
const findings = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    wrong.flatMap(([what, pattern]) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [`${what}: ${text.slice(Math.max(0, at - 12), at + 12)}`];
    }),
  );

describe('punctuation of all papers', () => {
  it.each(samplePapers().map(({ key, paper }) => [key, paper] as const))('%s', (_key, paper) => {
    expect(findings(stringsIn(paper))).toEqual([]);
  });
  it.each(annexedPapers().map(({ key, paper }) => [key, paper] as const))('%s', (_key, paper) => {
    expect(findings(stringsIn(paper))).toEqual([]);
  });
  it.each(closedPapers().map(({ key, paper }) => [key, paper] as const))(
    '%s, whose officer closes every entry with a full stop',
    (_key, paper) => {
      expect(findings(stringsIn(paper))).toEqual([]);
    },
  );
  it('is right in every shipped wording, places left out or not', () => {
    for (const { key, template } of wordingTable) {
      const shown = template.replace(/\{[^}]*\}/gu, '某');
      expect(findings(shown.split('\n')).map((each) => `${key} ${each}`)).toEqual([]);
    }
  });
  it('of first words and hints of fields is right', () => {
    for (const { key, fields } of paperTable) {
      const texts = fields.flatMap(({ label, hint = '', choices = [] }) => [label, hint, ...choices]);
      expect(findings(texts).map((each) => `${key} ${each}`)).toEqual([]);
    }
  });
});

describe('a list inside a sentence', () => {
  it('brings no marks of its own', () => {
    expect(inLine(['张敏。', ' ', '李建国；', '王芳'])).toBe('张敏、李建国、王芳');
    expect(inLine(['甲。', '乙。'], '；')).toBe('甲；乙');
    expect(inLine([])).toBe('');
  });
});
