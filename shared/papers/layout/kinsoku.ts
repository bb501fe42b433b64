import type { Cluster } from './measure';

/** Rules of line ends for Simplified Chinese (GB/T 15834-2011 §5.1, and what Word and LibreOffice do by default). */

/** Never first on a line. */
const NOT_FIRST = new Set([
  ...'!%),.:;?]}¢°\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？］｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―’”℃％',
]);

/** Never last on a line. */
const NOT_LAST = new Set([...'([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘']);

/** May hang in the margin when it would otherwise begin the next line. */
const HANGING = new Set([...'。，、；：？！']);

/** The same signs of ASCII, which LibreOffice lets hang after Han. */
const HANGING_HALF = new Set([...'!,.:;?']);

/** Two-cell signs that must stay together. */
const PAIRED = new Set([...'…—']);

export const mayHang = (cluster: Cluster): boolean => HANGING.has(cluster.text);
export const mayHangAnywhere = (cluster: Cluster): boolean => mayHang(cluster) || HANGING_HALF.has(cluster.text);
export const notFirst = (cluster: Cluster): boolean => NOT_FIRST.has(cluster.text);
export const notLast = (cluster: Cluster): boolean => NOT_LAST.has(cluster.text);

const isLatin = (cluster: Cluster): boolean => cluster.kind === 'latin' || cluster.kind === 'latin-mark';

/** True when a line may end after `before` and the next begin with `after`. */
export function mayBreakBetween(before: Cluster, after: Cluster): boolean {
  if (after.kind === 'space') return false;
  if (before.kind === 'space') return !notFirst(after);
  if (notFirst(after) || notLast(before)) return false;
  if (PAIRED.has(after.text) && before.text === after.text) return false;
  if (isLatin(before) && isLatin(after)) {
    if (before.text === '-') return after.kind === 'latin';
    return before.text === '/' && after.kind === 'latin' && !/^\d$/.test(after.text);
  }
  return true;
}

/** Index after the blanks that begin at `index`: at the end of a line they take no room. */
export function afterBlanks(clusters: readonly Cluster[], index: number): number {
  let end = index;
  while (clusters[end]?.kind === 'space') end += 1;
  return end;
}

/** Whether a line may end between two signs; `prior` stands before them. */
type Lawful = (before: Cluster, after: Cluster, prior: Cluster | undefined) => boolean;

/** Last lawful place after `start` and not behind `index`, or null. */
function lawfulBefore(clusters: readonly Cluster[], start: number, index: number, lawful: Lawful): number | null {
  for (let place = index; place > start; place -= 1) {
    const before = clusters[place - 1];
    const after = clusters[place];
    if (before !== undefined && after !== undefined && lawful(before, after, clusters[place - 2])) return place;
  }
  return null;
}

/** Where Word and WPS end a line whose cluster at `index` no longer fits: one mark may hang, after any sign. */
export function wordBreak(clusters: readonly Cluster[], start: number, index: number): number {
  const cluster = clusters[index];
  if (cluster !== undefined && index > start && mayHang(cluster)) {
    const end = afterBlanks(clusters, index + 1);
    const last = clusters[end - 1] ?? cluster;
    const after = clusters[end];
    if (after === undefined || mayBreakBetween(last, after)) return end;
  }
  return lawfulBefore(clusters, start, index, mayBreakBetween) ?? Math.max(index, start + 1);
}

/** Chinese rules alone: anywhere but before and after the signs of the lists. */
const mayBreakInChinese: Lawful = (before, after) =>
  after.kind !== 'space' &&
  !notFirst(after) &&
  !notLast(before) &&
  !(PAIRED.has(after.text) && before.text === after.text);

/** LibreOffice holds a letter or digit to a closing mark before it, and to a stop between it and another letter (measured). */
const HOLDS_LATIN = new Set([...'）】〕》〉」』］｝”’·']);
const HOLDS_BETWEEN_LATIN = new Set([...'、，。．']);

/** As everywhere, save where it takes letters with marks for one word: （2017）771, a1、a2、a3. */
const mayBreakInLatin: Lawful = (before, after, prior) =>
  mayBreakBetween(before, after) &&
  !(after.kind === 'latin' && HOLDS_LATIN.has(before.text)) &&
  !(after.kind === 'latin' && prior?.kind === 'latin' && HOLDS_BETWEEN_LATIN.has(before.text));

/** True when the last letter or digit up to `index` is Latin: LibreOffice then breaks by the rules of that language. */
function endsInLatin(clusters: readonly Cluster[], index: number): boolean {
  for (let place = index; place >= 0; place -= 1) {
    const kind = clusters[place]?.kind;
    if (kind === 'latin') return true;
    if (kind === 'han') return false;
  }
  return false;
}

/**
 * Where LibreOffice ends such a line. It asks the rules of the language at the end of the line: in Chinese a mark hangs
 * and every place that the lists allow is good, also inside a row of signs; after Latin letters no mark hangs.
 */
export function libreOfficeBreak(clusters: readonly Cluster[], start: number, index: number): number {
  const latin = endsInLatin(clusters, index);
  const cluster = clusters[index];
  const hangs = !latin && cluster !== undefined && index > start && mayHangAnywhere(cluster);
  if (hangs) {
    const end = afterBlanks(clusters, index + 1);
    const after = clusters[end];
    if (after === undefined || (!notFirst(after) && !notLast(cluster))) return end;
  }
  const lawful = latin ? mayBreakInLatin : mayBreakInChinese;
  return lawfulBefore(clusters, start, index, lawful) ?? Math.max(index, start + 1);
}
