import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '#shared/law/dates';
import { writeDurably } from '../files/durable-file';

export const SIGN_IN_FILE = 'sign-in.json';

/** Wrong tries in a row and when the last one was; nothing about who tried. */
const triesSchema = z.object({
  version: z.literal(1),
  failures: z.number().int().min(0),
  lastFailureAt: z.iso.datetime(),
});
export type FailedTries = z.infer<typeof triesSchema>;

const FREE_TRIES = 3;
const LONGEST_SECONDS = 300;

/** Seconds to wait after so many wrong tries in a row: 0, 0, 0, 2, 4, 8 … at most 300. */
export function delayAfter(failures: number): number {
  if (failures <= FREE_TRIES) return 0;
  return Math.min(LONGEST_SECONDS, 2 ** Math.min(failures - FREE_TRIES, 16));
}

/**
 * Seconds still to wait. A clock set back does not shorten and does not lengthen the delay beyond its full length: time
 * before the last failure counts as no time passed.
 */
export function secondsLeft(tries: FailedTries | null, now: Instant): number {
  if (!tries) return 0;
  const delay = delayAfter(tries.failures);
  const passed = Math.max(0, (Date.parse(now) - Date.parse(tries.lastFailureAt)) / 1000);
  return Math.max(0, Math.ceil(delay - passed));
}

/** After another wrong try. */
export const failedAgain = (tries: FailedTries | null, now: Instant): FailedTries => ({
  version: 1,
  failures: (tries?.failures ?? 0) + 1,
  lastFailureAt: now,
});

/**
 * Delay that survives a restart. The file is a convenience against guessing at the window; who can copy the folder can
 * try elsewhere, against which only Argon2id stands. So an unreadable file counts as no tries.
 */
export class SignInDelay {
  readonly #path: string;
  readonly #now: () => Instant;
  #tries: FailedTries | null = null;

  constructor(dir: string, now: () => Instant) {
    this.#path = join(dir, SIGN_IN_FILE);
    this.#now = now;
  }

  async load(): Promise<void> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    try {
      const tries = triesSchema.safeParse(JSON.parse(text || 'null'));
      if (tries.success && tries.data.failures >= (this.#tries?.failures ?? 0)) this.#tries = tries.data;
    } catch {
      // Not JSON: nothing to go by.
    }
  }

  wait(): number {
    const now = this.#now();
    // The clock was set back: count the full delay from now on, not until the old moment comes round again.
    if (this.#tries && Date.parse(now) < Date.parse(this.#tries.lastFailureAt)) {
      this.#tries = { ...this.#tries, lastFailureAt: now };
    }
    return secondsLeft(this.#tries, now);
  }

  async failed(): Promise<number> {
    this.#tries = failedAgain(this.#tries, this.#now());
    await this.#save();
    return this.wait();
  }

  async succeeded(): Promise<void> {
    if (!this.#tries) return;
    this.#tries = { version: 1, failures: 0, lastFailureAt: this.#now() };
    await this.#save();
    this.#tries = null;
  }

  async #save(): Promise<void> {
    await writeDurably(this.#path, `${JSON.stringify(this.#tries)}\n`, { policy: 'best-effort' });
  }
}
