import type { LocalDate } from './dates';

/**
 * Grounds on which an organ does not take a request for 复查 or 复核. Law is data: each with its source and validity. The
 * regulation itself names no consequence of a late request; that ground is local law and not verified for any place.
 */
export interface ReviewRefusalGround {
  readonly key: 'no-opinion' | 'wrong-organ' | 'not-the-petitioner' | 'ended' | 'too-late';
  readonly text: string;
  readonly article: string;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const regulation = {
  source: '《信访工作条例》（中共中央、国务院2022年2月25日发布，2022年5月1日施行）',
  verified: true,
  validFrom: '2022-05-01',
  validTo: null,
} as const;

export const reviewRefusalGrounds: readonly ReviewRefusalGround[] = [
  {
    ...regulation,
    key: 'wrong-organ',
    text: '本机关不是作出意见的机关、单位的上一级机关、单位',
    article: '《条例》第三十五条、第三十六条第一款',
  },
  {
    ...regulation,
    key: 'no-opinion',
    text: '请求针对的不是信访处理意见或者复查意见',
    article: '《条例》第三十五条、第三十六条第一款',
  },
  {
    ...regulation,
    key: 'not-the-petitioner',
    text: '请求人不是该信访事项的信访人，也没有信访人的授权',
    article: '《条例》第三十五条、第三十六条第一款',
  },
  {
    ...regulation,
    key: 'ended',
    text: '事项已经复核，仍以同一事实和理由提出',
    article: '《条例》第三十六条第三款',
  },
  {
    key: 'too-late',
    text: '没有正当理由，超过请求复查、复核的期限',
    article: '地方信访条例（如《山东省信访条例》第三十三条）',
    source: '地方规定，早于现行条例，适用前请核对本地现行规定',
    verified: false,
    validFrom: '2015-09-24',
    validTo: null,
  },
];

/** The ground by its key on a day, or null. */
export const reviewGroundOn = (
  key: string,
  on: LocalDate,
  table: readonly ReviewRefusalGround[] = reviewRefusalGrounds,
): ReviewRefusalGround | null =>
  table.find(
    (ground) => ground.key === key && ground.validFrom <= on && (ground.validTo === null || on <= ground.validTo),
  ) ?? null;
