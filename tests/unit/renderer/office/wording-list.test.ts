import { describe, expect, it } from 'vitest';
import type { OfficeView } from '#shared/ipc/views';
import { findWording, wordingTable } from '#shared/papers/wordings';
import {
  foundGroups,
  shortName,
  versionsOf,
  withPlace,
  wordingGroups,
} from '../../../../renderer/office/law/wording-list';

const hint = findWording('acceptance-notice:hint');
if (hint === null) throw new Error('no hint');
type Changes = OfficeView['lawChanges'];
const made = (text: string | null, undone = false): Changes[number] => ({
  at: '2026-11-02T01:00:00.000Z',
  by: '王芳',
  undone,
  change: text === null ? { kind: 'wording-restored', key: hint.key } : { kind: 'wording', key: hint.key, text },
});

describe('the list of wordings', () => {
  it('has every text once, with a short name of its own within its group', () => {
    const keys = wordingGroups.flatMap(({ wordings }) => wordings.map(({ key }) => key));
    expect([...keys].sort()).toEqual(wordingTable.map(({ key }) => key).sort());
    for (const { name, wordings } of wordingGroups) {
      const names = wordings.map(shortName);
      expect([name, new Set(names).size]).toEqual([name, names.length]);
      expect(names.every((short) => short !== '')).toBe(true);
    }
  });
  it('is found by name and by words, the office’s own ones first', () => {
    const found = (typed: string, own: Parameters<typeof foundGroups>[2] = [], only = false) =>
      foundGroups(wordingGroups, typed, own, only).flatMap(({ wordings }) => wordings.map(({ key }) => key));
    expect(found('受理告知书')).toContain('acceptance-notice:hint');
    expect(found('重复提出')).toEqual(['acceptance-notice:hint']);
    expect(found('重复提出', [{ key: hint.key, text: '另行告知。' }])).toEqual([]);
    expect(found('', [{ key: hint.key, text: '另行告知。' }], true)).toEqual([hint.key]);
    expect(found('没有的字样')).toEqual([]);
  });
});

describe('versions of a text', () => {
  it('come newest first, each with the text that held before it', () => {
    const other: Changes[number] = { ...made('别的'), change: { kind: 'wording', key: 'reply-letter', text: '别的' } };
    const versions = versionsOf(hint, [made('一'), other, made('二', true), made('三'), made(null)]);
    expect(versions.map(({ before, text }) => [before, text])).toEqual([
      ['三', hint.template],
      ['一', '三'],
      ['一', '二'],
      [hint.template, '一'],
    ]);
    expect(versions.map(({ restored, undone }) => [restored, undone])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, false],
    ]);
    expect(versionsOf(hint, [])).toEqual([]);
  });
});

describe('putting in a place', () => {
  it('replaces what is selected, and the cursor goes behind it', () => {
    expect(withPlace('请提出', 1, 1, '称谓')).toEqual({ text: '请{称谓}提出', cursor: 5 });
    expect(withPlace('请您提出', 1, 2, '称谓')).toEqual({ text: '请{称谓}提出', cursor: 5 });
  });
});
