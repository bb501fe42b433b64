import { docxText } from './docx-text';

export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** First bytes that tell what a file is, whatever its name says. */
const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ['89504e47', '这是图片，请找文字版的法规'],
  ['ffd8ff', '这是图片，请找文字版的法规'],
  ['47494638', '这是图片，请找文字版的法规'],
  ['424d', '这是图片，请找文字版的法规'],
  ['49492a00', '这是图片，请找文字版的法规'],
  ['25504446', '这是 PDF，请把文字另存为 .docx 或者 .txt'],
  ['d0cf11e0a1b11ae1', '这是旧版 Word 的 .doc 文件，请用 Word 或者 WPS 另存为 .docx'],
  ['7b5c727466', '这是 RTF 文件，请用 Word 或者 WPS 另存为 .docx'],
  ['526172211a07', '这是压缩包，请先解开'],
  ['377abcaf271c', '这是压缩包，请先解开'],
];

/** The text of a law's file: a Word document or plain text in any of the usual encodings. */
export function statuteText(bytes: Buffer): TextReading {
  if (bytes.length === 0) return { ok: false, problem: '文件是空的' };
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return docxText(bytes);
  const known = signatures.find(([start]) => startsWith(bytes, start));
  if (known !== undefined) return { ok: false, problem: known[1] };
  const candidates = encodingsOf(bytes).flatMap((encoding) => decoded(bytes, encoding));
  // The encoding in which it reads as a law; a text that is none is refused later, in words, by its first reading.
  const best = candidates.find((text) => /第[一二三四五六七八九十百千\d]{1,8}条/.test(text)) ?? candidates[0];
  return best === undefined || best.includes('\u0000')
    ? { ok: false, problem: '不是文本文件，或者文字编码认不出来' }
    : { ok: true, text: best };
}

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

function encodingsOf(bytes: Buffer): readonly string[] {
  if (startsWith(bytes, 'efbbbf')) return ['utf-8'];
  if (startsWith(bytes, 'fffe')) return ['utf-16le'];
  if (startsWith(bytes, 'feff')) return ['utf-16be'];
  return ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'];
}

function decoded(bytes: Buffer, encoding: string): readonly string[] {
  try {
    return [new TextDecoder(encoding, { fatal: true }).decode(bytes)];
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return [];
    throw error;
  }
}
