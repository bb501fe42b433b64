import type { LocalDate } from '../dates';
import { datesIn } from './dates-in-text';
import { nameIn, noticeIn } from './front';
import {
  type ArticleStart,
  articleStart,
  headingLevel,
  isAnnex,
  isClosed,
  isContentsLine,
  isContentsTitle,
  isItem,
  isPoint,
  type Line,
  linesOf,
} from './lines';
import { numberRemarks } from './number-remarks';
import { type ArticleNumber, articleLabel } from './numerals';
import { LONGEST_TEXT, MOST_ARTICLES, type StatuteArticle } from './statute';

/** What a file was found to be: a law, split into its articles. Ranges are places in `text`. */
export interface ParsedStatute {
  readonly name: string;
  /** Null when the file does not say; the officer is asked. */
  readonly validFrom: LocalDate | null;
  readonly source: string;
  /** The whole text as it is kept: a line a paragraph, headings and what stands around the articles included. */
  readonly text: string;
  readonly articles: readonly StatuteArticle[];
  /** What the officer should look at: missing and doubled numbers, doubtful dates. */
  readonly remarks: readonly string[];
}

export type StatuteReading =
  | { readonly ok: true; readonly statute: ParsedStatute }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): StatuteReading => ({ ok: false, problem });

/** The text of a file, split into articles; or why it is no law. Pure and total: any text gives one of the two. */
export function parseStatute(content: string, fileName: string): StatuteReading {
  if (content.length > LONGEST_TEXT) {
    return refuse(`文字太多（${content.length} 字，最多 ${LONGEST_TEXT} 字），不像一部法规`);
  }
  const lines = withoutContents(linesOf(content));
  if (lines.length === 0) return refuse('文件是空的，没有文字');
  const built = build(lines);
  if (built.articles.length === 0) {
    return refuse('没有找到以“第一条”这样的条号开头的段落，不是分条的法规全文');
  }
  if (built.articles.length < 3 && !built.articles.some(({ number }) => number === '1')) {
    return refuse(`只找到${built.articles.map(({ number }) => articleLabel(number)).join('、')}，不是一部法规的全文`);
  }
  if (built.articles.length > MOST_ARTICLES) {
    return refuse(`条文有 ${built.articles.length} 条，最多 ${MOST_ARTICLES} 条，文件里可能不止一部法规`);
  }
  const dates = datesIn(built.front, built.body);
  return {
    ok: true,
    statute: {
      name: nameIn(built.front, fileName),
      validFrom: dates.validFrom,
      source: noticeIn(built.front),
      text: built.text,
      articles: built.articles.map(({ at: _, ...article }) => article),
      remarks: [...numberRemarks(built.articles), ...dates.remarks],
    },
  };
}

/** A table of contents (目录) goes: it repeats the headings, sometimes the numbers of the articles too. */
function withoutContents(lines: readonly Line[]): readonly Line[] {
  const plain = lines.filter(
    ({ text }) => !(isContentsLine(text) && (articleStart(text) ?? headingLevel(text)) !== null),
  );
  const at = plain.findIndex(({ text }) => isContentsTitle(text));
  if (at < 0) return plain;
  // Behind its title only headings and bare numbers belong to it; where its first heading comes again, the law begins.
  const rest = plain.slice(at + 1);
  const prose = rest.findIndex(({ text }) => headingLevel(text) === null && !isBare(text));
  const listed = prose < 0 ? rest : rest.slice(0, prose);
  const first = withoutBlanks(listed[0]?.text ?? '');
  const again = listed.map(({ text }) => withoutBlanks(text)).lastIndexOf(first);
  const dotted = plain.length < lines.length;
  return [...plain.slice(0, at), ...rest.slice(again > 0 ? again : dotted ? 0 : Math.max(prose, 0))];
}

/** An article number with a word or two: an entry of a table of contents, no article. */
const isBare = (line: string): boolean => {
  const start = articleStart(line);
  return start !== null && start.rest.length <= 20 && !isClosed(line);
};

const withoutBlanks = (line: string): string => line.replace(/[ \u3000]/g, '');

interface PlacedArticle extends StatuteArticle {
  readonly at: number;
}

interface Built {
  readonly text: string;
  readonly front: readonly string[];
  readonly body: string;
  readonly articles: readonly PlacedArticle[];
}

