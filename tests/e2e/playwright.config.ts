import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { outFolder } from '../support/out';

/**
 * Two workers, as many as a small machine has cores: every test is a whole workstation, with a display of its own
 * (build/run/windowed.mjs). A test that passes only when it is run again counts as failed (build/lane.mjs); the one
 * retry exists for its trace.
 */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(outFolder, 'e2e', 'results'),
  workers: 2,
  globalSetup: './demo-pattern.ts',
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
