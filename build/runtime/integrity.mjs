import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The file is not the one that was pinned. Its content must not be unpacked. */
export class IntegrityError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'IntegrityError';
  }
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
async function digestOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/**
 * Throws IntegrityError unless the file's digest is the pinned one.
 * @param {string} file
 * @param {string} expected `sha512-BASE64` as npm writes it, or 64 hexadecimal digits of SHA-256
 * @returns {Promise<void>}
 */
export async function checkIntegrity(file, expected) {
  const actual = expected.startsWith('sha512-')
    ? `sha512-${await digestOf(file, 'sha512', 'base64')}`
    : await digestOf(file, 'sha256', 'hex');
  if (actual !== expected) {
    throw new IntegrityError(`${file}: integrity ${actual} is not the pinned ${expected}; refused`);
  }
}
