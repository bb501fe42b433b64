import type { ChannelName, PublicationName, Publications, RequestOf, ResponseOf } from './contract';
import type { Answer } from './errors';

/** The object the preload puts on `window.petitionDesk` (BRIDGE_NAME): the contract and nothing else. */
export interface PetitionDesk {
  /** One method a channel. Never rejects: what went wrong is in the answer. */
  readonly call: { readonly [N in ChannelName]: (request: RequestOf<N>) => Promise<Answer<ResponseOf<N>>> };
  /** Listens to what main publishes; the returned function stops listening. */
  readonly on: <P extends PublicationName>(name: P, listener: (value: Publications[P]) => void) => () => void;
}
