import { expect, type Locator, type Page } from '@playwright/test';
import { choose, dialogOf, field, press } from './fields';
import { go } from './office';
import { office } from './story';

/** The case page's timeline, newest first. */
export const timeline = (page: Page): Locator => page.getByRole('region', { name: '办理经过' }).getByRole('listitem');

/** Titles of the timeline, oldest first. */
export async function timelineTitles(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
  const titles = await timeline(page).evaluateAll((entries) =>
    entries.map((entry) => entry.querySelector('p')?.firstChild?.textContent?.trim() ?? ''),
  );
  return titles.reverse();
}

/** What the head of the case page says of `term` (分类, 依据, 办理, 下一步, 期限). */
export const factOf = (page: Page, term: string): Locator =>
  page
    .getByRole('region', { name: '概况' })
    .locator('div', { has: page.getByText(term, { exact: true }) })
    .locator('dd')
    .first();

/** Opens a case from the worklist by words of its row. */
export async function openCase(page: Page, words: string): Promise<void> {
  await go(page, '工作台');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await page.getByRole('option').filter({ hasText: words }).click();
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
}

/** Opens a step's dialog from the foot of the case page. */
export async function openStep(page: Page, label: string): Promise<Locator> {
  await press(page, label);
  const dialog = dialogOf(page, label);
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens a step that is not of every day: found in the list of all steps by its name. */
export async function openFromMenu(page: Page, label: string): Promise<Locator> {
  await press(page, '办理…');
  const menu = dialogOf(page, '办理');
  await menu.getByRole('textbox').fill(label);
  await menu.locator('button[data-step]', { has: page.getByText(label, { exact: true }) }).click();
  const dialog = dialogOf(page, label);
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Sends the step of an open dialog and waits until the page has it. */
export async function sendStep(page: Page, dialog: Locator, label: string): Promise<void> {
  await press(dialog, label);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** 分类: 求决, 城乡建设, and the sixth way of 条例 art. 31, which ends in a 处理意见书. */
export async function classify(page: Page): Promise<void> {
  const dialog = await openStep(page, '分类');
  await choose(dialog, 'purpose', '求决', '求决');
  const contentClass = field(dialog, 'contentClass');
  await contentClass.fill('cxjs');
  await contentClass.press('Enter');
  await expect(contentClass).toHaveValue(/^城乡建设/);
  await dialog.getByRole('radio', { name: /以上都不是/ }).check();
  await sendStep(page, dialog, '分类');
  await expect(factOf(page, '依据')).toContainText('第三十一条第六项');
}

/** 受理 by the organ that has the power. */
export async function accept(page: Page): Promise<void> {
  const dialog = await openStep(page, '受理');
  await expect(field(dialog, 'organId')).toHaveValue(office.competentOrgan.name);
  await sendStep(page, dialog, '受理');
  await expect(factOf(page, '办理')).toContainText(`${office.competentOrgan.name}`);
}

/** 告知信访人 at once in writing, from the list of what he still has to be told. Ends where nothing is owed. */
export async function tell(page: Page, what: string): Promise<void> {
  const duties = page.getByRole('region', { name: '还要告知信访人' });
  await press(duties, `告知信访人：${what}`);
  const dialog = dialogOf(page, '告知信访人');
  await expect(field(dialog, 'kind')).toHaveValue(new RegExp(what));
  await expect(field(dialog, 'way')).toHaveValue('当场书面');
  await sendStep(page, dialog, '告知信访人');
  await expect(duties).toHaveCount(0);
}

/** 确定承办人: the only officer. */
export async function assign(page: Page, name: string = office.officer.name): Promise<void> {
  const dialog = await openStep(page, '确定承办人');
  await expect(field(dialog, 'officer.id')).toHaveValue(name);
  await sendStep(page, dialog, '确定承办人');
  await expect(factOf(page, '办理')).toContainText(`${name}承办`);
}

/** 调查核实: the petitioner is heard by telephone, as the law asks before anything is decided. */
export async function investigate(page: Page): Promise<void> {
  const dialog = await openStep(page, '登记调查核实');
  await choose(dialog, 'way', '电话询问', '电话询问');
  await field(dialog, 'findings').fill('来信人说电梯自六月起停用，要求先修复，再公开维修资金的账。');
  await dialog.getByLabel('这次听取了信访人陈述事实和理由').check();
  await sendStep(page, dialog, '登记调查核实');
}

/** 登记送达: handed over in person. Also opened from the letter's own screen. */
export async function serve(page: Page, receiver: string): Promise<void> {
  const dialog = await openStep(page, '登记送达');
  await expect(field(dialog, 'receiver')).toHaveValue(receiver);
  await sendStep(page, dialog, '登记送达');
}

/** 办结. */
export async function close(page: Page): Promise<void> {
  const dialog = await openStep(page, '办结');
  await expect(field(dialog, 'reason')).toHaveValue('处理意见书已送达信访人');
  await sendStep(page, dialog, '办结');
}
