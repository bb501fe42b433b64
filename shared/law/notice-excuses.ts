import type { LocalDate } from './dates';

/** A lawful reason why a notice is not owed (免予告知). Closed list: anything else that was missed is a breach on record. */
export interface NoticeExcuse {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export const noticeExcuseIds = ['unclear-address', 'judicial-rules', 'discipline-rules'] as const;
export type NoticeExcuseId = (typeof noticeExcuseIds)[number];

const regulation = { validFrom: '2022-05-01', validTo: null };

/** Grounds of 《信访工作条例》 art. 23, with the days they hold. */
export const noticeExcuses: readonly (NoticeExcuse & { readonly id: NoticeExcuseId })[] = [
  {
    id: 'unclear-address',
    text: '信访人的姓名（名称）、住址不清',
    article: '《条例》第二十三条第二款',
    ...regulation,
  },
  {
    id: 'judicial-rules',
    text: '政法部门处理涉及诉讼权利救济事项，告知按照有关规定执行',
    article: '《条例》第二十三条第四款',
    ...regulation,
  },
  {
    id: 'discipline-rules',
    text: '纪检监察机关处理检举控告事项，告知按照有关规定执行',
    article: '《条例》第二十三条第四款',
    ...regulation,
  },
];

export const noticeExcusesOn = (on: LocalDate) =>
  noticeExcuses.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
