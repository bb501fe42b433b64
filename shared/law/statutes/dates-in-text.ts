import { formatDate, isLocalDate, type LocalDate } from '../dates';
import { NUMERAL, parseNumeral } from './numerals';

const DATE = `(${NUMERAL}{4})[ \\u3000]*年[ \\u3000]*(${NUMERAL}{1,3})[ \\u3000]*月[ \\u3000]*(${NUMERAL}{1,3})[ \\u3000]*日`;
/** Words of the same statement: no stop and no other date between. */
const NO_DATE = '(?:(?!.{4}年)[^。；\\n])';
const IN_FORCE = new RegExp(`自[ \\u3000]*${DATE}[ \\u3000]*起?(?:施行|实施|生效|执行)`, 'g');
const CHANGED = new RegExp(`${DATE}${NO_DATE}{0,80}?(?:修正|修订|修改)`, 'g');
const PUBLISHED = new RegExp(`${DATE}${NO_DATE}{0,60}?(?:公布|发布|印发)`, 'g');
const ON_PUBLICATION = /自(?:公布|发布|印发)之日起(?:施行|实施|生效|执行)/;

const dateOf = (found: RegExpMatchArray): LocalDate | null => {
  const [year, month, day] = [found[1], found[2], found[3]].map((part) => parseNumeral(part ?? ''));
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
};

const datesOf = (text: string, pattern: RegExp): readonly LocalDate[] =>
  [...text.matchAll(pattern)].map(dateOf).filter((date) => date !== null);

/** Since when a law holds, from its last articles and from the lines below its title; and what is doubtful about it. */
export function datesIn(
  front: readonly string[],
  body: string,
): { readonly validFrom: LocalDate | null; readonly remarks: readonly string[] } {
  const head = front.join('\n');
  const stated = datesOf(body, IN_FORCE).at(-1) ?? datesOf(head, IN_FORCE).at(-1) ?? null;
  const published = datesOf(head, PUBLISHED).at(-1) ?? null;
  const own = stated ?? (ON_PUBLICATION.test(body) ? published : null);
  const changed = [...datesOf(head, CHANGED)].sort().at(-1) ?? null;
  if (changed !== null && (own === null || changed > own)) {
    const words = own === null ? '' : `，文内的${formatDate(own)}是最初的施行日期`;
    return {
      validFrom: changed,
      remarks: [`题注写明${formatDate(changed)}修改过${words}；请核对这个文本从哪一天起有效`],
    };
  }
  return {
    validFrom: own,
    remarks: own === null ? ['文件里没有找到施行日期，请填写从哪一天起有效'] : [],
  };
}
