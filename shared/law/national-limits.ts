import type { LimitRule } from './limits';
import { paperRules } from './paper-limits';

const REGULATION = '《信访工作条例》（中共中央、国务院2022年2月25日发布，2022年5月1日施行）';
const SIMPLE_RULES =
  '《信访事项简易办理办法》（国信办发〔2022〕17号，2022年7月17日）；天数见于2016年旧办法的公开报道，2022年文本待核';

/** What most rows share. */
const row = {
  origin: 'national',
  extension: null,
  pauses: [],
  ordinary: null,
  informational: false,
  optional: false,
  waits: false,
  unit: 'day',
  source: REGULATION,
  verified: true,
  validFrom: '2022-05-01',
  validTo: null,
  jurisdiction: null,
  warns: ['handler', 'head'],
} as const satisfies Partial<LimitRule>;

/** Simple procedure (简易办理): working days; numbers not checked against the text of 2022. */
const simple = {
  ...row,
  article: '《信访事项简易办理办法》',
  unit: 'working-day',
  source: SIMPLE_RULES,
  verified: false,
  validFrom: '2022-07-17',
} as const satisfies Partial<LimitRule>;

/** A day the paper itself names. */
const named = { ...row, length: null, unit: 'named' } as const satisfies Partial<LimitRule>;

const otherProcedures = {
  1: '诉讼、政法机关程序',
  2: '仲裁程序',
  3: '党员申诉、复审程序',
  4: '行政程序',
  5: '履行职责',
} as const;

