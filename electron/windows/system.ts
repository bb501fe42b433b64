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

export const electronSystem = (): System => ({
  idleSeconds: () => powerMonitor.getSystemIdleTime(),
  onAway: (listener) => {
    // powerMonitor may not be touched before the app is ready.
    void app.whenReady().then(() => {
      powerMonitor.on('lock-screen', listener);
      powerMonitor.on('suspend', listener);
    });
  },
  openFile: (path) => shell.openPath(path),
  showFolder: (path) => shell.openPath(path),
  documentsFolder: () => app.getPath('documents'),
  quit: () => app.quit(),
});
