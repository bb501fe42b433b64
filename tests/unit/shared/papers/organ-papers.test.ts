import { describe, expect, it } from 'vitest';
import { isNamedRule } from '#shared/case/rules';
import { emptyCase } from '#shared/case/state';
import { findPaper } from '#shared/papers/catalogue';
import type { PaperDefinition } from '#shared/papers/define';
import { deskAt, office } from '../case/desk';
import { factsFor } from './paper-desk';

const keys = [
  'transfer-letter',
  'assignment-letter',
  'transfer-list',
  'objection-letter',
  'objection-answer-letter',
  'dispute-letter',
  'cadre-report',
  'urgent-report',
  'supervision-letter',
  'reminder',
  'improvement-suggestion',
  'policy-suggestion',
  'accountability-suggestion',
  'completion-report',
  'completion-review',
];
const paperOf = (key: string): PaperDefinition => {
  const paper = findPaper(key);
  if (paper === null) throw new Error(`no paper ${key}`);
  return paper;
};

describe.each(keys)('%s', (key) => {
  const paper = paperOf(key);
  it('is refused by a named rule where it has no subject, and never for a secret matter', () => {
    const bare = deskAt('registered').now;
    const secret = {
      ...bare,
      secret: { level: '机密', documentNumber: '1', keptAt: '保密柜', form: '来信', headcount: 1 } as const,
    };
    for (const state of [bare, emptyCase('c', '2026-11-02'), secret]) {
      expect(paper.subjects(state, office)).toEqual([]);
      expect(isNamedRule(paper.unlawful(state, office)?.rule ?? '')).toBe(true);
    }
    expect(paper.unlawful(secret, office)?.rule).toBe('涉密事项管理');
  });
  it('shows what is missing in a draft instead of failing; a form keeps its width', () => {
    const facts = factsFor(paper, deskAt('registered').now, {
      values: Object.fromEntries(paper.fields.map((field) => [field.key, ''])),
    });
    const words = JSON.stringify(paper.build(facts));
    expect(words).toContain('（待填写：');
    expect(words).not.toMatch(/undefined|null反映|NaN/);
    const built = paper.build(facts);
    if (built.kind === 'form') {
      for (const { cells } of built.rows) expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(156);
    }
    expect(built.kind === 'letter' && built.official !== undefined).toBe(paper.format === 'official');
  });
  it('is built the same from the same facts', () => {
    const facts = factsFor(paper, deskAt('served').now);
    expect(paper.build(facts)).toEqual(paper.build(facts));
  });
  it('is complete as a definition: every choice has choices, every text a label', () => {
    expect(new Set(paper.fields.map((field) => field.key)).size).toBe(paper.fields.length);
    for (const field of paper.fields) {
      expect(field.label).not.toBe('');
      expect(field.kind === 'choice').toBe(field.choices !== undefined);
    }
  });
});
