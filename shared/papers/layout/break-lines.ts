import { mayBreakBetween, mayHang } from './kinsoku';
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

/** True when `mark` may hang after `before`, as the engine to agree with does it. */
function hangsAfter(before: Cluster | undefined, mark: Cluster, spacing: ScriptSpacing): boolean {
  if (before === undefined || !mayHang(mark)) return false;
  return spacing.hangsAfterLatin || before.kind !== 'latin';
}

function lineOf(clusters: readonly Cluster[], options: BreakOptions, limit: number): BrokenLine {
  const gaps = clusters.map((cluster, index) => {
    const before = clusters[index - 1];
    return before === undefined ? 0 : gapBetween(before, cluster, options.sizePt, options.spacing);
  });
  const total = clusters.reduce((sum, cluster, index) => sum + cluster.width + (gaps[index] ?? 0), 0);
  let overhang = 0;
  let width = total;
  while (overhang < clusters.length - 1) {
    const last = clusters[clusters.length - 1 - overhang];
    if (last === undefined) break;
    const before = clusters[clusters.length - 2 - overhang];
    const hangs = width > limit + EPSILON && hangsAfter(before, last, options.spacing);
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
  let width = 0;
  let lawful = -1;
  for (let index = start; index < clusters.length; index += 1) {
    const cluster = clusters[index];
    if (cluster === undefined) break;
    const before = index > start ? clusters[index - 1] : undefined;
    if (before !== undefined && mayBreakBetween(before, cluster)) lawful = index;
    width += cluster.width + (before === undefined ? 0 : gapBetween(before, cluster, options.sizePt, options.spacing));
    if (width <= limit + EPSILON || cluster.kind === 'space') continue;
    if (hangsAfter(before, cluster, options.spacing)) {
      // Blanks after the mark take no room either.
      let end = index + 1;
      while (clusters[end]?.kind === 'space') end += 1;
      const last = clusters[end - 1] ?? cluster;
      const after = clusters[end];
      if (after === undefined || mayBreakBetween(last, after)) return end;
    }
    if (lawful > start) return lawful;
    return Math.max(index, start + 1);
  }
  return clusters.length;
}

/** Characters of the paragraphs remembered: some two dozen letters of five pages. */
const REMEMBERED = 100_000;
const known = remembered<readonly BrokenLine[]>(REMEMBERED, (key) => key.length);

const keyOf = (text: string, { sizePt, trackingPt, spacing, firstWidth, width }: BreakOptions): string =>
  `${sizePt}|${trackingPt}|${spacing.gapEm}|${spacing.seamPt}|${spacing.hangsAfterLatin}|${firstWidth}|${width}|${text}`;

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
