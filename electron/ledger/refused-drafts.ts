import { z } from 'zod';
import type { Draft, DraftSummary } from '#shared/ipc/views';
import type { KeyRing } from './key-ring';

/** Whose draft it is, and all of it that tells nothing; title and body are sealed. */
interface Kept extends Pick<DraftSummary, 'key' | 'kind' | 'caseId' | 'savedAt'> {
  readonly officerId: string;
  readonly sealed: Buffer;
}

const contentSchema = z.tuple([z.string(), z.string()]);

/**
 * Drafts that could not be written (未能保存的草稿), as on a full disk: kept in memory until they are, also while the
 * workstation is locked and its ledger closed. Sealed with a key that only the open ledger has, so that nothing readable
 * stays behind a lock. Lives as long as the program; whoever ends that asks `count` first.
 */
export class RefusedDrafts {
  readonly #kept = new Map<string, Kept>();

  get count(): number {
    return this.#kept.size;
  }

  keep(ring: KeyRing, officerId: string, draft: Draft): void {
    const { key, kind, caseId, savedAt, title, body } = draft;
    const sealed = ring.seal(JSON.stringify([title, body]));
    this.#kept.set(place(officerId, key), { officerId, key, kind, caseId, savedAt, sealed });
  }

  /** It was written, or thrown away on purpose. */
  forget(officerId: string, key: string): void {
    this.#kept.delete(place(officerId, key));
  }

  find(ring: KeyRing, officerId: string, key: string): Draft | null {
    const kept = this.#kept.get(place(officerId, key));
    return kept ? opened(ring, kept) : null;
  }

  /** All that this ring can open; what another ledger's officers left stays closed. */
  all(ring: KeyRing): readonly { readonly officerId: string; readonly draft: Draft }[] {
    return [...this.#kept.values()].flatMap((kept) => {
      const draft = opened(ring, kept);
      return draft ? [{ officerId: kept.officerId, draft }] : [];
    });
  }
}

const place = (officerId: string, key: string): string => JSON.stringify([officerId, key]);

function opened(ring: KeyRing, { key, kind, caseId, savedAt, sealed }: Kept): Draft | null {
  const content = ring.unseal(sealed);
  if (content === null) return null;
  const [title, body] = contentSchema.parse(JSON.parse(content));
  return { key, kind, caseId, savedAt, title, body };
}
