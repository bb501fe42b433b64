import { describe, expect, test } from 'vitest';
import { gb2312Characters, hanRange } from '#shared/papers/gb2312';

describe('GB 2312', () => {
  test('has its 6,763 Han characters, from the engine’s own decoder', () => {
    const han = [...(gb2312Characters() ?? [])].filter((character) => /^[\u4e00-\u9fa5]$/u.test(character));
    expect(han).toHaveLength(6763);
    // First and last of both levels.
    for (const character of '啊座亍齄') expect(han).toContain(character);
  });

  test.each([
    ['国民信访局王芳', 'gb2312'],
    ['昇堃喆犇璟瑄镕淼垚陞', 'gbk'],
    ['㛃䶮㐆﨑', 'extended'],
    ['𠮷𪚥𬒗', 'beyond'],
  ])('%s lie in the range %s', (characters, range) => {
    for (const character of characters) {
      // 淼 and 垚 are in the second level.
      const expected = '淼'.includes(character) ? 'gb2312' : range;
      expect(hanRange(character), character).toBe(expected);
    }
  });

  test.each(['a', '1', '，', '〔', '、', '😀', 'é'])('%s is no Han character', (character) => {
    expect(hanRange(character)).toBeNull();
  });
});
