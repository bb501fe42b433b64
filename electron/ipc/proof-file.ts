import { readFile, stat } from 'node:fs/promises';
import { officeRules } from '#shared/case/rules';
import { type ImageFile, imageFile, tooLarge } from '#shared/papers/image-file';
import { type CallFailure, fail } from './failure';

/** A page scanned in colour takes one or two megabytes; a photograph of a telephone up to eight. */
export const LARGEST_PROOF = 10_000_000;
/** A signature drawn on the screen takes some ten kilobytes. */
export const LARGEST_SIGNATURE = 1_000_000;

export interface ProofFile {
  readonly bytes: Uint8Array;
  readonly file: ImageFile;
}

const no = (message: string): CallFailure => fail('refused', message, { rule: officeRules.service, field: 'proof' });
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Nothing is kept of a file that is refused; the officer is told what is wrong with it and what would do. */
export function proofOf(bytes: Uint8Array): ProofFile {
  if (bytes.length === 0) throw no('这个文件是空的，没有附上。请重新扫描或者拍照。');
  const file = imageFile(bytes);
  if (file === null) {
    throw no('这个文件不是 PNG、JPEG 图片或者 PDF，或者已经损坏，没有附上。请另存为 PNG、JPEG 或者 PDF 后再选。');
  }
  const large = tooLarge(file);
  if (large !== null) throw no(`${large}，没有附上。请降低扫描分辨率（150 dpi 就够）后再选。`);
  return { bytes, file };
}

/** A scan or photograph an officer chose. Throws `refused`. */
export async function readProof(path: string): Promise<ProofFile> {
  const cannot = (): never => {
    throw no('打不开这个文件，可能已经移走或者没有读取的权限，没有附上。');
  };
  const found = await stat(path).catch(cannot);
  if (!found.isFile()) return cannot();
  if (found.size > LARGEST_PROOF) {
    throw no(
      `这个文件有 ${megabytes(found.size)}，超过 ${megabytes(LARGEST_PROOF)}，没有附上。请降低扫描分辨率（150 dpi 就够），或者只扫描签名的那一页。`,
    );
  }
  return proofOf(await readFile(path).catch(cannot));
}

/** A signature as the screen gives it: a PNG in base64. */
export function signatureOf(base64: string): ProofFile {
  const proof = proofOf(Buffer.from(base64, 'base64'));
  if (proof.file.type !== 'image/png' || proof.bytes.length > LARGEST_SIGNATURE)
    throw no('签名没有收到，请清除后重签。');
  return proof;
}
