import type { LimitRule } from './limits';

/**
 * A local rule that differs from the national one, shipped as an example and off until the office follows it. These
 * regulations are older than the regulation of 2022: check for a newer text before use.
 */
export interface LocalRule {
  readonly id: string;
  readonly place: string;
  /** First digits of the division codes it holds for (GB/T 2260). */
  readonly jurisdiction: string;
  readonly source: string;
  /** What differs, in the office's words. */
  readonly gist: string;
  /** Rows it puts before the national ones; empty where the difference is no number of days. */
  readonly limits: readonly LimitRule[];
}

/** They stand beside the national table, so they count from the same day. */
const SHIPPED_FROM = '2022-05-01';

const local = (
  rule: Pick<LocalRule, 'id' | 'jurisdiction' | 'source'>,
  row: Pick<LimitRule, 'key' | 'name' | 'article' | 'dutyBearer' | 'startsAt' | 'endsAt' | 'length' | 'unit'> &
    Partial<Pick<LimitRule, 'extension'>>,
): LimitRule => ({
  extension: null,
  ...row,
  id: `${rule.id}/${row.key}`,
  origin: 'local',
  pauses: [],
  ordinary: null,
  informational: false,
  optional: false,
  waits: false,
  source: rule.source,
  warns: ['handler', 'head'],
  verified: false,
  validFrom: SHIPPED_FROM,
  validTo: null,
  jurisdiction: rule.jurisdiction,
});

const zhejiang = { id: 'zhejiang-2016', jurisdiction: '33', source: '《浙江省信访条例》（2016年）' };
const shanghai = { id: 'shanghai-2018', jurisdiction: '31', source: '《上海市信访条例》（2018年）' };
const shandong = { id: 'shandong-2015', jurisdiction: '37', source: '《山东省信访条例》（2015年）' };
const beijing = { id: 'beijing-2006', jurisdiction: '11', source: '《北京市信访条例》（2006年）' };

/** The examples, all 依据待核实. */
export const localRules: readonly LocalRule[] = [
  {
    ...zhejiang,
    place: '浙江省',
    gist: '5个工作日内决定是否受理，收到转送事项的机关同样5个工作日；30日内办结，延长不超过60日',
    limits: [
      local(zhejiang, {
        key: 'notify-petitioner',
        name: '书面告知期限（浙江）',
        article: '《浙江省信访条例》第二十条',
        dutyBearer: 'competent-organ',
        startsAt: '收到信访人直接提出的事项',
        endsAt: '决定是否受理并告知',
        length: 5,
        unit: 'working-day',
      }),
      local(zhejiang, {
        key: 'notify-after-transfer',
        name: '转送交办事项告知期限（浙江）',
        article: '《浙江省信访条例》第二十条',
        dutyBearer: 'receiving-organ',
        startsAt: '收到转送、交办的信访事项',
        endsAt: '决定是否受理并告知',
        length: 5,
        unit: 'working-day',
      }),
      local(zhejiang, {
        key: 'finish',
        name: '办结期限（浙江）',
        article: '《浙江省信访条例》第二十三条',
        dutyBearer: 'competent-organ',
        startsAt: '受理',
        endsAt: '处理意见书送达',
        length: 30,
        unit: 'day',
        extension: { atMost: 60, approvedBy: '本机关、单位负责人' },
      }),
    ],
  },
  {
    ...shandong,
    place: '山东省',
    gist: '复查、复核机关3个工作日内决定是否受理，30日自收到请求起算（与《条例》相同）；代理人1至2人，应有授权委托书',
    limits: [],
  },
  {
    ...shanghai,
    place: '上海市',
    gist: '三项建议自收到之日起30日内书面反馈；姓名（名称）、住址或者联系方式不清的，不负答复义务',
    limits: [
      local(shanghai, {
        key: 'answer-suggestion',
        name: '建议反馈期限（上海）',
        article: '《上海市信访条例》第四十一条',
        dutyBearer: 'any-organ',
        startsAt: '提出建议',
        endsAt: '书面反馈采纳情况',
        length: 30,
        unit: 'day',
      }),
    ],
  },
  {
    ...beijing,
    place: '北京市',
    gist: '逾期不申请复查的，上级机关不再受理',
    limits: [],
  },
];
