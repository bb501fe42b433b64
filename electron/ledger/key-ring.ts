import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Size of the random data key of an office, in bytes. */
export const DATA_KEY_SIZE = 32;

/** One key for one purpose, derived from the data key (HKDF-SHA-256); knowing one tells nothing about another. */
export function deriveKey(dataKey: Buffer, purpose: string, size = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `petition-desk/${purpose}/v1`, size));
}

/** Keyed digests of the ledger (L3): only who has the unlocked ledger can make or check them. */
export interface KeyRing {
  /** The file's key in the text form that the SQL library takes. */
  readonly file: string;
  /** Digest of an event's payload as stored. */
  readonly payload: (body: string) => Buffer;
  /** Next link of the chain: over the header and the link before. */
  readonly link: (before: Buffer, header: string) => Buffer;
  /** MAC of a folded or side row; `label` keeps rows of different tables apart. */
  readonly mac: (label: string, fields: readonly (string | number | null)[]) => Buffer;
  /** Seals text that has to wait in memory (AES-256-GCM). */
  readonly seal: (text: string) => Buffer;
  /** Null when it was sealed with another office's key. */
  readonly unseal: (sealed: Buffer) => string | null;
  readonly destroy: () => void;
}

const NONCE = 12;
const TAG = 16;

export function keyRing(dataKey: Buffer): KeyRing {
  const payloadKey = deriveKey(dataKey, 'payload-digest');
  const chainKey = deriveKey(dataKey, 'chain');
  const rowKey = deriveKey(dataKey, 'rows');
  const sealKey = deriveKey(dataKey, 'waiting-text');
  const fileKey = deriveKey(dataKey, 'file');
  const file = fileKey.toString('hex');
  fileKey.fill(0);
  return {
    file,
    payload: (body) => createHmac('sha256', payloadKey).update(body, 'utf8').digest(),
    link: (before, header) => createHmac('sha256', chainKey).update(before).update(header, 'utf8').digest(),
    mac: (label, fields) =>
      createHmac('sha256', rowKey)
        .update(JSON.stringify([label, ...fields]), 'utf8')
        .digest(),
    seal: (text) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    unseal: (sealed) => {
      const end = sealed.length - TAG;
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(end));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(NONCE, end)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    destroy: () => {
      sealKey.fill(0);
      payloadKey.fill(0);
      chainKey.fill(0);
      rowKey.fill(0);
    },
  };
}

export function sameBytes(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
