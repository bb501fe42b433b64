import { rmSync } from 'node:fs';
import { PATTERN_VARIABLE, seedDemoOffice } from '../support/demo-office';

/** Makes the demonstration office once for all workers; `seedDemoOffice` then copies it. */
export default async function makePattern(): Promise<() => void> {
  const folder = await seedDemoOffice();
  process.env[PATTERN_VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
