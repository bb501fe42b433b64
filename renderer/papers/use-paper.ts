import { useMemo } from 'react';
import { paperChecks } from '#shared/papers/checks';
import type { PaperCheck, PaperDefinition, PaperFacts } from '#shared/papers/define';
import type { Paper } from '#shared/papers/model';
import { useStatuteTexts } from '../statutes/use-statute-texts';

export interface PaperReading {
  readonly built: Paper;
  readonly checks: readonly PaperCheck[];
}

/** The paper and its check list, from the same facts main issues it from. */
export function usePaper(paper: PaperDefinition, facts: PaperFacts): PaperReading {
  const said = Object.values(facts.values).join('\n');
  const texts = useStatuteTexts(facts.law.statutes, said, facts.issuedOn ?? facts.today);
  return useMemo(
    () => ({ built: paper.build(facts), checks: paperChecks(paper, facts, texts) }),
    [paper, facts, texts],
  );
}
