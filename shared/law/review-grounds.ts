import type { LocalDate } from './dates';

/**
 * Grounds on which an organ does not take a request for 复查 or 复核. Law is data: each with its source and validity. The
 * regulation itself names no consequence of a late request; that ground is local law and not verified for any place.
 */
export interface ReviewRefusalGround {
  readonly key: 'no-opinion' | 'wrong-organ' | 'not-the-petitioner' | 'ended' | 'too-late';
  readonly text: string;
  readonly article: string;
  /** First digits of the division code a local ground holds for (GB/T 2260); null is nation-wide. */
  readonly jurisdiction: string | null;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const regulation = {
  source: '《信访工作条例》（中共中央、国务院2022年2月25日发布，2022年5月1日施行）',
  verified: true,
  jurisdiction: null,
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
    article: '《山东省信访条例》第三十三条、第四十六条',
    jurisdiction: '37',
    source: '《山东省信访条例》（2015年9月24日），早于现行条例，适用前请核对本地现行规定',
    verified: false,
    validFrom: '2015-09-24',
    validTo: null,
  },
  {
    key: 'too-late',
    text: '没有在规定期限内请求复查，又向上级机关提出',
    article: '《北京市信访条例》第三十七条',
    jurisdiction: '11',
    source: '《北京市信访条例》（2006年），早于现行条例，适用前请核对本地现行规定',
    verified: false,
    validFrom: '2006-01-01',
    validTo: null,
  },
];

/** Grounds that hold on a day in a place. */
export const reviewGroundsOn = (
  on: LocalDate,
  divisionCode: string | null,
  table: readonly ReviewRefusalGround[] = reviewRefusalGrounds,
): readonly ReviewRefusalGround[] =>
  table.filter(
    ({ validFrom, validTo, jurisdiction }) =>
      validFrom <= on &&
      (validTo === null || on <= validTo) &&
      (jurisdiction === null || divisionCode?.startsWith(jurisdiction) === true),
  );

/** The ground by its key on a day in a place, or null. */
export const reviewGroundOn = (
  key: string,
  on: LocalDate,
  divisionCode: string | null,
  table: readonly ReviewRefusalGround[] = reviewRefusalGrounds,
): ReviewRefusalGround | null => reviewGroundsOn(on, divisionCode, table).find((ground) => ground.key === key) ?? null;
