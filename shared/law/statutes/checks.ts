import { formatDate, type LocalDate } from '../dates';
import { type Citation, citationLabel, citationsIn, placeLabel } from './citations';
import { type ArticleNumber, articleLabel } from './numerals';
import { quotesAfter, sameText } from './quotes';
import { type Found, findAct, holdsOn, type Shelf, type Version, versionHolds } from './shelf';
import { articleOf, lastNumber, partsOf } from './statute';
import type { IndexedAct } from './statute-index';

/** What is to be said of a cited article. `must`: the imported text says otherwise; `should`: only the index could be asked. */
export interface StatuteCheck {
  readonly level: 'must' | 'should';
  /** 《信访工作条例》第九十九条, for telling two checks apart. */
  readonly cited: string;
  readonly message: string;
}

/** Text of an article of an imported version; null when it is not at hand, then quotations are not compared. */
export type StatuteTexts = (statuteId: string, number: ArticleNumber) => string | null;

const noTexts: StatuteTexts = () => null;

/** 《物业管理条例》（以下简称《条例》）: the name a text gives an act for itself. */
const ALIAS =
  /《([^《》\n]{1,80})》[^。；\n]{0,40}?[（(][^（()）\n]{0,20}以下(?:统称|简称)[：:]?[“"《]?([^”"》（()）\n]{1,40})[”"》]?/g;

/**
 * Whether the articles a text cites exist and are in force on a day, and whether what it quotes of them is what they say.
 * Only what is wrong or could not be checked is told. Pure.
 */
export function statuteChecks(
  shelf: Shelf,
  text: string,
  on: LocalDate,
  texts: StatuteTexts = noTexts,
): readonly StatuteCheck[] {
  const aliases = new Map([...text.matchAll(ALIAS)].map(([, name = '', short = '']) => [short, name]));
  const seen = new Set<string>();
  return citationsIn(text).flatMap((citation) => {
    const named = { ...citation, act: aliases.get(citation.act) ?? citation.act };
    const cited = citationLabel(named);
    const found = findAct(shelf, named.act);
    const version = found?.versions.filter((one) => versionHolds(one, on)).at(-1);
    const quotes = version === undefined ? [] : wrongQuotes(version, citation, text, texts);
    const problem = seen.has(cited) ? null : judge(found, version, named, on);
    seen.add(cited);
    return [...(problem === null ? [] : [{ ...problem, cited }]), ...quotes.map((quote) => ({ ...quote, cited }))];
  });
}

type Judged = Omit<StatuteCheck, 'cited'> | null;
const must = (message: string): Judged => ({ level: 'must', message });
const should = (message: string): Judged => ({ level: 'should', message });

function judge(found: Found | null, version: Version | undefined, cited: Citation, on: LocalDate): Judged {
  const label = citationLabel(cited);
  if (found === null) return should(`${label}没有核对：法条库里没有《${cited.act}》`);
  if (version !== undefined) {
    const { statute } = version;
    const article = articleOf(statute, cited.number);
    if (article === null) {
      return must(`《${cited.act}》没有${articleLabel(cited.number)}，最后一条是${articleLabel(lastNumber(statute))}`);
    }
    const lacking = lackingPart(partsOf(article.parts), cited);
    return lacking === null ? null : must(`《${cited.act}》${lacking}`);
  }
  const act = found.indexed.filter((one) => holdsOn(one, on)).at(-1);
  const [first] = found.versions;
  if (first !== undefined && act === undefined) {
    const last = found.versions.map(({ validTo }) => validTo).at(-1);
    const why =
      on < first.statute.validFrom
        ? `${formatDate(first.statute.validFrom)}才施行`
        : `${last === null || last === undefined ? '' : `${formatDate(last)}以后`}已经失效`;
    return must(`${label}：《${cited.act}》${why}，不能作为${formatDate(on)}的依据`);
  }
  if (act === undefined) {
    const known = found.indexed.at(-1);
    // What happened under an act that has ended may be told: it is pointed out, not refused.
    if (known?.validTo != null && known.validTo < on)
      return should(`${label}：《${cited.act}》${formatDate(known.validTo)}以后已经失效，现在的依据请改引现行规定`);
    return should(
      `${label}：《${cited.act}》${known === undefined ? '' : `自${formatDate(known.validFrom)}施行，`}在${formatDate(on)}是否有效没有核对`,
    );
  }
  const wrong = wrongInIndex(act, cited);
  if (wrong === null) return null;
  const said = `《${cited.act}》${wrong.words}（全文未导入，只核对了条号）`;
  // What a checked row counted is as sure as the text itself.
  return act.verified && wrong.certain ? must(said) : should(said);
}

interface Objection {
  readonly words: string;
  /** False: only that it was not looked at. */
  readonly certain: boolean;
}

/** What the index can say against a citation; null when nothing. */
function wrongInIndex(act: IndexedAct, cited: Citation): Objection | null {
  const indexed = act.articles.find(({ number }) => number === cited.number);
  if (indexed !== undefined) {
    const lacking = indexed.parts === undefined ? null : lackingPart(partsOf(indexed.parts), cited);
    return lacking === null ? null : { words: lacking, certain: true };
  }
  if (act.last === null) return { words: `${placeLabel(cited)}没有核对`, certain: false };
  return Number(cited.number.split('-')[0]) > act.last
    ? { words: `没有${articleLabel(cited.number)}，共${act.last}条`, certain: true }
    : null;
}

/** The paragraph or item an article does not have. An item without a paragraph may stand in any of them. */
function lackingPart(parts: readonly number[], { number, paragraph, item }: Citation): string | null {
  const label = articleLabel(number);
  if (paragraph !== null && (paragraph < 1 || paragraph > parts.length)) {
    return `${placeLabel({ number, paragraph, item: null })}不存在，${label}共${parts.length}款`;
  }
  if (item === null) return null;
  const items = paragraph === null ? Math.max(...parts) : (parts[paragraph - 1] ?? 0);
  if (item >= 1 && item <= items) return null;
  return `${placeLabel({ number, paragraph, item })}不存在，${items === 0 ? '没有分项' : `共${items}项`}`;
}

function wrongQuotes(
  { statute }: Version,
  citation: Citation,
  text: string,
  texts: StatuteTexts,
): readonly Omit<StatuteCheck, 'cited'>[] {
  const quotes = quotesAfter(text, citation.end);
  if (quotes.length === 0) return [];
  const own = texts(statute.id, citation.number);
  if (own === null) return [];
  return quotes
    .filter((quote) => !sameText(quote, own))
    .map((quote) => ({
      level: 'should',
      message: `${citationLabel(citation)}后面引用的“${quote.slice(0, 12)}${quote.length > 12 ? '……' : ''}”与法规原文不一致，请核对`,
    }));
}