interface Open {
  readonly number: ArticleNumber;
  readonly at: number;
  readonly heading: string;
  readonly paragraphs: string[];
}

/** The text as it is kept, paragraph by paragraph, with the places of the articles. */
function build(lines: readonly Line[]): Built {
  const indent = indents(lines);
  const out: string[] = [];
  const front: string[] = [];
  const articles: PlacedArticle[] = [];
  let [length, headings, annex]: [number, string[], boolean] = [0, [], false];
  let open: Open | null = null;
  let last: ArticleStart | null = null;

  const put = (paragraph: string): void => {
    out.push(paragraph);
    length += paragraph.length + 1;
  };
  const close = (): void => {
    if (open === null) return;
    const start = length;
    const [first = '', ...rest] = open.paragraphs;
    const label = articleLabel(open.number);
    put(first === '' ? label : `${label}　${first}`);
    rest.forEach(put);
    articles.push({
      number: open.number,
      ...(open.heading === '' ? {} : { heading: open.heading }),
      start,
      length: length - start,
      parts: countParts(open.paragraphs),
      at: open.at,
    });
    open = null;
  };

  for (const line of lines) {
    const start: ArticleStart | null = annex ? null : startOf(line.text, last, open);
    if (start !== null) {
      close();
      open = { number: start.number, at: line.at, heading: headings.join(' '), paragraphs: [start.rest] };
      headings = [];
      last = start;
    } else if (!annex && headingLevel(line.text) !== null && !continues(open, line, false)) {
      close();
      put(line.text);
      headings = [...headings, line.text].slice(-4);
    } else if (open !== null && isAnnex(line.text) && isClosed(open.paragraphs.at(-1) ?? '')) {
      close();
      annex = true;
      put(line.text);
    } else if (open !== null) {
      addTo(open, line, indent);
    } else {
      put(line.text);
      if (articles.length === 0) front.push(line.text);
    }
  }
  close();
  const text = out.map((paragraph) => `${paragraph}\n`).join('');
  return { text, front, body: text.slice(articles[0]?.start ?? 0), articles };
}

/** Whether a line begins an article: its number set apart, or without a blank but the next in turn. */
function startOf(line: string, last: ArticleStart | null, open: Open | null): ArticleStart | null {
  const start = articleStart(line);
  if (start === null) return null;
  const next = last === null ? start.main === 1 : follows(last, start);
  // A broken line may begin with the number of an article that is only spoken of.
  if (open !== null && !next && !isClosed(open.paragraphs.at(-1) ?? '') && (open.paragraphs.at(-1) ?? '') !== '')
    return null;
  if (start.sure) return start;
  return next && !/^(?:第|、|和|或|至|及|的|规定|款|所)/.test(start.rest) ? start : null;
}

const follows = (last: ArticleStart, start: ArticleStart): boolean =>
  start.sub === null ? start.main === last.main + 1 : start.main === last.main && start.sub === (last.sub ?? 0) + 1;

/** True when nearly every article is indented: then an unindented line goes on with the one before. */
function indents(lines: readonly Line[]): boolean {
  const starts = lines.filter(({ text }) => articleStart(text)?.sure);
  return starts.length > 2 && starts.filter(({ indented }) => indented).length > starts.length * 0.6;
}

function continues(open: Open | null, line: Line, indent: boolean): boolean {
  const before = open?.paragraphs.at(-1) ?? '';
  if (before === '' || isItem(line.text) || isPoint(line.text)) return false;
  return !isClosed(before) || (indent && !line.indented);
}

function addTo(open: Open, line: Line, indent: boolean): void {
  const before = open.paragraphs.at(-1) ?? '';
  if (before === '' && open.paragraphs.length === 1) open.paragraphs[0] = line.text;
  else if (continues(open, line, indent)) {
    const between = /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(line.text) ? ' ' : '';
    open.paragraphs[open.paragraphs.length - 1] = `${before}${between}${line.text}`;
  } else open.paragraphs.push(line.text);
}

/** Items of each paragraph. Points belong to what stands before them. */
function countParts(paragraphs: readonly string[]): string {
  const counts = [0];
  paragraphs.forEach((paragraph, index) => {
    if (isItem(paragraph)) counts[counts.length - 1] = Math.min((counts.at(-1) ?? 0) + 1, 999);
    else if (index > 0 && !isPoint(paragraph)) counts.push(0);
  });
  return counts.slice(0, 200).join('.');
}
