import path from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import { isOfficeTitle, OFFICE_TITLE } from '#shared/ipc/window-title';
import type { Refused } from '../security/guards';
import { APP_ORIGIN, isWithin } from '../security/origin';

/** Partition without `persist:`: all that the page keeps lies in memory and ends with the program. */
export const DESK_PARTITION = 'desk';

export const deskSession = (): Session => session.fromPartition(DESK_PARTITION, { cache: false });

/** Preferences of every window of ours; the same in tests as in the office. */
export function webPreferences(inSession: Session, options: { readonly packaged: boolean; readonly preload?: string }) {
  return {
    session: inSession,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    devTools: !options.packaged,
    enableWebSQL: false,
    ...(options.preload === undefined ? {} : { preload: options.preload }),
  };
}

/** Opens the officer's window; it is shown when its first frame is painted, so that no white sheet flashes. */
export function openDeskWindow(options: { readonly packaged: boolean; readonly programFolder: string }): BrowserWindow {
  const window = new BrowserWindow({
    title: OFFICE_TITLE,
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(deskSession(), {
      packaged: options.packaged,
      preload: path.join(options.programFolder, 'preload.cjs'),
    }),
  });
  window.on('page-title-updated', (event, title) => {
    if (!isOfficeTitle(title)) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads the screens. Rejects when the build is not there. */
export const loadScreens = (window: BrowserWindow): Promise<void> => window.loadURL(`${APP_ORIGIN}/index.html`);

/**
 * Brings the screens back when the page has gone somewhere else. The browser asks nobody before it shows an empty page
 * (about:blank), so no guard can stop that; the officer would sit before an empty window.
 */
export function keepScreens(window: BrowserWindow, refused: Refused): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (isWithin(url, APP_ORIGIN)) return;
    refused('page of its own');
    // Rejects when the page leaves again while the screens come back; that is the next event of this kind.
    loadScreens(window).catch(() => undefined);
  });
}

/** Puts the window that is already there in front (a second start of the program on the same data folder). */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Throws away what the pages keep: the desk in IndexedDB and everything beside it. */
export async function clearDesk(): Promise<void> {
  const own = deskSession();
  // Named, because the shader cache's answer never comes once its disk was full; that one holds nothing of what was shown.
  await own.clearStorageData({
    storages: ['cookies', 'filesystem', 'indexdb', 'localstorage', 'serviceworkers', 'cachestorage'],
  });
  await own.clearCache();
}
