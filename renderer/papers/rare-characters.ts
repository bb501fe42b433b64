import type { LaidOutPage } from '#shared/papers/layout';
import { type RareCharacters, rareCharacters } from '#shared/papers/rare-characters';

/** Characters on the pages of a paper that its faces may lack. */
export const rareOnPages = (pages: readonly LaidOutPage[]): RareCharacters =>
  rareCharacters(
    pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'text' ? item.runs : []))
      .map(({ text }) => text)
      .join(''),
  );
