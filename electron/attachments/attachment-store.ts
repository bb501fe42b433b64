import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, type FileOperations, syncFolder, writeDurably } from '../files/durable-file';
import { fileError, LedgerError } from '../ledger/errors';
import { deriveKey } from '../ledger/key-ring';

export const ATTACHMENTS_FOLDER = 'attachments';

/** `hash` is the keyed address: without the key it does not even tell whether a known document is in the store. */
export interface StoredFile {
  readonly hash: string;
  /** Bytes of the content. */
  readonly size: number;
}

export interface AttachmentStore {
  /** Stores a file; resolves when it is on disk. The same content is stored once. */
  put(content: Uint8Array): Promise<StoredFile>;
  /** The content, checked; rejects `damaged` when it is missing or was changed. */
  read(hash: string): Promise<Buffer>;
  has(hash: string): Promise<boolean>;
  /** Where content would be stored; nothing is written. */
  address(content: Uint8Array): StoredFile;
  close(): void;
}

const MAGIC = Buffer.from('PDA1');
const NONCE = 12;
const TAG = 16;

/**
 * Encrypted files of the office (issued letters): AES-256-GCM, named by HMAC-SHA-256 of the content, never changed and
 * never removed. Written before the event that names them, so a crash leaves at most a file nobody names (L8).
 */
export function openAttachments(
  dataDir: string,
  dataKey: Buffer,
  randomBytes: (size: number) => Buffer,
  files?: FileOperations,
): AttachmentStore {
  const root = join(dataDir, ATTACHMENTS_FOLDER);
  const sealing = deriveKey(dataKey, 'attachments/content');
  const naming = deriveKey(dataKey, 'attachments/name');
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('not a content address');
    return join(root, hash.slice(0, 2), hash);
  };
  let closed = false;
  /** A key that was overwritten is all zeros: whatever still comes after closing must not be sealed with it. */
  const keyOf = (key: Buffer): Buffer => {
    if (closed) throw new LedgerError('closed', root, 'stored files are closed');
    return key;
  };
  const addressOf = (content: Uint8Array): string => createHmac('sha256', keyOf(naming)).update(content).digest('hex');
  return {
    async put(content) {
      const hash = addressOf(content);
      const path = pathOf(hash);
      const stored = { hash, size: content.byteLength };
      try {
        // An existing file is trusted only when it can be read back: a damaged one is replaced by the same content.
        if (await isWhole(path, hash)) return stored;
        const folder = join(root, hash.slice(0, 2));
        if (await mkdir(folder, { recursive: true, mode: 0o700 })) {
          await syncFolder(root);
          await syncFolder(dataDir);
        }
        await writeDurably(path, sealed(content, hash), { policy: 'must-succeed', ...(files ? { files } : {}) });
        return stored;
      } catch (error) {
        throw fileError(error, path);
      }
    },
    address: (content) => ({ hash: addressOf(content), size: content.byteLength }),
    read: async (hash) => open(pathOf(hash), hash),
    has: async (hash) =>
      stat(pathOf(hash)).then(
        (found) => found.isFile(),
        () => false,
      ),
    close() {
      closed = true;
      sealing.fill(0);
      naming.fill(0);
    },
  };

  function sealed(content: Uint8Array, hash: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', keyOf(sealing), nonce).setAAD(Buffer.from(hash));
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([MAGIC, nonce, body, cipher.getAuthTag()]);
  }

  async function isWhole(path: string, hash: string): Promise<boolean> {
    return open(path, hash).then(
      () => true,
      (error: unknown) => {
        if (error instanceof LedgerError && error.code === 'damaged') return false;
        throw error;
      },
    );
  }

  async function open(path: string, hash: string): Promise<Buffer> {
    let file: Buffer;
    try {
      file = await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT')
        throw new LedgerError('damaged', path, 'stored file is missing', { cause: error });
      throw fileError(error, path);
    }
    const start = MAGIC.length + NONCE;
    if (file.length < start + TAG || !file.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw new LedgerError('damaged', path, 'not a stored file');
    }
    const decipher = createDecipheriv('aes-256-gcm', keyOf(sealing), file.subarray(MAGIC.length, start))
      .setAAD(Buffer.from(hash))
      .setAuthTag(file.subarray(file.length - TAG));
    try {
      return Buffer.concat([decipher.update(file.subarray(start, file.length - TAG)), decipher.final()]);
    } catch (error) {
      throw new LedgerError('damaged', path, 'stored file was changed', { cause: error });
    }
  }
}

/** Relative paths of all stored files, for copying; empty when there are none. */
export async function listAttachments(dataDir: string): Promise<readonly string[]> {
  const root = join(dataDir, ATTACHMENTS_FOLDER);
  const folders = await readdir(root).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw fileError(error, root);
  });
  const found: string[] = [];
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    for (const name of (await readdir(join(root, folder))).sort()) {
      if (/^[0-9a-f]{64}$/.test(name)) found.push(join(folder, name));
    }
  }
  return found;
}
