import type { LocalDate } from './dates';
import type { LimitRule } from './limits';

/**
 * Rows of the table for days the regulation does not set and papers speak of: hearings, joint confirmation of a mediation
 * agreement by the court, public notices. None is verified for a place; an office puts its own before them like any other row.
 */
const row = {
  origin: 'national',
  unit: 'day',
  extension: null,
  pauses: [],
  ordinary: null,
  informational: false,
  optional: false,
  waits: false,
  warns: [],
  verified: false,
  validTo: null,
  jurisdiction: null,
} as const satisfies Partial<LimitRule>;

const REGULATION_IN_FORCE: LocalDate = '2022-05-01';

const hearing = {
  ...row,
  article: '地方信访听证规定',
  dutyBearer: 'competent-organ',
  source: '地方信访听证规定，早于现行条例，适用前请核对本地现行规定',
  validFrom: REGULATION_IN_FORCE,
} as const satisfies Partial<LimitRule>;

export const paperRules: readonly LimitRule[] = [
  {
    ...hearing,
    id: 'national/hearing-notice',
    key: 'hearing-notice',
    name: '听证前通知各方',
    startsAt: '发出听证通知',
    endsAt: '举行听证',
    length: 7,
    waits: true,
  },
  {
    ...hearing,
    id: 'national/hearing-opinion',
    key: 'hearing-opinion',
    name: '听证后送达听证意见',
    startsAt: '听证结束',
    endsAt: '送达听证意见',
    length: 20,
  },
  {
    ...row,
    id: 'national/judicial-confirmation',
    key: 'judicial-confirmation',
    name: '共同申请司法确认',
    article: '《人民调解法》第三十三条',
    dutyBearer: 'parties',
    startsAt: '调解协议生效',
    endsAt: '共同向人民法院申请司法确认',
    length: 30,
    source: '《人民调解法》（2011年1月1日施行），人民调解协议自生效之日起计算',
    validFrom: '2011-01-01',
  },
  {
    // The regulation sets no form of service; the courts' rule is borrowed by analogy.
    ...row,
    id: 'national/public-notice',
    key: 'public-notice',
    name: '公告送达',
    article: '《民事诉讼法》第九十五条',
    dutyBearer: 'any-organ',
    startsAt: '发出公告',
    endsAt: '视为送达',
    length: 30,
    waits: true,
    source: '《民事诉讼法》（2021年、2023年修正），参照适用',
    validFrom: '2022-01-01',
  },
];
