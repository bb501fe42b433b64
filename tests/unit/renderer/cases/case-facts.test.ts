import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../renderer/cases/case-facts';
import { Desk, registration, visit } from '../../shared/case/desk';

const on = '2026-11-02';
const again = (desk: Desk, more: Parameters<typeof visit>[1], id: string): Desk =>
  desk.act(
    'add-visit',
    { visit: { ...visit('2026-11-05', more), visitId: id }, said: '再次反映' },
    { on: '2026-11-05' },
  );

describe('countWords', () => {
  it('is silent about one person who came once', () => {
    expect(countWords(new Desk({ on }).act('register-visit', registration(on)).now)).toBe('');
  });
  it('counts visits by batch and person, groups among them, everything else by piece', () => {
    const desk = again(new Desk({ on }).act('register-visit', registration(on)), { headcount: 6 }, 'v8');
    expect(countWords(desk.now)).toBe('来访 2 批 7 人次，其中集体访 1 批 6 人次');
    again(desk, { form: '来信' }, 'v9');
    expect(countWords(desk.now)).toBe('来访 2 批 7 人次，其中集体访 1 批 6 人次；来信、网信、来电、传真 1 件次');
  });
});
