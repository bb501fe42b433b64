import { access, constants, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileOperations } from '../files/durable-file';
import { writeDurably } from '../files/durable-file';
import type { Tail } from './chain';
import { type LedgerContext, newStateCache } from './context';
import type { CaseDomain } from './domain';
import { writeRefused } from './drafts';
import { type Engine, openEngine } from './engine';
import { fileError, LedgerError } from './errors';
import { readChainAt, readTail } from './event-store';
import { checkFolder, LEDGER_FILE, sizeOf, sweepUnfinished } from './files';
import { HEAD_FILE, HeadWriter, headText, readHead } from './head';
import { keepWal } from './keep-wal';
import { type KeyRing, keyRing, sameBytes } from './key-ring';
import type { LedgerSurroundings } from './ledger';
import { type HeadRenewal, LibsqlLedger } from './libsql-ledger';
import { checkVersion, type Migration, migrate, migrations, needsMigration } from './migrate';
import { readingOf } from './office-law';
import { readContinued, readOfficeLaw } from './office-log';
import { setProgress } from './progress';
import { refuseNewer } from './refuse-newer';
import { RefusedDrafts } from './refused-drafts';
import { Slices } from './slices';

export interface OpenDependencies {
  readonly domain: CaseDomain;
  /** Tests inject faults here. */
  readonly files?: FileOperations;
  readonly migrations?: readonly Migration[];
  readonly slices?: Slices;
  /** Where text waits that could not be written; without it, text waits only as long as this ledger is open. */
  readonly refused?: RefusedDrafts;
}

export interface OpenOptions {
  /**
   * Opens although the head file is missing or ahead, for an administrator who decided to go on. The caller verifies
   * the whole chain and records `head-renewed` (`renewal`); with that event the head is written anew, not before (L11).
   */
  readonly acceptHead?: boolean;
  /** Opened only to be read through, like a copy just made: nothing is laid out for work to come. */
  readonly briefly?: boolean;
}

/** Makes a new, empty ledger in a folder that has none; rejects rather than touch one that is there (L9). */
export async function createLedger(
  dir: string,
  dataKey: Buffer,
  surroundings: LedgerSurroundings,
  dependencies: OpenDependencies,
): Promise<LibsqlLedger> {
  await checkFolder(dir);
  const path = join(dir, LEDGER_FILE);
  if ((await sizeOf(path)) !== null) throw new LedgerError('damaged', path, 'a ledger is already there');
  const ring = keyRing(dataKey);
  await createPrivately(path);
  const engine = openEngine(path, ring.file);
  try {
    migrate(engine, dependencies.migrations ?? migrations);
    setProgress({ engine }, 'fold', readingOf(dependencies.domain, []).number);
    const tail = readTail({ engine });
    // From the first moment on a missing head means damage, so it is there before anything is recorded.
    await writeDurably(join(dir, HEAD_FILE), headText(ring, tail), { policy: 'must-succeed' });
    void engine.layOutLog();
    return assemble(dir, engine, ring, tail, surroundings, dependencies);
  } catch (error) {
    await engine.close();
    throw error instanceof LedgerError ? error : fileError(error, dir);
  }
}

/**
 * Opens a ledger in constant time, whatever its history. Never makes an empty one: every way in which the file cannot
 * be opened is told apart and rejected as `LedgerError` (L9).
 */
export async function openLedger(
  dir: string,
  dataKey: Buffer,
  surroundings: LedgerSurroundings,
  dependencies: OpenDependencies,
  options: OpenOptions = {},
): Promise<LibsqlLedger> {
  await checkFolder(dir);
  const path = join(dir, LEDGER_FILE);
  const size = await sizeOf(path);
  if (size === null || size === 0) throw new LedgerError('damaged', path, size === 0 ? 'empty file' : 'missing file');
  await access(path, constants.R_OK | constants.W_OK).catch((error: unknown) => {
    throw fileError(error, path);
  });
  const ring = keyRing(dataKey);
  try {
    refuseNewer(path, ring.file, dependencies.migrations ?? migrations);
  } finally {
    ring.destroy();
  }
  const asFound = await keepWal(dir);
  try {
    const ledger = await openFile(dir, dataKey, surroundings, dependencies, options);
    await asFound.drop();
    return ledger;
  } catch (error) {
    const locked = error instanceof LedgerError && error.code === 'locked';
    if (locked) await asFound.drop();
    else await asFound.keep(surroundings.now());
    throw error;
  }
}

