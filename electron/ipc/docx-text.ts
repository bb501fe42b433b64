import { Unzip, UnzipInflate } from 'fflate';
import { cutOut } from '#shared/law/statutes/cut-out';

/** The longest law is a quarter of it. A packed file may unpack to a thousand times its size; reading stops here. */
const LARGEST_DOCUMENT = 24_000_000;
/** Small pieces, so that one of them cannot unpack to more than some megabytes before it is looked at. */
const PIECE = 4096;
const MOST_PARTS = 5000;

export type DocxReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): DocxReading => ({ ok: false, problem });

/**
 * The plain text of a .docx, a line a paragraph: only `word/document.xml` is unpacked, up to a bound. A reader of our own,
 * because a law needs no styles, pictures or tables, and nothing of the file may be trusted.
 */
export function docxText(bytes: Uint8Array): DocxReading {
  const chunks: Uint8Array[] = [];
  let [size, parts, found, workbook, broken]: [number, number, boolean, boolean, boolean] = [0, 0, false, false, false];
  const unzip = new Unzip((file) => {
    parts += 1;
    if (file.name.startsWith('xl/') || file.name.startsWith('ppt/')) workbook = true;
    if (file.name !== 'word/document.xml' || found) return;
    found = true;
    file.ondata = (error, chunk) => {
      if (error !== null) broken = true;
      else if (size <= LARGEST_DOCUMENT) {
        size += chunk.length;
        chunks.push(chunk);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && size <= LARGEST_DOCUMENT && parts <= MOST_PARTS && !broken; at += PIECE) {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    broken = true;
  }
  if (size > LARGEST_DOCUMENT || parts > MOST_PARTS) return refuse('文件解开以后太大，不像一部法规');
  if (!found) return refuse(workbook ? '这是表格或者幻灯片，不是 Word 文档' : '不是 Word 文档，里面没有正文');
  if (broken || size === 0) return refuse('Word 文档损坏，打不开');
  return { ok: true, text: textOf(Buffer.concat(chunks).toString('utf8')) };
}

/**
 * What a reader sees: words, breaks and tabs; what was deleted with changes tracked, and fields' codes, are not there. A
 * mark ends before the next one begins, so that a file of unclosed marks is read once and not once for each.
 */
const PIECES =
  /<w:(?:delText|instrText)\b[^<>]*>[^<]*|<w:t(?:\s[^<>]*)?>([^<]*)|<w:(tab|br|cr)\b[^<>]*>|<\/w:(p)>|<w:(noBreakHyphen)\b/g;

function textOf(xml: string): string {
  const body = cutOut(cutOut(xml, '<w:tabs>', '</w:tabs>'), '<mc:Fallback>', '</mc:Fallback>');
  let text = '';
  for (const [, words, blank, end, hyphen] of body.matchAll(PIECES)) {
    if (words !== undefined) text += unescaped(words);
    else if (blank === 'tab') text += ' ';
    else if (blank !== undefined || end !== undefined) text += '\n';
    else if (hyphen !== undefined) text += '-';
  }
  return text;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
