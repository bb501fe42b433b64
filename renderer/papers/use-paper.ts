import { useDeferredValue, useMemo } from 'react';
import { paperChecks } from '#shared/papers/checks';
import type { PaperCheck, PaperDefinition, PaperFacts } from '#shared/papers/define';
import type { Paper } from '#shared/papers/model';
import { useStatuteTexts } from '../statutes/use-statute-texts';

export interface PaperReading {
  readonly built: Paper;
  readonly checks: readonly PaperCheck[];
  /** The values it was built from: a little behind the typing. */
  readonly values: PaperFacts['values'];
}

/** The paper and its check list, from the same facts main issues it from, in an update that never holds up a keystroke. */
export function usePaper(paper: PaperDefinition, facts: PaperFacts): PaperReading {
  const latest = useDeferredValue(facts);
  const said = Object.values(latest.values).join('\n');
  const texts = useStatuteTexts(latest.law.statutes, said, latest.issuedOn ?? latest.today);
  return useMemo(
    () => ({ built: paper.build(latest), checks: paperChecks(paper, latest, texts), values: latest.values }),
    [paper, latest, texts],
  );
}
