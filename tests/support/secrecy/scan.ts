import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Wanted } from './markers';

/** A planted word that was found: which, where, and in what shape. */
export interface Found {
  readonly what: string;
  readonly file: string;
  readonly how: string;
}

export interface ScanReport {
  readonly files: number;
  readonly bytes: number;
  readonly found: readonly Found[];
  /** Word documents by name, readable or not. */
  readonly documents: readonly string[];
}

interface Needle {
  readonly what: string;
  readonly how: string;
  readonly bytes: Buffer;
}

const escaped = (word: string): string =>
  [...word].map((one) => (one < '\u0080' ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');

/** Each word as it may lie on a disk: UTF-8, UTF-16LE, and as text inside JSON, an address or Base64. */
function needlesOf(wanted: readonly Wanted[]): readonly Needle[] {
  return wanted.flatMap(({ what, word }) => {
    const forms: readonly (readonly [string, Buffer])[] = [
      ['UTF-8', Buffer.from(word, 'utf8')],
      ['UTF-16LE', Buffer.from(word, 'utf16le')],
      ['JSON escapes', Buffer.from(escaped(word))],
      ['percent encoding', Buffer.from(encodeURIComponent(word))],
      ...[0, 1, 2].map((shift) => ['Base64', base64Core(word, shift)] as const),
    ];
    return forms.map(([how, bytes]) => ({ what, how, bytes }));
  });
}

/** The middle of a word's Base64 that does not depend on its neighbours, when the word begins `shift` bytes off. */
function base64Core(word: string, shift: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word, 'utf8')]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return Buffer.from(whole.slice(shift === 0 ? 0 : 4));
}

/** What is left of a compressed stream that was cut or overwritten is still read. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 };
const ZIP_ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const ZLIB = [0x01, 0x5e, 0x9c, 0xda].map((second) => Buffer.from([0x78, second]));

/** Every place of `mark` in `bytes`. */
function* placesOf(bytes: Buffer, mark: Buffer): Generator<number> {
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) yield at;
}

/** Everything in `bytes` that unpacks as deflate: entries of archives (.docx), gzip members, zlib streams. */
function* unpacked(bytes: Buffer): Generator<readonly [string, Buffer]> {
  const attempt = (unpack: () => Buffer): Buffer | null => {
    try {
      return unpack();
    } catch {
      return null;
    }
  };
  for (const at of placesOf(bytes, ZIP_ENTRY)) {
    if (at + 30 > bytes.length) continue;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const content = attempt(() => inflateRawSync(bytes.subarray(start), lenient));
    if (content !== null) yield ['zip entry', content];
  }
  for (const at of placesOf(bytes, GZIP)) {
    // Ten bytes of header, then perhaps the packed file's name, ended by zero.
    const named = ((bytes[at + 3] ?? 0) & 8) !== 0;
    const start = named ? bytes.indexOf(0, at + 10) + 1 : at + 10;
    const content = attempt(() => inflateRawSync(bytes.subarray(start), lenient));
    if (content !== null) yield ['gzip', content];
  }
  for (const mark of ZLIB) {
    for (const at of placesOf(bytes, mark)) {
      const content = attempt(() => inflateSync(bytes.subarray(at), lenient));
      if (content !== null) yield ['zlib', content];
    }
  }
}

function search(needles: readonly Needle[], bytes: Buffer, file: string, within = ''): readonly Found[] {
  return needles
    .filter((needle) => bytes.includes(needle.bytes))
    .map(({ what, how }) => ({ what, file, how: `${how}${within === '' ? '' : ` in ${within}`}` }));
}

/** Name and content of everything below `folder`; what the program removes meanwhile is no find. */
function* entriesBelow(folder: string): Generator<readonly [string, Buffer]> {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    try {
      const entry = lstatSync(file);
      if (entry.isDirectory()) {
        yield [file, Buffer.alloc(0)];
        yield* entriesBelow(file);
      } else if (entry.isSymbolicLink()) yield [file, Buffer.from(readlinkSync(file))];
      else yield [file, entry.isFile() ? readFileSync(file) : Buffer.alloc(0)];
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}

/** Looks for the words in the names and the contents of all files below `folders`, packed streams among them. */
export function scan(folders: readonly string[], wanted: readonly Wanted[]): ScanReport {
  const needles = needlesOf(wanted);
  let files = 0;
  let size = 0;
  const found: Found[] = [];
  const documents: string[] = [];
  for (const folder of folders) {
    for (const [file, bytes] of entriesBelow(folder)) {
      const name = path.relative(folder, file);
      files += 1;
      size += bytes.length;
      if (/\.docx?$/i.test(name)) documents.push(name);
      found.push(...search(needles, Buffer.from(name), name, 'the name'));
      found.push(...search(needles, bytes, name));
      for (const [kind, content] of unpacked(bytes)) found.push(...search(needles, content, name, kind));
    }
  }
  return { files, bytes: size, found, documents };
}

/** Words that a text of the program (its output, a title, an address) repeats. */
export const wordsIn = (text: string, wanted: readonly Wanted[]): readonly string[] =>
  search(needlesOf(wanted), Buffer.from(text), 'text').map(({ what, how }) => `${what} (${how})`);
