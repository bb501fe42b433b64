import { StringDecoder } from 'node:string_decoder';
import { limitKeys } from '#shared/law/limits';
import { answer } from './answer';

const USAGE = `usage: npm run -s deadlines [-- --rules]
Reads one JSON object a line from standard input and answers one line each, in order:
  {"rule":"finish","start":"2023-10-01","events":[{"type":"extend","days":30}]}
  -> {"due":"2023-12-30","rolled":"2024-01-02","why":"…"}   or {"error":"…"}
Events: {"type":"extend","days":N}, {"type":"pause","from":DATE,"to":DATE,"reason":"hearing"},
        {"type":"switch-to-ordinary","on":DATE}. Limits whose day the paper names take "named":DATE.
--rules lists the names of the limits, one a line.`;

/**
 * Lines of a stream. Only \n ends one (a \r before it is dropped): a lone \r is space inside JSON, and the answers must
 * stay as many as the lines.
 */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // A long line comes in many pieces: joined once, when it has ended.
  let pieces: string[] = [];
  const take = (): string => {
    const line = pieces.join('');
    pieces = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.write(Buffer.from(chunk)).split('\n');
    pieces.push(first);
    for (const piece of others) {
      yield take();
      pieces.push(piece);
    }
  }
  pieces.push(decoder.end());
  const last = take();
  if (last !== '') yield last;
}

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
  for await (const line of linesOf(process.stdin)) {
    if (!process.stdout.write(`${JSON.stringify(answer(line))}\n`)) {
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
    }
  }
  return 0;
}
