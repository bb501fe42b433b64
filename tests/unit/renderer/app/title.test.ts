import { describe, expect, it } from 'vitest';
import { titleWords } from '../../../../renderer/app/bar';

describe('the title of the window', () => {
  it('holds figures only', () => {
    expect(titleWords({ dueToday: 3, overdue: 1 })).toBe('信访接待工作台 · 今天 3 · 超期 1');
    expect(titleWords(null)).toBe('信访接待工作台');
  });
});
