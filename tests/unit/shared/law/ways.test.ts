import { describe, expect, it } from 'vitest';
import { wayOf, waysOfArt31 } from '#shared/law/ways';

describe('ways of art. 31', () => {
  it('are six, and only the sixth opens sixty days', () => {
    expect(waysOfArt31.map((each) => each.way)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(waysOfArt31.filter((each) => each.opensSixtyDays)).toEqual([wayOf(6)]);
    expect(wayOf(3)?.article).toBe('《条例》第三十一条第三项');
    for (const each of waysOfArt31) expect(each.question).toMatch(/？$/);
  });
});
