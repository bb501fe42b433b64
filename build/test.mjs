// The lane CI runs (`npm test`) and, with --long, the rest (`npm run test:long`). Steps can be chosen by name:
// `node build/test.mjs typecheck lint`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { runLane } from './lane.mjs';
import { projectRoot } from './runtime/resolve.mjs';
import { ensurePackages } from './runtime/system-packages.mjs';

const words = process.argv.slice(2);
const long = words.includes('--long');
const chosen = words.filter((word) => !word.startsWith('--'));

/** @typedef {import('./lane.mjs').Step} Step */

/** The real letters the long lane replays. They are not part of the project. */
const records = '../shared/data/replies.jsonl';
const replayed = path.join(projectRoot, 'out', 'long', 'replay');
/** A sample of the same letters, in the lane CI runs. */
const SAMPLE = '40';
const sampled = path.join(projectRoot, 'out', 'test', `replay-${SAMPLE}`);
const demonstration = path.join(projectRoot, 'out', 'test', 'demo-data');
const demonstrationPapers = path.join(projectRoot, 'out', 'test', 'demo-papers');

/** The tools print the password they used; given, it is the one that verify needs. */
const toolAccount = { PETITION_DESK_ACCOUNT: 'admin', PETITION_DESK_PASSWORD: 'lane-2026-anlan' };

/**
 * @param {string} project
 * @param {number} minutes
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function vitest(project, minutes, env = {}) {
  const report = `out/test/${project}.json`;
  const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json'];
  return {
    name: project,
    args: ['node_modules/vitest/vitest.mjs', ...args, `--outputFile=${report}`],
    minutes,
    report,
    env,
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {number} minutes
 * @param {string} reportName
 * @returns {Step}
 */
function playwright(name, args, minutes, reportName) {
  const command = ['node', 'node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/e2e/playwright.config.ts'];
  return {
    name,
    args: ['build/run/windowed.mjs', ...command, ...args],
    minutes,
    report: `out/e2e/${reportName}.json`,
    env: { PETITION_DESK_REPORT: reportName },
  };
}

/**
 * LibreOffice and stand-ins for the faces of the standard. On a desk the tests of papers are skipped without them, and say
 * so; in CI that would be a green lane that has measured nothing.
 * @type {Step}
 */
const papers = { name: 'tools for papers', args: ['build/fonts/stand-ins.mjs'], minutes: 10 };
const inCi = process.env.CI === 'true';
/** @param {Step} golden */
const measured = (golden) => (inCi ? [papers, { ...golden, after: papers.name }] : [golden]);

/**
 * LibreOffice's rendering of each .docx beside our PDF of it, measured: positions within half a millimetre, or with
 * `--shares` by the shares of pages and lines alone, for letters that real people wrote: an odd letter in a thousand may
 * hold a sign no font has.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Partial<Step>} more
 * @returns {Step}
 */
const measuring = (name, args, more) => ({
  name,
  args: ['build/run/ts.mjs', 'build/measure/measure-papers.ts', ...args],
  minutes: 10,
  json: (last) => (hasPapers(last) ? undefined : 'no paper was measured'),
  ...more,
});

/**
 * @param {string} name
 * @param {string} out
 * @param {readonly string[]} [more]
 * @returns {Step}
 */
const replay = (name, out, more = []) => ({
  name,
  args: [
    ...['build/run/tool.mjs', '--printer', 'replay', '--'],
    ...['--data', path.resolve(projectRoot, records), '--out', out, ...more],
  ],
  minutes: 60,
  needs: records,
  after: 'build',
  env: toolAccount,
  json: (last) =>
    isClean(last, 'failed') ? undefined : `not every record passed: ${JSON.stringify(last)?.slice(0, 500)}`,
});

