import { createInterface } from 'node:readline';
import { limitKeys } from '#shared/law/limits';
import { answer } from './answer';

const USAGE = `usage: npm run -s deadlines [-- --rules]
Reads one JSON object a line from standard input and answers one line each, in order:
  {"rule":"finish","start":"2023-10-01","events":[{"type":"extend","days":30}]}
  -> {"due":"2023-12-30","rolled":"2024-01-02","why":"…"}   or {"error":"…"}
Events: {"type":"extend","days":N}, {"type":"pause","from":DATE,"to":DATE,"reason":"hearing"},
        {"type":"switch-to-ordinary","on":DATE}. Limits whose day the paper names take "named":DATE.
--rules lists the names of the limits, one a line.`;

/** Answers standard input line by line; standard output carries nothing else. Exit code 2 for a wrong command line. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === '--rules') {
    process.stdout.write(`${limitKeys.join('\n')}\n`);
    return 0;
  }
  if (args.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return args[0] === '--help' ? 0 : 2;
  }
  // Whoever reads the answers may stop early (`| head`): that is no error of this program.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
    }
  }
  return 0;
}
