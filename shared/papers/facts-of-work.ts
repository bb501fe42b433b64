import type { PaperInWork } from '../case/facets/papers';
import { seriesOf } from '../case/series';
import type { PaperFacts } from './define';
import { type WorkSurroundings, wordsOfWork } from './words-of-work';

/** What a handed-in paper is made from; its blanks before issue show the series this kind of paper is numbered in. */
export function factsOfWork(
  work: Pick<PaperInWork, 'key' | 'organ' | 'about' | 'versions'>,
  around: WorkSurroundings,
): PaperFacts | null {
  const words = wordsOfWork(work, around);
  return words && { ...words, organ: { ...words.organ, shortForm: seriesOf(words.organ, work.key) } };
}
