import { useDeferredValue, useMemo } from 'react';
import type { LaidOutPage } from '#shared/papers/layout';
import { layoutLetter } from '#shared/papers/layout';
import { replyLetter } from '#shared/papers/reply-letter';
import { type LetterCheck, replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { type LetterSurroundings, type OpinionLike, replyInputOfCase } from '#shared/papers/reply-of-case';

export interface LetterReading {
  readonly pages: readonly LaidOutPage[];
  readonly checks: readonly LetterCheck[];
}

/**
 * Pages and check list of a letter, from the same input main issues it from. They follow the typing in a deferred
 * update, so that a keystroke never waits for a page.
 */
export function useLetterPages(opinion: OpinionLike, around: LetterSurroundings): LetterReading {
  const latest = useDeferredValue(opinion);
  return useMemo(() => {
    const input = replyInputOfCase(latest, around);
    return { pages: layoutLetter(replyLetter(input)), checks: replyLetterChecks(input) };
  }, [latest, around]);
}
