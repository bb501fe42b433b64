import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { FRAME_MS } from '../../build/bench/typing';
import { projectRoot } from '../support/out';
import { measurePreview } from './preview';
import { measureStart } from './start';

const spread = z.object({ runs: z.number(), p50: z.number(), p99: z.number(), max: z.number() });
const toolFigures = z.object({
  commands: z.array(
    z.object({
      cases: z.number(),
      acknowledged: spread,
      plainAppend: spread,
      ratioP50: z.number(),
      ratioP99: z.number(),
    }),
  ),
  letters: z.object({
    pages: z.number(),
    written: spread,
    filled: spread,
    ratioP50: z.number(),
    longestStallMs: z.number(),
  }),
  typing: z.object({ pages: z.number(), followed: spread, segmented: spread, ratioP50: z.number() }),
});

/** Every budget of the workstation beside a baseline of the same run: a table on standard error, one JSON line at the end. */
export async function main(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-bench-'));
  try {
    const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
    if (!runtime) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: start this with npm run bench');
    const tool = [path.join(projectRoot, 'dist', 'tools', 'bench.cjs'), '--keep', folder];
    if (quick) tool.push('--large', '1000', '--runs', '100');
    const env = { ...process.env };
    delete env.ELECTRON_RUN_AS_NODE;
    const output = execFileSync(path.join(runtime, 'electron'), tool, {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const figures = toolFigures.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
    const [small = 0, large = 0] = figures.commands.map(({ cases }) => cases);
    const start = await measureStart(folder, quick ? 3 : 9);
    const preview = await measurePreview(folder);
    const rows: (readonly [string, string, string, string, string])[] = [
      [
        `start, ${small} cases`,
        `${start.small.p50} ms`,
        'blank window',
        `${start.blank.p50} ms`,
        `${start.ratioSmall} (aim 1.5)`,
      ],
      [
        `start, ${large} cases`,
        `${start.large.p50} ms`,
        'blank window',
        `${start.blank.p50} ms`,
        `${start.ratioLarge} (aim 1.5)`,
      ],
      ...figures.commands.flatMap((row) => [
        [
          `acknowledged p50, ${row.cases} cases`,
          `${row.acknowledged.p50} ms`,
          'append + fdatasync',
          `${row.plainAppend.p50} ms`,
          `${row.ratioP50} (aim 2)`,
        ] as const,
        [
          `acknowledged p99, ${row.cases} cases`,
          `${row.acknowledged.p99} ms`,
          'append + fdatasync',
          `${row.plainAppend.p99} ms`,
          `${row.ratioP99}`,
        ] as const,
      ]),
      [
        `letter of ${figures.letters.pages} pages`,
        `${figures.letters.written.p50} ms`,
        'docxtemplater',
        `${figures.letters.filled.p50} ms`,
        `${figures.letters.ratioP50} (aim <= 100 ms)`,
      ],
      [
        `pages after a keystroke, ${figures.typing.pages} pages`,
        `${figures.typing.followed.p50} ms`,
        'Intl.Segmenter',
        `${figures.typing.segmented.p50} ms`,
        `${figures.typing.ratioP50} (aim <= ${FRAME_MS} ms; p99 ${figures.typing.followed.p99} ms)`,
      ],
      ...preview.map(
        ({ desk, pages, followed, withinFrame, blank, ratioP50 }) =>
          [
            `keystroke to painted preview, ${desk}, ${pages} pages`,
            `${followed.p50} ms`,
            'blank window, same text',
            `${blank.p50} ms`,
            `${ratioP50} (aim <= ${FRAME_MS} ms: ${withinFrame * 100} %; p99 ${followed.p99} ms, blank ${blank.p99} ms)`,
          ] as const,
      ),
      ['longest stall meanwhile', `${figures.letters.longestStallMs} ms`, '', '', '(aim <= 50 ms)'],
    ];
    process.stderr.write(`${table([['what', 'ours', 'baseline', 'its figure', 'ratio'], ...rows])}\n`);
    process.stdout.write(`${JSON.stringify({ start, preview, ...figures })}\n`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
