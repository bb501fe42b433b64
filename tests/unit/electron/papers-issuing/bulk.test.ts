import { describe, expect, test } from 'vitest';
import { type BulkOutcome, runBulk } from '#electron/papers/bulk';

const done: BulkOutcome = { outcome: 'done', what: '好' };
const error = { code: 'refused', message: '不行' } as const;

function reporter(cancelAfter = Number.POSITIVE_INFINITY) {
  const told: (readonly [number, number])[] = [];
  let asked = 0;
  return {
    told,
    progress: (count: number, total: number) => void told.push([count, total]),
    cancelled: () => {
      asked += 1;
      return asked > cancelAfter;
    },
  };
}

describe('many papers, one after the other', () => {
  test('a failed one does not stop the rest; progress counts', async () => {
    const report = reporter();
    const result = await runBulk(['a', 'b', 'c'], report, async (item) =>
      item === 'b' ? { outcome: 'failed', error } : done,
    );
    expect(result.results.map(({ index, outcome }) => [index, outcome])).toEqual([
      [0, 'done'],
      [1, 'failed'],
      [2, 'done'],
    ]);
    expect(result).toMatchObject({ left: [], stopped: null });
    expect(report.told).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  test('a reason that concerns all of them ends it, its own turn included', async () => {
    const result = await runBulk(['a', 'b', 'c'], reporter(), async (item) =>
      item === 'b' ? { outcome: 'stop', error } : done,
    );
    expect(result).toEqual({ results: [{ index: 0, ...done }], left: [1, 2], stopped: error });
  });

  test('stopped by the officer between two', async () => {
    const result = await runBulk(['a', 'b', 'c'], reporter(2), async () => done);
    expect(result.results).toHaveLength(2);
    expect(result).toMatchObject({ left: [2], stopped: { code: 'cancelled' } });
  });

  test('other work gets its turn between two', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('window'));
    await runBulk(['a', 'b'], reporter(), async (item) => {
      order.push(item);
      return done;
    });
    expect(order).toEqual(['a', 'window', 'b']);
  });
});
