import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Renders .docx bytes to PDF with LibreOffice under its own profile, so that no other instance answers. */
export function renderPdf(
  files: readonly { name: string; bytes: Uint8Array }[],
  folder: string,
  fontConfig: string,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const paths = files.map((file) => {
    const path = join(folder, `${file.name}.docx`);
    writeFileSync(path, file.bytes);
    // An older one must not be taken for this one's.
    rmSync(join(folder, `${file.name}.pdf`), { force: true });
    return path;
  });
  const profile = join(tmpdir(), `petition-desk-soffice-${process.pid}`);
  for (let start = 0; start < paths.length; start += BATCH)
    convert(paths.slice(start, start + BATCH), { folder, profile, fontConfig });
  const pdfs = paths.map((path) => join(folder, `${basename(path, '.docx')}.pdf`));
  const missing = pdfs.filter((pdf) => !existsSync(pdf));
  if (missing.length > 0) throw new Error(`LibreOffice made no PDF: ${missing.join(', ')}`);
  return pdfs;
}

/** One call with many files leaves the last ones out without a word (seen with 250). */
const BATCH = 50;

function convert(
  paths: readonly string[],
  to: { readonly folder: string; readonly profile: string; readonly fontConfig: string },
): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${to.profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      to.folder,
      ...paths,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: to.fontConfig }, stdio: 'pipe', timeout: 240_000 },
  );
}

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
      };
    });
}

/** PDF text without blanks; Kangxi radicals and other compatibility forms that some fonts yield become plain characters. */
export function comparable(text: string): string {
  return text.replace(/\s+/gu, '').normalize('NFKC');
}

export type Bitmap = {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** RGB triples. */
  readonly pixels: Uint8Array;
};

/** One page as pixels (binary PPM by pdftoppm). */
export function pageBitmap(pdf: string, page: number, dpi: number): Bitmap {
  const data = execFileSync('pdftoppm', ['-r', String(dpi), '-f', String(page), '-l', String(page), pdf], {
    maxBuffer: 512 * 1024 * 1024,
  });
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(data.subarray(0, 64).toString('latin1'));
  if (header === null) throw new Error(`pdftoppm gave no PPM for page ${page}`);
  return { width: Number(header[1]), height: Number(header[2]), dpi, pixels: data.subarray(header[0].length) };
}

export type Ink = (red: number, green: number, blue: number) => boolean;
export const redInk: Ink = (red, green, blue) => red > 128 && green < 128 && blue < 128;
export const blackInk: Ink = (red, green, blue) => red < 128 && green < 128 && blue < 128;

/** Stretches of rows (in millimetres) that hold ink inside [fromX, toX] mm. */
export function inkBands(
  bitmap: Bitmap,
  ink: Ink,
  fromX = 0,
  toX = 210,
): readonly { top: number; bottom: number; left: number; right: number }[] {
  const perMm = bitmap.dpi / 25.4;
  const first = Math.max(0, Math.floor(fromX * perMm));
  const last = Math.min(bitmap.width - 1, Math.ceil(toX * perMm));
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  let open: { top: number; left: number; right: number } | null = null;
  for (let y = 0; y <= bitmap.height; y += 1) {
    let left = Number.POSITIVE_INFINITY;
    let right = -1;
    for (let x = first; y < bitmap.height && x <= last; x += 1) {
      const at = (y * bitmap.width + x) * 3;
      if (!ink(bitmap.pixels[at] ?? 255, bitmap.pixels[at + 1] ?? 255, bitmap.pixels[at + 2] ?? 255)) continue;
      left = Math.min(left, x);
      right = x;
    }
    if (right >= 0) {
      open =
        open === null
          ? { top: y, left, right }
          : { top: open.top, left: Math.min(open.left, left), right: Math.max(open.right, right) };
    } else if (open !== null) {
      bands.push({
        top: open.top / perMm,
        bottom: y / perMm,
        left: open.left / perMm,
        right: (open.right + 1) / perMm,
      });
      open = null;
    }
  }
  return bands;
}

/**
 * Vertical lines of a page in millimetres: columns of pixels with an unbroken stretch of ink at least `lengthMm` long,
 * neighbours taken together.
 */
export function inkColumns(bitmap: Bitmap, ink: Ink, lengthMm: number): readonly { from: number; to: number }[] {
  const perMm = bitmap.dpi / 25.4;
  const columns: { from: number; to: number }[] = [];
  let previous = -2;
  for (let x = 0; x < bitmap.width; x += 1) {
    let run = 0;
    let longest = 0;
    for (let y = 0; y < bitmap.height; y += 1) {
      const at = (y * bitmap.width + x) * 3;
      const hit = ink(bitmap.pixels[at] ?? 255, bitmap.pixels[at + 1] ?? 255, bitmap.pixels[at + 2] ?? 255);
      run = hit ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest < lengthMm * perMm) continue;
    const last = columns.at(-1);
    if (last !== undefined && previous === x - 1) last.to = (x + 1) / perMm;
    else columns.push({ from: x / perMm, to: (x + 1) / perMm });
    previous = x;
  }
  return columns;
}

/** Text file of a rendering kept in out/ for readers. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
