import type { Organ } from './office';

/** Key under which the 处理意见书, which has a chain of its own, is numbered beside the papers of the catalogue. */
export const REPLY_KEY = '处理意见书';

/** Series a paper of this kind is numbered in: the 机关代字 of its organ. */
export const seriesOf = (organ: Pick<Organ, 'shortForm'>, _paperKey: string): string => organ.shortForm;
