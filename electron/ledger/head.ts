import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf, type FileOperations, realFiles, writeDurably } from '../files/durable-file';
import type { Tail } from './chain';
import { type KeyRing, sameBytes } from './key-ring';

export const HEAD_FILE = 'ledger.head';

const headSchema = z.object({
  version: z.literal(1),
  sequence: z.number().int().min(0),
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

export type HeadReading =
  | { readonly found: true; readonly head: Tail }
  | { readonly found: false; readonly why: string };

const macOf = (ring: KeyRing, sequence: number, chain: string): Buffer => ring.mac('head', [sequence, chain]);

export function headText(ring: KeyRing, tail: Tail): string {
  const chain = tail.chain.toString('hex');
  const mac = macOf(ring, tail.sequence, chain).toString('hex');
  return `${JSON.stringify({ version: 1, sequence: tail.sequence, chain, mac })}\n`;
}

/** Reads and checks the head file (L11). Missing, unreadable and forged are all `found: false`. */
export async function readHead(path: string, ring: KeyRing): Promise<HeadReading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { found: false, why: 'missing' };
    throw error;
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { found: false, why: 'not readable' };
  }
  const parsed = headSchema.safeParse(raw);
  if (!parsed.success) return { found: false, why: 'not readable' };
  const { sequence, chain, mac } = parsed.data;
  if (!sameBytes(macOf(ring, sequence, chain), Buffer.from(mac, 'hex'))) return { found: false, why: 'wrong MAC' };
  return { found: true, head: { sequence, chain: Buffer.from(chain, 'hex') } };
}

/**
 * Keeps the head file behind the ledger without anybody waiting for it (L11). Its three syncs would stand in the way of
 * the next commit's, so one is written at most every `pause` milliseconds; tails that arrive meanwhile are joined into
 * one. A failed write is logged and tried again with the next commit: the ledger itself is safe.
 */
export class HeadWriter {
  readonly #path: string;
  readonly #ring: KeyRing;
  readonly #log: (line: string) => void;
  readonly #files: FileOperations;
  #wanted: Tail | null = null;
  readonly #pause: number;
  #running: Promise<void> | null = null;
  #hurry: () => void = () => undefined;
  #flushing = 0;

  constructor(
    path: string,
    ring: KeyRing,
    log: (line: string) => void,
    files: FileOperations = realFiles,
    pause = PAUSE_MS,
  ) {
    this.#path = path;
    this.#ring = ring;
    this.#log = log;
    this.#files = files;
    this.#pause = pause;
  }

  schedule(tail: Tail): void {
    this.#wanted = tail;
    this.#running ??= this.#run();
  }

  /** Writes now what waits; resolves when the last scheduled tail has been written, or could not be. */
  async flush(): Promise<void> {
    this.#flushing += 1;
    this.#hurry();
    await this.#running;
    this.#flushing -= 1;
  }

  async #run(): Promise<void> {
    while (this.#wanted) {
      await this.#wait();
      const tail = this.#wanted;
      this.#wanted = null;
      const text = headText(this.#ring, tail);
      const written = await writeDurably(this.#path, text, { policy: 'best-effort', files: this.#files });
      if (!written) this.#log(`head file not written at ${tail.sequence}`);
    }
    this.#running = null;
  }

  async #wait(): Promise<void> {
    if (this.#flushing > 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#pause);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** How far the head may lag behind, in milliseconds, besides the write itself; RULES.md says what that means. */
const PAUSE_MS = 50;
