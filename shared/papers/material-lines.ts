import { cleanLine, paragraphsOf } from './text';

/** One thing handed over, as the receipt lists it. */
export interface MaterialLine {
  readonly name: string;
  /** Number of pages; null when the line does not say. */
  readonly pages: number | null;
  readonly kind: '原件' | '复印件' | null;
  readonly remark: string;
}

const PAGES = /(\d{1,5})\s*[页张]/u;
const COPY = /复印件|复制件|副本/u;
const ORIGINAL = /原件|正本/u;

const pagesIn = (text: string): number | null => {
  const found = PAGES.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};
const kindIn = (text: string): MaterialLine['kind'] =>
  COPY.test(text) ? '复印件' : ORIGINAL.test(text) ? '原件' : null;

/** True when a part says nothing but pages or 原件/复印件, so that it is no remark. */
const isMeasure = (part: string): boolean =>
  part
    .replace(PAGES, '')
    .replace(COPY, '')
    .replace(ORIGINAL, '')
    .replace(/[共计为\s]/gu, '') === '';

/**
 * Reads a list typed as 名称，3页，复印件，备注: the name comes first, pages and 原件/复印件 in any order after it or inside
 * it. Ordinals at the beginning of a line are dropped.
 */
export const materialLines = (text: string): readonly MaterialLine[] =>
  paragraphsOf(text)
    .map((line) =>
      cleanLine(line.replace(/^(?:\d+|[一二三四五六七八九十]+)[．.、)）]\s*/u, '')).replace(/[。；;]$/u, ''),
    )
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...more] = line.split(/[，,\t]/u).map((part) => part.trim());
      return {
        name,
        pages: more.map(pagesIn).find((pages) => pages !== null) ?? pagesIn(name),
        kind: more.map(kindIn).find((kind) => kind !== null) ?? kindIn(name),
        remark: more.filter((part) => part !== '' && !isMeasure(part)).join('，'),
      };
    });
