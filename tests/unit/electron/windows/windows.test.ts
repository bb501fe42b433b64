import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const shown = vi.hoisted(() => ({
  options: [] as unknown[],
  opened: [] as string[],
  opener: true,
  save: { canceled: true } as Record<string, unknown>,
}));
const windows = vi.hoisted(() => ({ made: [] as Record<string, unknown>[] }));
vi.mock('electron', () => ({
  BrowserWindow: class {
    webContents = { id: 1 };
    listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
    constructor(options: Record<string, unknown>) {
      windows.made.push(options);
    }
    on(name: string, listener: (event: { preventDefault: () => void }) => void) {
      this.listeners.set(name, listener);
    }
    once() {}
  },
  session: { fromPartition: (name: string, options: unknown) => ({ name, options }) },
  app: {},
  powerMonitor: {},
  shell: {
    openExternal: async (url: string) => {
      if (!shown.opener) throw new Error('missing');
      shown.opened.push(url);
    },
    openPath: async (file: string) => `path ${file}`,
  },
  dialog: {
    showSaveDialog: async (options: unknown) => {
      shown.options.push(options);
      return shown.save;
    },
    showOpenDialog: async () => ({ canceled: false, filePaths: ['/chosen'] }),
  },
}));
const { knownWindows } = await import('#electron/windows/known-windows');
const { dialogsFor } = await import('#electron/windows/dialogs');
const { prepareDataPlace } = await import('#electron/windows/data-place');
const { electronSystem } = await import('#electron/windows/system');
const { keepScreens, openDeskWindow } = await import('#electron/windows/desk-window');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pd-windows-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fakeWindow(id: number) {
  const frame = { url: 'desk://workstation/index.html' };
  const closed: (() => void)[] = [];
  const sent: unknown[] = [];
  const contents = { id, mainFrame: frame, isDestroyed: () => false, send: (...args: unknown[]) => sent.push(args) };
  const window = {
    webContents: contents,
    isDestroyed: () => false,
    on: (name: string, listener: () => void) => {
      if (name === 'closed') closed.push(listener);
    },
  } as unknown as BrowserWindow;
  return {
    window,
    contents,
    frame,
    sent,
    close: () => {
      for (const listener of closed) listener();
    },
  };
}
type Event = Parameters<ReturnType<typeof knownWindows>['isTrusted']>[0];

describe('known windows', () => {
  const event = (contents: unknown, frame: unknown) => ({ sender: contents, senderFrame: frame }) as Event;

  test('only the main frame of a window of ours, at our origin, may call', () => {
    const known = knownWindows();
    const ours = fakeWindow(1);
    known.add(ours.window);
    expect(known.isTrusted(event(ours.contents, ours.frame))).toBe(true);
    expect(known.isTrusted(event(ours.contents, { url: ours.frame.url }))).toBe(false);
    expect(known.isTrusted(event(ours.contents, null))).toBe(false);
    const other = fakeWindow(2);
    expect(known.isTrusted(event(other.contents, other.frame))).toBe(false);
    ours.frame.url = 'https://evil/';
    expect(known.isTrusted(event(ours.contents, ours.frame))).toBe(false);
    ours.frame.url = 'about:blank';
    expect(known.isTrusted(event(ours.contents, ours.frame))).toBe(false);
    ours.frame.url = 'desk://printing/page.html';
    expect(known.isTrusted(event(ours.contents, ours.frame))).toBe(false);
  });

  test('a closed window is a stranger and is told nothing', () => {
    const known = knownWindows();
    const ours = fakeWindow(1);
    known.add(ours.window);
    known.publish('desk:changed', { rows: [], gone: [], sequence: 1 });
    ours.close();
    known.publish('desk:changed', { rows: [], gone: [], sequence: 2 });
    expect(ours.sent).toEqual([['desk:changed', { rows: [], gone: [], sequence: 1 }]]);
    expect(known.isTrusted(event(ours.contents, ours.frame))).toBe(false);
  });
});

describe('desk window', () => {
  test('is isolated, sandboxed, in memory, and never names what it shows', () => {
    const window = openDeskWindow({ packaged: true, programFolder: '/program' });
    const options = windows.made.at(-1) ?? {};
    expect(options).toMatchObject({
      title: '信访接待工作台',
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        nodeIntegrationInWorker: false,
        webviewTag: false,
        spellcheck: false,
        webSecurity: true,
        devTools: false,
        preload: path.join('/program', 'preload.cjs'),
        session: { name: 'desk', options: { cache: false } },
      },
    });
    const listeners: unknown = Reflect.get(window, 'listeners');
    const preventDefault = vi.fn();
    const title = (words: string) => {
      if (listeners instanceof Map) listeners.get('page-title-updated')({ preventDefault }, words);
    };
    title('信访接待工作台 · 今天 3 · 超期 1');
    title('信访接待工作台');
    expect(preventDefault).not.toHaveBeenCalled();
    title('信访接待工作台 · 李秀英');
    title('李秀英');
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });
});

