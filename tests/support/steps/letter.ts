import { expect, type Page } from '@playwright/test';
import { field, press } from './fields';
import { letter } from './story';

interface LetterWords {
  readonly facts: string;
  readonly opinion: string;
  readonly basis: string;
}

const demandField = (page: Page, part: string) =>
  page.locator(`[data-field^="demands."][data-field$=".${part}"]:is(input, textarea)`).first();

const checkSummary = (page: Page) => page.getByRole('region', { name: /^内容核对/ }).getByRole('status');

/** Opens the editor from the case page. */
export async function openDraft(page: Page): Promise<void> {
  await press(page, '提交处理意见');
  await expect(page.getByRole('heading', { name: '处理意见书', exact: true })).toBeVisible();
}

/** Writes the answer; the check list goes from incomplete to complete, the page shows the words. */
export async function writeLetter(page: Page, words: LetterWords = letter): Promise<void> {
  await expect(checkSummary(page)).toHaveText(/^还差 \d+ 处/);
  await demandField(page, 'facts').fill(words.facts);
  await page.getByRole('radio', { name: /^支持|^予以支持/ }).check();
  await demandField(page, 'opinion').fill(words.opinion);
  await demandField(page, 'basis').fill(words.basis);
  await expect(checkSummary(page)).toHaveText('应当写明的内容已经齐全');
}

/** 提交审核; back on the case page. */
export async function submitLetter(page: Page): Promise<void> {
  await press(page, '提交审核');
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
}

/** 审核 or 签批: opened from the case page, agreed to, back on the case page. */
export async function agree(page: Page, step: '审核' | '签批'): Promise<void> {
  await press(page, step);
  await expect(page.getByRole('heading', { name: step, exact: true })).toBeVisible();
  await press(page, '同意');
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
}

/** 印发: the number is seen before it is given. Ends on the letter's screen with its number in the title. */
export async function issue(page: Page, number: string): Promise<void> {
  await press(page, '印发');
  const button = page.getByRole('button', { name: '印发', exact: true });
  await expect(page.locator('b', { hasText: number })).toBeVisible();
  await button.click();
  await expect(page.getByRole('heading', { name: `处理意见书 ${number}` })).toBeVisible();
}

export const issueDate = (page: Page) => field(page, 'occurredOn');
