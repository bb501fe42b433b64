import path from 'node:path';
import { codeOf, type FileOperations, realFiles, writeDurably } from '../files/durable-file';

/** What no file name may hold on Windows, and control, format and private-use characters that only look like nothing. */
const FORBIDDEN = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Bytes of UTF-8; file systems end at 255, and the folder's path wants room too. */
const LONGEST = 150;

/**
 * A file name for a paper, without extension: forbidden characters and blanks at the ends fall away, reserved names get
 * an underscore, long ones are cut between characters. Never empty.
 */
export function safeFileName(parts: readonly string[]): string {
  const joined = parts
    .map((part) => part.normalize('NFC').replace(FORBIDDEN, '').replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  let kept = '';
  for (const character of joined) {
    if (Buffer.byteLength(kept + character) > LONGEST) break;
    kept += character;
  }
  const name = kept.replace(/^[.\s]+|[.\s]+$/gu, '');
  return name === '' ? '文书' : RESERVED.test(name) ? `_${name}` : name;
}

/** `name.docx` in `folder`; the extension is added when the officer left it out. */
export const withExtension = (file: string, extension: string): string =>
  path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;

/**
 * Writes `bytes` beside the target, forces them to the disk, then puts the file in place: a failure at any step leaves an
 * older file of that name as it was. Rejects with the file system's error, see export-errors.ts.
 */
export async function writeOut(target: string, bytes: Uint8Array, files: FileOperations = realFiles): Promise<void> {
  // Asked first: on some network drives opening a file in a vanished folder says "no permission".
  await (await files.open(path.dirname(target), 'r').catch(folderError)).close();
  await writeDurably(target, bytes, { policy: 'must-succeed', files: { ...files, syncFolder: forgiving(files) } });
}

/** Windows cannot open a folder and says EISDIR or EPERM of one that is there; only "not there" counts. */
function folderError(error: unknown): { readonly close: () => Promise<void> } {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENXIO' || code === 'ENODEV') throw error;
  return { close: async () => undefined };
}

/**
 * The content is on the disk and in place by then; a network drive that cannot sync a folder must not make a saved file
 * look lost. Only the name could go in a power cut of this very moment, and the ledger still has the paper.
 */
const forgiving =
  (files: FileOperations): FileOperations['syncFolder'] =>
  async (folder) => {
    await files.syncFolder(folder).catch(() => undefined);
  };
