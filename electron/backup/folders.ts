import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { codeOf } from '../files/durable-file';
import { isCopyName } from './retention';

/** `20261123-174500` in the civil time of Shanghai, for names of folders. */
export function stampOf(instant: Instant): string {
  const time = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 19);
  return `${dateOfInstant(instant).replaceAll('-', '')}-${time.replaceAll(':', '')}`;
}

/** Names of the copies in a folder, oldest first; empty when the folder cannot be read. */
export async function copiesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(isCopyName).sort();
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** True when `inner` is `outer` or lies in it. */
export function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !/^([a-zA-Z]:|\/|\\)/.test(way));
}

/** A name that is still free in a folder: the stamp, or the stamp and a number. */
export async function freeName(folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await exists(join(folder, name)))) return name;
  }
}
