import { petitionerNames } from './petitioners';
import type { PetitionForm, Visit } from './values';

/** Words that differ by the form a petition took (信访形式, 条例 art. 17). */
interface FormWords {
  /** Label of the day it reached the office. */
  readonly day: string;
  /** What limits run from, in a sentence. */
  readonly since: string;
  /** Label of the number of persons. */
  readonly count: string;
  /** Label of the officer who received it. */
  readonly receiver: string;
}

export const formWords: Readonly<Record<PetitionForm, FormWords>> = {
  来访: { day: '来访日期', since: '来访之日', count: '来访人数', receiver: '接待人' },
  来信: { day: '收信日期', since: '收到来信之日', count: '署名人数', receiver: '收信人' },
  网信: { day: '收到日期', since: '收到网信之日', count: '署名人数', receiver: '经办人' },
  来电: { day: '来电日期', since: '来电之日', count: '来电人数', receiver: '接听人' },
  传真: { day: '收到日期', since: '收到传真之日', count: '署名人数', receiver: '经办人' },
};

/** 李秀英来访; 收到李秀英等12人来信. With `again`: 李秀英再次来访, 再次收到李秀英来信. */
export function arrivalWords({ form, petitioners, headcount }: Visit, again: '' | '再次' = ''): string {
  const names = petitionerNames(petitioners, headcount);
  return form === '来访' || form === '来电' ? `${names}${again}${form}` : `${again}收到${names}${form}`;
}
