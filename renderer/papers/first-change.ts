import type { LaidOutPage, LaidOutText } from '#shared/papers/layout';

/** Place of a line: index of its page and among the page's items. */
export interface LinePlace {
  readonly page: number;
  readonly item: number;
}

type Line = { readonly place: LinePlace; readonly runs: LaidOutText['runs'] };

const linesOf = (pages: readonly LaidOutPage[], marked: ReadonlySet<string>): readonly Line[] =>
  pages.flatMap(({ items }, page) =>
    items.flatMap((one, item) =>
      one.kind === 'text' && one.field !== null && marked.has(one.field)
        ? [{ place: { page, item }, runs: one.runs }]
        : [],
    ),
  );

/** The layout gives most unchanged lines the same runs again; the others are compared by their words. */
const sameWords = (a: LaidOutText['runs'], b: LaidOutText['runs'] | undefined): boolean =>
  a === b || (a.length === b?.length && a.every(({ text }, index) => text === b[index]?.text));

/** The first line of the fields `marked` that reads otherwise than before, which is where somebody writes; null: none does. */
export function firstChange(
  before: readonly LaidOutPage[],
  after: readonly LaidOutPage[],
  marked: ReadonlySet<string>,
): LinePlace | null {
  const old = linesOf(before, marked);
  const now = linesOf(after, marked);
  const changed = now.find(({ runs }, index) => !sameWords(runs, old[index]?.runs));
  // What was taken away at the end leaves the last line as the place.
  return changed?.place ?? (now.length < old.length ? (now.at(-1)?.place ?? null) : null);
}
