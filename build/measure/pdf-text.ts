import { execFileSync } from 'node:child_process';

/** A character as it stands in the PDF, millimetres from the page's top left corner. */
export type PdfWord = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const MM = 25.4 / 72;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Words of pdftotext -bbox with their boxes. */
export function pdfWords(pdf: string): readonly PdfWord[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const words: PdfWord[] = [];
  let page = 0;
  for (const match of html.matchAll(
    /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  )) {
    if (match[5] === undefined) {
      page += 1;
      continue;
    }
    words.push({
      page,
      text: match[5].replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
      left: Number(match[1]) * MM,
      top: Number(match[2]) * MM,
      right: Number(match[3]) * MM,
      bottom: Number(match[4]) * MM,
    });
  }
  return words;
}

/** Lines of a page as the reader sees them: words on one height, left to right, without blanks; compatibility forms normalised. */
export function pdfLines(pdf: string): readonly {
  readonly page: number;
  readonly y: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}[] {
  const lines: { page: number; y: number; words: PdfWord[] }[] = [];
  for (const word of pdfWords(pdf)) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.find((other) => other.page === word.page && Math.abs(other.y - middle) < 2.5);
    if (line === undefined) lines.push({ page: word.page, y: middle, words: [word] });
    else line.words.push(word);
  }
  return lines
    .sort((a, b) => a.page - b.page || a.y - b.y)
    .map((line) => {
      const words = [...line.words].sort((a, b) => a.left - b.left);
      return {
        page: line.page,
        y: line.y,
        text: comparable(words.map((word) => word.text).join('')),
        left: Math.min(...words.map((word) => word.left)),
        right: Math.max(...words.map((word) => word.right)),
        height: Math.max(...words.map((word) => word.bottom - word.top)),
      };
    });
}

/** PDF text without blanks; Kangxi radicals and other compatibility forms that some fonts yield become plain characters. */
export function comparable(text: string): string {
  return text.replace(/\s+/gu, '').normalize('NFKC');
}
