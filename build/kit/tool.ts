import { readFileSync, writeSync } from 'node:fs';
import { app } from 'electron';
import { UsageError } from './options';

/** What a tool says for people goes to standard error; its last line on standard output is its JSON. */
export const say = (line: string): void => {
  writeSync(2, `${line}\n`);
};
export const print = (line: string): void => {
  writeSync(1, `${line}\n`);
};

/**
 * Runs a windowless tool in Electron's main process and leaves with an honest exit code: what `main` returns, 2 for a
 * wrong command line, 1 for anything else that went wrong.
 */
export function runTool(usage: string, main: (words: readonly string[]) => Promise<number>): void {
  main(process.argv.slice(2)).then(
    (code) => app.exit(code),
    (error: unknown) => {
      if (error instanceof UsageError) say(`${error.message}\n${usage}`);
      else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      app.exit(error instanceof UsageError ? 2 : 1);
    },
  );
}

/** The password: from PETITION_DESK_PASSWORD, else the first line of standard input. Never from the arguments. */
export function readPassword(): string {
  const fromEnvironment = process.env.PETITION_DESK_PASSWORD;
  if (fromEnvironment) return fromEnvironment;
  if (process.stdin.isTTY) throw new UsageError('set PETITION_DESK_PASSWORD or pipe the password to standard input');
  let text = '';
  try {
    text = readFileSync(0, 'utf8');
  } catch {
    // No standard input at all: the same answer as an empty one.
  }
  const line = text.split(/\r?\n/u, 1)[0] ?? '';
  if (line === '') throw new UsageError('set PETITION_DESK_PASSWORD or pipe the password to standard input');
  return line;
}
