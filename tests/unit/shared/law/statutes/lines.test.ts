import { describe, expect, it } from 'vitest';
import { isContentsLine, linesOf } from '#shared/law/statutes/lines';

describe('lines of a law’s file', () => {
  it('loses comments and outer blanks, and counts lines as the file has them', () => {
    const text = '# 某法\n<!-- 一\n二 -->\n　　第一条 甲\u3000 \n<!-- 没有结束';
    expect(linesOf(text)).toEqual([
      { text: '某法', indented: false, at: 1 },
      { text: '第一条 甲', indented: true, at: 4 },
      { text: '<!-- 没有结束', indented: false, at: 5 },
    ]);
  });
  it('knows a line of a table of contents by its end', () => {
    for (const line of ['第一章 总则……3', '第二条 范围......12', '第三条…… 7', '第四章…9']) {
      expect(isContentsLine(line), line).toBe(true);
    }
    for (const line of ['第一条 自2026年起', '第二条..3', '……', '第三条 3', ''])
      expect(isContentsLine(line), line).toBe(false);
  });
  it.each(['<!--', '. ', ' ', '\u3000', '…'])('reads a line of a million %j once', (mark) => {
    const [line] = linesOf(`甲${mark.repeat(1_000_000 / mark.length)}乙`);
    expect(line?.text.startsWith('甲')).toBe(true);
    expect(isContentsLine(line?.text ?? '')).toBe(false);
  });
});
