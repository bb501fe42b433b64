import { describe, expect, it } from 'vitest';
import { actionNames, failureWords, missingWords } from '../../../../renderer/app/failure/failure-words';

describe('failure screens (L9)', () => {
  it.each(Object.entries(failureWords))(
    '%s says what happened, what is kept and what to do, and offers only safe actions first',
    (_, words) => {
      expect(words.title.length).toBeGreaterThan(3);
      expect(words.causes).toMatch(/。$/);
      expect(words.kept).toMatch(/。$/);
      expect(words.steps.length).toBeGreaterThan(0);
      expect(words.safe).not.toContain('set-aside');
      expect(words.safe).not.toContain('accept');
      expect(words.safe).toContain('retry');
      expect(words.safe.at(-1)).toBe('quit');
      for (const action of words.safe) expect(actionNames[action]).toBeTruthy();
    },
  );
  it('offers to set a file aside only where the file itself is the trouble', () => {
    const offered = Object.entries(failureWords)
      .filter(([, words]) => words.offersSetAside)
      .map(([kind]) => kind);
    expect(offered.sort()).toEqual(['behind-head', 'damaged', 'head-missing', 'keys-missing']);
  });
  it('offers to go on only where events may be missing, and says how many when it is known (L11)', () => {
    const offered = Object.entries(failureWords)
      .filter(([, words]) => words.offersAccept)
      .map(([kind]) => kind);
    expect(offered.sort()).toEqual(['behind-head', 'head-missing']);
    expect(missingWords({ kind: 'behind-head', events: { expected: 120, found: 117 } })).toMatch(
      /120 条.*117 条.*3 条/,
    );
    expect(missingWords({ kind: 'head-missing' })).toContain('无法知道');
  });
});
