import { afterEach, beforeEach, expect, test } from 'vitest';
import { Slices } from '#electron/ledger/slices';
import { actor, type Bench, newBench, profile } from '../../../contract/ledger-lab';

const CASES = 25;
const query = { name: '赵立春', identityNumber: '', phone: '' };
let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
});
afterEach(() => bench.remove());

test('L12 looking up a common name gives the event loop a turn between the cases it folds', async () => {
  const written = await bench.create();
  for (let index = 0; index < CASES; index += 1) {
    await written.execute(bench.lab.register(`case-${index}`, { demands: `诉求${index}` }), actor, profile);
  }
  await written.close();
  // A clock that says every case takes as long as a slice may.
  let now = 0;
  const slices = new Slices(12, () => {
    now += 12;
    return now;
  });
  const ledger = await bench.open({}, { slices });
  let turns = 0;
  let running = true;
  const turn = (): void => {
    turns += 1;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  const found = await ledger.lookup(query);
  running = false;
  // The latest first, each with its own demands, as many as are shown.
  expect(found.map(({ demands }) => demands)).toEqual(
    Array.from({ length: 20 }, (_, index) => `诉求${CASES - 1 - index}`),
  );
  expect(found[0]).toMatchObject({ caseId: 'case-24', matchedBy: ['姓名'], visitCount: 1 });
  expect(turns).toBeGreaterThanOrEqual(19);
});
