import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './out';

const run = promisify(execFile);

/** Who opens the demonstration office: the first officer, with every role. The data is invented, the password no secret. */
export const demoOfficer = { account: 'admin', name: '王芳', password: 'demo-2026-anlan' } as const;

/** Names the environment variable with the folder of a demonstration office that was made before. */
export const PATTERN_VARIABLE = 'PETITION_DESK_DEMO_PATTERN';

/**
 * Fills a fresh folder with the demonstration office (matters in every state of the law) and answers the folder: a copy
 * of the one made before, where there is one.
 */
export async function seedDemoOffice(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pd-demo-'));
  const pattern = process.env[PATTERN_VARIABLE];
  if (pattern !== undefined) {
    cpSync(pattern, dataDir, { recursive: true });
    return dataDir;
  }
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (dist === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: start through build/run');
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  const env = { ...rest, PETITION_DESK_PASSWORD: demoOfficer.password };
  const tool = path.join(projectRoot, 'dist', 'tools', 'demo-office.cjs');
  const executable = path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
  const { stdout } = await run(executable, [tool, '--data-dir', dataDir], { env, timeout: 60_000 });
  if (!stdout.includes('"failed":[]')) throw new Error(`the demonstration office was not made: ${stdout}`);
  return dataDir;
}
