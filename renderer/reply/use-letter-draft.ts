import { useEffect, useState } from 'react';
import { call } from '../app/bridge';
import { type LetterDraft, letterDraftSchema } from './letter-draft';

/** One draft a case: whoever of the office opens the letter goes on where it was left. */
export const replyDraftKey = (caseId: string): string => `reply:${caseId}`;

export type DraftReading =
  | { readonly step: 'loading' }
  | {
      readonly step: 'ready';
      readonly draft: LetterDraft | null;
      readonly savedAt: string | null;
      readonly problem: string | null;
    };

/** Reads a stored body; null when it is not a letter draft of this version. */
export function parseStoredDraft(body: string): LetterDraft | null {
  try {
    const parsed = letterDraftSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The stored draft of a case's letter, read once when the editor opens. */
export function useStoredDraft(caseId: string): DraftReading {
  const [reading, setReading] = useState<DraftReading>({ step: 'loading' });
  useEffect(() => {
    let ended = false;
    void call('drafts:load', { key: replyDraftKey(caseId) }).then((answer) => {
      if (ended) return;
      if (!answer.ok) {
        setReading({ step: 'ready', draft: null, savedAt: null, problem: `没有读出草稿：${answer.error.message}` });
        return;
      }
      const stored = answer.value;
      const draft = stored === null ? null : parseStoredDraft(stored.body);
      const problem = stored !== null && draft === null ? '有一份草稿读不出来，没有覆盖；请告诉技术人员。' : null;
      setReading({ step: 'ready', draft, savedAt: stored?.savedAt ?? null, problem });
    });
    return () => {
      ended = true;
    };
  }, [caseId]);
  return reading;
}