async function openFile(
  dir: string,
  dataKey: Buffer,
  surroundings: LedgerSurroundings,
  dependencies: OpenDependencies,
  options: OpenOptions,
): Promise<LibsqlLedger> {
  const path = join(dir, LEDGER_FILE);
  const ring = keyRing(dataKey);
  const engine = openEngine(path, ring.file);
  try {
    const steps = dependencies.migrations ?? migrations;
    checkVersion(engine, steps);
    if (needsMigration(engine, steps)) {
      await engine.copyTo(join(dir, `ledger-before-migration-${surroundings.now().replace(/[^0-9]/g, '')}.db`));
      migrate(engine, steps);
    }
    // SQLite notices pages that were cut off only when it needs them, which may be after the officer has begun to work.
    const length = engine.checkpoint();
    if (((await sizeOf(path)) ?? 0) < length) throw new LedgerError('damaged', path, `shorter than ${length} bytes`);
    await sweepUnfinished(dir);
    const tail = readTail({ engine });
    // Not waited for: it only makes later commits cheaper.
    if (!options.briefly) void engine.layOutLog();
    if (options.acceptHead) {
      const reading = await readHead(join(dir, HEAD_FILE), ring);
      const renewal = { expectedSequence: reading.found ? reading.head.sequence : null, foundSequence: tail.sequence };
      return assemble(dir, engine, ring, tail, surroundings, dependencies, renewal);
    }
    await compareHead(dir, engine, ring, tail);
    return assemble(dir, engine, ring, tail, surroundings, dependencies);
  } catch (error) {
    await engine.close();
    ring.destroy();
    throw error instanceof TypeError ? error : fileError(error, path);
  }
}

/** An empty file that only this user can read; the SQL library gives its -wal the same rights. */
async function createPrivately(path: string): Promise<void> {
  try {
    await (await open(path, 'wx', 0o600)).close();
  } catch (error) {
    throw fileError(error, path);
  }
}

/** L11: a ledger behind its head has lost acknowledged events; one that differs from it is another ledger. */
async function compareHead(dir: string, engine: Engine, ring: KeyRing, tail: Tail): Promise<void> {
  const path = join(dir, HEAD_FILE);
  const reading = await readHead(path, ring);
  if (!reading.found) throw new LedgerError('head-missing', path, reading.why);
  const { sequence, chain } = reading.head;
  if (sequence > tail.sequence) {
    const events = { expected: sequence, found: tail.sequence };
    throw new LedgerError('behind-head', join(dir, LEDGER_FILE), `head ${sequence}, ledger ${tail.sequence}`, {
      events,
    });
  }
  const own = readChainAt({ engine }, sequence);
  if (!own || !sameBytes(own, chain)) {
    throw new LedgerError('damaged', join(dir, LEDGER_FILE), `event ${sequence} is not the one of the head`);
  }
}

function assemble(
  dir: string,
  engine: Engine,
  ring: KeyRing,
  tail: Tail,
  surroundings: LedgerSurroundings,
  { domain, files, slices, refused }: OpenDependencies,
  renewal: HeadRenewal | null = null,
): LibsqlLedger {
  const head = new HeadWriter(join(dir, HEAD_FILE), ring, surroundings.log, files);
  const context: LedgerContext = {
    engine,
    ring,
    surroundings,
    domain,
    head,
    states: newStateCache(),
    lastNumbers: new Map(),
    continued: readContinued({ engine, ring }),
    slices: slices ?? new Slices(),
    listeners: new Set(),
    refused: refused ?? new RefusedDrafts(),
    tail: { sequence: tail.sequence, chain: tail.chain },
    // Before anything works with the ledger; the few facts the law comes from are read, never the history of cases.
    reading: readingOf(domain, readOfficeLaw({ engine, ring })),
  };
  // A crash may have left the head behind; it catches up now, not with the next command.
  if (!renewal) head.schedule(context.tail);
  writeRefused(context);
  return new LibsqlLedger(dir, context, renewal);
}
