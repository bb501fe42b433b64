/** `--name value` pairs and bare `--flags` of a tool's command line. */
export type Options = ReadonlyMap<string, string>;

/** Reads `--key value`, `--key=value` and `--flag`. Refuses anything that is not in `known`, naming it. */
export function parseOptions(words: readonly string[], known: readonly string[]): Options {
  const options = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) throw new UsageError(`unexpected argument: ${word}`);
    const [name = '', inline] = word.slice(2).split(/=(.*)/su, 2);
    if (!known.includes(name)) throw new UsageError(`unknown option --${name}; known: --${known.join(', --')}`);
    const next = words[index + 1];
    if (inline !== undefined) options.set(name, inline);
    else if (next !== undefined && !next.startsWith('--')) {
      options.set(name, next);
      index += 1;
    } else options.set(name, '');
  }
  return options;
}

/** The command line is off: printed with the usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function required(options: Options, name: string): string {
  const value = options.get(name);
  if (value === undefined || value === '') throw new UsageError(`--${name} is needed`);
  return value;
}

/** A whole number of at least 1, or null when the option is absent. */
export function optionalCount(options: Options, name: string): number | null {
  const value = options.get(name);
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`--${name} takes a whole number of at least 1`);
  return Number(value);
}
