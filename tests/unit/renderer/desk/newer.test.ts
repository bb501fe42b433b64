import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newerRows, type RowSource } from '../../../../renderer/desk/newer';

interface Row {
  readonly id: string;
  readonly version: number;
  /** How the case was folded; another version of the program gives the same case version other contents. */
  readonly folded: number;
}
type Desk = ReadonlyMap<string, Row>;

/** The desk as a map; applies like apply.ts does. */
function applyTo(desk: Desk, rows: readonly Row[], source: RowSource): Desk {
  const held = new Map([...desk].map(([id, { version }]) => [id, version] as const));
  return new Map([...desk, ...newerRows(rows, held, source).map((row) => [row.id, row] as const)]);
}
const applyAll = (messages: readonly (readonly [RowSource, readonly Row[]])[]): Desk =>
  messages.reduce<Desk>((desk, [source, rows]) => applyTo(desk, rows, source), new Map());

const rowsArbitrary = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 9 }), folded: fc.constant(1) }),
);
const sorted = (desk: Desk) => [...desk].sort(([a], [b]) => (a < b ? -1 : 1));

describe('applying rows', () => {
  it('writes only what is newer than the desk, the newest of each', () => {
    const rows = [
      { id: 'a', version: 3 },
      { id: 'b', version: 1 },
      { id: 'b', version: 4 },
      { id: 'b', version: 2 },
    ];
    expect(newerRows(rows, new Map([['a', 3]]), 'read')).toEqual([{ id: 'b', version: 4 }]);
  });

  it('takes a published row of the version it holds: the case was folded anew', () => {
    const old = { id: 'a', version: 3, folded: 1 };
    const anew = { id: 'a', version: 3, folded: 2 };
    expect(
      applyAll([
        ['read', [old]],
        ['published', [anew]],
      ]).get('a'),
    ).toBe(anew);
    // The page of the first filling was read before the case was folded anew, and arrives after it.
    expect(
      applyAll([
        ['published', [anew]],
        ['read', [old]],
      ]).get('a'),
    ).toBe(anew);
    expect(newerRows([old, anew], new Map(), 'published')).toEqual([anew]);
  });

  it('never takes an older version, published or read', () => {
    const held = new Map([['a', 3]]);
    for (const source of ['published', 'read'] as const) {
      expect(newerRows([{ id: 'a', version: 2 }], held, source)).toEqual([]);
    }
  });

  it('is idempotent, and never goes back, whatever order messages come in', () => {
    const source = fc.constantFrom<RowSource>('published', 'read');
    fc.assert(
      fc.property(source, rowsArbitrary, source, rowsArbitrary, (how, first, also, second) => {
        const once = applyAll([
          [how, first],
          [also, second],
        ]);
        expect(sorted(applyTo(applyTo(once, first, how), second, also))).toEqual(sorted(once));
        expect(
          sorted(
            applyAll([
              [also, second],
              [how, first],
            ]),
          ),
        ).toEqual(sorted(once));
      }),
    );
  });
});
