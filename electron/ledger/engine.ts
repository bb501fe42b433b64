import { type FileHandle, open } from 'node:fs/promises';
import Database from 'libsql';
import { copyFromHandle } from '../files/copy-file';
import { collectStatements } from './collect-statements';
import { LedgerError, type LedgerErrorCode } from './errors';

/** What may be bound to a statement. The library aborts the whole process on anything else. */
export type SqlValue = number | string | null | Buffer;
export type SqlRow = readonly unknown[];

/** A prepared statement, kept for the next time the same text is asked for; rows come as arrays in the order of the columns. */
export interface Statement {
  run(parameters?: readonly SqlValue[]): number;
  get(parameters?: readonly SqlValue[]): SqlRow | undefined;
  all(parameters?: readonly SqlValue[]): readonly SqlRow[];
}

/** The only view the ledger has of its SQL library. Synchronous: callers keep their work short (L12). */
export interface Engine {
  readonly path: string;
  prepare(sql: string): Statement;
  exec(sql: string): void;
  /** Runs `work` in one transaction; anything it throws rolls everything back. */
  transaction<T>(work: () => T): T;
  /** Lays out room for the -wal, so that commits write over what is there instead of making the file longer. */
  layOutLog(): Promise<void>;
  /** For idle moments: moves the -wal's pages into the file when enough have come together, so that no commit has to. */
  tidy(): void;
  /** Moves what the -wal holds into the file (at most a few megabytes) and answers how long the file must then be, in bytes. */
  checkpoint(): number;
  /** A consistent copy of the file as of now, without blocking; writes made meanwhile are not in it. */
  copyTo(target: string): Promise<void>;
  close(): Promise<void>;
}

interface NativeStatement {
  run(parameters: SqlValue[]): { readonly changes: number };
  raw(): NativeStatement;
  get(parameters: SqlValue[]): unknown;
  all(parameters: SqlValue[]): unknown[];
}
/** What is used of a connection, as the library's source has it. */
export interface NativeDatabase {
  prepare(sql: string): NativeStatement;
  exec(sql: string): void;
  close(): void;
  readonly inTransaction: boolean;
}

/**
 * Bytes a page. A command touches about twelve pages, each of which is encrypted and written: small pages halve what a
 * commit costs, and reading is no slower (measured with 10,000 cases).
 */
const PAGE_SIZE = 1024;
/**
 * Pages after which a commit itself moves the -wal into the file. Only when no idle moment came before (`tidy`): a
 * commit that does it takes some 10 ms.
 */
const AUTOCHECKPOINT = 4000;
/** Room laid out for the -wal: what AUTOCHECKPOINT pages take, and a little for the commit that goes beyond. */
const LOG_SIZE = 4_718_592;
const LOG_STEP = 262_144;
/** Commits after which an idle moment is used for it: a few milliseconds' worth. */
const COMMITS_TO_TIDY = 50;

/** A bare connection; throws the library's own errors, for `sqlError`. */
export function connect(path: string, key: string): NativeDatabase {
  // The library's type file lacks the encryption options; the shape above is what its source accepts.
  const options = { encryptionCipher: 'aes256cbc', encryptionKey: key, timeout: 0 };
  return new Database(path, options) as unknown as NativeDatabase;
}

/**
 * Opens the encrypted file, and creates it when it is missing: callers check first. `key` is the library's own text
 * form of a random 256-bit key. Exclusive locking: a second process gets `locked` at once instead of a half-working ledger.
 */
export function openEngine(path: string, key: string): Engine {
  let database: NativeDatabase;
  try {
    database = connect(path, key);
  } catch (error) {
    throw sqlError(error, path);
  }
  try {
    database.exec(
      // The size of pages counts for a new file only.
      `PRAGMA page_size=${PAGE_SIZE}; ` +
        'PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; ' +
        `PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=${AUTOCHECKPOINT}`,
    );
    // Locks are taken with the first write, so that a second process learns it now and not at its first command.
    database.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    database.close();
    throw sqlError(error, path);
  }
  return new LibsqlEngine(path, database);
}

interface Held {
  native: NativeStatement | null;
  rows: NativeStatement | null;
}

