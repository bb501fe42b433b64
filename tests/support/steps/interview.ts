import { expect, type Page } from '@playwright/test';
import { press } from './fields';
import { interview } from './story';

type Lines = readonly { readonly kind: '问' | '答'; readonly text: string }[];

const line = (page: Page, number: number) =>
  page.getByRole('list', { name: '笔录内容' }).getByRole('textbox').nth(number);

/** Writes the interview of the story, question and answer by turns. */
export async function writeNote(page: Page, lines: Lines = interview): Promise<void> {
  for (const [index, entry] of lines.entries()) {
    await line(page, index).fill(entry.text);
    await expect(line(page, index)).toHaveAttribute('aria-label', `第 ${index + 1} 行，${entry.kind}`);
    if (index < lines.length - 1) await line(page, index).press('Control+Enter');
  }
  await expect(page.getByText(/^草稿已保存/)).toBeVisible();
}

/** Reads the note back to the visitor. */
export async function readBack(page: Page, lines: Lines = interview): Promise<void> {
  await press(page, '写完了，读给来访人核对');
  await expect(page.getByRole('heading', { name: '核对笔录' })).toBeVisible();
  for (const { text } of lines) await expect(page.getByRole('article', { name: '接谈笔录' })).toContainText(text);
}

/** The visitor signs, the note is sealed, the case page opens. */
export async function sealNote(page: Page): Promise<void> {
  await page.getByText('本人签名', { exact: true }).click();
  await press(page, '确认并封存');
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
}
