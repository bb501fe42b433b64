import path from 'node:path';
import { type Engine, openEngine } from '#electron/ledger/engine';
import { LEDGER_FILE } from '#electron/ledger/files';
import { keyRing } from '#electron/ledger/key-ring';
import { openWithPassword, readKeyFile } from '#electron/office/keys';
import { demoOfficer } from './demo-office';

/**
 * Opens the ledger file of a demonstration office from the test's own process, as another program on the PC would that
 * has the password. It holds SQLite's lock until it is closed.
 */
export async function openBesides(dataDir: string): Promise<Engine> {
  const keys = await readKeyFile(dataDir);
  const slot = keys && (await openWithPassword(keys, demoOfficer.account, demoOfficer.password));
  if (!slot) throw new Error('the demonstration office does not open with its password');
  return openEngine(path.join(dataDir, LEDGER_FILE), keyRing(slot.dataKey).file);
}