class LibsqlEngine implements Engine {
  readonly path: string;
  readonly #database: NativeDatabase;
  readonly #begin: Statement;
  readonly #commit: Statement;
  readonly #rollback: Statement;
  /** The ledger's SQL is a fixed set of texts, so this does not grow. */
  readonly #statements = new Map<string, Statement>();
  /** What these statements hold of the library, let go of by `close`. */
  readonly #held: Held[] = [];
  #open = true;
  #commits = 0;
  /** True while a copy is read: the file must stand still. */
  #standing = false;
  #copying: Promise<void> = Promise.resolve();
  #layingOut: Promise<void> = Promise.resolve();
  /**
   * Kept open until the database is closed: closing any descriptor of a file drops all POSIX locks the process holds on
   * it, the library's included.
   */
  #reader: FileHandle | null = null;

  constructor(path: string, database: NativeDatabase) {
    this.path = path;
    this.#database = database;
    this.#begin = this.prepare('BEGIN IMMEDIATE');
    this.#commit = this.prepare('COMMIT');
    this.#rollback = this.prepare('ROLLBACK');
  }

  prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #prepare(sql: string): Statement {
    this.#check();
    const { path } = this;
    const check = () => this.#check();
    const held: Held = { native: null, rows: null };
    try {
      held.native = this.#database.prepare(sql);
    } catch (error) {
      throw sqlError(error, path);
    }
    this.#held.push(held);
    const call = <T>(work: (native: NativeStatement) => T): T => {
      check();
      if (!held.native) throw new LedgerError('closed', path);
      try {
        return work(held.native);
      } catch (error) {
        throw sqlError(error, path);
      }
    };
    return {
      run: (parameters = []) => call((native) => native.run(checked(parameters)).changes),
      get: (parameters = []) =>
        call((native) => {
          held.rows ??= native.raw();
          const row = held.rows.get(checked(parameters));
          return Array.isArray(row) ? row : undefined;
        }),
      all: (parameters = []) =>
        call((native) => {
          held.rows ??= native.raw();
          return held.rows.all(checked(parameters)).filter((row): row is unknown[] => Array.isArray(row));
        }),
    };
  }

  exec(sql: string): void {
    this.#check();
    try {
      this.#database.exec(sql);
    } catch (error) {
      throw sqlError(error, this.path);
    }
  }

  transaction<T>(work: () => T): T {
    this.#begin.run();
    try {
      const result = work();
      this.#commit.run();
      this.#commits += 1;
      return result;
    } catch (error) {
      // A full disk or a failed write has rolled back already.
      if (this.#database.inTransaction) this.#rollback.run();
      throw error;
    }
  }

  layOutLog(): Promise<void> {
    this.#layingOut = this.#layOutLog().catch(() => undefined);
    return this.#layingOut;
  }

  /**
   * A file that grows costs a commit of the file system's journal with every sync: 0.1 ms here. Only ever appended to,
   * so it cannot overwrite a frame, and zeros behind the last frame mean nothing to SQLite.
   */
  async #layOutLog(): Promise<void> {
    const log = await open(`${this.path}-wal`, 'a', 0o600);
    try {
      const zeros = Buffer.alloc(LOG_STEP);
      while (this.#open && (await log.stat()).size < LOG_SIZE) await log.appendFile(zeros);
      await log.datasync();
    } finally {
      await log.close();
    }
  }

  tidy(): void {
    if (this.#commits < COMMITS_TO_TIDY || this.#standing) return;
    this.exec('PRAGMA wal_checkpoint(PASSIVE)');
    this.#commits = 0;
  }

  checkpoint(): number {
    // Not TRUNCATE: the room laid out stays.
    const [busy] = this.prepare('PRAGMA wal_checkpoint(FULL)').get() ?? [1];
    if (busy !== 0) throw new LedgerError('io', this.path, 'checkpoint did not finish');
    const [pages, size] = [this.prepare('PRAGMA page_count').get()?.[0], this.prepare('PRAGMA page_size').get()?.[0]];
    return asNumber(pages) * asNumber(size);
  }

  async copyTo(target: string): Promise<void> {
    // One copy at a time: both would have to hold the checkpoints back.
    const copy = this.#copying.then(() => this.#copy(target));
    this.#copying = copy.catch(() => undefined);
    return copy;
  }

  async #copy(target: string): Promise<void> {
    this.#check();
    this.#reader ??= await open(this.path, 'r');
    this.#check();
    // After this the file alone is complete; with checkpoints off, later commits stay in the -wal and the file stands still.
    this.checkpoint();
    this.exec('PRAGMA wal_autocheckpoint=0');
    this.#standing = true;
    try {
      const { size } = await this.#reader.stat();
      await copyFromHandle(this.#reader, size, target, LOCKED_RANGE);
    } finally {
      this.#standing = false;
      if (this.#open) this.exec(`PRAGMA wal_autocheckpoint=${AUTOCHECKPOINT}`);
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    await this.#copying;
    this.#open = false;
    await this.#layingOut;
    let left = false;
    try {
      // Statements that were not yet collected keep the connection and its lock alive; leaving WAL and exclusive mode
      // gives the lock back now, so that the same process can open the file again at the next sign-in.
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL');
      this.#database.exec('SELECT 1 FROM sqlite_master LIMIT 1');
      left = true;
    } catch (error) {
      // Nothing is lost (L1: no orderly quit is needed), the next start reads the -wal.
      if (!(error instanceof Error)) throw error;
    } finally {
      this.#statements.clear();
      for (const held of this.#held.splice(0)) Object.assign(held, { native: null, rows: null });
      this.#database.close();
      // On a full disk the -wal cannot be moved into the file, and the mode stays what it is.
      if (!left) await collectStatements();
      await this.#reader?.close();
      this.#reader = null;
    }
  }

  #check(): void {
    if (!this.#open) throw new LedgerError('closed', this.path);
  }
}

/** SQLite's lock bytes: never holds data, and Windows refuses to read it while the lock is held. */
const LOCKED_RANGE = { from: 0x4000_0000, to: 0x4000_0000 + 512 };

function checked(parameters: readonly SqlValue[]): SqlValue[] {
  for (const value of parameters) {
    const good =
      value === null ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      // The library cuts text at a NUL character without a word.
      (typeof value === 'string' && !value.includes('\0')) ||
      Buffer.isBuffer(value);
    if (!good) throw new TypeError(`not a value for a statement: ${typeof value}`);
  }
  return [...parameters];
}

const codes: readonly (readonly [prefix: string, code: LedgerErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-read-only'],
  ['SQLITE_PERM', 'folder-read-only'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  // The index of the -wal could not be laid out.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_CANTOPEN', 'io'],
];

/** SQLite's result codes in the words of the ledger; anything else is a bug and stays what it is. */
export function sqlError(error: unknown, path: string): Error {
  if (error instanceof LedgerError) return error;
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error ? String(error.code) : '';
  const found = codes.find(([prefix]) => code.startsWith(prefix));
  if (found) return new LedgerError(found[1], path, `${code}: ${error.message}`, { cause: error });
  if (error.message.startsWith('ConnectionFailed')) return new LedgerError('io', path, error.message, { cause: error });
  return error;
}

/**
 * Columns of a SELECT, each with a forced type. Never select a column bare: the cipher is not authenticated, a damaged
 * page can hold any bytes, and the library aborts the whole process when it meets text that is not UTF-8.
 */
export const bytes = (...columns: readonly string[]): string =>
  columns.map((name) => `CAST(${name} AS BLOB)`).join(', ');
export const integers = (...columns: readonly string[]): string =>
  columns.map((name) => `CAST(${name} AS INTEGER)`).join(', ');

/** A blob of a row selected with `bytes`; the library gives ArrayBuffers or Buffers. Rejects `damaged` when it is missing. */
export function asBuffer(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  throw new LedgerError('damaged', '', `expected bytes, found ${typeof value}`);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text selected with `bytes`. Rejects `damaged` when it is missing or not UTF-8. */
export function asText(value: unknown): string {
  if (typeof value === 'string') throw new TypeError('select text columns with bytes()');
  const content = asBuffer(value);
  try {
    return utf8.decode(content);
  } catch (error) {
    throw new LedgerError('damaged', '', 'text is not UTF-8', { cause: error });
  }
}
export function asTextOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : asText(value);
}

/** A number of a row selected with `integers`, or counted. Rejects `damaged` when it is missing. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new LedgerError('damaged', '', `expected a number, found ${typeof value}`);
}
export function asNumberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : asNumber(value);
}
