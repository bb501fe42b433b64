import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWindow, scrollToShow } from '../../../../renderer/ui/list-window';

describe('listWindow', () => {
  it('draws every visible row, keeps the full height, and few rows more than visible', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 20, max: 120 }),
        fc.nat(400_000),
        fc.integer({ min: 1, max: 2000 }),
        (count, height, top, view) => {
          const scroll = Math.min(top, Math.max(0, count * height - view));
          const slice = listWindow(count, height, scroll, view);
          expect(slice.before + slice.after + (slice.end - slice.first) * height).toBe(count * height);
          expect(slice.before).toBeLessThanOrEqual(scroll);
          expect(slice.end * height).toBeGreaterThanOrEqual(Math.min(count * height, scroll + view));
          expect(slice.end - slice.first).toBeLessThanOrEqual(Math.ceil(view / height) + 18);
        },
      ),
    );
  });
  it('draws nothing of an empty list', () => {
    expect(listWindow(0, 64, 0, 600)).toEqual({ first: 0, end: 0, before: 0, after: 0 });
  });
});

describe('scrollToShow', () => {
  it('moves only as far as needed', () => {
    expect(scrollToShow(0, 50, 120, 200)).toBe(0);
    expect(scrollToShow(3, 50, 100, 200)).toBe(100);
    expect(scrollToShow(6, 50, 100, 200)).toBe(150);
  });
});
