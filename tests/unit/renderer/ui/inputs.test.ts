import { describe, expect, it } from 'vitest';
import { warningOf } from '#shared/law/warning-scale';
import { parseDateInput } from '../../../../renderer/ui/date-input';
import { dueWords } from '../../../../renderer/ui/due-words';
import { errorsOfCall } from '../../../../renderer/ui/field-errors';
import { createFormStore } from '../../../../renderer/ui/form-store';
import { isTypingKey, type KeyPress, matchesKey } from '../../../../renderer/ui/key-match';
import { estimateRows } from '../../../../renderer/ui/text-rows';

describe('typed days', () => {
  const read = (text: string) => parseDateInput(text, '2026-11-24');
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026.1.3', '2026-01-03'],
    ['2026年11月3日', '2026-11-03'],
    ['20261123', '2026-11-23'],
    ['11-3', '2026-11-03'],
    ['1103', '2026-11-03'],
    ['11月3日', '2026-11-03'],
  ])('reads %s as %s', (typed, day) => {
    expect(read(typed)).toBe(day);
  });
  it.each(['2026-02-30', '昨天', '', '26-11-23', '1332'])('does not guess at %j', (typed) => {
    expect(read(typed)).toBeNull();
  });
});

describe('limits in words', () => {
  it('tells overdue, today, soon and later', () => {
    expect(dueWords('2026-11-20', '2026-11-24')).toEqual({
      words: '已超期 4 天（2026年11月20日到期）',
      tone: 'overdue',
    });
    expect(dueWords('2026-11-24', '2026-11-24')).toEqual({ words: '今日到期', tone: 'soon' });
    expect(dueWords('2026-11-30', '2026-11-24')).toEqual({ words: '还有 6 天（2026年11月30日到期）', tone: 'later' });
  });
});

describe('the warning scale', () => {
  it('goes by the share of the days that have gone by, and the last day is always severe', () => {
    const level = (today: string) => warningOf('2026-10-01', '2026-11-30', today);
    expect(level('2026-11-14')).toBe('normal');
    expect(level('2026-11-15')).toBe('early');
    expect(level('2026-11-21')).toBe('warning');
    expect(level('2026-11-29')).toBe('warning');
    expect(level('2026-11-30')).toBe('severe');
    expect(level('2026-12-01')).toBe('overdue');
    expect(warningOf('2026-10-01', '2027-01-09', '2027-01-08')).toBe('severe');
  });
  it('is said in words', () => {
    expect(dueWords('2026-11-30', '2026-11-15', '2026-10-01')).toEqual({
      words: '还有 15 天（2026年11月30日到期，预警）',
      tone: 'soon',
    });
    expect(dueWords('2026-11-30', '2026-11-10', '2026-10-01').tone).toBe('later');
  });
});

describe('rows of a text area', () => {
  it('counts wrapped and given lines between its bounds', () => {
    expect(estimateRows('', 36, 2, 12)).toBe(2);
    expect(estimateRows(`${'字'.repeat(37)}\n一`, 36, 1, 12)).toBe(3);
    expect(estimateRows('长'.repeat(20_000), 36, 2, 12)).toBe(12);
    expect(estimateRows('\n\n\n', 36, 1, 12)).toBe(4);
  });
});

describe('keys', () => {
  const press = (over: Partial<KeyPress>): KeyPress => ({
    key: '',
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...over,
  });
  it('needs exactly the named modifiers', () => {
    expect(matchesKey(press({ key: 'Enter', ctrlKey: true }), 'Ctrl+Enter')).toBe(true);
    expect(matchesKey(press({ key: 'Enter', ctrlKey: true, shiftKey: true }), 'Ctrl+Enter')).toBe(false);
    expect(matchesKey(press({ key: 'Enter', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Enter')).toBe(true);
    expect(matchesKey(press({ key: 'Enter' }), 'Ctrl+Enter')).toBe(false);
  });
  it('knows letters and digits by their place when an input method hides them', () => {
    expect(matchesKey(press({ key: 'Process', code: 'KeyQ', altKey: true }), 'Alt+Q')).toBe(true);
    expect(matchesKey(press({ key: '¡', code: 'Digit1', altKey: true }), 'Alt+1')).toBe(true);
  });
  it('keeps plain keys out of the way of typing', () => {
    expect(isTypingKey('/')).toBe(true);
    expect(isTypingKey('F4')).toBe(false);
    expect(isTypingKey('Ctrl+K')).toBe(false);
    expect(isTypingKey('Escape')).toBe(false);
  });
});

describe('form values', () => {
  it('tells listeners about changes only', () => {
    const store = createFormStore({ a: 1, b: 'x' });
    let told = 0;
    const off = store.subscribe(() => {
      told += 1;
    });
    store.set({ a: 2 });
    store.set((values) => values);
    expect(store.get()).toEqual({ a: 2, b: 'x' });
    expect(told).toBe(1);
    off();
    store.set({ a: 3 });
    expect(told).toBe(1);
  });
});

describe('errors of an answer', () => {
  it('prefers the list of fields, takes the single field else', () => {
    const fields = [
      { path: 'a', message: '一' },
      { path: 'a', message: '二' },
    ];
    expect(errorsOfCall({ code: 'invalid-request', message: '', fields })).toEqual({ a: '一' });
    expect(errorsOfCall({ code: 'refused', message: '不行', field: 'b' })).toEqual({ b: '不行' });
    expect(errorsOfCall({ code: 'internal', message: '不行' })).toEqual({});
  });
});
