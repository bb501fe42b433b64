import { describe, expect, it } from 'vitest';
import { findCaseForm } from '#shared/papers/case-forms';
import { findPaper } from '#shared/papers/catalogue';
import { exampleLetter, shownIn } from '#shared/papers/example-letter';
import { layoutLetter } from '#shared/papers/layout';
import { findWording, wordingTable } from '#shared/papers/wordings';

const words = (letter: ReturnType<typeof exampleLetter>): string =>
  [letter.title, ...letter.body.map(({ text }) => text)].join('\n');

describe('the example a wording is shown in', () => {
  it.each(wordingTable.map((wording) => [wording.key, wording] as const))(
    '%s is filled and shows its words',
    (_key, wording) => {
      const letter = exampleLetter(wording, `${wording.template}甲乙丙`, []);
      const text = words(letter);
      const root = shownIn(wording);
      const shown = (findPaper(root) ?? findCaseForm(root))?.format;
      if (shown !== 'form' && shown !== 'note') expect(findWording(root)?.kind).toBe('body');
      expect(text).toContain('甲乙丙');
      expect(text).not.toMatch(/待填写|[{}]|undefined/u);
      // A place without a value of its own would show its name in brackets.
      for (const place of Object.keys(wording.places)) expect(text).not.toContain(`（${place}）`);
      expect(letter.title).not.toBe('');
      expect(layoutLetter(letter).length).toBeGreaterThan(0);
    },
  );
  it('uses the office’s other texts as they are', () => {
    const hint = findWording('acceptance-notice:hint');
    const body = findWording('acceptance-notice');
    if (hint === null || body === null) throw new Error('no such wording');
    const own = [{ key: hint.key, text: '本单位的提示。' }];
    expect(words(exampleLetter(body, body.template, own))).toContain('本单位的提示。');
  });
});
