import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#shared/case/event';
import { overOwnExports } from '../../../../renderer/cases/steps/seen-version';

const event = (caseVersion: number, name: string, officerId: string): CaseEvent => ({
  sequence: caseVersion,
  caseId: 'c1',
  caseVersion,
  name,
  version: 1,
  commandId: `command-${caseVersion}`,
  officerId,
  officerName: officerId,
  workstation: 'w1',
  occurredOn: '2026-11-24',
  lateReason: null,
  recordedAt: '2026-11-24T09:00:00+08:00',
  payload: {},
});

describe('overOwnExports', () => {
  const before = [event(1, 'visit-registered', 'wang'), event(2, 'paper-exported', 'li')];

  it('goes over the own exports that came since', () => {
    const events = [...before, event(3, 'paper-exported', 'wang'), event(4, 'paper-exported', 'wang')];
    expect(overOwnExports(2, events, 'wang')).toBe(4);
  });
  it('stops before news, be it of the officer or an export of another', () => {
    const own = event(3, 'paper-exported', 'wang');
    expect(overOwnExports(2, [...before, own, event(4, 'letter-served', 'wang')], 'wang')).toBe(3);
    expect(overOwnExports(2, [...before, own, event(4, 'paper-exported', 'li')], 'wang')).toBe(3);
  });
  it('does not go over an export that came after news', () => {
    const events = [...before, event(3, 'visit-added', 'li'), event(4, 'paper-exported', 'wang')];
    expect(overOwnExports(2, events, 'wang')).toBe(2);
  });
  it('never goes back, whatever events are there', () => {
    expect(overOwnExports(5, before, 'li')).toBe(5);
    expect(overOwnExports(5, [], 'li')).toBe(5);
  });
});
