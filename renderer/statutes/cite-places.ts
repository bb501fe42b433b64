import { isItem } from '#shared/law/statutes/lines';
import { formatNumeral } from '#shared/law/statutes/numerals';

/** A part of an article that can be cited by itself: the whole, a paragraph (款) or an item (项). */
export interface CitePlace {
  readonly paragraph: number | null;
  readonly item: number | null;
  /** 整条, 第一款, 第一款第二项. */
  readonly label: string;
  /** The words of that part, without the article's number. */
  readonly text: string;
}

/** The parts of an article in reading order, the whole first. An article of one paragraph is cited without 第一款. */
export function placesOf(text: string): readonly CitePlace[] {
  const lines = text
    .replace(/^第[^\s　]+[\s　]+/, '')
    .split('\n')
    .filter((line) => line !== '');
  const count = lines.filter((line) => !isItem(line)).length;
  let [paragraph, item] = [0, 0];
  const parts = lines.map((line): CitePlace => {
    if (isItem(line)) item += 1;
    else [paragraph, item] = [paragraph + 1, 0];
    const inParagraph = count > 1 ? Math.max(paragraph, 1) : null;
    const label = `${inParagraph === null ? '' : `第${formatNumeral(inParagraph)}款`}${item === 0 ? '' : `第${formatNumeral(item)}项`}`;
    return { paragraph: inParagraph, item: item === 0 ? null : item, label, text: line };
  });
  const whole: CitePlace = { paragraph: null, item: null, label: '整条', text: lines.join('\n') };
  return [whole, ...parts.filter(({ label }) => label !== '')];
}

/** What is written into the field: 《信访工作条例》第三十二条第一款, with the words when wanted. */
export const insertion = (label: string, quoted: string | null): string =>
  quoted === null ? label : `${label}规定：“${quoted.replace(/\n/g, '').trim()}”`;
