import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countOf } from '../../../build/lane.mjs';
import { authorityRecord } from '../../../build/run/display.mjs';

const work = mkdtempSync(path.join(tmpdir(), 'pd-lane-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function report(content: object): string {
  const file = path.join(work, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a step without a report is one check', () => {
  expect(countOf(undefined, true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countOf(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a step whose report was never written is one check, and failed when it failed', () => {
  expect(countOf(path.join(work, 'absent.json'), false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('vitest and Playwright reports are counted by their tests', () => {
  const vitest = report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(countOf(vitest, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  const playwright = report({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } });
  expect(countOf(playwright, true)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a step that failed without a failed test still counts as a failure', () => {
  const broken = report({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 });
  expect(countOf(broken, false).failed).toBe(1);
});

test('the X authority record is valid for any display and carries the cookie', () => {
  const record = authorityRecord(Buffer.alloc(16, 7));
  expect(record.subarray(0, 6).toString('hex')).toBe('ffff00000000');
  expect(record.toString('latin1')).toContain('MIT-MAGIC-COOKIE-1');
  expect(record.subarray(-18).toString('hex')).toBe(`0010${'07'.repeat(16)}`);
});
