import { useCallback, useEffect, useState } from 'react';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { CallError } from '#shared/ipc/errors';
import { call, listen } from '../app/bridge';

export type ListReading<Value> =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: CallError }
  | { readonly step: 'ready'; readonly value: Value };

/** Bulk work publishes a row a paper; the list is read again when it has been quiet for this long. */
const QUIET_MS = 400;

/**
 * A list main puts together, read again when cases change. Null asks for nothing. `reload` reads at once; what was read
 * before stays in sight meanwhile.
 */
export function useList<N extends ChannelName>(
  channel: N,
  request: RequestOf<N> | null,
): { readonly reading: ListReading<ResponseOf<N>>; readonly reload: () => void } {
  const [reading, setReading] = useState<ListReading<ResponseOf<N>>>({ step: 'loading' });
  const [round, setRound] = useState(0);
  const asked = JSON.stringify(request);
  const reload = useCallback(() => setRound((now) => now + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the request stands for it
  useEffect(() => {
    if (request === null) return;
    let ended = false;
    void call(channel, request).then((answer) => {
      if (ended) return;
      setReading(answer.ok ? { step: 'ready', value: answer.value } : { step: 'failed', error: answer.error });
    });
    return () => {
      ended = true;
    };
  }, [channel, asked, round]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = listen('desk:changed', () => {
      clearTimeout(timer);
      timer = setTimeout(reload, QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
  }, [reload]);
  return { reading, reload };
}
