import { scenarios } from '../../tests/contract/ledger-contract';
import { newBench } from '../../tests/contract/ledger-lab';

/**
 * Runs the ledger's contract where it is used: inside Electron's main process, on real files in the system's folder for
 * temporary files. Last line on standard output: {"passed":n,"failed":n}; exit code 1 when any failed.
 */
async function main(): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const { rule, title, run } of scenarios) {
    const bench = await newBench();
    try {
      await run(bench);
      passed += 1;
      process.stdout.write(`ok   ${rule} ${title}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`FAIL ${rule} ${title}\n${error instanceof Error ? error.stack : String(error)}\n`);
    } finally {
      await bench.remove();
    }
  }
  process.stdout.write(`${JSON.stringify({ passed, failed })}\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
