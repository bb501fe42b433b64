import { describe, expect, test } from 'vitest';
import { DEEPEST, isOrdinary, MOST_VALUES } from '#electron/ipc/request-size';
import { contract } from '#shared/ipc/contract';

/** A list that counts how often one of its items is looked at. */
function watched(length: number): { readonly list: readonly unknown[]; readonly looked: () => number } {
  let looked = 0;
  const list = new Proxy<unknown[]>(new Array(length).fill({}), {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(target, key);
    },
  });
  return { list, looked: () => looked };
}
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('size of a request', () => {
  test('a list that is too long is not looked at, nor is what lies beside many others', () => {
    const long = watched(1_000_000);
    expect(isOrdinary({ a: long.list })).toBe(false);
    expect(long.looked()).toBe(0);
    const lists = Array.from({ length: 100 }, () => watched(MOST_VALUES / 10));
    expect(isOrdinary(lists.map(({ list }) => list))).toBe(false);
    expect(lists.reduce((sum, { looked }) => sum + looked(), 0)).toBeLessThanOrEqual(MOST_VALUES);
  });

  test('many keys, deep nesting, circles, bytes, dates and maps are not ordinary', () => {
    expect(isOrdinary(Object.fromEntries(Array.from({ length: MOST_VALUES + 1 }, (_, key) => [`k${key}`, 1])))).toBe(
      false,
    );
    expect(isOrdinary(nested(DEEPEST + 2))).toBe(false);
    const circle: unknown[] = [];
    circle.push(circle);
    for (const odd of [circle, new Uint8Array(8), new Date(), new Map(), { junk: new Set() }, new Array(1e9)]) {
      expect(isOrdinary(odd)).toBe(false);
    }
  });

  test('a table of 5,000 content classes is, on the channels that carry one', () => {
    const paths = Array.from({ length: 5_000 }, (_, row) => ['城乡建设', '物业管理', `第${row}类`]);
    const table = { source: '本地分类表', verified: true, validFrom: '2026-01-01', validTo: null, paths };
    const change = { kind: 'classes', table } as const;
    expect(isOrdinary({ workId: 'w', change }, contract['law:preview'].most)).toBe(true);
    expect(isOrdinary({ workId: 'w', change, confirmed: false }, contract['law:apply'].most)).toBe(true);
    expect(contract['law:apply'].request.safeParse({ workId: 'w', change, confirmed: false }).success).toBe(true);
    expect(isOrdinary({ workId: 'w', change })).toBe(false);
  });

  test('what forms send is', () => {
    const paragraphs = Array.from({ length: 1_000 }, () => ({ style: '正文', text: '长'.repeat(500) }));
    const plain: unknown[] = [undefined, null, 1, 'x'.repeat(4_000_000), [], {}, { paragraphs }, nested(DEEPEST)];
    for (const given of plain) expect(isOrdinary(given)).toBe(true);
  });
});
