import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { z } from 'zod';
import { type PaperFormat, paperFormats } from '#shared/ipc/contract';

/** The dialogs main may open. A screen never names a path: the officer picks one here, main uses it. */
export interface Dialogs {
  /** Path to save a paper to, or null when the officer changed their mind. */
  readonly savePaper: (suggestedPath: string, format: PaperFormat) => Promise<string | null>;
  /** Path to save a table to, or null. */
  readonly saveTable: (suggestedPath: string) => Promise<string | null>;
  readonly pickFolder: (title: string) => Promise<string | null>;
  /** An existing file to read, or null when the officer changed their mind. */
  readonly pickFile: (title: string, label: string, extensions: readonly string[]) => Promise<string | null>;
}

/** The window a dialog belongs to, or undefined while there is none. */
export type DialogParent = () => BrowserWindow | undefined;

export function systemDialogs(parent: DialogParent): Dialogs {
  const save = async (options: Electron.SaveDialogOptions) => {
    const window = parent();
    return window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options);
  };
  const open = async (options: Electron.OpenDialogOptions) => {
    const window = parent();
    return window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  };
  return {
    async savePaper(suggestedPath, format) {
      const { canceled, filePath } = await save({
        title: '另存文书',
        buttonLabel: '保存',
        defaultPath: suggestedPath,
        filters: [{ name: paperFormats[format], extensions: [format] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === undefined || filePath === '' ? null : filePath;
    },
    async saveTable(suggestedPath) {
      const { canceled, filePath } = await save({
        title: '另存清单',
        buttonLabel: '保存',
        defaultPath: suggestedPath,
        filters: [{ name: '表格（CSV）', extensions: ['csv'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return canceled || filePath === undefined || filePath === '' ? null : filePath;
    },
    async pickFolder(title) {
      const { canceled, filePaths } = await open({
        title,
        buttonLabel: '选择此文件夹',
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async pickFile(title, label, extensions) {
      const { canceled, filePaths } = await open({
        title,
        buttonLabel: '载入',
        filters: [{ name: label, extensions: [...extensions] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

const queueSchema = z.array(z.string().nullable());

/**
 * Answers dialogs from a queue, for end-to-end tests: a JSON array of paths (null: cancelled) in `file`, taken from the
 * front. Inert unless the program is unpackaged and was started for it, see `dialogsFor`.
 */
export function queuedDialogs(file: string): Dialogs {
  const take = async (): Promise<string | null> => {
    const queue = queueSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const [first, ...rest] = queue;
    if (first === undefined) throw new Error('no dialog answer queued');
    writeFileSync(`${file}.next`, JSON.stringify(rest));
    renameSync(`${file}.next`, file);
    return first;
  };
  return { savePaper: take, saveTable: take, pickFolder: take, pickFile: take };
}

/** `PETITION_DESK_TEST_DIALOGS=FILE` counts only in an unpackaged program; an installed one ignores it. */
export function dialogsFor(options: {
  readonly packaged: boolean;
  readonly testQueue: string | undefined;
  readonly parent: DialogParent;
}): Dialogs {
  const { packaged, testQueue, parent } = options;
  if (packaged || testQueue === undefined || testQueue === '') return systemDialogs(parent);
  return queuedDialogs(path.resolve(testQueue));
}
