import type { Cluster } from './measure';

/** Rules of line ends for Simplified Chinese (GB/T 15834-2011 §5.1, and what Word and LibreOffice do by default). */

/** Never first on a line. */
const NOT_FIRST = new Set([
  ...'!%),.:;?]}¢°\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―’”℃％',
]);

/** Never last on a line. */
const NOT_LAST = new Set([...'([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘']);

/** May hang in the margin when it would otherwise begin the next line. */
const HANGING = new Set([...'。，、；：？！']);

/** Two-cell signs that must stay together. */
const PAIRED = new Set([...'…—']);

export const mayHang = (cluster: Cluster): boolean => HANGING.has(cluster.text);
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
