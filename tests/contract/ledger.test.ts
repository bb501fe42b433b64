import { afterEach, beforeEach, describe, test } from 'vitest';
import { scenarios } from './ledger-contract';
import { type Bench, newBench } from './ledger-lab';

describe('ledger contract on the real file, in plain Node', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await newBench();
  });
  afterEach(() => bench.remove());

  for (const { rule, title, run } of scenarios) test(`${rule} ${title}`, () => run(bench));
});
