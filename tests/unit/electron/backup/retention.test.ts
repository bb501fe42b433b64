import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, stampOf } from '#electron/backup/folders';
import { copiesToRemove, isCopyName, officeRetention } from '#electron/backup/retention';

const nameOf = (ms: number) => `petition-desk-${stampOf(new Date(ms).toISOString())}`;

describe('retention', () => {
  test('keeps the seven newest and one a month for twelve months', () => {
    const day = 86_400_000;
    const start = Date.parse('2025-01-01T00:00:00Z');
    const names = Array.from({ length: 690 }, (_, index) => nameOf(start + index * day));
    const gone = new Set(copiesToRemove(names, officeRetention));
    const kept = names.filter((name) => !gone.has(name));
    expect(kept.slice(-7)).toEqual(names.slice(-7));
    expect(kept).toHaveLength(7 + 11);
    expect(kept[0]).toContain('petition-desk-20251231');
  });

  test('never names what is not a copy, never the newest, whatever lies in the folder', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer({ min: 1.6e12, max: 1.9e12 }).map(nameOf))), (names) => {
        const gone = copiesToRemove(names, officeRetention);
        const newest = names.filter(isCopyName).sort().at(-1);
        for (const name of gone) expect(isCopyName(name)).toBe(true);
        if (newest) expect(gone).not.toContain(newest);
        expect(names.filter(isCopyName).length - gone.length).toBeLessThanOrEqual(Math.max(names.length, 0));
      }),
    );
  });

  test('a folder inside another is known', () => {
    expect(isInside('/a/b', '/a')).toBe(true);
    expect(isInside('/a', '/a')).toBe(true);
    expect(isInside('/ab', '/a')).toBe(false);
    expect(isInside('/', '/a')).toBe(false);
  });
});
