import { libreOfficeBreak, mayHangAnywhere, wordBreak } from './kinsoku';
import { type Cluster, clustersOf, gapBetween, type ScriptSpacing } from './measure';
import { remembered } from './memo';

/** A broken line: clusters with their script gaps, ready to be placed. */
export type BrokenLine = {
  readonly clusters: readonly Cluster[];
  /** Gap before each cluster in points (first: 0). */
  readonly gaps: readonly number[];
  /** Width in points without blanks at the end and without a hanging mark. */
  readonly width: number;
  /** Number of clusters at the end that do not count for the width: blanks and at most one hanging mark. */
  readonly overhang: number;
};

export type BreakOptions = {
  readonly sizePt: number;
  readonly trackingPt: number;
  readonly spacing: ScriptSpacing;
  /** Width of the first line and of the others, in points. */
  readonly firstWidth: number;
  readonly width: number;
};

/** Slack for sums of binary fractions, far below what can be seen. */
const EPSILON = 1e-6;

/** Width that the last sign of a line has beyond its advance. */
const endOf = ({ spacing, trackingPt }: BreakOptions): number => (spacing.dropsTracking ? -trackingPt : 0);

function lineOf(clusters: readonly Cluster[], options: BreakOptions, limit: number): BrokenLine {
  const gaps = clusters.map((cluster, index) => {
    const before = clusters[index - 1];
    return before === undefined ? 0 : gapBetween([clusters[index - 2], before, cluster], options, options.spacing);
  });
  const total = clusters.reduce((sum, cluster, index) => sum + cluster.width + (gaps[index] ?? 0), 0);
  const room = limit - endOf(options) + EPSILON;
  let overhang = 0;
  let width = total;
  while (overhang < clusters.length - 1) {
    const last = clusters[clusters.length - 1 - overhang];
    if (last === undefined) break;
    const hangs = width > room && mayHangAnywhere(last);
    if (last.kind !== 'space' && !hangs) break;
    width -= last.width + (gaps[clusters.length - 1 - overhang] ?? 0);
    overhang += 1;
    if (hangs) break;
  }
  return { clusters, gaps, width, overhang };
}

/**
 * Index of the cluster that begins the next line. Greedy as Word and LibreOffice are: the longest stretch that fits,
 * back to the last lawful place; one mark may hang; a word wider than the line is cut where it has to be.
 */
function nextStart(clusters: readonly Cluster[], start: number, limit: number, options: BreakOptions): number {
  const room = limit - endOf(options) + EPSILON;
  let width = 0;
  for (let index = start; index < clusters.length; index += 1) {
    const cluster = clusters[index];
    if (cluster === undefined) break;
    const before = index > start ? clusters[index - 1] : undefined;
    const beforeThat = index > start + 1 ? clusters[index - 2] : undefined;
    width +=
      cluster.width + (before === undefined ? 0 : gapBetween([beforeThat, before, cluster], options, options.spacing));
    if (width <= room || cluster.kind === 'space') continue;
    return (options.spacing.breaks === 'word' ? wordBreak : libreOfficeBreak)(clusters, start, index);
  }
  return clusters.length;
}

/** Characters of the paragraphs remembered: some two dozen letters of five pages. */
const REMEMBERED = 100_000;
const known = remembered<readonly BrokenLine[]>(REMEMBERED, (key) => key.length);

const keyOf = (text: string, { sizePt, trackingPt, spacing, firstWidth, width }: BreakOptions): string =>
  `${sizePt}|${trackingPt}|${spacing.gapEm}|${spacing.dropsTracking}|${spacing.breaks}|${firstWidth}|${width}|${text}`;

/**
 * Breaks one paragraph (clean text without line ends) into lines. Every cluster comes out exactly once, in order. The
 * same paragraph at the same width gives the same lines, the very same objects while they are remembered.
 */
export const breakLines = (text: string, options: BreakOptions): readonly BrokenLine[] =>
  known(keyOf(text, options), () => brokenLines(text, options));

function brokenLines(text: string, options: BreakOptions): readonly BrokenLine[] {
  const clusters = clustersOf(text, options.sizePt, options.trackingPt);
  const lines: BrokenLine[] = [];
  let start = 0;
  while (start < clusters.length) {
    const limit = lines.length === 0 ? options.firstWidth : options.width;
    const end = nextStart(clusters, start, limit, options);
    lines.push(lineOf(clusters.slice(start, end), options, limit));
    start = end;
  }
  return lines;
}
