import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Desk, LaunchOptions } from '../launch';
import { dialogQueue } from '../steps/papers';

/** Everywhere one workstation may write: its data, a folder for copies, and a home and temporary folder of its own. */
export interface PrivatePlace {
  readonly dataDir: string;
  readonly backups: string;
  readonly opened: string;
  readonly folders: readonly string[];
  readonly options: LaunchOptions;
  readonly dialogs: ReturnType<typeof dialogQueue>;
  readonly remove: () => void;
}

export function privatePlace(): PrivatePlace {
  // Short names: Chromium puts a socket below the temporary folder, and a socket's path may not exceed 107 bytes.
  const root = mkdtempSync(path.join(tmpdir(), 's-'));
  const at = (name: string): string => path.join(root, name);
  for (const name of ['data', 'backups', 'h', 't', 'run']) mkdirSync(at(name), { mode: 0o700 });
  const dialogs = dialogQueue();
  return {
    dataDir: at('data'),
    backups: at('backups'),
    opened: path.join(at('data'), 'opened'),
    folders: ['data', 'backups', 'h', 't', 'run'].map(at),
    options: {
      dataDir: at('data'),
      env: {
        ...dialogs.env,
        HOME: at('h'),
        TMPDIR: at('t'),
        XDG_RUNTIME_DIR: at('run'),
        XDG_CONFIG_HOME: path.join(at('h'), '.config'),
        XDG_CACHE_HOME: path.join(at('h'), '.cache'),
        XDG_DATA_HOME: path.join(at('h'), '.local'),
      },
    },
    dialogs,
    remove: () => {
      rmSync(root, { recursive: true, force: true, maxRetries: 3 });
      rmSync(dialogs.folder, { recursive: true, force: true });
    },
  };
}

/** What others on the PC can see of a workstation without opening a file. */
export interface Outward {
  /** Everything printed so far. */
  readonly printed: () => string;
  /** All titles and addresses the windows have had. */
  readonly shown: () => Promise<readonly string[]>;
}

/** Keeps every title and address from now on, on the page and at the window's frame. */
export async function watchOutward({ app, window }: Desk): Promise<Outward> {
  const pieces: string[] = [];
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (piece: unknown) => pieces.push(String(piece)));
  const frame = await app.evaluateHandle(({ BrowserWindow }) => {
    const seen: string[] = [];
    for (const one of BrowserWindow.getAllWindows()) {
      one.on('page-title-updated', (_event, title) => seen.push(title, one.getTitle()));
      one.webContents.on('did-navigate-in-page', (_event, url) => seen.push(url));
    }
    return seen;
  });
  const page = await window.evaluateHandle(() => {
    const seen: string[] = [document.title, location.href];
    new MutationObserver(() => seen.push(document.title, location.href)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return seen;
  });
  return {
    printed: () => pieces.join(''),
    shown: async () => {
      const now = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().flatMap((one) => [one.getTitle(), one.webContents.getURL()]),
      );
      return [...new Set([...(await frame.jsonValue()), ...(await page.jsonValue()), ...now])];
    },
  };
}
