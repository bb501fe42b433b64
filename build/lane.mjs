import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { note, reason } from './runtime/log.mjs';
import { projectRoot } from './runtime/resolve.mjs';

/**
 * @typedef {Readonly<{ passed: number, failed: number, skipped: number }>} Count
 * @typedef {Readonly<{
 *   name: string, args: readonly string[], minutes: number, env?: Record<string, string>,
 *   report?: string, needs?: string, after?: string, json?: (last: unknown) => string | undefined,
 * }>} Step
 *   args: what Node runs; minutes: after which it is stopped and has failed; report: a vitest or Playwright JSON report to
 *   count from; needs: a path without which the step is skipped, said aloud; after: a step
 *   without whose success this one cannot say anything, so that it fails without running; json: judges the last line of standard
 *   output and answers what is wrong with it
 */

/**
 * Runs the steps one after the other, goes on after a failure, prints time and result of each to standard error and
 * `N passed, N failed` as the last line on standard output. A step without a report counts as one check; a step with
 * one counts as its tests, and as one failure more when it failed without naming a failed test.
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} exit code
 */
export async function runLane(steps) {
  const began = Date.now();
  mkdirSync(path.join(projectRoot, 'out', 'test'), { recursive: true });
  /** @type {string[]} */
  const lines = [];
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  /** @type {Set<string>} */
  const broken = new Set();
  for (const step of steps) {
    const start = Date.now();
    note(`--- ${step.name}`);
    if (step.needs !== undefined && !existsSync(path.resolve(projectRoot, step.needs))) {
      skipped += 1;
      lines.push(`  skipped  ${step.name}: ${step.needs} is not here`);
      continue;
    }
    if (step.after !== undefined && broken.has(step.after)) {
      failed += 1;
      broken.add(step.name);
      lines.push(`          FAILED ${step.name}: not run, because ${step.after} failed`);
      continue;
    }
    const report = step.report === undefined ? undefined : path.join(projectRoot, step.report);
    if (report !== undefined) rmSync(report, { force: true });
    const { code, last } = await runStep(step);
    const wrong = step.json?.(last);
    const ok = code === 0 && wrong === undefined;
    const count = countOf(report, ok);
    if (!ok) broken.add(step.name);
    passed += count.passed;
    failed += count.failed;
    skipped += count.skipped;
    const time = `${((Date.now() - start) / 1000).toFixed(1)} s`.padStart(8);
    const detail =
      report === undefined ? '' : ` (${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped)`;
    lines.push(`${time}  ${ok ? 'ok    ' : 'FAILED'} ${step.name}${detail}${wrong === undefined ? '' : `: ${wrong}`}`);
  }
  note(`steps, ${((Date.now() - began) / 60_000).toFixed(1)} min in all:\n${lines.join('\n')}`);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {Step} step
 * @returns {Promise<{ code: number, last: unknown }>}
 */
function runStep(step) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...step.args], {
      cwd: projectRoot,
      stdio: ['ignore', step.json ? 'pipe' : 2, 2],
      env: { ...process.env, ...step.env },
    });
    let tail = '';
    child.stdout?.on('data', (text) => {
      process.stderr.write(text);
      tail = `${tail}${text}`.slice(-1_000_000);
    });
    // build/run passes the signal on to what it started; a step that ignores it is ended for good.
    const timer = setTimeout(() => {
      note(`${step.name} took more than ${step.minutes} min: stopped`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, step.minutes * 60_000);
    child.once('error', (error) => {
      note(reason(error));
      clearTimeout(timer);
      resolve({ code: 127, last: undefined });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, last: parse(tail.trim().split('\n').at(-1) ?? '') });
    });
  });
}

/** @param {string} line */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * @param {string | undefined} report
 * @param {boolean} ok
 * @returns {Count}
 */
export function countOf(report, ok) {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (report === undefined || !existsSync(report)) return one;
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const count = told.stats
    ? { passed: told.stats.expected, failed: told.stats.unexpected + told.stats.flaky, skipped: told.stats.skipped }
    : {
        passed: told.numPassedTests,
        failed: told.numFailedTests,
        skipped: told.numPendingTests + (told.numTodoTests ?? 0),
      };
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}
