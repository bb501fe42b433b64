import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from '../../build/measure/libreoffice';

export { comparable, pdfLines, pdfWords } from '../../build/measure/pdf-text';

/** Renders .docx bytes to PDF with LibreOffice; every one must become a PDF. */
export async function renderPdf(
  files: readonly { name: string; bytes: Uint8Array }[],
  folder: string,
  fontConfig: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths = files.map((file) => {
    const path = join(folder, `${file.name}.docx`);
    writeFileSync(path, file.bytes);
    return path;
  });
  const rendered = await renderDocx(paths, folder, fontConfig);
  return rendered.map(({ docx, pdf }) => {
    if (pdf === null) throw new Error(`LibreOffice made no PDF of ${docx}`);
    return pdf;
  });
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
