import { execFile } from 'node:child_process';

/** Runs a program of the system and gives what it printed. Rejects when it is not there, fails or takes too long. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<Uint8Array>;

const PATIENCE_MS = 10_000;
const LONGEST_OUTPUT = 8_000_000;

export const runProgram: RunProgram = (program, args) =>
  new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', timeout: PATIENCE_MS, maxBuffer: LONGEST_OUTPUT, windowsHide: true } as const;
    execFile(program, [...args], options, (error, output) => (error === null ? resolve(output) : reject(error)));
  });

/** Where Windows lists the fonts of the computer and of the user. */
const WINDOWS_KEYS = [
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
  'HKCU\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
] as const;

/** A Chinese Windows answers in GBK, others in letters that all encodings share. */
function decoded(output: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(output);
  } catch {
    return new TextDecoder('gbk').decode(output);
  }
}

/** `仿宋,FangSong` a line: all names of a family in all languages. */
export const familiesOfList = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(','))
    .map((name) => name.replaceAll('\\', '').trim())
    .filter((name) => name !== '');

/** `    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc`: the names before the kind of font. */
export const familiesOfRegistry = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .flatMap((line) => /^\s+(.+?)\s+REG_SZ\s/u.exec(line)?.[1] ?? [])
    .flatMap((value) => value.replace(/\s*\([^()]*\)\s*$/u, '').split('&'))
    .map((name) => name.trim())
    .filter((name) => name !== '');

async function onWindows(run: RunProgram): Promise<readonly string[] | null> {
  const lists = await Promise.all(WINDOWS_KEYS.map((key) => run('reg.exe', ['query', key]).then(decoded, () => null)));
  const found = lists.filter((list): list is string => list !== null);
  return found.length === 0 ? null : found.flatMap(familiesOfRegistry);
}

const elsewhere = (run: RunProgram): Promise<readonly string[] | null> =>
  run('fc-list', ['--format', '%{family}\n']).then(
    (output) => familiesOfList(decoded(output)),
    () => null,
  );

/**
 * Families installed on this computer, by every name the system knows them by; null when the system does not say. Asked
 * once: a font installed later counts from the next start on, as in every program.
 */
export function installedFonts(
  platform: NodeJS.Platform,
  run: RunProgram = runProgram,
): () => Promise<readonly string[] | null> {
  let asked: Promise<readonly string[] | null> | null = null;
  return () => {
    asked ??= platform === 'win32' ? onWindows(run) : elsewhere(run);
    return asked;
  };
}
