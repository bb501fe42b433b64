import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  test as base,
  type ConsoleMessage,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test';
import { outFolder, projectRoot } from './out';

/** How to start a workstation. */
export interface LaunchOptions {
  /** The ledger's folder. Without it the test gets a fresh one, removed at its end. */
  readonly dataDir?: string;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** An executable that carries its program, instead of the resolved runtime with dist/. */
  readonly packaged?: string;
}

/** A running workstation and what a test wants to know of it. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataDir: string;
  /** Errors on the windows' consoles and uncaught exceptions so far, oldest first. A clean run has none. */
  readonly errors: readonly string[];
  /** Saves what the window shows as out/screens/NAME.png and answers the path. */
  readonly screenshot: (name: string, page?: Page) => Promise<string>;
  readonly close: () => Promise<void>;
  /** kill -9: the program gets no chance to tidy up. */
  readonly kill: () => Promise<void>;
}

/** The X server of this worker: two windows on one would take the focus from each other. */
function displayOfWorker(): string | undefined {
  const displays = process.env.PETITION_DESK_DISPLAYS?.split(' ') ?? [];
  return displays[Number(process.env.TEST_PARALLEL_INDEX ?? '0')] ?? process.env.DISPLAY;
}

/** Playwright asks the program to quit; a second one on the same folder would only show it while it still ends. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}

/**
 * Starts the workstation in real Electron with Chromium's sandbox on, as it ships, and waits for its first window.
 * Needs ELECTRON_OVERRIDE_DIST_PATH from build/run; without it Playwright would try to download.
 */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'pd-data-'));
  const own = options.dataDir === undefined;
  const args = ['--data-dir', dataDir, ...(options.args ?? [])];
  const env = Object.fromEntries(
    Object.entries({ ...process.env, DISPLAY: displayOfWorker(), ...options.env }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  // Electron as Node would open no window at all.
  delete env.ELECTRON_RUN_AS_NODE;
  const app = await electron.launch(
    options.packaged === undefined
      ? { args: [projectRoot, ...args], chromiumSandbox: true, env, cwd: projectRoot, timeout: 30_000 }
      : { executablePath: options.packaged, args, chromiumSandbox: true, env, timeout: 30_000 },
  );
  const errors: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  };
  app.on('window', listen);
  for (const page of app.windows()) listen(page);
  // Playwright forgets the process with the program's end.
  const child = app.process();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said = `${said}${text}`.slice(-2_000);
    });
  }
  const window = await app.firstWindow().catch((error: unknown) => {
    throw new Error(`${String(error)}\nthe program said: ${said}`);
  });

  const tidy = () => {
    if (own) rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    app,
    window,
    dataDir,
    errors,
    screenshot: async (name, page = window) => {
      const folder = path.join(outFolder, 'screens');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
    close: async () => {
      await app.close();
      await ended(child);
      tidy();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}

/** The fixtures of the end-to-end tests: `launch` starts as many workstations as a test wants and ends them all. */
interface DeskFixtures {
  readonly launch: (options?: LaunchOptions) => Promise<Desk>;
  /** A data folder that outlives the workstations of one test, for restarts. */
  readonly dataDir: string;
}

export const test = base.extend<DeskFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pd-data-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  // Needs the folder, so that the folder goes only after the workstations that write to it have ended.
  launch: async ({ dataDir: _ }, use) => {
    const started: Desk[] = [];
    await use(async (options) => {
      const desk = await launchDesk(options);
      started.push(desk);
      return desk;
    });
    for (const desk of started) await desk.close().catch(() => undefined);
  },
});

export { expect } from '@playwright/test';
