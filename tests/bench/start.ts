import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron } from '@playwright/test';
import { nowMs, type Spread, spreadOf } from '../../build/bench/figures';
import { projectRoot } from '../support/out';

export interface StartFigures {
  readonly blank: Spread;
  readonly small: Spread;
  readonly large: Spread;
  readonly ratioSmall: number;
  readonly ratioLarge: number;
}

/** A window with nothing in it but one line, under the same runtime: what any Electron program must pay. */
export function blankProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"name":"blank","version":"1.0.0","main":"main.js"}');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><button>ready</button>');
  writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));`,
  );
  return folder;
}

/** Milliseconds from starting the program to a button that can be pressed. */
async function startOnce(args: readonly string[]): Promise<number> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  const started = nowMs();
  const app = await electron.launch({ args: [...args], chromiumSandbox: true, env, timeout: 30_000 });
  const window = await app.firstWindow();
  await window.locator('button').first().waitFor({ state: 'visible' });
  const milliseconds = nowMs() - started;
  await app.close();
  return milliseconds;
}

/** Starts the blank window and the workstation on a small and a large ledger by turns. */
export async function measureStart(folder: string, rounds: number): Promise<StartFigures> {
  const blank = blankProgram(path.join(folder, 'blank'));
  const times = { blank: [] as number[], small: [] as number[], large: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const turn = {
      blank: await startOnce([blank, `--user-data-dir=${path.join(folder, 'blank-profile')}`]),
      small: await startOnce([projectRoot, '--data-dir', path.join(folder, 'small')]),
      large: await startOnce([projectRoot, '--data-dir', path.join(folder, 'large')]),
    };
    // The first round only warms the disk's cache.
    if (round === 0) continue;
    times.blank.push(turn.blank);
    times.small.push(turn.small);
    times.large.push(turn.large);
  }
  const [first, small, large] = [spreadOf(times.blank), spreadOf(times.small), spreadOf(times.large)];
  const ratio = (spread: Spread): number => Math.round((spread.p50 / first.p50) * 100) / 100;
  return { blank: first, small, large, ratioSmall: ratio(small), ratioLarge: ratio(large) };
}
