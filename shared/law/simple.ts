import type { LocalDate } from './dates';

/** One of the conditions under which a matter may go by the simple procedure (《信访事项简易办理办法》 art. 4). */
export interface SimpleCondition {
  readonly key: string;
  readonly item: string;
  readonly text: string;
  /** Needs words of its own: what makes it fit. */
  readonly explained: boolean;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const condition = (key: string, item: string, text: string, explained = false): SimpleCondition => ({
  key,
  item: `《简易办理办法》第四条第${item}项`,
  text,
  explained,
  source: '《信访事项简易办理办法》（国信办发〔2022〕17号，2022年7月17日）',
  verified: false,
  validFrom: '2022-07-17',
  validTo: null,
});

/** The closed list of conditions, dated. */
export const simpleConditions: readonly SimpleCondition[] = [
  condition('clear', '一', '事实清楚、责任明确、争议不大、易于解决'),
  condition('instant', '二', '提出咨询、意见建议、表达感谢，可以即时反馈'),
  condition('daily-life', '三', '涉及群众日常生产生活、时效性强，应当即时处理'),
  condition('promised', '四', '有关机关已有明确承诺或者结论'),
  condition('other', '五', '其他可以简易办理的', true),
];

export const simpleConditionsOn = (
  on: LocalDate,
  table: readonly SimpleCondition[] = simpleConditions,
): readonly SimpleCondition[] =>
  table.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
