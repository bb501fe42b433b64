import { pathToFileURL } from 'node:url';
import { app, powerMonitor, shell } from 'electron';

/** What the rest of main asks of the operating system, as plain functions. */
export interface System {
  /** Seconds since keyboard or mouse were last used, on the whole PC. */
  readonly idleSeconds: () => number;
  /** Calls back when the PC is locked or put to sleep. */
  readonly onAway: (listener: () => void) => void;
  /** Opens a file with the program the system has for it; empty string when that worked, else the system's reason. */
  readonly openFile: (path: string) => Promise<string>;
  readonly showFolder: (path: string) => Promise<string>;
  readonly documentsFolder: () => string;
  readonly quit: () => void;
}

/**
 * Opens a file or folder. Two ways that look right on Linux are not (measured on Electron 25): `shell.openPath` waits on
 * the main thread until xdg-open ends, so every window stands still until Word is closed; a child process started by Node
 * inherits Chromium's open files, the profile's locks among them. `openExternal` starts xdg-open without either.
 */
async function openPath(path: string): Promise<string> {
  if (process.platform !== 'linux') return shell.openPath(path);
  try {
    await shell.openExternal(pathToFileURL(path).href);
    return '';
  } catch {
    return 'no opener';
  }
}

export const electronSystem = (): System => ({
  idleSeconds: () => powerMonitor.getSystemIdleTime(),
  onAway: (listener) => {
    // powerMonitor may not be touched before the app is ready.
    void app.whenReady().then(() => {
      powerMonitor.on('lock-screen', listener);
      powerMonitor.on('suspend', listener);
    });
  },
  openFile: openPath,
  showFolder: openPath,
  documentsFolder: () => app.getPath('documents'),
  quit: () => app.quit(),
});

/**
 * Under end-to-end tests no program of the PC is started: it would outlive the workstation and hold the test's output
 * open. Inert like the dialogs' queue: only in an unpackaged program started for it.
 */
export function systemFor(options: { readonly packaged: boolean; readonly testQueue: string | undefined }): System {
  const system = electronSystem();
  if (options.packaged || options.testQueue === undefined || options.testQueue === '') return system;
  return { ...system, openFile: async () => '', showFolder: async () => '' };
}
