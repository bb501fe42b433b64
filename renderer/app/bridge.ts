import type { PetitionDesk } from '#shared/ipc/bridge';
import type { ChannelName, PublicationName, Publications, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';

declare global {
  interface Window {
    readonly petitionDesk?: PetitionDesk;
  }
}

const unreachable = {
  code: 'internal',
  message: '程序内部没有回应，您写的内容还在本页。请再试一次；仍不行请重新打开程序。',
} as const;

/**
 * Calls main. Never rejects: a broken bridge is answered like any other failure, so that every caller has one path
 * for trouble and text on the screen is never lost to an uncaught exception.
 */
export async function call<N extends ChannelName>(channel: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> {
  const bridge = window.petitionDesk;
  if (!bridge) return { ok: false, error: unreachable };
  try {
    return await bridge.call[channel](request);
  } catch (cause) {
    console.error(channel, cause);
    return { ok: false, error: unreachable };
  }
}

/** Listens to what main publishes; returns the function that stops listening. */
export function listen<P extends PublicationName>(
  publication: P,
  listener: (value: Publications[P]) => void,
): () => void {
  return window.petitionDesk?.on(publication, listener) ?? (() => undefined);
}
