import { describe, expect, it } from 'vitest';
import { contentClassesOn } from '#shared/law/content-classes';

describe('content classes', () => {
  it('are a flat list of paths, first levels first, each once', () => {
    const paths = contentClassesOn('2026-11-23');
    const count = (level: number) => paths.filter((path) => path.length === level).length;
    expect([count(1), count(2), count(3)]).toEqual([17, 118 + 6, 517]);
    expect(new Set(paths.map((path) => path.join('/'))).size).toBe(paths.length);
    expect(paths).toContainEqual(['城乡建设', '安全生产', '事故处理']);
    expect(contentClassesOn('2022-04-30')).toEqual([]);
  });
});
