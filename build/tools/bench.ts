import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openPaperWriter } from '#electron/papers/paper-writer';
import { measureCommands } from '../bench/commands';
import { longLetter, measureLetters } from '../bench/letters';
import { measureTyping } from '../bench/typing';
import { optionalCount, parseOptions, required } from '../kit/options';
import { print, runTool, say } from '../kit/tool';
import { openToolDesk } from '../kit/tool-desk';

const USAGE =
  'usage: bench --keep DIR [--small N] [--large N] [--runs N]   (leaves the ledgers in DIR/small, DIR/large)';
const PASSWORD = 'bench-2026-anlan';

runTool(USAGE, async (words) => {
  const options = parseOptions(words, ['keep', 'small', 'large', 'runs']);
  const keep = path.resolve(required(options, 'keep'));
  const runs = optionalCount(options, 'runs') ?? 500;
  const sizes = { small: optionalCount(options, 'small') ?? 100, large: optionalCount(options, 'large') ?? 10_000 };
  const commands = [];
  for (const [name, cases] of Object.entries(sizes)) {
    const folder = path.join(keep, name);
    await mkdir(folder, { recursive: true });
    say(`commands on a ledger of ${cases} cases`);
    const desk = await openToolDesk(folder);
    commands.push(await measureCommands(desk, keep, cases, runs, PASSWORD));
    await desk.office.signOut('signed-out');
  }
  say('letters');
  const writer = openPaperWriter(path.join(__dirname, '..', 'electron', 'paper-worker.cjs'));
  const letters = await measureLetters(writer.writeLetter, 30);
  await writer.close();
  say('typing');
  const typing = measureTyping(longLetter, 400);
  print(JSON.stringify({ commands, letters, typing }));
  return 0;
});
