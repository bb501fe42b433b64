import fs from 'node:fs';
import path from 'node:path';
import { dateOfInstant } from '#shared/law/dates';

/**
 * The technical log: DIR/log/YYYY-MM-DD.log, 14 days kept. A line says which operation ran, how it ended and how long
 * it took; never a payload, never words of a person, so that it may be sent to a technician.
 */
export interface Log {
  /** `operation` is a channel or a step, `outcome` a code such as `ok` or `refused`. */
  readonly done: (operation: string, outcome: string, milliseconds: number) => void;
  /** A fact without duration. Callers pass constants and codes only; what looks like personal data is blanked anyway. */
  readonly note: (operation: string, detail?: string) => void;
  /** A bug or an unexpected error: kind, code and place in our own code; the message only after redaction. */
  readonly bug: (operation: string, error: unknown) => void;
}

export interface LogSurroundings {
  readonly folder: string;
  readonly now: () => Date;
  readonly files?: Pick<typeof fs, 'mkdirSync' | 'appendFileSync' | 'readdirSync' | 'rmSync'>;
}

const KEPT_DAYS = 14;
const MAX_LINE = 500;

/**
 * Last defence, not the first: Chinese text, long digit runs (identity numbers, phones), quoted strings and folders of a
 * user are blanked, because messages of libraries may quote what they were given.
 */
export function redact(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/(["'`])(?:(?!\1).){1,400}\1/g, '$1…$1')
    .replace(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFF}]+/gu, '…')
    .replace(/\d{6,}[\dXx]?/g, '#')
    .replace(/(?:[A-Za-z]:)?(?:[\\/](?!\s)[^\\/\s:]+){2,}[\\/]?/g, (found) => `…/${path.basename(found)}`)
    .slice(0, MAX_LINE);
}

/** `TypeError ENOENT main.cjs:120:3` and the redacted message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `non-error ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${redact(error.code)}` : '';
  const place = /([\w.-]+\.(?:cjs|ts|js|mjs):\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? 'unknown place';
  return `${error.name}${code} at ${place}: ${redact(error.message)}`;
}

/** Opens the log of a data folder; a folder that cannot be written loses lines, never the officer's work. */
export function openLog({ folder, now, files = fs }: LogSurroundings): Log {
  let day = '';

  const keepRecent = (): void => {
    const names = files.readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.log$/.test(name));
    for (const old of names.sort().slice(0, Math.max(0, names.length - KEPT_DAYS))) {
      files.rmSync(path.join(folder, old), { force: true });
    }
  };

  /** Not its parents: a data folder that is not there must not come into being as an empty one (L9). */
  const makeFolder = (): void => {
    try {
      files.mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  };

  const write = (line: string): void => {
    try {
      const instant = now().toISOString();
      const today = dateOfInstant(instant);
      if (day !== today) makeFolder();
      files.appendFileSync(path.join(folder, `${today}.log`), `${instant} ${line}\n`, { mode: 0o600 });
      if (day !== today) keepRecent();
      day = today;
    } catch {
      // Nowhere left to say it.
    }
  };

  return {
    done: (operation, outcome, milliseconds) =>
      write(`${redact(operation)} ${redact(outcome)} ${milliseconds.toFixed(1)}ms`),
    note: (operation, detail = '') => write(`${redact(operation)}${detail === '' ? '' : ` ${redact(detail)}`}`),
    bug: (operation, error) => write(`BUG ${redact(operation)} ${describeError(error)}`),
  };
}
