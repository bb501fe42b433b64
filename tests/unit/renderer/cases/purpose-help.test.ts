import { describe, expect, it } from 'vitest';
import { purposes } from '#shared/case/values';
import { purposeQuestions } from '../../../../renderer/cases/steps/purpose-help';

describe('purpose help', () => {
  it('asks once for every purpose the law knows, and for what remains last', () => {
    expect(purposeQuestions.map(({ purpose }) => purpose).sort()).toEqual([...purposes].sort());
    expect(purposeQuestions.at(-1)?.purpose).toBe('其他');
  });
  it('asks questions, and cites the article for all that have one', () => {
    for (const { question, leadsTo, purpose } of purposeQuestions) {
      expect(question.endsWith('？')).toBe(true);
      if (purpose !== '其他') expect(leadsTo).toMatch(/^《条例》第[一二三十九]+条/);
    }
  });
});
