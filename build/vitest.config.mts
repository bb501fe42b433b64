import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const long = process.env.PETITION_DESK_LONG === '1';

/**
 * One project for each kind of test, so that each can be run alone (`vitest run --project crash`).
 * `#shared/*` and `#electron/*` resolve through package.json's "imports", here as in the build.
 */
const kinds = [
  { name: 'unit', testTimeout: 10_000 },
  { name: 'contract', testTimeout: 30_000 },
  { name: 'golden', testTimeout: 120_000 },
  { name: 'crash', testTimeout: long ? 20 * 60_000 : 180_000 },
  { name: 'fuzz', testTimeout: long ? 20 * 60_000 : 120_000 },
];

export default defineConfig({
  root,
  test: {
    projects: kinds.map(({ name, testTimeout }) => ({
      root,
      test: {
        name,
        environment: 'node',
        include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
        testTimeout,
        hookTimeout: testTimeout,
      },
    })),
  },
});
