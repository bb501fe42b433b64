import { cleanText } from '../../papers/text';
import { cutOut } from './cut-out';
import { type ArticleNumber, articleNumber, NUMERAL, parseNumeral } from './numerals';

/** A line of a law's file, made fit to be read: outer blanks gone, but remembered, because an indent begins a paragraph. */
export interface Line {
  readonly text: string;
  readonly indented: boolean;
  /** Counted from 1 in the file, for what the officer is told. */
  readonly at: number;
}

/** Marks of Markdown at the beginning of a line: headings, quotes. */
const MARKS = /^(?:#{1,6}\s+|>\s*)+/;
/** — 3 — or -3-: the number of a page. */
const PAGE_NUMBER = /^[-—–－]\s*\d{1,4}\s*[-—–－]$/;

/** The lines with something on them. Comments keep their line ends, so that the numbers told stay right. */
export function linesOf(text: string): readonly Line[] {
  return cutOut(cleanText(text), '<!--', '-->', (comment) => comment.replace(/[^\n]/g, ''))
    .split('\n')
    .map(
      (raw, index): Line => ({
        text: raw.trim().replace(MARKS, '').replaceAll('**', '').trim(),
        indented: /^(?:\u3000| {2})/.test(raw),
        at: index + 1,
      }),
    )
    .filter(({ text: line }) => line !== '' && !PAGE_NUMBER.test(line));
}

/** The beginning of an article as a line shows it. `sure`: something sets the number apart from what follows. */
export interface ArticleStart {
  readonly number: ArticleNumber;
  readonly main: number;
  readonly sub: number | null;
  readonly rest: string;
  readonly sure: boolean;
}

const ARTICLE = new RegExp(`^第[ \\u3000]?(${NUMERAL}{1,12})[ \\u3000]?条(?:之(${NUMERAL}{1,4}))?([\\s\\S]*)$`);

export function articleStart(line: string): ArticleStart | null {
  const found = ARTICLE.exec(line);
  if (found === null) return null;
  const main = parseNumeral(found[1] ?? '');
  const sub = found[2] === undefined ? null : parseNumeral(found[2]);
  if (main === null || main < 1 || main > 9999) return null;
  if (sub !== null && (sub < 1 || sub > 99)) return null;
  const after = found[3] ?? '';
  return {
    number: articleNumber(main, sub),
    main,
    sub,
    rest: after.replace(/^[ \u3000:：]+/, ''),
    sure: after === '' || /^[ \u3000:：【[（(]/.test(after),
  };
}

const HEADING = new RegExp(`^第[ \\u3000]?${NUMERAL}{1,8}[ \\u3000]?(编|分编|章|节)(?:[ \\u3000:：].*|[^的规]*)$`);

/** Level of a heading (编 0, 分编 1, 章 2, 节 3); null for any other line. */
export function headingLevel(line: string): number | null {
  if (line.length > 60 || /[。；，：]$/.test(line)) return null;
  if (/^附[ \u3000]*则$/.test(line)) return 2;
  const kind = HEADING.exec(line)?.[1];
  return kind === undefined ? null : ['编', '分编', '章', '节'].indexOf(kind);
}

/** （一）: an item (项). */
export const isItem = (line: string): boolean => /^[（(][〇零一二三四五六七八九十百]{1,6}[）)]/.test(line);

/** 1. or ①: a point (目) of an item. */
export const isPoint = (line: string): boolean => /^(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)]|[\u2460-\u2473])/.test(line);

/** Closed: what comes on the next line is another paragraph. */
export const isClosed = (line: string): boolean => /[。；;：:！？!?…”’）)》】]$/.test(line);

/** What stands behind the articles: annexes with numbers of their own. */
export const isAnnex = (line: string): boolean => /^附(?:件|录|表|图|[:：])/.test(line);

export const isContentsTitle = (line: string): boolean => /^目[ \u3000]*(?:录|次)$/.test(line);

/** A line of a table of contents: dots and a page number at the end. Read from the end: a line may be all dots. */
export function isContentsLine(line: string): boolean {
  const page = /\d{1,4}$/.exec(line.slice(-4));
  const before = page === null ? '' : line.slice(0, -page[0].length).trimEnd();
  return /(?:[.．·…]{3}|…)$/.test(before.slice(-3));
}
