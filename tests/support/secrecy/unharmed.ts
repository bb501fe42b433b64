import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Desk } from '../launch';
import { codeOf } from './call';

/** The one page of the workstation. */
export const HOME = 'desk://workstation/index.html';

/** The sign-in screen is there. */
export const ready = (page: Page): Promise<void> =>
  expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();

/** How many lines of the program's log say `words`. */
export function logged(dataDir: string, words: string): number {
  const folder = path.join(dataDir, 'log');
  const lines = readdirSync(folder).flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  return lines.filter((line) => line.includes(words)).length;
}

/** The program is where it was, with one window, answers, and met no bug. */
export async function expectUnharmed(desk: Desk): Promise<void> {
  const windows = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
  );
  expect(windows).toEqual([HOME]);
  expect(await codeOf(desk.window, 'app:status', {})).toBe('ok');
  expect(logged(desk.dataDir, 'BUG')).toBe(0);
}
