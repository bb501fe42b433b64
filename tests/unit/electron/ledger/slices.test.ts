import { expect, test } from 'vitest';
import { Slices } from '#electron/ledger/slices';

/** Steps of `step` milliseconds each by a clock of their own; answers how many ran between two turns of the event loop. */
async function stepsBetweenTurns(steps: number, step: number, budget: number): Promise<readonly number[]> {
  let now = 0;
  let left = steps;
  const slices = new Slices(budget, () => now);
  const counted: number[] = [0];
  let running = true;
  const turn = (): void => {
    if (!running) return;
    counted.push(0);
    setImmediate(turn);
  };
  setImmediate(turn);
  await slices.run(() => {
    now += step;
    left -= 1;
    counted[counted.length - 1] = (counted.at(-1) ?? 0) + 1;
    return left === 0;
  });
  running = false;
  return counted.filter((count) => count > 0);
}

test('L12 a slice ends with the step that uses up its budget', async () => {
  const counted = await stepsBetweenTurns(20, 5, 12);
  expect(Math.max(...counted)).toBe(3);
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(20);
});

test('L12 one long step is a slice of its own', async () => {
  expect(await stepsBetweenTurns(4, 40, 12)).toEqual([1, 1, 1, 1]);
});

test('L12 short work is one slice', async () => {
  expect(await stepsBetweenTurns(10, 1, 12)).toEqual([10]);
});
