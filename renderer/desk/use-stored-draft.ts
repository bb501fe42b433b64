import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { call } from '../app/bridge';

export type DraftReading<D> =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly draft: D | null; readonly problem: string | null };

/** Reads a stored body; null when it is not a draft of this version. */
export function parseStoredDraft<S extends z.ZodType>(schema: S, body: string): z.output<S> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The draft stored under a key, read once when the screen opens. */
export function useStoredDraft<S extends z.ZodType>(key: string, schema: S): DraftReading<z.output<S>> {
  const [reading, setReading] = useState<DraftReading<z.output<S>>>({ step: 'loading' });
  useEffect(() => {
    let ended = false;
    void call('drafts:load', { key }).then((answer) => {
      if (ended) return;
      if (!answer.ok) {
        setReading({ step: 'ready', draft: null, problem: `没有读出草稿：${answer.error.message}` });
        return;
      }
      const stored = answer.value;
      const draft = stored === null ? null : parseStoredDraft(schema, stored.body);
      const problem = stored !== null && draft === null ? '有一份草稿读不出来，没有覆盖；请告诉技术人员。' : null;
      setReading({ step: 'ready', draft, problem });
    });
    return () => {
      ended = true;
    };
  }, [key, schema]);
  return reading;
}
