import { title } from './geometry';
import { notFirst, notLast } from './kinsoku';
import { type Cluster, clustersOf } from './measure';
import { remembered } from './memo';

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

/** Points against a break between `left` and `right`; 0 is best. Infinity: never. */
function breakCost(clusters: readonly Cluster[], cut: number, left: string, right: string, inWord: boolean): number {
  const last = clusters[cut - 1];
  const first = clusters[cut];
  if (last === undefined || first === undefined) return Number.POSITIVE_INFINITY;
  if (notFirst(first) || notLast(last)) return Number.POSITIVE_INFINITY;
  if (LATIN_RUN.test(left) && LATIN_START.test(right)) return Number.POSITIVE_INFINITY;
  // Right after 关于 or before a lone 的 the phrase falls apart.
  if (/关于$/u.test(left) || /^(?:的|等|问题)/u.test(right)) return 6;
  if (/^(?:信访处理意见书|信访事项)/u.test(right)) return 0;
  if (GOOD_END.test(left)) return 1;
  if (GOOD_START.test(right)) return 1;
  return inWord ? INSIDE_WORD : 4;
}

/** Points against a line end before each cluster. */
function cutCosts(text: string, clusters: readonly Cluster[]): readonly number[] {
  const starts = wordStarts(text);
  let offset = 0;
  return clusters.map((cluster, cut) => {
    const at = offset;
    offset += cluster.text.length;
    return breakCost(clusters, cut, text.slice(0, at), text.slice(at), starts !== null && !starts.has(at));
  });
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

type Best = { readonly cost: number; readonly cuts: readonly number[] };

/** The best ends of `count` lines from the cluster `from` on, tried out one by one. */
function bestSplit(costs: readonly number[], from: number, count: number, lengths: readonly number[]): Best | null {
  const left = costs.length - from;
  if (count === 1) {
    return left === 0 || left > title.maxChars ? null : { cost: shapeCost([...lengths, left]), cuts: [] };
  }
  let best: Best | null = null;
  const first = Math.max(1, left - title.maxChars * (count - 1));
  const last = Math.min(title.maxChars, left - (count - 1));
  for (let length = first; length <= last; length += 1) {
    const cost = costs[from + length] ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(cost)) continue;
    const rest = bestSplit(costs, from + length, count - 1, [...lengths, length]);
    if (rest === null) continue;
    const total = cost + rest.cost;
    if (best === null || total < best.cost) best = { cost: total, cuts: [from + length, ...rest.cuts] };
  }
  return best;
}

/** Up to so many lines are tried out; more are made about equally long, which is no hour-glass either. */
const TRIED_LINES = 3;

/** Ends of `count` lines of about the same length, at the best places near. */
function evenSplit(costs: readonly number[], count: number): Best | null {
  const even = costs.length / count;
  let bests = new Map<number, Best>([[0, { cost: 0, cuts: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Best>();
    for (const [start, before] of bests) {
      for (let end = start + 1; end <= Math.min(start + title.maxChars, costs.length); end += 1) {
        const isLast = line === count;
        if (isLast !== (end === costs.length)) continue;
        const cost = before.cost + Math.abs(end - start - even) + (isLast ? 0 : (costs[end] ?? 0));
        if (Number.isFinite(cost) && cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(end, { cost, cuts: isLast ? before.cuts : [...before.cuts, end] });
        }
      }
    }
    bests = next;
  }
  return bests.get(costs.length) ?? null;
}

/** No lawful place within reach (one word of two hundred letters): cut where a line is full. */
const fullLines = (length: number): readonly number[] =>
  Array.from({ length: Math.ceil(length / title.maxChars) - 1 }, (_, index) => (index + 1) * title.maxChars);

function cutsOf(text: string, clusters: readonly Cluster[]): readonly number[] {
  const costs = cutCosts(text, clusters);
  const needed = Math.ceil(clusters.length / title.maxChars);
  for (let count = needed; count <= needed + 1; count += 1) {
    const best = count <= TRIED_LINES ? bestSplit(costs, 0, count, []) : evenSplit(costs, count);
    if (best !== null) return best.cuts;
  }
  return fullLines(clusters.length);
}

const known = remembered<readonly string[]>(64);

/** The title's lines, at most 19 characters each. Nothing is lost but a blank where a line ends, which would shift its middle. */
export const titleLines = (text: string): readonly string[] =>
  known(text, () => {
    const clusters = clustersOf(text, title.sizePt, 0);
    if (clusters.length <= title.maxChars) return [text];
    const cuts = [0, ...cutsOf(text, clusters), clusters.length];
    return cuts.slice(1).map((end, index) =>
      clusters
        .slice(cuts[index], end)
        .map((cluster) => cluster.text)
        .join('')
        .trim(),
    );
  });
