/**
 * What a file is, read from its own first bytes: names and endings say nothing. Pictures must also say how large they are,
 * which a damaged or cut-off one does not.
 */
export type ImageFile =
  | { readonly type: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number }
  | { readonly type: 'application/pdf' };

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length and name of the first chunk, which holds width and height. */
const PNG_HEADER = [0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52] as const;
const JPEG = [0xff, 0xd8, 0xff] as const;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Longer or wider than this no scanner gives, and memory would not hold it. */
const MOST_PIXELS = 20_000;
const sane = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;

function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (!begins(bytes.subarray(PNG.length), PNG_HEADER) || bytes.length < 57) return null;
  const width = word(bytes, 16) * 0x10000 + word(bytes, 18);
  const height = word(bytes, 20) * 0x10000 + word(bytes, 22);
  return sane(width, height) ? { width, height } : null;
}

/** Markers that begin a frame and carry its size: SOF0 to SOF15 without the three that mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      const height = word(bytes, at + 5);
      const width = word(bytes, at + 7);
      return sane(width, height) ? { width, height } : null;
    }
    // Markers without a length of their own.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + Math.max(2, word(bytes, at + 2));
  }
  return null;
}

/** A page of A4 scanned at 600 dpi has thirty-five million points; opened, each takes four bytes of memory. */
const MOST_POINTS = 60_000_000;

/** Why a picture is too large to be opened, in words; null when it is not. A few bytes can claim a picture of gigabytes. */
export function tooLarge(file: ImageFile): string | null {
  if (file.type === 'application/pdf' || file.width * file.height <= MOST_POINTS) return null;
  const millions = Math.ceil((file.width * file.height) / 1_000_000);
  return `这张图片有 ${file.width}×${file.height} 像素（约 ${millions / 100} 亿），超过 ${MOST_POINTS / 10_000} 万像素`;
}

/** Null when it is none of the three, or a picture that does not say its size. */
export function imageFile(bytes: Uint8Array): ImageFile | null {
  if (begins(bytes, PDF)) return { type: 'application/pdf' };
  if (begins(bytes, PNG)) {
    const size = pngSize(bytes);
    return size && { type: 'image/png', ...size };
  }
  if (begins(bytes, JPEG)) {
    const size = jpegSize(bytes);
    return size && { type: 'image/jpeg', ...size };
  }
  return null;
}
