import { describe, expect, it } from 'vitest';
import { splitContentClass } from '../../../../renderer/cases/content-class-choices';
import { dayErrors, isLateEntry } from '../../../../renderer/cases/steps/step-day';

const today = '2026-11-23';

describe('the day of a step', () => {
  it('needs no reason today, and one when it is entered late', () => {
    expect(dayErrors({ on: today, reason: '' }, today)).toEqual({});
    expect(isLateEntry({ on: today, reason: '' }, today)).toBe(false);
    expect(isLateEntry({ on: '2026-11-20', reason: '' }, today)).toBe(true);
    expect(Object.keys(dayErrors({ on: '2026-11-20', reason: '  ' }, today))).toEqual(['lateReason']);
    expect(dayErrors({ on: '2026-11-20', reason: '系统停用' }, today)).toEqual({});
  });
  it('is a real day and not in the future', () => {
    expect(Object.keys(dayErrors({ on: '2026-11-24', reason: '' }, today))).toEqual(['occurredOn']);
    expect(Object.keys(dayErrors({ on: '2026-02-30', reason: '' }, today))).toEqual(['occurredOn']);
    expect(Object.keys(dayErrors({ on: '', reason: '' }, today))).toEqual(['occurredOn']);
  });
});

describe('splitContentClass', () => {
  it('gives the path of a choice, and nothing for none', () => {
    expect(splitContentClass('城乡建设 › 工程质量')).toEqual(['城乡建设', '工程质量']);
    expect(splitContentClass('城乡建设')).toEqual(['城乡建设']);
    expect(splitContentClass('')).toEqual([]);
  });
});
