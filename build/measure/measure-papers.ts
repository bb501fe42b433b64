import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { renderDocx } from './libreoffice';
import { type Measured, measurePaper } from './paper';
import { report, summary } from './report';

const USAGE = `usage: npm run measure-papers -- OUT [--keep] [--shares]
OUT holds PAPER-ID.docx and PAPER-ID.pdf side by side, as npm run papers and the replay write them. Every .docx is rendered
by LibreOffice; both are measured against GB/T 9704-2012 and with each other. --keep leaves the renderings in OUT/rendered; with
--shares the exit code is judged by the shares of pages and lines alone.`;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const answerSchema = z.object({ ready: z.boolean(), config: z.string().nullable(), missing: z.array(z.string()) });

/** LibreOffice, poppler and stand-ins for the faces of the standard; what is missing is said. */
function renderingTools(): {
  readonly ready: boolean;
  readonly config: string | null;
  readonly missing: readonly string[];
} {
  const run = spawnSync(process.execPath, [path.resolve('build/fonts/stand-ins.mjs'), '--check'], { encoding: 'utf8' });
  return answerSchema.parse(JSON.parse(run.stdout.trim().split('\n').at(-1) ?? ''));
}

type Pair = { readonly id: string; readonly docx: string; readonly pdf: string };

/** Pairs of a folder, and what has no partner. */
function pairsOf(folder: string): { readonly pairs: readonly Pair[]; readonly alone: readonly string[] } {
  const names = readdirSync(folder).filter((name) => /\.(?:docx|pdf)$/i.test(name) && !name.startsWith('~$'));
  const ids = [...new Set(names.map((name) => name.replace(/\.(?:docx|pdf)$/i, '')))].sort();
  const has = new Set(names);
  const alone = ids.flatMap((id) =>
    ['docx', 'pdf']
      .filter((ending) => !has.has(`${id}.${ending}`))
      .map((ending) => `${id}: ${id}.${ending} is missing`),
  );
  const pairs = ids
    .filter((id) => has.has(`${id}.docx`) && has.has(`${id}.pdf`))
    .map((id) => ({ id, docx: path.join(folder, `${id}.docx`), pdf: path.join(folder, `${id}.pdf`) }));
  return { pairs, alone };
}

async function measured(
  pairs: readonly Pair[],
  folder: string,
  config: string | null,
): Promise<{ readonly papers: readonly Measured[]; readonly failures: readonly string[] }> {
  const papers: Measured[] = [];
  const failures: string[] = [];
  const AT_ONCE = 80;
  for (let start = 0; start < pairs.length; start += AT_ONCE) {
    const part = pairs.slice(start, start + AT_ONCE);
    const rendered = await renderDocx(
      part.map(({ docx }) => docx),
      folder,
      config,
    );
    part.forEach((pair, index) => {
      const pdf = rendered[index]?.pdf ?? null;
      if (pdf === null) {
        failures.push(`${pair.id}: LibreOffice cannot open ${pair.docx}`);
        return;
      }
      try {
        papers.push(measurePaper(pair.id, { docx: pair.docx, rendered: pdf, pdf: pair.pdf }));
      } catch (error) {
        failures.push(`${pair.id}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
      }
    });
    if (pairs.length > AT_ONCE) say(`${Math.min(start + AT_ONCE, pairs.length)} / ${pairs.length}`);
  }
  return { papers, failures };
}

/** Exit code 0: all measured and within what is allowed; 1: measured, not all within; 2: could not be measured. */
export async function main(words: readonly string[]): Promise<number> {
  const keep = words.includes('--keep');
  const shares = words.includes('--shares');
  const [given, ...more] = words.filter((word) => !['--keep', '--shares', '--'].includes(word));
  if (given === undefined || more.length > 0 || given.startsWith('--')) {
    say(USAGE);
    return 2;
  }
  const folder = path.resolve(given);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    say(`no folder ${folder}\n${USAGE}`);
    return 2;
  }
  const tools = renderingTools();
  if (!tools.ready) {
    say(`missing: ${tools.missing.join(', ')}; run node build/fonts/stand-ins.mjs as root`);
    return 2;
  }
  const { pairs, alone } = pairsOf(folder);
  if (pairs.length === 0) {
    say(
      `no paper in ${folder}: there is no pair of PAPER-ID.docx and PAPER-ID.pdf${alone.length > 0 ? `\n${alone.join('\n')}` : ''}`,
    );
    return 2;
  }
  const place = keep ? path.join(folder, 'rendered') : mkdtempSync(path.join(tmpdir(), 'petition-desk-rendered-'));
  try {
    const { papers, failures } = await measured(pairs, place, tools.config);
    say(report(papers));
    for (const failure of [...alone, ...failures]) say(failure);
    const result = summary(papers);
    process.stdout.write(`${JSON.stringify(result.json)}\n`);
    if (alone.length + failures.length > 0) return 2;
    return (shares ? result.sharesHold : result.ok) ? 0 : 1;
  } finally {
    if (!keep) rmSync(place, { recursive: true, force: true });
  }
}
