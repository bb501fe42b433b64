import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newerRows } from '../../../../renderer/desk/newer';

interface Row {
  readonly id: string;
  readonly version: number;
}
/** The desk as a map; applies like apply.ts does. */
const applyTo = (held: ReadonlyMap<string, number>, rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map([...held, ...newerRows(rows, held).map(({ id, version }) => [id, version] as const)]);

const rowsArbitrary = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 9 }) }),
);

describe('applying published rows', () => {
  it('writes only what is newer than the desk, the newest of each', () => {
    const held = new Map([['a', 3]]);
    const rows = [
      { id: 'a', version: 3 },
      { id: 'b', version: 1 },
      { id: 'b', version: 4 },
      { id: 'b', version: 2 },
    ];
    expect(newerRows(rows, held)).toEqual([{ id: 'b', version: 4 }]);
  });
  it('is idempotent, and never goes back, whatever order publications come in', () => {
    fc.assert(
      fc.property(rowsArbitrary, rowsArbitrary, (first, second) => {
        const once = applyTo(applyTo(new Map(), first), second);
        expect(applyTo(applyTo(once, first), second)).toEqual(once);
        const other = applyTo(applyTo(new Map(), second), first);
        expect(new Map([...other].sort())).toEqual(new Map([...once].sort()));
      }),
    );
  });
});
