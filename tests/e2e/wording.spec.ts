import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch';
import { accept, assign, classify, tell } from '../support/steps/case';
import { dialogOf, press } from '../support/steps/fields';
import { readBack, sealNote, writeNote } from '../support/steps/interview';
import { agree, issue, openDraft, submitLetter, writeLetter } from '../support/steps/letter';
import { confirmRecoveryKey, establish, go } from '../support/steps/office';
import { dialogQueue, docxText, saveAs } from '../support/steps/papers';
import { fillReception, openReception, registerAndInterview } from '../support/steps/reception';
import { checkScreen, sidewaysOf } from '../support/steps/screen-checks';
import { firstNumber, matter } from '../support/steps/story';

const number = firstNumber(new Date().getFullYear());

async function openWordings(page: Page): Promise<void> {
  await go(page, '设置');
  await page.getByRole('tab', { name: '文书用语', exact: true }).click();
  await expect(page.getByRole('region', { name: '文书用语' })).toBeVisible();
}

const openText = (page: Page, paper: string, text = '正文') =>
  page.getByRole('button', { name: new RegExp(`^修改${paper}\\s*${text}`) }).click();
const words = (page: Page) => page.getByRole('textbox', { name: '用语' });
const pages = (page: Page) => page.getByRole('region', { name: '版面' });

test('an office changes a sentence: the wrong place is named, the pages follow, and the shipped words come back', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const desk = await launch();
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);
  await openWordings(page);
  await checkScreen(desk, 'wording-list');
  await openText(page, '不予受理告知书');
  await expect(pages(page)).toContainText('信访事项不予受理告知书');
  await checkScreen(desk, 'wording-editor');

  const shipped = await words(page).inputValue();
  const wrong = shipped.replace('{理由}', '{理山}');
  expect(wrong).not.toBe(shipped);
  await test.step('an unknown place is refused with its line and what was meant; the text stays', async () => {
    await words(page).fill(wrong);
    await expect(page.getByText(/第 3 行第 \d+ 字：没有这个填空项：\{理山\}，您是不是要写\{理由\}/)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/有 \d+ 处问题，没有保存/)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(words(page)).toHaveValue(wrong);
    await desk.screenshot('wording-problems');
    // Words that were not saved are there after a look at another screen.
    await go(page, '工作台');
    await openWordings(page);
    await openText(page, '不予受理告知书');
    await expect(words(page)).toHaveValue(wrong);
  });

  await test.step('a place is put in by key, the pages follow, and the change is made', async () => {
    await words(page).fill(shipped.replace('我单位于', '我机关已于'));
    await words(page).press('Control+End');
    await page.getByRole('button', { name: '插入 登记编号' }).focus();
    await page.keyboard.press('Enter');
    await expect(words(page)).toBeFocused();
    await expect(words(page)).toHaveValue(/\{提示\}\{登记编号\}$/);
    await expect(pages(page)).toContainText('我机关已于');
    await page.keyboard.press('Control+Enter');
    const dialog = dialogOf(page, '文书用语：不予受理告知书');
    await expect(dialog.locator('ins')).toHaveText(['机关已', '{登记编号}']);
    await desk.screenshot('wording-change');
    await press(dialog, '更改');
    await expect(page.getByText('已更改：文书用语：不予受理告知书')).toBeVisible();
    await expect(page.getByRole('region', { name: '改过的版本' }).getByRole('listitem')).toHaveCount(2);
    await page.getByText(/^修改/).first().click();
    await checkScreen(desk, 'wording-versions');
    expect(await sidewaysOf(page)).toEqual([]);
  });

  await test.step('the list marks it, and the shipped words come back', async () => {
    await press(page, '返回用语列表');
    await page.getByLabel('只看本单位已修改的').check();
    await expect(page.getByRole('button', { name: /^修改不予受理告知书/ })).toHaveCount(1);
    await expect(page.getByRole('region', { name: '文书用语' }).getByRole('button')).toHaveCount(1);
    await openText(page, '不予受理告知书', '正文\\s*本单位已修改');
    await press(page, '恢复默认');
    await press(dialogOf(page, '恢复默认用语：不予受理告知书'), '更改');
    await expect(words(page)).toHaveValue(shipped);
    await expect(page.getByRole('region', { name: '改过的版本' }).getByRole('listitem')).toHaveCount(3);
  });
  expect(desk.errors).toEqual([]);
});

test('a letter keeps the words it was handed in with: changed before issue and after it', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(180_000);
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir, env: dialogs.env });
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);

  const change = async (from: string, to: string) => {
    await openWordings(page);
    await openText(page, '信访处理意见书');
    const text = await words(page).inputValue();
    expect(text).toContain(from);
    await words(page).fill(text.replace(from, to));
    await page.keyboard.press('Control+Enter');
    await press(dialogOf(page, '文书用语：信访处理意见书'), '更改');
    await expect(page.getByText('已更改：文书用语：信访处理意见书')).toBeVisible();
  };
  const openMatter = async () => {
    await go(page, '工作台');
    await page.getByRole('tab', { name: /^全部未结/ }).click();
    await page.getByRole('option').filter({ hasText: matter.title }).first().click();
    await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
  };

  await change('现将有关情况和处理意见答复如下', '现答复如下');
  await openReception(page);
  await fillReception(page);
  await registerAndInterview(page);
  await writeNote(page);
  await readBack(page);
  await sealNote(page);
  await classify(page);
  await accept(page);
  await tell(page, '告知受理');
  await assign(page);
  await openDraft(page);
  await writeLetter(page);
  await expect(page.getByRole('region', { name: '文书各页' })).toContainText('现答复如下');
  await submitLetter(page);

  // Changed while the letter waits: what is reviewed, signed off and issued is what was handed in.
  await change('现答复如下', '现答复于后');
  await openMatter();
  await agree(page, '审核');
  await agree(page, '签批');
  await issue(page, number);
  const first = await saveAs(page, '处理意见书', dialogs, '第一份.docx');
  const text = await docxText(first);
  expect(text).toContain('现答复如下');
  expect(text).not.toContain('现答复于后');

  await change('现答复于后', '答复如后');
  await openMatter();
  const second = await saveAs(page, '处理意见书', dialogs, '第二份.docx');
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  expect(desk.errors).toEqual([]);
});
