import type { Page } from '@playwright/test';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';

/** What the page gets for any request to any channel; undefined when there is no such channel. */
export const callRaw = (page: Page, channel: string, request: unknown): Promise<unknown> =>
  page.evaluate(
    ({ name, given }) => {
      const method: unknown = Reflect.get(window.petitionDesk?.call ?? {}, name);
      return typeof method === 'function' ? method(given) : undefined;
    },
    { name: channel, given: request },
  );

/** Calls a channel the way the screens do, through the page's bridge. */
export const callDesk = async <N extends ChannelName>(
  page: Page,
  channel: N,
  request: RequestOf<N>,
): Promise<Answer<ResponseOf<N>>> =>
  // The bridge gives what main's contract promises; tests of the answers' shape live elsewhere.
  (await callRaw(page, channel, request)) as Answer<ResponseOf<N>>;

/** The value of a call that must succeed. */
export async function valueIn<N extends ChannelName>(
  page: Page,
  channel: N,
  request: RequestOf<N>,
): Promise<ResponseOf<N>> {
  const answer = await callDesk(page, channel, request);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** `ok`, or the code a call was answered with. */
export async function codeOf<N extends ChannelName>(page: Page, channel: N, request: RequestOf<N>): Promise<string> {
  const answer = await callDesk(page, channel, request);
  return answer.ok ? 'ok' : answer.error.code;
}
