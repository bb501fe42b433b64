import type { PaperPictures } from '#shared/papers/html/form-html';
import { imageFile } from '#shared/papers/image-file';
import { imagesOf, type Paper, type PaperImage, type PaperImages } from '#shared/papers/model';

/** A stored picture; null when the file is none that can stand on a page (a PDF). */
export function pictureOf(bytes: Uint8Array): PaperImage | null {
  const file = imageFile(bytes);
  return file === null || file.type === 'application/pdf' ? null : { ...file, bytes };
}

/** The pictures a paper shows, read from the store. Rejects when one is damaged: a paper without it would be another. */
export async function readImages(paper: Paper, read: (hash: string) => Promise<Uint8Array>): Promise<PaperImages> {
  const found = await Promise.all(
    [...new Set(imagesOf(paper))].map(async (hash) => [hash, pictureOf(await read(hash))] as const),
  );
  return new Map(found.flatMap(([hash, picture]) => (picture === null ? [] : [[hash, picture] as const])));
}

export const dataUrl = ({ type, bytes }: Pick<PaperImage, 'type' | 'bytes'>): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** The same pictures as a page carries them. */
export const picturesOf = (images: PaperImages): PaperPictures =>
  new Map(
    [...images].map(([hash, image]) => [hash, { url: dataUrl(image), width: image.width, height: image.height }]),
  );
