import { describe, expect, it } from 'vitest';
import { pagesText } from '../../../../renderer/papers/pages-text';

describe('pagesText', () => {
  it('reads the runs of all pages', () => {
    const run = (text: string) => ({
      text,
      x: 0,
      width: 1,
      script: 'han' as const,
      font: 'fangsong' as const,
      sizePt: 16,
      letterSpacingPt: 0,
      stretch: 1,
      colour: 'black' as const,
    });
    const line = (...texts: readonly string[]) => ({
      kind: 'text' as const,
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      baseline: 1,
      field: null,
      runs: texts.map(run),
    });
    const page = (number: number, ...texts: readonly string[]) => ({
      number,
      width: 210,
      height: 297,
      items: [line(...texts)],
    });
    expect(pagesText([page(1, '关于堃', '𠮷'), page(2, '𠮷：', '😀')])).toBe('关于堃𠮷𠮷：😀');
  });
});
