import { useCallback, useEffect, useState } from 'react';
import { call } from '../app/bridge';
import type { useDraft } from '../desk/use-draft';

/** The addendum being typed, kept as a draft like everything else that is typed. */
export function useAddendumDraft(caseId: string, noteId: string, draft: ReturnType<typeof useDraft>) {
  const [text, setOwn] = useState('');
  const key = `addendum:${noteId}`;
  useEffect(() => {
    let ended = false;
    void call('drafts:load', { key }).then((answer) => {
      // What was typed before the answer came stays.
      if (!ended && answer.ok && answer.value) {
        const { body } = answer.value;
        setOwn((typed) => typed || body);
      }
    });
    return () => {
      ended = true;
    };
  }, [key]);
  const { change, discard } = draft;
  const setText = useCallback(
    (next: string) => {
      setOwn(next);
      change({ key, kind: 'interview', caseId, title: '笔录补充说明', body: next });
    },
    [change, key, caseId],
  );
  const forget = useCallback(async () => {
    setOwn('');
    await discard(key);
  }, [discard, key]);
  return { text, setText, forget };
}
