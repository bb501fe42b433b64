import type { OrganKind } from '../case/office';
import type { WayOfArt31 } from '../case/values';
import type { LocalDate } from './dates';

export const nonAcceptanceKinds = ['不予受理', '不再受理'] as const;
export type NonAcceptanceKind = (typeof nonAcceptanceKinds)[number];

/**
 * A ground not to accept a petition (不予受理) or to accept it no longer (不再受理), as the notice cites it. Law is data: a
 * changed ground is a new row with its own dates; a local one holds only where the division code begins so.
 */
export interface NonAcceptanceGround {
  readonly key: string;
  readonly kind: NonAcceptanceKind;
  /** The ground in words of the office. */
  readonly text: string;
  /** Act and article, e.g. 《条例》第十九条. */
  readonly article: string;
  /** 第三款; empty where the article has one paragraph. */
  readonly paragraph: string;
  /** 第一项; empty where there is none. */
  readonly item: string;
  /** The petitioner has to be told where to go. */
  readonly guides: boolean;
  /** Only for matters classified under this way of art. 31; null for any. */
  readonly way: WayOfArt31 | null;
  /** Kinds of organ the article speaks to: art. 23(1) leaves 信访部门 out in words, art. 31 is for organs with power. */
  readonly by: readonly OrganKind[];
  /** Not of what came by 转送 or 交办, for which art. 23(3) knows objection only. */
  readonly directOnly: boolean;
  /** First digits of the division code (GB/T 2260); null is nation-wide. */
  readonly jurisdiction: string | null;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const anyOrgan: readonly OrganKind[] = ['petition-office', 'competent-organ'];
const withPower: readonly OrganKind[] = ['competent-organ'];

const national = {
  kind: '不予受理',
  paragraph: '',
  item: '',
  guides: true,
  way: null,
  by: anyOrgan,
  directOnly: false,
  jurisdiction: null,
  source: '《信访工作条例》（中共中央、国务院2022年2月25日发布，2022年5月1日施行）',
  verified: true,
  validFrom: '2022-05-01',
  validTo: null,
} as const;

/** Local rules older than the regulation of 2022: typical grounds, offered only there and marked as not verified. */
const local = {
  kind: '不予受理',
  paragraph: '',
  item: '',
  guides: false,
  way: null,
  by: anyOrgan,
  directOnly: false,
  verified: false,
  validTo: null,
} as const;
const shandong = {
  ...local,
  jurisdiction: '37',
  source: '《山东省信访条例》（2015年9月24日）',
  validFrom: '2015-09-24',
} as const;
// Only the year of the source is known, not its day.
const beijing = {
  ...local,
  jurisdiction: '11',
  source: '《北京市信访条例》（2006年）',
  validFrom: '2006-01-01',
} as const;
const zhejiang = {
  ...local,
  jurisdiction: '33',
  source: '《浙江省信访条例》（2016年7月29日）',
  validFrom: '2016-07-29',
} as const;

export const nonAcceptanceGrounds: readonly NonAcceptanceGround[] = [
  {
    ...national,
    key: 'in-hand-below',
    text: '信访事项已经受理或者正在办理，信访人在规定期限内又向上级机关、单位提出同一信访事项',
    article: '《条例》第十九条',
    paragraph: '第三款',
    guides: false,
  },
  {
    ...national,
    key: 'litigation-rights',
    text: '涉及诉讼权利救济，应当按照法律法规规定的程序向有关政法部门提出',
    article: '《条例》第二十条',
    paragraph: '第二款',
  },
  {
    ...national,
    key: 'not-competent',
    text: '不属于本机关、单位或者本系统职权范围',
    article: '《条例》第二十三条',
    paragraph: '第一款',
    by: withPower,
    directOnly: true,
  },
  {
    ...national,
    key: 'legal-procedure',
    text: '应当通过诉讼、复议、检察监督、公安等法律程序处理，或者涉法涉诉尚未依法终结',
    article: '《条例》第三十一条',
    item: '第一项',
    way: 1,
    by: withPower,
  },
  {
    ...national,
    key: 'arbitration',
    text: '应当通过仲裁解决',
    article: '《条例》第三十一条',
    item: '第二项',
    way: 2,
    by: withPower,
  },
  {
    ...national,
    key: 'party-appeal',
    text: '可以通过党员申诉、申请复审等解决',
    article: '《条例》第三十一条',
    item: '第三项',
    way: 3,
    by: withPower,
  },
  {
    ...national,
    key: 'administrative-procedure',
    text: '可以通过行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序解决',
    article: '《条例》第三十一条',
    item: '第四项',
    way: 4,
    by: withPower,
  },
  {
    ...national,
    key: 'after-re-review',
    kind: '不再受理',
    text: '信访事项已经复核，信访人仍然以同一事实和理由提出投诉请求',
    article: '《条例》第三十六条',
    paragraph: '第三款',
    guides: false,
  },
  {
    ...shandong,
    key: 'review-period-missed-shandong',
    text: '没有正当理由逾期未请求复查、复核',
    article: '《山东省信访条例》第三十三条、第四十六条',
  },
  {
    ...shandong,
    key: 'no-successor-shandong',
    text: '信访人死亡，没有承继人',
    article: '《山东省信访条例》第四十六条',
  },
  {
    ...beijing,
    key: 'review-period-missed-beijing',
    text: '没有在规定期限内请求复查，又向上级机关提出',
    article: '《北京市信访条例》第三十七条',
  },
  {
    ...beijing,
    key: 'authorisation-withdrawn-beijing',
    text: '代理人的授权委托已经撤销',
    article: '《北京市信访条例》第二十七条',
  },
  {
    ...zhejiang,
    key: 'agreement-performed-zhejiang',
    text: '已经达成协议并且履行完毕',
    article: '《浙江省信访条例》第二十五条',
  },
];

/** Grounds that hold on a day in a place, national ones first. */
export const groundsInForce = (
  kind: NonAcceptanceKind,
  on: LocalDate,
  divisionCode: string | null,
  table: readonly NonAcceptanceGround[] = nonAcceptanceGrounds,
): readonly NonAcceptanceGround[] =>
  table.filter(
    (ground) =>
      ground.kind === kind &&
      ground.validFrom <= on &&
      (ground.validTo === null || on <= ground.validTo) &&
      (ground.jurisdiction === null || divisionCode?.startsWith(ground.jurisdiction) === true),
  );

/** 《条例》第十九条第三款, as the notice cites it. */
export const citation = ({ article, paragraph, item }: NonAcceptanceGround): string => `${article}${paragraph}${item}`;
