import { useDeferredValue, useMemo } from 'react';
import type { Shelf } from '#shared/law/statutes/shelf';
import type { LaidOutPage } from '#shared/papers/layout';
import { layoutLetter } from '#shared/papers/layout';
import { replyLetter } from '#shared/papers/reply-letter';
import { type LetterCheck, replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { type LetterSurroundings, type OpinionLike, replyInputOfCase } from '#shared/papers/reply-of-case';
import { useToday } from '../app/status';
import { useStatuteTexts } from '../statutes/use-statute-texts';

export interface LetterReading {
  readonly pages: readonly LaidOutPage[];
  readonly checks: readonly LetterCheck[];
}

/**
 * Pages and check list of a letter, from the same input main issues it from. They follow the typing in a deferred
 * update, so that a keystroke never waits for a page.
 */
export function useLetterPages(opinion: OpinionLike, around: LetterSurroundings, shelf: Shelf): LetterReading {
  const latest = useDeferredValue(opinion);
  const today = useToday();
  const on = around.issuedOn ?? today;
  const said = latest.demands.flatMap(({ facts, opinion: answer, basis }) => [facts, answer, ...basis]).join('\n');
  const texts = useStatuteTexts(shelf, said, on);
  return useMemo(() => {
    const input = replyInputOfCase(latest, around);
    return { pages: layoutLetter(replyLetter(input)), checks: replyLetterChecks(input, { shelf, on, texts }) };
  }, [latest, around, shelf, on, texts]);
}
