/**
 * Text typed or pasted by people, made fit for paper: what a reader can see is kept to the last character, what nobody
 * can see (and what XML 1.0 §2.2 forbids in a .docx) is taken out. No Unicode normalisation: it would exchange the
 * compatibility ideographs that some personal names are written with.
 */

/** Line ends of every origin: CRLF, CR, vertical tab, form feed, NEL, LINE and PARAGRAPH SEPARATOR. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Blank but not a plain space: tabs, no-break and typographic spaces. The ideographic space (U+3000) stays as typed. */
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * Nothing to see: control characters, soft hyphen, zero-width and bidi controls, invisible operators and fillers,
 * interlinear marks, tag characters, lone surrogates, U+FFFE and U+FFFF. Variation selectors stay: they choose the
 * shape of emoji and of rare name characters.
 */
const INVISIBLE = new RegExp(
  '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
    '\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff' +
    '\\u{e0000}-\\u{e007f}\\u{d800}-\\u{dfff}]',
  'gu',
);

/** A zero-width joiner is kept only where it joins two emoji into one picture. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** Text with `\n` as its only control character; visible characters unchanged and in order. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(ODD_SPACES, ' ').replace(INVISIBLE, '').replace(LOOSE_JOINER, '');
}

/** One line: cleaned, line ends become single spaces, outer blanks go. For names, titles, cells. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * An indent of two characters in the middle of a line, after what closes a sentence: the line end before it got lost when
 * the text was pasted from a web page.
 */
const LOST_LINE_END = /(?<=[。！？；：:!?;…”’）)》])(?:(?=[ \u3000]*\u3000 *\u3000)[ \u3000]+| {4,})/gu;

/** Several blanks inside a line are one: more room says nothing, and every program breaks lines at it differently. */
const BLANKS = /[ \u3000]{2,}/gu;

/** A blank beside a full-width mark: the mark brings its own room. */
const BLANK_AT_MARK =
  /(?<=[，。、；：？！”’）》】〕〉…—“‘（《【〔〈])[ \u3000]|[ \u3000](?=[，。、；：？！”’）》】〕〉…—“‘（《【〔〈])/gu;

/**
 * Cleaned paragraphs without empty ones. Blanks typed as an indent are dropped, because the indent belongs to the
 * paragraph style; where one stands in the middle of a line, a paragraph begins.
 */
export function paragraphsOf(text: string): readonly string[] {
  return cleanText(text)
    .replace(LOST_LINE_END, '\n')
    .replace(BLANKS, ' ')
    .replace(BLANK_AT_MARK, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}

/** Without a full stop or other closing punctuation at the end, so that it can stand inside a sentence. */
export function withoutFinalStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s。．.！!；;，,、：:…]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Entries of a list as they stand inside a sentence: none brings a closing mark of its own, empty ones are left out. */
export const inLine = (entries: readonly string[], mark: '、' | '；' = '、'): string =>
  entries
    .map(withoutFinalStop)
    .filter((entry) => entry !== '')
    .join(mark);

/** The text as a sentence: closed with 。 unless something closes it already. */
export function asSentence(text: string): string {
  return /[。！？!?…：:；;”’」）)》.]$/u.test(text) ? text : `${withoutFinalStop(text)}。`;
}

const DIGITS = '〇一二三四五六七八九';

/** Chinese numeral of 1-99 for headings (一、 … 九十九、); larger numbers fall back to Arabic digits. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`;
  return tensText + (ones === 0 ? '' : DIGITS.charAt(ones));
}
