import { useMemo, useRef } from 'react';
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
 * Pages and check list of a letter, from the same input main issues it from, in the update of the keystroke itself: laying
 * out what one character changed takes a millisecond or two, a second update after it took longer than that.
 */
export function useLetterPages(opinion: OpinionLike, around: LetterSurroundings, shelf: Shelf): LetterReading {
  const today = useToday();
  const on = around.issuedOn ?? today;
  const said = opinion.demands.flatMap(({ facts, opinion: answer, basis }) => [facts, answer, ...basis]).join('\n');
  const texts = useStatuteTexts(shelf, said, on);
  const read = useMemo(() => {
    const input = replyInputOfCase(opinion, around);
    return { pages: layoutLetter(replyLetter(input)), checks: replyLetterChecks(input, { shelf, on, texts }) };
  }, [opinion, around, shelf, on, texts]);
  return { pages: read.pages, checks: useSame(read.checks) };
}

/** The value as it was while it says the same: a check list that did not change is not drawn again. */
function useSame<Value>(value: Value): Value {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
