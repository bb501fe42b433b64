import {
  type ArticleNumber,
  articleLabel,
  articleNumber,
  compareNumbers,
  formatNumeral,
  NUMERAL,
  parseNumeral,
} from './numerals';

/** An article cited in a text: 《信访工作条例》第三十二条第一款第二项. */
export interface Citation {
  /** As written between 《 and 》. */
  readonly act: string;
  readonly number: ArticleNumber;
  readonly paragraph: number | null;
  readonly item: number | null;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const BLANK = '[ \\u3000]*';
const place = (kind: string): string => `第${BLANK}[（(]?(${NUMERAL}{1,12})[）)]?${BLANK}${kind}`;
const ARTICLE = new RegExp(`^${BLANK}${place('条')}(?:之(${NUMERAL}{1,4}))?`);
const PARAGRAPH = new RegExp(`^${BLANK}${place('款')}`);
const ITEM = new RegExp(`^${BLANK}${place('项')}`);
/** What joins places of one act; 至 and 到 stand for all between. */
const JOINT = /^[ \u3000]*(、|，|和|及|以及|或者|或|与|至|到)[ \u3000]*/;
/** Between the act's name and the first article: a bracket such as （2023年修正）. */
const AFTER_NAME = /^(?:[ \u3000]*[（(][^（()）]{0,40}[）)])?[ \u3000]*(?:中)?(?:的)?/;
const NAME = /《([^《》\n]{1,80})》/g;
/** The most articles a citation may name; a range of all of a law is no citation of each. */
const WIDEST = 60;

/** All citations in a text, in order. Lists and ranges (第八十七条至第九十五条) give one each. Pure and total. */
export function citationsIn(text: string): readonly Citation[] {
  return [...text.matchAll(NAME)]
    .flatMap((name) => {
      const from = name.index + name[0].length;
      return placesFrom(text, from + (AFTER_NAME.exec(text.slice(from, from + 60))?.[0].length ?? 0)).map((found) => ({
        act: name[1] ?? '',
        ...found,
        start: found.first ? name.index : found.start,
      }));
    })
    .map(({ first: _, ...citation }) => citation);
}

type Place = Omit<Citation, 'act'> & { readonly first: boolean };

function placesFrom(text: string, begin: number): readonly Place[] {
  const found: Place[] = [];
  let [at, joint] = [begin, ''];
  for (;;) {
    // A long run of blanks or digits is no citation: what is looked at has a bound.
    const place = placeAt(text.slice(at, at + 60), found.at(-1) ?? null);
    if (place === null) return found;
    const here: Place = { ...place.value, start: at, end: at + place.length, first: found.length === 0 };
    if (joint === '至' || joint === '到') found.push(...between(found.at(-1), here));
    found.push(here);
    at += place.length;
    const next = JOINT.exec(text.slice(at, at + 10));
    if (next === null || found.length > WIDEST) return found.slice(0, WIDEST);
    joint = next[1] ?? '';
    at += next[0].length;
  }
}

/** What stands at the beginning of `rest`: an article, or a paragraph or item of the article before. */
function placeAt(
  rest: string,
  before: Place | null,
): { readonly value: Pick<Citation, 'number' | 'paragraph' | 'item'>; readonly length: number } | null {
  const article = ARTICLE.exec(rest);
  let at = article?.[0].length ?? 0;
  const number = article === null ? (before?.number ?? null) : numberOf(article);
  if (number === null) return null;
  const paragraph = PARAGRAPH.exec(rest.slice(at));
  at += paragraph?.[0].length ?? 0;
  const item = ITEM.exec(rest.slice(at));
  at += item?.[0].length ?? 0;
  if (at === 0) return null;
  const same = article === null;
  return {
    value: {
      number,
      paragraph:
        paragraph === null
          ? same && item !== null
            ? (before?.paragraph ?? null)
            : null
          : parseNumeral(paragraph[1] ?? ''),
      item: item === null ? null : parseNumeral(item[1] ?? ''),
    },
    length: at,
  };
}

function numberOf(found: RegExpExecArray): ArticleNumber | null {
  const main = parseNumeral(found[1] ?? '');
  const sub = found[2] === undefined ? null : parseNumeral(found[2]);
  return main === null || main < 1 || main > 9999 ? null : articleNumber(main, sub);
}

/** The articles, paragraphs or items that 至 leaves unsaid. */
function between(from: Place | undefined, to: Place): readonly Place[] {
  if (from === undefined) return [];
  const at = { start: to.start, end: to.end, first: false };
  if (from.number !== to.number) {
    if (compareNumbers(from.number, to.number) > 0 || from.number.includes('-') || to.number.includes('-')) return [];
    return inside(Number(from.number), Number(to.number)).map((main) => ({
      number: String(main),
      paragraph: null,
      item: null,
      ...at,
    }));
  }
  if (from.item !== null && to.item !== null && from.paragraph === to.paragraph) {
    return inside(from.item, to.item).map((item) => ({ number: to.number, paragraph: to.paragraph, item, ...at }));
  }
  if (from.paragraph !== null && to.paragraph !== null && to.item === null) {
    return inside(from.paragraph, to.paragraph).map((paragraph) => ({
      number: to.number,
      paragraph,
      item: null,
      ...at,
    }));
  }
  return [];
}

const inside = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(to - from - 1, WIDEST)) }, (_, index) => from + 1 + index);

type Cited = Pick<Citation, 'act' | 'number' | 'paragraph' | 'item'>;

/** 第三十二条第一款第（二）项 without the act. */
export const placeLabel = ({ number, paragraph, item }: Omit<Cited, 'act'>): string =>
  `${articleLabel(number)}${paragraph === null ? '' : `第${formatNumeral(paragraph)}款`}${item === null ? '' : `第${formatNumeral(item)}项`}`;

/** 《信访工作条例》第三十二条第一款第二项, as a letter cites it. */
export const citationLabel = (cited: Cited): string => `《${cited.act}》${placeLabel(cited)}`;
