import { describe, expect, it } from 'vitest';
import { isOfficeTitle, titleWords } from '#shared/ipc/window-title';

describe('the title of the window', () => {
  it('holds figures only', () => {
    expect(titleWords({ dueToday: 3, overdue: 1 })).toBe('信访接待工作台 · 今天 3 · 超期 1');
    expect(titleWords(null)).toBe('信访接待工作台');
  });

  it('is the only one let through', () => {
    expect(isOfficeTitle(titleWords({ dueToday: 3, overdue: 1 }))).toBe(true);
    expect(isOfficeTitle('信访接待工作台 · 今天 李秀英 · 超期 1')).toBe(false);
    expect(isOfficeTitle('信访接待工作台 · 今天 3 · 超期 1 · 李秀英')).toBe(false);
  });
});
