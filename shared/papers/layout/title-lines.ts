import { title } from './geometry';
import { notFirst, notLast } from './kinsoku';
import { type Cluster, clustersOf } from './measure';

/**
 * Lines of a title (GB/T 9704-2012 §7.3.1): centred, words whole, lengths as a trapezoid or diamond, never an
 * hour-glass. Words come from the engine's dictionary and from the phrases titles are made of.
 */

/** A line may well end after these. */
const GOOD_END = /(?:的|等|等问题|问题|事项|反映|及|和|》|”|）|、|，|；|：)$/u;
/** A line may well begin with these. */
const GOOD_START = /^(?:信访|处理意见|答复|复查|复核|关于|有关|相关|反映|《|“|（|问题)/u;
const LATIN_RUN = /[0-9A-Za-z.\-/]$/;
const LATIN_START = /^[0-9A-Za-z.\-/]/;

const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** Offsets at which a dictionary word begins, where the engine has a Chinese dictionary; without one every place may. */
function wordStarts(text: string): ReadonlySet<number> | null {
  if (words === null) return null;
  const starts = new Set<number>();
  for (const { index } of words.segment(text)) starts.add(index);
  return starts;
}

/** A break inside a word costs more than any uneven outline. */
const INSIDE_WORD = 12;

/** Points against a break; 0 is best. Infinity: never. */
function breakCost(before: readonly Cluster[], after: readonly Cluster[], inWord: boolean): number {
  const last = before.at(-1);
  const first = after[0];
  if (last === undefined || first === undefined) return Number.POSITIVE_INFINITY;
  if (notFirst(first) || notLast(last)) return Number.POSITIVE_INFINITY;
  const left = before.map((cluster) => cluster.text).join('');
  const right = after.map((cluster) => cluster.text).join('');
  if (LATIN_RUN.test(left) && LATIN_START.test(right)) return Number.POSITIVE_INFINITY;
  // Right after 关于 or before a lone 的 the phrase falls apart.
  if (/关于$/u.test(left) || /^(?:的|等|问题)/u.test(right)) return 6;
  if (/^(?:信访处理意见书|信访事项)/u.test(right)) return 0;
  if (GOOD_END.test(left)) return 1;
  if (GOOD_START.test(right)) return 1;
  return inWord ? INSIDE_WORD : 4;
}

/** Points against the outline of the lines: an hour-glass or a column is worst, a single sign on a line too. */
function shapeCost(lengths: readonly number[]): number {
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  let cost = (longest - shortest) * 0.45;
  if (shortest < 4) cost += 8;
  if (lengths.length === 2 && longest === shortest) cost += 1.5;
  if (lengths.length >= 3) {
    const middle = Math.min(...lengths.slice(1, -1));
    const ends = Math.min(lengths[0] ?? 0, lengths.at(-1) ?? 0);
    if (middle < ends) cost += 20;
  }
  return cost;
}

type Best = { readonly cost: number; readonly lines: readonly (readonly Cluster[])[] };

type InWord = (clustersAfter: number) => boolean;

function bestSplit(
  clusters: readonly Cluster[],
  count: number,
  lengths: readonly number[],
  inWord: InWord,
): Best | null {
  if (count === 1) {
    if (clusters.length === 0 || clusters.length > title.maxChars) return null;
    return { cost: shapeCost([...lengths, clusters.length]), lines: [clusters] };
  }
  let best: Best | null = null;
  const first = Math.max(1, clusters.length - title.maxChars * (count - 1));
  const last = Math.min(title.maxChars, clusters.length - (count - 1));
  for (let cut = first; cut <= last; cut += 1) {
    const before = clusters.slice(0, cut);
    const after = clusters.slice(cut);
    const cost = breakCost(before, after, inWord(after.length));
    if (!Number.isFinite(cost)) continue;
    const rest = bestSplit(after, count - 1, [...lengths, cut], inWord);
    if (rest === null) continue;
    const total = cost + rest.cost;
    if (best === null || total < best.cost) best = { cost: total, lines: [before, ...rest.lines] };
  }
  return best;
}

/** More lines than this are not balanced any more (three nested loops are enough), only cut. */
const BALANCED_LINES = 3;

/** The title's lines, at most 20 characters each. Nothing is lost: joined they give the title back. */
export function titleLines(text: string): readonly string[] {
  const clusters = clustersOf(text, title.sizePt, 0);
  if (clusters.length <= title.maxChars) return [text];
  const starts = wordStarts(text);
  const offsets: number[] = [];
  let offset = 0;
  for (const cluster of clusters) {
    offsets.push(offset);
    offset += cluster.text.length;
  }
  const inWord: InWord = (after) => starts !== null && !starts.has(offsets[clusters.length - after] ?? 0);
  const needed = Math.ceil(clusters.length / title.maxChars);
  for (let count = needed; count <= BALANCED_LINES; count += 1) {
    const best = bestSplit(clusters, count, [], inWord);
    if (best !== null) return best.lines.map((line) => line.map((cluster) => cluster.text).join(''));
  }
  const lines: string[] = [];
  for (let start = 0; start < clusters.length; start += title.maxChars) {
    lines.push(
      clusters
        .slice(start, start + title.maxChars)
        .map((cluster) => cluster.text)
        .join(''),
    );
  }
  return lines;
}
