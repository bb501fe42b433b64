import type { LocalDate } from '../dates';
import { type ArticleNumber, articleLabel, NUMERAL, numberParts, parseNumeral } from './numerals';
import { holdsOn, type Shelf, type Version, versionHolds, versionsOf } from './shelf';
import { nameKey, type StatuteArticle } from './statute';

/** A place of the shelf found by words, number or name of the act. */
export interface StatuteHit {
  /** Null: the program's index only, `excerpt` is our gist. */
  readonly statuteId: string | null;
  readonly act: string;
  readonly number: ArticleNumber;
  readonly heading: string;
  readonly excerpt: string;
  readonly inForce: boolean;
}

export const MOST_HITS = 50;
const EXCERPT = 80;

interface Query {
  readonly number: number | null;
  readonly words: readonly string[];
}

const ASKED = new RegExp(`第?(${NUMERAL}{1,12})条`);

/** What parts words, in Chinese and in ASCII: a phrase copied out of a law brings its punctuation along. */
const BETWEEN = /[\s，。、；：？！（）《》〈〉【】“”‘’…—,;:?!()"]+/g;

/** Full-width letters and digits and twins of Han characters. Punctuation is not among them: it parts words, or is skipped. */
const TWINS = /[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** One form for query and text, character by character, so that the places of a text stay where they are. */
const folded = (text: string): string =>
  text.replace(TWINS, (character) => {
    const plain = character.normalize('NFKC');
    return plain.length === 1 ? plain : character;
  });

/** 信访条例 32, 第三十二条, 书面答复，说明: a number, and words that must all be there. */
function queryOf(text: string): Query {
  const plain = folded(text).replace(BETWEEN, ' ');
  const asked = ASKED.exec(plain) ?? /(?:^|\s)(\d{1,4})(?=\s|$)/.exec(plain);
  const number = asked === null ? null : parseNumeral(asked[1] ?? '');
  const rest = number === null || asked === null ? plain : plain.replace(asked[0], ' ');
  return {
    number,
    words: rest
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, 8),
  };
}

/**
 * Articles in which all words occur, in the article or in the name of its act; those in force first, then by number asked for,
 * then in the order of the shelf. `textOf` gives the stored text of a version, null when it cannot be read.
 */
export function searchStatutes(
  shelf: Shelf,
  text: string,
  on: LocalDate,
  textOf: (version: Version) => string | null,
): readonly StatuteHit[] {
  const query = queryOf(text);
  if (query.number === null && query.words.length === 0) return [];
  const versions = versionsOf(shelf);
  const current = versions.filter((version) => versionHolds(version, on));
  const former = versions.filter((version) => !versionHolds(version, on));
  const hits: StatuteHit[] = [];
  for (const version of [...current, ...former]) {
    const whole = textOf(version);
    if (whole === null) continue;
    const found = inVersion(version, whole, query, MOST_HITS - hits.length);
    hits.push(...found.map((hit) => ({ ...hit, inForce: versionHolds(version, on) })));
    if (hits.length >= MOST_HITS) return hits;
  }
  return [...hits, ...inIndex(shelf, current, query, on)].slice(0, MOST_HITS);
}

function inVersion(
  { statute }: Version,
  whole: string,
  query: Query,
  most: number,
): readonly Omit<StatuteHit, 'inForce'>[] {
  const wanted = query.words.filter((word) => !nameHas(statute.name, statute.shortName, word));
  // A word nowhere in the law is in none of its articles.
  const plain = folded(whole);
  if (wanted.some((word) => !plain.includes(word))) return [];
  const hits: Omit<StatuteHit, 'inForce'>[] = [];
  let heading = '';
  for (const article of statute.articles) {
    heading = article.heading ?? heading;
    if (!numbered(article.number, query.number)) continue;
    const own = articleText(plain, article);
    if (!wanted.every((word) => own.includes(word))) continue;
    hits.push({
      statuteId: statute.id,
      act: statute.name,
      number: article.number,
      heading,
      excerpt: excerptOf(articleText(whole, article), wanted),
    });
    if (hits.length >= most) break;
  }
  return hits;
}

/** What the program ships of acts whose text nobody imported. */
function inIndex(shelf: Shelf, current: readonly Version[], query: Query, on: LocalDate): readonly StatuteHit[] {
  const imported = new Set(current.map(({ statute }) => nameKey(statute.name)));
  return shelf.index
    .filter((act) => holdsOn(act, on) && !imported.has(nameKey(act.name)))
    .flatMap((act) => {
      const wanted = query.words.filter(
        (word) => ![act.name, ...act.shortNames].some((name) => nameHas(name, '', word)),
      );
      return act.articles
        .filter(
          ({ number, gist }) => numbered(number, query.number) && wanted.every((word) => folded(gist).includes(word)),
        )
        .map(({ number, gist }) => ({
          statuteId: null,
          act: act.name,
          number,
          heading: '',
          excerpt: gist,
          inForce: true,
        }));
    });
}

const numbered = (number: ArticleNumber, asked: number | null): boolean =>
  asked === null || numberParts(number)[0] === asked;

/** 信访条例 finds 信访工作条例: the characters of the word in their order. One character would find every act. */
function nameHas(name: string, shortName: string, word: string): boolean {
  if (word.length < 2) return false;
  return [folded(name), folded(shortName)].some((one) => {
    let from = 0;
    for (const character of word) {
      const at = one.indexOf(character, from);
      if (at < 0) return false;
      from = at + 1;
    }
    return true;
  });
}

export const articleText = (whole: string, { start, length }: StatuteArticle): string =>
  whole.slice(start, start + length);

function excerptOf(own: string, words: readonly string[]): string {
  const plain = own.replaceAll('\n', ' ').trim();
  const at = Math.max(0, ...words.slice(0, 1).map((word) => folded(plain).indexOf(word)));
  const from = at < EXCERPT - 20 ? 0 : at - 20;
  const piece = plain.slice(from, from + EXCERPT);
  return `${from > 0 ? '…' : ''}${piece}${from + EXCERPT < plain.length ? '…' : ''}`;
}

/** For the list: 第三十二条. */
export const hitLabel = ({ act, number }: StatuteHit): string => `《${act}》${articleLabel(number)}`;