/** The nation-wide table of limits, in the order of the law. T numbers are those of the working facts. */
export const limitRules: readonly LimitRule[] = [
  {
    // T1
    ...row,
    id: 'national/register-and-dispatch',
    key: 'register-and-dispatch',
    name: '登记转送期限',
    article: '《条例》第二十二条',
    dutyBearer: 'petition-office',
    startsAt: '收到信访事项',
    endsAt: '转送、交办、受理或者当场答复',
    length: 15,
    warns: ['reception', 'handler', 'head'],
  },
  {
    // Each level in between passes on what may be handled simply.
    ...simple,
    id: 'national/simple-forward',
    key: 'simple-forward',
    name: '简易办理转送期限',
    dutyBearer: 'petition-office',
    startsAt: '收到可以简易办理的信访事项',
    endsAt: '转送有权处理的机关、单位',
    length: 1,
    ordinary: 'register-and-dispatch',
    warns: ['reception', 'handler', 'head'],
  },
  {
    // T2; the notice falls away where nobody can be told: clocks/intake.ts.
    ...row,
    id: 'national/notify-petitioner',
    key: 'notify-petitioner',
    name: '书面告知期限',
    article: '《条例》第二十三条',
    dutyBearer: 'competent-organ',
    startsAt: '收到信访人直接提出的事项',
    endsAt: '受理、转送、交办或者当场答复并告知',
    length: 15,
    warns: ['reception', 'handler', 'head'],
  },
  {
    // T3
    ...row,
    id: 'national/notify-after-transfer',
    key: 'notify-after-transfer',
    name: '转送交办事项告知期限',
    article: '《条例》第二十三条第三款',
    dutyBearer: 'receiving-organ',
    startsAt: '收到转送、交办的信访事项',
    endsAt: '书面告知信访人接收情况以及处理途径和程序',
    length: 15,
  },
  {
    // T4: the only working days the regulation names.
    ...row,
    id: 'national/object-to-transfer',
    key: 'object-to-transfer',
    // Who is competent does not object: the duty to tell, 15 days, runs beside it.
    optional: true,
    name: '提出异议期限',
    article: '《条例》第二十三条第三款',
    dutyBearer: 'receiving-organ',
    startsAt: '收到转送、交办的信访事项',
    endsAt: '提出异议并详细说明理由',
    length: 5,
    unit: 'working-day',
  },
  {
    // T5
    ...named,
    id: 'national/feedback-on-assignment',
    key: 'feedback-on-assignment',
    name: '交办反馈期限',
    article: '《条例》第二十二条',
    dutyBearer: 'other-organ',
    startsAt: '交办',
    endsAt: '反馈办理结果',
  },
  // Ways 1-5 of art. 31: the other procedure's own limit, named when the petitioner is led into it.
  ...([1, 2, 3, 4, 5] as const).map(
    (way): LimitRule => ({
      ...named,
      id: `national/other-procedure-${way}`,
      key: `other-procedure-${way}`,
      name: `${otherProcedures[way]}办理期限`,
      article: `《条例》第三十一条第${'一二三四五'.charAt(way - 1)}项`,
      // Under way 5 the organ itself acts or answers.
      dutyBearer: way === 5 ? 'competent-organ' : 'other-organ',
      startsAt: way === 5 ? '告知由本机关依法履行职责' : '导入该程序',
      endsAt: way === 5 ? '履行职责或者答复' : '按该程序办结',
    }),
  ),
  {
    ...simple,
    id: 'national/simple-accept',
    key: 'simple-accept',
    name: '简易办理受理期限',
    dutyBearer: 'competent-organ',
    startsAt: '收到适用简易办理的信访事项',
    endsAt: '决定是否受理',
    length: 3,
    ordinary: 'notify-petitioner',
  },
  {
    ...simple,
    id: 'national/simple-reply',
    key: 'simple-reply',
    name: '简易办理答复期限',
    dutyBearer: 'competent-organ',
    startsAt: '受理',
    endsAt: '作出处理意见并答复',
    length: 10,
    ordinary: 'finish',
  },
  {
    // T6, T7. The regulation does not define 办结. It is taken as the day the written opinion reaches the petitioner,
    // because the next limit (art. 35) counts from there. It names no pause: a hearing here stops nothing.
    ...row,
    id: 'national/finish',
    key: 'finish',
    name: '办结期限',
    article: '《条例》第三十四条',
    dutyBearer: 'competent-organ',
    startsAt: '受理',
    endsAt: '处理意见书送达',
    length: 60,
    extension: { atMost: 30, approvedBy: '本机关、单位负责人' },
  },
  {
    // T8
    ...row,
    id: 'national/request-review',
    key: 'request-review',
    name: '申请复查期限',
    article: '《条例》第三十五条',
    dutyBearer: 'petitioner',
    startsAt: '收到书面答复',
    endsAt: '请求复查',
    length: 30,
    informational: true,
  },
  {
    // T9: the opinion, in writing, within the thirty days. That it is handed over is a step of its own, which the article
    // gives no number of days; the day of receipt starts T10.
    ...row,
    id: 'national/decide-review',
    key: 'decide-review',
    name: '复查期限',
    article: '《条例》第三十五条',
    dutyBearer: 'reviewing-organ',
    startsAt: '收到复查请求',
    endsAt: '书面提出复查意见',
    length: 30,
  },
  {
    // T10
    ...row,
    id: 'national/request-re-review',
    key: 'request-re-review',
    name: '申请复核期限',
    article: '《条例》第三十六条第一款',
    dutyBearer: 'petitioner',
    startsAt: '收到复查的书面答复',
    endsAt: '请求复核',
    length: 30,
    informational: true,
  },
  {
    // T11, T12: the only limit a hearing stops.
    ...row,
    id: 'national/decide-re-review',
    key: 'decide-re-review',
    name: '复核期限',
    article: '《条例》第三十六条',
    dutyBearer: 're-reviewing-organ',
    startsAt: '收到复核请求',
    endsAt: '提出复核意见',
    length: 30,
    pauses: ['hearing'],
  },
  {
    ...named,
    id: 'national/redo',
    key: 'redo',
    name: '重新办理期限',
    article: '《条例》第三十五条、第三十六条',
    dutyBearer: 'competent-organ',
    startsAt: '责令重新办理',
    endsAt: '重新作出处理意见',
  },
  {
    ...named,
    id: 'national/answer-supervision',
    key: 'answer-supervision',
    name: '督办答复期限',
    article: '《条例》第四十条第一款',
    dutyBearer: 'any-organ',
    startsAt: '督办',
    endsAt: '答复督办事项',
  },
  {
    // Written feedback is a duty (art. 40(4)); the regulation sets no number, so the day is the one the paper names.
    ...named,
    id: 'national/answer-suggestion',
    key: 'answer-suggestion',
    name: '建议反馈期限',
    article: '《条例》第四十条第四款',
    dutyBearer: 'any-organ',
    startsAt: '提出建议',
    endsAt: '书面反馈采纳情况',
  },
  ...paperRules,
];
