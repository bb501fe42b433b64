import { createCipheriv, createDecipheriv } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, type FileOperations, writeDurably } from '../files/durable-file';
import { fileError, LedgerError } from '../ledger/errors';
import { DATA_KEY_SIZE, deriveKey } from '../ledger/key-ring';
import { type ArgonCost, argonCostSchema, stretch } from './argon';
import { makeRecoveryKey, readRecoveryKey } from './recovery-key';

export const KEYS_FILE = 'keys.json';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const slotSchema = z.object({ tag: hex(16), nonce: hex(12), sealed: z.string().regex(/^[0-9a-f]+$/), mac: hex(16) });

/**
 * The key file. It holds the data key once a slot, each sealed with a key made from an account and its password, and
 * nothing about persons: neither account, name nor role. Who has no password has only the number of slots.
 */
const keyFileSchema = z.object({
  version: z.literal(1),
  salt: hex(16),
  cost: argonCostSchema,
  slots: z.array(slotSchema).min(1).max(2000),
});
export type KeyFile = z.infer<typeof keyFileSchema>;
export type KeySlot = z.infer<typeof slotSchema>;

const contentSchema = z.object({ key: hex(DATA_KEY_SIZE), officerId: z.string() });

/** What opens a slot: stretched from account and password, or from the recovery key. */
interface SlotSecret {
  readonly tag: string;
  readonly wrapping: Buffer;
}

/** An opened slot; `officerId` is null for the recovery key's. The caller overwrites `dataKey` when done. */
export interface OpenedSlot {
  readonly dataKey: Buffer;
  readonly officerId: string | null;
  readonly tag: string;
}

type Random = (size: number) => Buffer;

export function newKeyFile(randomBytes: Random, cost: ArgonCost): KeyFile {
  return { version: 1, salt: randomBytes(16).toString('hex'), cost, slots: [] };
}

/** Account as compared: width, case and outer blanks do not matter. The password is compared as typed, in NFC. */
export const normalAccount = (account: string): string => account.normalize('NFKC').trim().toLowerCase();

/** A slot for an officer. The same account with another password is another slot: nothing in the file ties them. */
export async function passwordSlot(
  file: KeyFile,
  account: string,
  password: string,
  content: { readonly dataKey: Buffer; readonly officerId: string },
  randomBytes: Random,
): Promise<KeySlot> {
  return seal(await passwordSecret(file, account, password), content, randomBytes);
}

export async function openWithPassword(file: KeyFile, account: string, password: string): Promise<OpenedSlot | null> {
  return unseal(file, await passwordSecret(file, account, password));
}

/** A new recovery key, to be shown once, and its slot. */
export async function recoverySlot(
  file: KeyFile,
  dataKey: Buffer,
  randomBytes: Random,
): Promise<{ readonly recoveryKey: string; readonly slot: KeySlot }> {
  const recoveryKey = makeRecoveryKey(randomBytes);
  const letters = readRecoveryKey(recoveryKey);
  if (letters === null) throw new Error('a fresh recovery key cannot be read back');
  const secret = await recoverySecret(file, letters);
  return { recoveryKey, slot: seal(secret, { dataKey, officerId: null }, randomBytes) };
}

export async function openWithRecoveryKey(file: KeyFile, typed: string): Promise<OpenedSlot | null> {
  const letters = readRecoveryKey(typed);
  return letters === null ? null : unseal(file, await recoverySecret(file, letters));
}

async function passwordSecret(file: KeyFile, account: string, password: string): Promise<SlotSecret> {
  // NUL cannot be part of an account, so no two pairs give the same bytes.
  const text = `${normalAccount(account).replaceAll('\0', '')}\0${password.normalize('NFC')}`;
  return slotSecret(file, 'password', text);
}

const recoverySecret = (file: KeyFile, letters: string): Promise<SlotSecret> => slotSecret(file, 'recovery', letters);

/** One slow step for both look-up and opening: whether a slot exists costs as much to learn as opening it. */
async function slotSecret(file: KeyFile, kind: string, text: string): Promise<SlotSecret> {
  const secret = Buffer.from(text, 'utf8');
  const stretched = await stretch(secret, Buffer.from(file.salt, 'hex'), file.cost);
  secret.fill(0);
  const tag = deriveKey(stretched, `${kind}-slot-tag`, 16).toString('hex');
  const wrapping = deriveKey(stretched, `${kind}-slot-key`);
  stretched.fill(0);
  return { tag, wrapping };
}

function seal(
  { tag, wrapping }: SlotSecret,
  content: { readonly dataKey: Buffer; readonly officerId: string | null },
  randomBytes: Random,
): KeySlot {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(tag));
  // Officer ids have one length, so that a slot's size does not tell the recovery slot from the others.
  const officerId = content.officerId ?? '';
  const text = JSON.stringify({ key: content.dataKey.toString('hex'), officerId }).padEnd(256);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  wrapping.fill(0);
  return {
    tag,
    nonce: nonce.toString('hex'),
    sealed: sealed.toString('hex'),
    mac: cipher.getAuthTag().toString('hex'),
  };
}

function unseal(file: KeyFile, { tag, wrapping }: SlotSecret): OpenedSlot | null {
  const slot = file.slots.find((candidate) => candidate.tag === tag);
  if (!slot) return null;
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'hex'))
    .setAAD(Buffer.from(tag))
    .setAuthTag(Buffer.from(slot.mac, 'hex'));
  try {
    const text = Buffer.concat([decipher.update(Buffer.from(slot.sealed, 'hex')), decipher.final()]).toString('utf8');
    const content = contentSchema.parse(JSON.parse(text));
    return { dataKey: Buffer.from(content.key, 'hex'), officerId: content.officerId || null, tag };
  } catch {
    // The right password for a slot that was changed on disk.
    throw new LedgerError('keys-missing', KEYS_FILE, 'a key slot was changed');
  } finally {
    wrapping.fill(0);
  }
}

/** Reads and checks the key file; null when there is none. Rejects `keys-missing` when it cannot be read as one. */
export async function readKeyFile(dir: string): Promise<KeyFile | null> {
  const path = join(dir, KEYS_FILE);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw fileError(error, path);
  }
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new LedgerError('keys-missing', path, 'not a key file', { cause: error });
  }
}

export async function writeKeyFile(dir: string, file: KeyFile, files?: FileOperations): Promise<void> {
  const path = join(dir, KEYS_FILE);
  const text = `${JSON.stringify(keyFileSchema.parse(file), null, 2)}\n`;
  try {
    await writeDurably(path, text, { policy: 'must-succeed', ...(files ? { files } : {}) });
  } catch (error) {
    throw fileError(error, path);
  }
}

export const withSlot = (file: KeyFile, slot: KeySlot): KeyFile => ({ ...file, slots: [...file.slots, slot] });

/** Leaves only the slots whose tags are wanted. */
export const keepSlots = (file: KeyFile, tags: ReadonlySet<string>): KeyFile => ({
  ...file,
  slots: file.slots.filter((slot) => tags.has(slot.tag)),
});
