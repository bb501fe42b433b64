import { findPaper } from '../papers/catalogue';
import type { Organ, SeriesGroup } from './office';

/** Key under which the 处理意见书, which has a chain of its own, is numbered beside the papers of the catalogue. */
export const REPLY_KEY = '处理意见书';

const OPINIONS: readonly string[] = [REPLY_KEY, 'simple-reply', 'review-opinion', 're-review-opinion'];

/** The group of papers a kind is numbered with where its organ numbers groups apart. */
export function seriesGroupOf(paperKey: string): SeriesGroup {
  if (OPINIONS.includes(paperKey)) return 'opinion';
  switch (findPaper(paperKey)?.recipient) {
    case 'organ':
      return 'letter';
    case 'superior':
      return 'report';
    default:
      return 'notice';
  }
}

type Numbering = Pick<Organ, 'shortForm' | 'series'>;

/** Series a paper of this kind is numbered in: the 代字 of its group, else the organ's own. */
export function seriesOf(organ: Numbering, paperKey: string): string {
  const group = seriesGroupOf(paperKey);
  return organ.series?.find((one) => one.group === group)?.shortForm ?? organ.shortForm;
}

/** Every series an organ numbers papers in. */
export const allSeriesOf = ({ shortForm, series = [] }: Numbering): readonly string[] => [
  ...new Set([shortForm, ...series.map((one) => one.shortForm)]),
];
