import { afterBlanks, libreOfficeBreak, mayHangAnywhere, wordBreak } from './kinsoku';
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

type NextLine = {
  /** Index of the cluster that begins the next line. */
  readonly end: number;
  /** The decision looked at no cluster from here on; infinite when it looked at the end of the text. */
  readonly seen: number;
};

/**
 * Where the next line begins. Greedy as Word and LibreOffice are: the longest stretch that fits, back to the last lawful
 * place; one mark may hang; a word wider than the line is cut where it has to be.
 */
function nextStart(clusters: readonly Cluster[], start: number, limit: number, options: BreakOptions): NextLine {
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
    const end = (options.spacing.breaks === 'word' ? wordBreak : libreOfficeBreak)(clusters, start, index);
    // The rules of line ends ask for what follows the blanks behind the cluster that no longer fits.
    return { end, seen: afterBlanks(clusters, index + 1) + 1 };
  }
  return { end: clusters.length, seen: Number.POSITIVE_INFINITY };
}

/** Characters of the paragraphs remembered: some two dozen letters of five pages. */
const REMEMBERED = 100_000;
const known = remembered<readonly BrokenLine[]>(REMEMBERED, (key) => key.length);

const lookOf = ({ sizePt, trackingPt, spacing, firstWidth, width }: BreakOptions): string =>
  `${sizePt}|${trackingPt}|${spacing.gapEm}|${spacing.dropsTracking}|${spacing.breaks}|${firstWidth}|${width}`;

/**
 * Breaks one paragraph (clean text without line ends) into lines. Every cluster comes out exactly once, in order. The
 * same paragraph at the same width gives the same lines, the very same objects while they are remembered; so do the lines
 * of a changed one up to shortly before the change.
 */
export function breakLines(text: string, options: BreakOptions): readonly BrokenLine[] {
  const look = lookOf(options);
  return known(`${look}|${text}`, () => {
    const broken = broke(text, options, latest.get(look));
    if (latest.size >= LOOKS) latest.clear();
    latest.set(look, broken);
    return broken.lines.map(({ line }) => line);
  });
}

type PlacedEnd = {
  readonly line: BrokenLine;
  /** Clusters up to the line's end. */
  readonly end: number;
  /** Characters that had to be there for the line to end here; infinite for the last line. */
  readonly needs: number;
};

type BrokenParagraph = {
  readonly text: string;
  readonly clusters: readonly Cluster[];
  readonly lines: readonly PlacedEnd[];
};

/** The paragraph broken last at each look: while somebody types it is the one before the keystroke. */
const latest = new Map<string, BrokenParagraph>();
const LOOKS = 32;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

const charactersOf = (clusters: readonly Cluster[]): number =>
  clusters.reduce((sum, cluster) => sum + cluster.text.length, 0);

/** Breaks a paragraph, taking from `before` the lines that what was changed cannot have moved. */
function broke(text: string, options: BreakOptions, before: BrokenParagraph | undefined): BrokenParagraph {
  const same = before === undefined ? 0 : commonStart(before.text, text);
  const changed = before?.lines.findIndex(({ needs }) => needs >= same) ?? 0;
  const lines = before?.lines.slice(0, changed) ?? [];
  let start = lines.at(-1)?.end ?? 0;
  const kept = before?.clusters.slice(0, start) ?? [];
  let characters = charactersOf(kept);
  const clusters = [...kept, ...clustersOf(text.slice(characters), options.sizePt, options.trackingPt)];
  while (start < clusters.length) {
    const limit = lines.length === 0 ? options.firstWidth : options.width;
    const { end, seen } = nextStart(clusters, start, limit, options);
    const line = lineOf(clusters.slice(start, end), options, limit);
    const needs = characters + charactersOf(clusters.slice(start, seen));
    lines.push({ line, end, needs: seen > clusters.length ? Number.POSITIVE_INFINITY : needs });
    characters += charactersOf(line.clusters);
    start = end;
  }
  return { text, clusters, lines };
}
