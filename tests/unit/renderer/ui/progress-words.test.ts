import { describe, expect, it } from 'vitest';
import { remainingMs, remainingWords } from '../../../../renderer/ui/progress-words';

describe('remaining time of long work', () => {
  const first = { done: 0, total: 10_000, at: 0 };
  it('goes on at the pace so far', () => {
    expect(remainingMs(first, { done: 2_500, total: 10_000, at: 30_000 })).toBe(90_000);
    expect(remainingWords(90_000)).toBe('大约还要 2 分钟');
  });
  it('says nothing while it cannot know', () => {
    expect(remainingMs(first, { done: 900, total: 10_000, at: 800 })).toBeNull();
    expect(remainingMs(first, { done: 0, total: 10_000, at: 8_000 })).toBeNull();
    expect(remainingMs(first, { done: 10_000, total: 10_000, at: 8_000 })).toBeNull();
    expect(remainingWords(null)).toBe('');
  });
  it('stays coarse near the end', () => {
    expect(remainingWords(4_000)).toBe('马上就好');
    expect(remainingWords(45_000)).toBe('大约还要不到 1 分钟');
  });
});
