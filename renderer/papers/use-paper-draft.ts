import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaseState } from '#shared/case/state';
import type { PaperDefinition } from '#shared/papers/define';
import { useDraft } from '../desk/use-draft';
import type { PaperDraft } from './paper-draft';

interface PaperDraftParts {
  readonly draftKey: string;
  readonly state: CaseState;
  readonly paper: PaperDefinition;
  readonly begin: () => PaperDraft;
}

/** The text of a paper while it is written; every change is a saved draft within a second. */
export function usePaperDraft({ draftKey, state, paper, begin }: PaperDraftParts) {
  const saved = useDraft();
  const [draft, setDraft] = useState<PaperDraft>(begin);
  /** What the next change starts from, though nothing has been drawn since the last one. */
  const current = useRef(draft);
  const { change } = saved;
  const { id, matter } = state;
  const update = useCallback(
    (next: PaperDraft) => {
      current.current = next;
      setDraft(next);
      change({
        key: draftKey,
        kind: 'paper',
        caseId: id,
        title: `${paper.name}：${matter.title}`,
        body: JSON.stringify(next),
      });
    },
    [change, draftKey, id, matter.title, paper.name],
  );
  const actions = useMemo(
    () => ({
      setValue: (key: string, value: string) =>
        update({ ...current.current, written: { ...current.current.written, [key]: value } }),
      /** Back to the first words from the case. */
      reset: (key: string) => {
        const { [key]: _gone, ...written } = current.current.written;
        update({ ...current.current, written });
      },
      chooseOrgan: (organId: string) => update({ ...current.current, organId }),
    }),
    [update],
  );
  return { draft, saving: saved.saving, discard: () => saved.discard(draftKey), ...actions };
}
