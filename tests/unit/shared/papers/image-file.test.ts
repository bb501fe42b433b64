import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageFile, tooLarge } from '#shared/papers/image-file';
import { jpegHead, pngOf } from '../../../support/pictures';

describe('what a file is', () => {
  test('pictures say their size, whatever their name', () => {
    expect(imageFile(pngOf(300, 120))).toEqual({ type: 'image/png', width: 300, height: 120 });
    expect(imageFile(jpegHead(4000, 3000))).toEqual({ type: 'image/jpeg', width: 4000, height: 3000 });
  });

  test('a PDF is known by its first bytes', () => {
    expect(imageFile(Buffer.from('%PDF-1.7\n'))).toEqual({ type: 'application/pdf' });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('送达回证')],
    ['a picture of another kind', Buffer.from('GIF89a')],
    ['a web page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG cut off in its head', pngOf(10, 10).subarray(0, 20)],
    ['a PNG without size', pngOf(0, 10)],
    ['a PNG of impossible size', pngOf(30_000, 1)],
    ['a JPEG cut off before its size', jpegHead(10, 10).subarray(0, 14)],
    ['a JPEG that is none inside', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
  ])('%s is none of them', (_what, bytes) => {
    expect(imageFile(bytes)).toBeNull();
  });

  test('a picture is bounded by its points too, not by its sides alone', () => {
    const large = (width: number, height: number) => {
      const file = imageFile(jpegHead(width, height));
      return file === null ? 'no picture' : tooLarge(file);
    };
    expect(large(20_000, 20_000)).toBe('这张图片有 20000×20000 像素（约 4 亿），超过 6000 万像素');
    expect(large(10_000, 6_001)).toContain('超过 6000 万像素');
    expect(large(10_000, 6_000)).toBeNull();
    expect(large(4_960, 7_016)).toBeNull();
    expect(tooLarge({ type: 'application/pdf' })).toBeNull();
  });

  test('any bytes are answered', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom([0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], []),
        (tail, head) => {
          const found = imageFile(Uint8Array.from([...head, ...tail]));
          if (found !== null && found.type !== 'application/pdf') expect(found.width * found.height).toBeGreaterThan(0);
        },
      ),
    );
  });
});
