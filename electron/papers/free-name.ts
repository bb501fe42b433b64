import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../files/durable-file';
import { withExtension } from './export';

/** Names tried for one paper before giving up; more means that something else is wrong with the folder. */
const TRIES = 1000;

/**
 * A path in `folder` for a paper called `name`: what lies there already is never replaced by something else. The same bytes
 * under the same name are the same paper saved again, and stay as they are.
 */
export async function freeName(folder: string, name: string, extension: string, bytes: Uint8Array): Promise<string> {
  for (let serial = 1; serial <= TRIES; serial += 1) {
    const target = path.join(folder, withExtension(serial === 1 ? name : `${name} (${serial})`, extension));
    const there = await readFile(target).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    if (there === null || Buffer.compare(there, bytes) === 0) return target;
  }
  throw Object.assign(new Error('no free name in the folder'), { code: 'EEXIST' });
}