describe('screens', () => {
  test('come back whenever the page is not ours, also when coming back was broken off', () => {
    const loaded: string[] = [];
    const refused: string[] = [];
    let navigated: (event: unknown, url: string) => void = () => undefined;
    const window = {
      webContents: {
        on: (name: string, listener: typeof navigated) => {
          if (name === 'did-navigate') navigated = listener;
        },
      },
      loadURL: (url: string) => {
        loaded.push(url);
        return Promise.reject(new Error('ERR_ABORTED'));
      },
    } as unknown as BrowserWindow;
    keepScreens(window, (what) => void refused.push(what));
    navigated({}, 'desk://workstation/index.html');
    expect(loaded).toEqual([]);
    navigated({}, 'about:blank');
    navigated({}, 'desk://printing/page.html');
    expect(loaded).toEqual(['desk://workstation/index.html', 'desk://workstation/index.html']);
    expect(refused).toEqual(['page of its own', 'page of its own']);
  });
});

describe('dialogs', () => {
  const none = () => undefined;

  test('a queue answers them only in an unpackaged program that was started for it', async () => {
    const queue = path.join(folder, 'queue.json');
    writeFileSync(queue, JSON.stringify(['/a.docx', null]));
    const stub = dialogsFor({ packaged: false, testQueue: queue, parent: none });
    expect(await stub.savePaper('/suggested.docx', 'docx')).toBe('/a.docx');
    expect(await stub.pickFolder('x')).toBeNull();
    await expect(stub.pickFolder('x')).rejects.toThrow(/no dialog answer/);
    expect(JSON.parse(readFileSync(queue, 'utf8'))).toEqual([]);

    writeFileSync(queue, JSON.stringify(['/stub']));
    for (const options of [
      { packaged: true, testQueue: queue },
      { packaged: false, testQueue: undefined },
      { packaged: false, testQueue: '' },
    ]) {
      expect(await dialogsFor({ ...options, parent: none }).pickFolder('x')).toBe('/chosen');
    }
    expect(JSON.parse(readFileSync(queue, 'utf8'))).toEqual(['/stub']);
  });

  test('the system’s dialog asks before replacing and leaves no trace in "recent files"', async () => {
    const real = dialogsFor({ packaged: true, testQueue: undefined, parent: none });
    expect(await real.savePaper('/d/x.docx', 'docx')).toBeNull();
    expect(shown.options.at(-1)).toMatchObject({
      defaultPath: '/d/x.docx',
      properties: expect.arrayContaining(['showOverwriteConfirmation', 'dontAddToRecent']),
    });
    shown.save = { canceled: false, filePath: '/d/y.docx' };
    expect(await real.savePaper('/d/x.docx', 'docx')).toBe('/d/y.docx');
  });
});

describe('data place', () => {
  test('a default folder is created private, with a profile of its own', () => {
    const data = path.join(folder, 'new', 'data');
    const place = prepareDataPlace(data, true);
    expect(place).toEqual({
      folder: data,
      profile: path.join(data, 'profile'),
      log: path.join(data, 'log'),
      opened: path.join(data, 'opened'),
    });
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  test('L9: a named folder that is not there is not created; the profile lies elsewhere, the same each time', () => {
    const gone = path.join(folder, 'gone');
    const first = prepareDataPlace(gone, false);
    const second = prepareDataPlace(gone, false);
    expect(() => statSync(gone)).toThrow(/ENOENT/);
    expect(first.profile).toBe(second.profile);
    expect(first.profile.startsWith(tmpdir())).toBe(true);
    rmSync(first.profile, { recursive: true });
  });

  test('a file in the folder’s place is not a folder', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, 'x');
    const place = prepareDataPlace(file, true);
    expect(place.profile.startsWith(tmpdir())).toBe(true);
    rmSync(place.profile, { recursive: true });
  });

  test('two data folders have two profiles, hence two locks', () => {
    for (const name of ['a', 'b']) mkdirSync(path.join(folder, name));
    expect(prepareDataPlace(path.join(folder, 'a'), false).profile).not.toBe(
      prepareDataPlace(path.join(folder, 'b'), false).profile,
    );
  });
});

describe('opening a file', () => {
  test('on Linux never by shell.openPath, which would stop every window; a missing opener is said', async () => {
    const { openFile } = electronSystem();
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    expect(await openFile('/data/opened/a/意见 #1.docx')).toBe('');
    expect(shown.opened).toEqual(['file:///data/opened/a/%E6%84%8F%E8%A7%81%20%231.docx']);
    shown.opener = false;
    expect(await openFile('/data/x.docx')).toBe('no opener');
    platform.mockReturnValue('win32');
    expect(await openFile('C:/x.docx')).toBe('path C:/x.docx');
    platform.mockRestore();
  });
});