/** @type {readonly Step[]} */
const short = [
  { name: 'typecheck', args: ['build/typecheck.mjs'], minutes: 3 },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], minutes: 2 },
  vitest('unit', 8),
  vitest('contract', 5),
  { name: 'build', args: ['build/build.mjs', '--quiet'], minutes: 3 },
  {
    name: 'contract in Electron',
    args: ['build/run/tool.mjs', 'contract'],
    minutes: 3,
    after: 'build',
    json: (last) => (nonePassed(last) ? 'no scenario was run' : undefined),
  },
  {
    name: 'demonstration office in Electron',
    args: ['build/run/tool.mjs', 'demo-office', '--', '--data-dir', demonstration],
    minutes: 3,
    after: 'build',
    env: toolAccount,
    json: (last) =>
      isClean(last, 'failed') ? undefined : `not every case was made: ${JSON.stringify(last)?.slice(0, 500)}`,
  },
  {
    name: 'verify in Electron',
    args: ['build/run/tool.mjs', 'verify', '--', '--data-dir', demonstration],
    minutes: 2,
    after: 'demonstration office in Electron',
    env: toolAccount,
    json: (last) => (isClean(last, 'findings') ? undefined : `findings: ${JSON.stringify(last)?.slice(0, 500)}`),
  },
  vitest('crash', 5),
  vitest('fuzz', 5),
  ...measured(vitest('golden', 5)),
  {
    name: 'papers of the demonstration office',
    args: [
      ...['build/run/tool.mjs', '--printer', 'papers', '--'],
      ...['--data-dir', demonstration, '--out', demonstrationPapers],
    ],
    minutes: 3,
    after: 'demonstration office in Electron',
    env: toolAccount,
    json: (last) => (isClean(last, 'failed') ? undefined : `not every paper was written: ${JSON.stringify(last)}`),
  },
  measuring('measures of the demonstration office', [demonstrationPapers], {
    after: 'papers of the demonstration office',
  }),
  { ...replay(`replay of ${SAMPLE}`, sampled, ['--limit', SAMPLE]), minutes: 5 },
  measuring(`papers of ${SAMPLE} replies`, [path.join(sampled, 'letters'), '--shares'], {
    needs: records,
    after: `replay of ${SAMPLE}`,
  }),
  { ...playwright('end to end', ['--project', 'desk'], 40, 'desk'), after: 'build' },
  { name: 'package', args: ['build/package.mjs', '--test'], minutes: 3, after: 'build' },
  { name: 'check:native', args: ['build/check-native.mjs'], minutes: 1, after: 'package' },
  { ...playwright('packaged', ['--project', 'packaged'], 3, 'packaged'), after: 'package' },
];

const atLength = { PETITION_DESK_LONG: '1' };
/** @type {readonly Step[]} */
const rest = [
  { name: 'build', args: ['build/build.mjs', '--quiet'], minutes: 3 },
  replay('replay', replayed),
  {
    name: 'verify',
    args: ['build/run/tool.mjs', 'verify', '--', '--data-dir', path.join(replayed, 'data')],
    minutes: 20,
    needs: records,
    after: 'replay',
    env: toolAccount,
    json: (last) => (isClean(last, 'findings') ? undefined : `findings: ${JSON.stringify(last)?.slice(0, 500)}`),
  },
  measuring('papers of all replies', [path.join(replayed, 'letters'), '--shares'], {
    minutes: 90,
    needs: records,
    after: 'replay',
  }),
  vitest('crash', 60, atLength),
  vitest('fuzz', 60, atLength),
  ...measured(vitest('golden', 60, { ...atLength, PETITION_DESK_LETTERS: path.join(replayed, 'letters') })),
];

/**
 * @param {unknown} last
 * @returns {boolean}
 */
function nonePassed(last) {
  return typeof last !== 'object' || last === null || !('passed' in last) || !(Number(last.passed) > 0);
}

/**
 * @param {unknown} last
 * @returns {boolean}
 */
function hasPapers(last) {
  return typeof last === 'object' && last !== null && 'papers' in last && Number(last.papers) > 0;
}

/**
 * @param {unknown} last
 * @param {string} list
 * @returns {boolean} the tool's JSON names an empty list of failures
 */
function isClean(last, list) {
  if (typeof last !== 'object' || last === null || !(list in last)) return false;
  const found = Object.entries(last).find(([key]) => key === list)?.[1];
  return Array.isArray(found) && found.length === 0;
}

const lane = long ? rest : short;
const unknown = chosen.filter((name) => lane.every((step) => step.name !== name));
if (unknown.length > 0) {
  // A misspelt step must not look like one that passed.
  process.stderr.write(`no step ${unknown.join(', ')}; there are: ${lane.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
const steps = lane.filter((step) => chosen.length === 0 || chosen.includes(step.name));
// These want a fresh ledger.
if (steps.some(({ name }) => name === `replay of ${SAMPLE}`)) rmSync(sampled, { recursive: true, force: true });
if (steps.some(({ name }) => name === 'replay')) rmSync(replayed, { recursive: true, force: true });
if (steps.some(({ name }) => name.startsWith('demonstration'))) rmSync(demonstration, { recursive: true, force: true });
if (steps.some(({ name }) => name.startsWith('papers of the')))
  rmSync(demonstrationPapers, { recursive: true, force: true });
ensurePackages(['window', 'paper']);
// Stand-ins for the faces of the standard, for the steps that measure papers; those tests say so when they are missing.
spawnSync(process.execPath, ['build/fonts/stand-ins.mjs'], { cwd: projectRoot, stdio: ['ignore', 2, 2] });
process.exitCode = await runLane(steps);
