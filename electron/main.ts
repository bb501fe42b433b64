import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { OFFICE_TITLE } from '#shared/ipc/window-title';
import { openWorkstation } from './ipc/workstation';
import { openLog } from './log/log';
import { appProtocolHandler } from './security/app-protocol';
import { chooseDataFolder } from './security/arguments';
import { guardAllContents, guardSession } from './security/guards';
import { prepareChromium } from './security/hygiene';
import { APP_ORIGIN, APP_SCHEME } from './security/origin';
import { watchProcess } from './windows/crashes';
import { prepareDataPlace } from './windows/data-place';
import { deskSession, focusWindow, keepScreens, loadScreens, openDeskWindow } from './windows/desk-window';
import { knownWindows } from './windows/known-windows';

/** Order of set-up only: names and folders, one instance, security, the office and its channels, the window. */
function start(): void {
  z.config(zhCN());
  app.setName(OFFICE_TITLE);
  const packaged = app.isPackaged;
  const chosen = chooseDataFolder({
    argv: process.argv,
    packaged,
    appData: app.getPath('appData'),
    cwd: process.cwd(),
  });
  if (!chosen.ok) {
    process.stderr.write(`${chosen.message}\n`);
    app.exit(2);
    return;
  }
  const place = prepareDataPlace(chosen.folder, chosen.byDefault);
  app.setPath('userData', place.profile);
  app.setPath('sessionData', place.profile);

  // Before anything is opened: a second program on the same data folder only shows the first.
  if (!app.requestSingleInstanceLock()) {
    process.stdout.write('信访接待工作台已经在使用这个数据文件夹，已切换到打开的窗口。\n');
    app.exit(0);
    return;
  }

  prepareChromium();
  const log = openLog({ folder: place.log, now: () => new Date() });
  const refused = (what: string): void => log.note('refused', what);
  const windows = knownWindows();
  guardAllContents(APP_ORIGIN, refused);
  watchProcess(log);

  const programFolder = path.join(app.getAppPath(), 'dist', 'electron');
  let desk: BrowserWindow | undefined;
  app.on('second-instance', () => focusWindow(desk));
  let ended = false;

  // The ledger's folder is looked at while Chromium starts; the window needs both.
  const workstation = openWorkstation({
    place,
    programFolder,
    packaged,
    log,
    refused,
    windows,
    parent: () => desk,
    testDialogs: process.env.PETITION_DESK_TEST_DIALOGS,
  });

  const open = async (): Promise<void> => {
    await app.whenReady();
    log.note('engine ready', `${Math.round(performance.now())}ms`);
    const session = deskSession();
    guardSession(session, APP_ORIGIN, refused);
    session.protocol.handle(APP_SCHEME, appProtocolHandler(path.join(programFolder, '..', 'renderer')));
    const { touched, warmUp } = await workstation;
    desk = openDeskWindow({ packaged, programFolder });
    windows.add(desk);
    keepScreens(desk, refused);
    // The window stays until the session has ended: it saves what was typed last and shows how far the copy is.
    desk.on('close', (event) => {
      if (ended) return;
      event.preventDefault();
      app.quit();
    });
    desk.on('closed', () => {
      desk = undefined;
    });
    // Both: Electron 25 has `input-event` for all input, and the keyboard one fires for every window everywhere.
    desk.webContents.on('input-event', touched);
    desk.webContents.on('before-input-event', touched);
    await loadScreens(desk);
    log.note('window ready', `${Math.round(performance.now())}ms`);
    warmUp();
  };

  let ending = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    workstation
      .then(({ end }) => end())
      .catch((error: unknown) => {
        log.bug('end', error);
        return true;
      })
      .then((left) => {
        ending = false;
        if (!left) return;
        ended = true;
        app.quit();
      });
  });
  app.on('window-all-closed', () => app.quit());

  open().catch((error: unknown) => {
    log.bug('start', error);
    process.stderr.write('信访接待工作台没有启动成功，原因见数据文件夹中的日志。已保存的内容没有改动。\n');
    ended = true;
    app.exit(1);
  });
}

start();
