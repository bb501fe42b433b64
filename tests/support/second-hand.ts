import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { caseDomain } from '#electron/ledger/case-domain';
import { type Engine, openEngine } from '#electron/ledger/engine';
import { LEDGER_FILE } from '#electron/ledger/files';
import { keyRing } from '#electron/ledger/key-ring';
import type { RecordedOfficeEvent } from '#electron/ledger/office-log';
import { openLedger } from '#electron/ledger/open';
import { openWithPassword, readKeyFile } from '#electron/office/keys';
import { demoOfficer } from './demo-office';

/**
 * Opens the ledger file of a demonstration office from the test's own process, as another program on the PC would that
 * has the password. It holds SQLite's lock until it is closed.
 */
export async function openBesides(dataDir: string): Promise<Engine> {
  return openEngine(path.join(dataDir, LEDGER_FILE), keyRing(await keyOf(dataDir)).file);
}

/** What the ledger of a demonstration office has on record about the office itself, and whether all of it is whole. */
export async function officeRecord(dataDir: string): Promise<{
  readonly events: readonly RecordedOfficeEvent[];
  readonly findings: readonly string[];
}> {
  const surroundings = { now: () => new Date().toISOString(), randomBytes, workstation: 'test', log: () => undefined };
  const ledger = await openLedger(dataDir, await keyOf(dataDir), surroundings, { domain: caseDomain });
  try {
    const { findings } = await ledger.verify(
      () => undefined,
      () => false,
    );
    return { events: await ledger.officeEvents(), findings };
  } finally {
    await ledger.close();
  }
}

async function keyOf(dataDir: string): Promise<Buffer> {
  const keys = await readKeyFile(dataDir);
  const slot = keys && (await openWithPassword(keys, demoOfficer.account, demoOfficer.password));
  if (!slot) throw new Error('the demonstration office does not open with its password');
  return slot.dataKey;
}
