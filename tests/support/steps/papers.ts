import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import JSZip from 'jszip';

/** Answers the program's file dialogs from a queue, see electron/windows/dialogs.ts. */
export interface DialogQueue {
  /** For `launch`: tells the program where the queue is. */
  readonly env: Readonly<Record<string, string>>;
  /** A folder for what the officer saves. */
  readonly folder: string;
  /** The next dialog is answered with this path; null cancels it. */
  readonly answer: (answer: string | null) => void;
  /** How many answers were not asked for yet. */
  readonly left: () => number;
}

export function dialogQueue(): DialogQueue {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-saved-'));
  const file = path.join(folder, 'dialogs.json');
  const read = (): (string | null)[] => JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, '[]');
  return {
    env: { PETITION_DESK_TEST_DIALOGS: file },
    folder,
    answer: (answer) => writeFileSync(file, JSON.stringify([...read(), answer])),
    left: () => read().length,
  };
}

/** 另存为 of a paper in the side panel; waits until the page says where it went. */
export async function saveAs(page: Page, title: string, queue: DialogQueue, name: string): Promise<string> {
  const target = path.join(queue.folder, name);
  queue.answer(target);
  await page
    .getByRole('button', { name: new RegExp(`^另存为：${title}`) })
    .first()
    .click();
  await expect(page.getByText(`已存到 ${target}`)).toBeVisible();
  return target;
}

/** The words of a .docx, body and headers, without blanks: where a line breaks is not what is asked here. */
export async function docxText(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = Object.keys(zip.files).filter((name) => /^word\/(document|header\d*)\.xml$/.test(name));
  const texts = await Promise.all(parts.sort().map((name) => zip.file(name)?.async('string') ?? ''));
  return texts
    .join('\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}
