/** Numbers of articles (第一千二百六十条, 第十二条之一, 第32条): read in every writing laws and officers use, written as laws do. */

/** Characters a number may be made of, for patterns: Chinese numerals up to 千, Arabic and full-width digits. */
export const NUMERAL = '[〇零一二两三四五六七八九十百千0-9０-９]';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number a numeral says; null when it says none. 二〇二二 is read digit by digit, as years are written. */
export function parseNumeral(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (!/^[〇零一二两三四五六七八九十百千]{1,12}$/.test(plain)) return null;
  if (!/[十百千]/.test(plain))
    return plain.length > 4 ? null : [...plain].reduce((sum, one) => sum * 10 + digit(one), 0);
  let [total, open] = [0, -1];
  let smallest = 10_000;
  for (const one of plain) {
    const unit = UNITS[one];
    if (unit === undefined) {
      // Two digits without a unit between them are no number, except 零 as a filler.
      if (open > 0) return null;
      open = digit(one);
    } else {
      if (unit >= smallest || open === 0) return null;
      total += (open < 0 ? 1 : open) * unit;
      smallest = unit;
      open = -1;
    }
  }
  return total + Math.max(open, 0);
}

const digit = (one: string): number => DIGITS[one] ?? 0;

const WRITTEN = '零一二三四五六七八九';

/** 1260 as 一千二百六十; numbers laws do not reach stay in Arabic digits. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  let written = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const count = Math.floor(value / unit) % 10;
    if (count === 0) {
      gap = written !== '' && value % unit !== 0;
      continue;
    }
    written += `${gap ? '零' : ''}${WRITTEN.charAt(count)}${name}`;
    gap = false;
  }
  return value >= 10 && value < 20 ? written.slice(1) : written;
}

/** Number of an article as data: `12`, or `12-1` for 第十二条之一. */
export type ArticleNumber = string;

export const articleNumber = (main: number, sub: number | null): ArticleNumber =>
  sub === null ? String(main) : `${main}-${sub}`;

/** Main and inserted number, for ordering and for saying what lies between. */
export function numberParts(number: ArticleNumber): readonly [main: number, sub: number] {
  const [main, sub] = number.split('-');
  return [Number(main), sub === undefined ? 0 : Number(sub)];
}

/** 第十二条之一. */
export function articleLabel(number: ArticleNumber): string {
  const [main, sub] = numberParts(number);
  return `第${formatNumeral(main)}条${sub === 0 ? '' : `之${formatNumeral(sub)}`}`;
}

/** Order of the law: 12, 12-1, 12-2, 13. */
export function compareNumbers(a: ArticleNumber, b: ArticleNumber): number {
  const [[mainA, subA], [mainB, subB]] = [numberParts(a), numberParts(b)];
  return mainA - mainB || subA - subB;
}
