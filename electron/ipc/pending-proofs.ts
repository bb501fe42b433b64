import type { ServiceProof } from '#shared/case/values';

interface Pending {
  readonly officerId: string;
  readonly caseId: string;
  readonly proof: ServiceProof;
  readonly bytes: Uint8Array;
}

/** Proofs of service an officer has given or chosen and not yet recorded. In memory only: what is never recorded leaves nothing. */
export interface PendingProofs {
  readonly hold: (pending: Pending) => void;
  /** The bytes of a proof this officer gave for this case; null when there are none. */
  readonly find: (officerId: string, caseId: string, proof: ServiceProof) => Uint8Array | null;
  readonly clear: () => void;
}

/** Some services at hand at a time are enough; an older one is chosen again. */
const MOST = 8;

export const sameProof = (a: ServiceProof, b: ServiceProof): boolean =>
  a.hash === b.hash && a.size === b.size && a.kind === b.kind && a.type === b.type;

export function pendingProofs(): PendingProofs {
  let held: readonly Pending[] = [];
  return {
    hold(pending) {
      held = [...held, pending].slice(-MOST);
    },
    find(officerId, caseId, proof) {
      const found = held.find(
        (one) => one.officerId === officerId && one.caseId === caseId && sameProof(one.proof, proof),
      );
      return found?.bytes ?? null;
    },
    clear() {
      held = [];
    },
  };
}
