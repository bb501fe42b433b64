import type { LaidOutPage } from '#shared/papers/layout';

/** All text on the pages of a paper. */
export const pagesText = (pages: readonly LaidOutPage[]): string =>
  pages
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'text' ? item.runs : []))
    .map(({ text }) => text)
    .join('');
