import { useEffect, useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import { call } from '../app/bridge';

export type OfficeReading =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: CallError }
  | { readonly step: 'ready'; readonly view: OfficeView };

/** The office's organs and officers, read when a screen opens: they change rarely and are small. */
export function useOffice(): OfficeReading {
  const [reading, setReading] = useState<OfficeReading>({ step: 'loading' });
  useEffect(() => {
    let ended = false;
    void call('office:view', {}).then((answer) => {
      if (ended) return;
      setReading(answer.ok ? { step: 'ready', view: answer.value } : { step: 'failed', error: answer.error });
    });
    return () => {
      ended = true;
    };
  }, []);
  return reading;
}
