import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type BreakOptions, breakLines } from '#shared/papers/layout/break-lines';
import { libreOfficeSpacing, wordSpacing } from '#shared/papers/layout/measure';

/** Signs that break, hang, stay together, join the sign before them, or take no room at a line's end. */
const SIGNS = [
  ...'电梯停运经查的一',
  ...'，。；：、“”（）《》…—',
  ...'aZ7-/.,()',
  ' ',
  '　',
  '😀',
  '\u200d',
  '\u0301',
  '🇨',
  '🇳',
];
const text = (most: number) => fc.array(fc.constantFrom(...SIGNS), { maxLength: most }).map((signs) => signs.join(''));
const look = (spacing: BreakOptions['spacing']): BreakOptions => ({
  sizePt: 16,
  trackingPt: -0.2,
  spacing,
  firstWidth: 96,
  width: 128,
});
const edit = fc.record({ at: fc.nat({ max: 120 }), gone: fc.nat({ max: 6 }), put: text(6) });

describe.each([
  ['LibreOffice', libreOfficeSpacing],
  ['Word', wordSpacing],
])('lines of a paragraph that is being changed, by the rules of %s', (_name, spacing) => {
  test('are those of the whole text broken anew', async () => {
    vi.resetModules();
    const anew = await import('#shared/papers/layout/break-lines');
    const options = look(spacing);
    fc.assert(
      fc.property(text(120), fc.array(edit, { maxLength: 12 }), (first, edits) => {
        let now = first;
        for (const { at, gone, put } of [{ at: 0, gone: 0, put: '' }, ...edits]) {
          now = now.slice(0, at) + put + now.slice(at + gone);
          // Nothing of what comes next is like this one, so the other module starts at the first sign.
          anew.breakLines(`\u{1f600}${now.length}`, options);
          expect(breakLines(now, options)).toEqual(anew.breakLines(now, options));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('stay the very same up to the line before the change', () => {
    const options = look(spacing);
    const before = breakLines('经查电梯停运业主反映属实'.repeat(6), options);
    const after = breakLines(`${'经查电梯停运业主反映属实'.repeat(6)}已经修好`, options);
    expect(before.length).toBeGreaterThan(8);
    expect(after.slice(0, before.length - 2).every((line, index) => line === before[index])).toBe(true);
  });
});
