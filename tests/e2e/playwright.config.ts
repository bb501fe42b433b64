import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { outFolder } from '../support/out';

/**
 * One worker: every test is a whole workstation, and the machine has two cores. No retry hides a failure:
 * the one retry exists for its trace, and a test that needs it is reported as flaky.
 */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(outFolder, 'e2e', 'results'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: path.join(outFolder, 'e2e', `${process.env.PETITION_DESK_REPORT ?? 'report'}.json`) }],
  ],
  use: { trace: 'on-first-retry' },
  projects: [
    { name: 'desk', testMatch: '**/*.spec.ts', testIgnore: '**/packaged*.spec.ts' },
    { name: 'packaged', testMatch: '**/packaged*.spec.ts' },
  ],
});
