import { existsSync, rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { connect, type NativeDatabase, sqlError } from './engine';
import { LedgerError } from './errors';
import { type Migration, newestOf } from './migrate';

/**
 * Rejects `newer-version` before anything is done that could change a byte of a ledger which a newer version of the
 * program wrote (L9). What else may be wrong with the file is told by opening it.
 */
export function refuseNewer(path: string, key: string, steps: readonly Migration[]): void {
  const newest = newestOf(steps);
  if (isVersionAbove(path, key, newest)) throw new LedgerError('newer-version', path, `newer than ${newest}`);
}

/** Opened to be read only: neither recovery, checkpoint nor change of mode then touches the file or its -wal. */
function isVersionAbove(path: string, key: string, version: number): boolean {
  const shared = `${path}-shm`;
  const hadShared = existsSync(shared);
  let database: NativeDatabase | null = null;
  try {
    database = connect(readOnlyUri(resolve(path), sep), key);
    return answersYes(database, `(SELECT user_version > ${version} FROM pragma_user_version)`);
  } catch (error) {
    if (isOrdinaryWork(error)) return false;
    throw sqlError(error, path);
  } finally {
    database?.close();
    // Reading a -wal lays an index beside it, which only a writer would take away again.
    if (!hadShared) rmSync(shared, { force: true });
  }
}

/**
 * An interrupted change of mode has to be rolled back first; a file that cannot be opened like this may still open as it
 * always is. Both are told by the ordinary opening, which checks the version too.
 */
function isOrdinaryWork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^SQLITE_(READONLY|CANTOPEN)/.test(code) || error.message.startsWith('ConnectionFailed');
}

/** Without an authority, which SQLite refuses: a network folder of Windows (`\\server\share`) would become one. */
export function readOnlyUri(absolutePath: string, separator: string): string {
  const escaped = absolutePath.replaceAll(separator, '/').replace(/[%?#]/g, encodeURIComponent);
  return `file://${escaped.startsWith('/') ? '' : '/'}${escaped}?mode=ro`;
}

/**
 * The value of a condition, asked without preparing a statement: one that is not yet collected would keep the connection
 * and its lock alive after `close`. Yes is an overflow, which is an error; no is none.
 */
function answersYes(database: NativeDatabase, condition: string): boolean {
  try {
    database.exec(`SELECT abs(-9223372036854775807 - ${condition})`);
    return false;
  } catch (error) {
    if (error instanceof Error && error.message.includes('integer overflow')) return true;
    throw error;
  }
}
