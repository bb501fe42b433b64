import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { dialogOf, field, press } from '../support/steps/fields';
import { establish, expectDesk, go, lastGroupOf, signIn } from '../support/steps/office';
import { type DialogQueue, dialogQueue } from '../support/steps/papers';
import { checkScreen, sidewaysOf } from '../support/steps/screen-checks';
import { docxOf } from '../unit/electron/ipc/statute-files';
import { sampleText } from '../unit/shared/law/statutes/sample-statute';

const NAME = '临江市停车管理条例';
const later = sampleText.replace('2025年7月1日', '2026年6月1日').replace('第四条 本', '第六条 本');

/** A file for the next dialog. */
function offer(queue: DialogQueue, name: string, content: string | Uint8Array): void {
  const file = path.join(queue.folder, name);
  writeFileSync(file, content);
  queue.answer(file);
}

const openShelf = async (page: Page): Promise<void> => {
  await go(page, '设置');
  await page.getByRole('tab', { name: '法条库', exact: true }).click();
  await expect(page.getByRole('region', { name: '已导入的法规全文' })).toBeVisible();
};

test('laws are imported at the first run and in the settings, looked at, ended and taken back', async ({ launch }) => {
  test.setTimeout(120_000);
  const queue = dialogQueue();
  const desk = await launch({ env: queue.env });
  const page = desk.window;
  await establish(page);
  const key = await page.getByTestId('recovery-key').innerText();
  await page.getByLabel('我已抄录').check();
  await page.getByLabel('请输入恢复密钥的最后一组').fill(lastGroupOf(key));
  await press(page, '开始使用');

  await test.step('first run: a Markdown file', async () => {
    await expect(page.getByRole('heading', { name: '导入法规全文' })).toBeVisible();
    await checkScreen(desk, 'statutes-01-first-run');
    offer(queue, '停车.md', sampleText);
    await press(page, '选择法规文件');
    const dialog = dialogOf(page, '导入法规全文');
    await expect(field(dialog, 'name')).toHaveValue(NAME);
    await expect(field(dialog, 'validFrom')).toHaveValue('2025-07-01');
    await checkScreen(desk, 'statutes-02-import');
    await field(dialog, 'validFrom').fill('不知道');
    await press(dialog, '导入');
    await expect(dialog.getByText(/日期应写成/)).toBeVisible();
    await field(dialog, 'validFrom').fill('2025-07-01');
    await press(dialog, '导入');
    await expect(page.getByText(`《${NAME}》，共 5 条，已导入`)).toBeVisible();
    await press(page, '进入工作台');
    await expectDesk(page);
  });

  await openShelf(page);
  const shelf = page.getByRole('region', { name: '已导入的法规全文' });

  await test.step('files that are no law are refused in words', async () => {
    for (const [name, content, words] of [
      ['图片.docx', Buffer.from('89504e470d0a1a0a00', 'hex'), '这是图片'],
      ['说明.txt', '我们小区的供暖一直不热。', '没有找到以“第一条”'],
    ] as const) {
      offer(queue, name, content);
      await press(shelf, '导入法规全文');
      await expect(page.getByRole('alert')).toContainText(words);
      await expect(page.getByRole('alert')).toContainText('没有载入');
    }
    await expect(shelf.getByRole('listitem')).toHaveCount(1);
    await checkScreen(desk, 'statutes-03-refused');
  });

  await test.step('a Word file of a later version: what is missing is said, the old one ends the day before', async () => {
    offer(queue, '新停车.docx', docxOf(later.split('\n').map((line) => line.replace(/^#+ /, ''))));
    await press(shelf, '导入法规全文');
    const dialog = dialogOf(page, '导入法规全文');
    await expect(dialog.getByText(/缺第四条、第五条/)).toBeVisible();
    await expect(dialog.getByText('已有的文本（2025年7月1日起）到2026年5月31日为止。')).toBeVisible();
    await checkScreen(desk, 'statutes-04-later-version');
    await press(dialog, '导入');
    await expect(page.getByText(`已更改：法规全文：《${NAME}》`)).toBeVisible();
    await expect(shelf.getByRole('listitem')).toHaveCount(2);
    await expect(shelf.getByText('2025年7月1日至2026年5月31日有效', { exact: false })).toBeVisible();
    await checkScreen(desk, 'statutes-05-shelf');
    expect(await sidewaysOf(page)).toEqual([]);
  });

  await test.step('articles are read and searched', async () => {
    await shelf
      .getByRole('button', { name: `查看条文《${NAME}》` })
      .last()
      .click();
    const dialog = dialogOf(page, `《${NAME}》`);
    await expect(dialog.getByText('共 5 条')).toBeVisible();
    await dialog.getByLabel('在条文里查找').fill('消防');
    await expect(dialog.getByText('找到 2 条')).toBeVisible();
    await expect(dialog.getByText('第三条之一', { exact: false })).toBeVisible();
    await checkScreen(desk, 'statutes-06-articles');
    await page.keyboard.press('Escape');
  });

  await test.step('ended, and taken back', async () => {
    await shelf
      .getByRole('button', { name: `停用《${NAME}》` })
      .last()
      .click();
    const dialog = dialogOf(page, `停用：《${NAME}》`);
    await checkScreen(desk, 'statutes-07-end');
    await dialog.getByText('导错了，移出法条库').click();
    await press(dialog, '停用');
    await expect(shelf.getByRole('listitem')).toHaveCount(1);
    await press(page, '撤销这次更改');
    await expect(shelf.getByRole('listitem')).toHaveCount(2);
  });
  expect(queue.left()).toBe(0);
  expect(desk.errors).toEqual([]);
});

test('an article is cited by keyboard in the letter, and the check knows one that does not exist', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const dataDir = await seedDemoOffice();
  const queue = dialogQueue();
  const desk = await launch({ dataDir, env: queue.env });
  const page = desk.window;
  await signIn(page, demoOfficer);
  await openShelf(page);
  offer(queue, '停车.md', sampleText);
  await press(page.getByRole('region', { name: '已导入的法规全文' }), '导入法规全文');
  await press(dialogOf(page, '导入法规全文'), '导入');
  await expect(page.getByText(`已更改：法规全文：《${NAME}》`)).toBeVisible();

  const title = demoMatters.find(({ life }) => life === 'returned')?.title ?? '';
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await press(page, '提交处理意见');
  const basis = page.locator('[data-field$=".basis"]:is(input)').first();
  const checks = page.getByRole('region', { name: /^内容核对/ });

  await basis.fill('');
  await basis.focus();
  await page.keyboard.press('Control+B');
  const dialog = dialogOf(page, '引用法条');
  await expect(dialog.getByLabel('查找法条')).toBeFocused();
  await page.keyboard.type('停车 2');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await expect(dialog.getByRole('radio')).toHaveCount(5);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await expect(dialog.getByRole('radio').nth(3)).toBeChecked();
  await checkScreen(desk, 'statutes-10-cite');
  await page.keyboard.press('Enter');
  await expect(basis).toHaveValue(`《${NAME}》第二条第二款第一项`);
  await expect(basis).toBeFocused();
  await expect(checks.getByText(NAME, { exact: false })).toHaveCount(0);

  await test.step('an article that does not exist stops the letter', async () => {
    await basis.fill(`《${NAME}》第九十九条`);
    await expect(checks.getByRole('button', { name: `《${NAME}》没有第九十九条，最后一条是第四条` })).toBeVisible();
    await expect(checks.getByRole('status')).toHaveText(/^还差 \d+ 处/);
    await checkScreen(desk, 'statutes-11-wrong-article');
    await basis.fill('《信访工作条例》第九十九条');
    await expect(checks.getByText(/共50条（全文未导入，只核对了条号）/)).toBeVisible();
    await expect(checks.getByRole('status')).toHaveText(/^还差 \d+ 处/);
  });

  await test.step('the words can come along; changed words are told', async () => {
    const opinion = page.locator('textarea[data-field$=".opinion"]').first();
    await opinion.fill('');
    await opinion.focus();
    await page.keyboard.press('Control+B');
    await page.keyboard.type('消防 占用');
    await expect(dialog.getByRole('radio')).toHaveCount(1);
    await page.keyboard.press('Shift+Enter');
    await expect(opinion).toHaveValue(`《${NAME}》第三条规定：“任何人不得占用消防通道。”`);
    await expect(checks.getByText(/与法规原文不一致/)).toHaveCount(0);
    await opinion.fill(`《${NAME}》第三条规定：“任何单位不得占用消防通道。”`);
    await expect(checks.getByText(/与法规原文不一致/)).toBeVisible();
  });

  await page.keyboard.press('F1');
  await expect(dialogOf(page, '本页按键').getByText('引用法条')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(desk.errors).toEqual([]);
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});
