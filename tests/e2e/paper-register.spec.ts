import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch';
import { matterWithNotice, noticeOf } from '../support/paper-matters';
import { valueIn } from '../support/secrecy/call';
import { recordStep } from '../support/steps/desk-papers';
import { confirmRecoveryKey, establish } from '../support/steps/office';
import { dialogQueue } from '../support/steps/papers';
import { checkScreen, sidewaysOf } from '../support/steps/screen-checks';
import { office } from '../support/steps/story';

const people = ['赵一', '钱二', '孙三', '李四', '周五', '吴六'] as const;

/** Matters whose 受理告知书 is signed off, one for each name. */
async function prepare(page: Page, names: readonly string[] = people): Promise<void> {
  const status = await valueIn(page, 'app:status', {});
  if (status.stage !== 'open') throw new Error('nobody is signed in');
  const { session, today } = status;
  const { profile } = await valueIn(page, 'office:view', {});
  const organ = profile.organs.find(({ kind }) => kind === 'competent-organ');
  if (organ === undefined) throw new Error('the office has no organ with power');
  for (const [index, petitioner] of names.entries()) {
    const key = `m${index + 1}`;
    const officer = { id: session.officerId, name: session.officerName };
    const title = `反映${petitioner}家楼道漏水`;
    const address = index === 1 ? '' : `东湖路${index + 1}号`;
    const matter = { key, organId: organ.id, on: today, petitioner, title, address, officer };
    for (const { name, payload } of matterWithNotice(matter)) await recordStep(page, key, name, payload);
  }
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const dialog = (page: Page, name: RegExp) => page.getByRole('dialog', { name });
/** To a tab of 文书 by keyboard alone. */
async function toTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  for (let presses = 0; presses < 4; presses += 1) {
    if ((await tab(page, name).getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
}
async function toList(page: Page, label: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: label })).toBeFocused();
}
const pdfs = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.pdf'));

test('papers are issued, saved, looked up and served in bulk, by keyboard', async ({ launch }) => {
  test.setTimeout(240_000);
  const dialogs = dialogQueue();
  const desk = await launch({ env: dialogs.env });
  const page = desk.window;
  await establish(page, office.officer);
  await confirmRecoveryKey(page);
  await prepare(page);

  await test.step('six are picked; one changed meanwhile fails with its reason, the rest get numbers in order', async () => {
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('heading', { name: '文书', exact: true })).toBeVisible();
    await expect(page.getByText('现在都送到了')).toBeVisible();
    await toTab(page, '待印发');
    await expect(page.getByRole('option')).toHaveCount(6);
    await checkScreen(desk, 'register-to-issue');
    await toList(page, '待印发的文书');
    await page.keyboard.press('Control+a');
    await expect(page.getByText('选中 6 份')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page, /印发 6 份文书/)).toBeVisible();
    await desk.screenshot('register-issue-dialog');
    await recordStep(page, 'm3', 'end-paper', { paperId: noticeOf('m3'), reason: '事项另行处理' });
    await page.keyboard.press('Control+Enter');
    const report = dialog(page, /印发：完成 5 份，没有完成 1 份/);
    await expect(report).toBeVisible({ timeout: 30_000 });
    await checkScreen(desk, 'register-report');
    await expect(report.getByRole('region', { name: '没有完成的' })).toContainText('刚刚有了新的记录');
    await expect(report.getByRole('region', { name: '没有完成的' })).toContainText('孙三');
    const done = report.getByRole('region', { name: '已完成的' }).getByRole('listitem');
    await expect(done).toHaveCount(5);
    for (const [index, name] of ['赵一', '钱二', '李四', '周五', '吴六'].entries()) {
      await expect(done.nth(index)).toContainText(name);
      await expect(done.nth(index)).toContainText(`〕${index + 1}号`);
    }
  });

  await test.step('no printer: said once, nothing recorded as printed', async () => {
    await page.keyboard.press('Enter');
    const printer = dialog(page, /打印：5 份文书/);
    await expect(printer.getByText('这台电脑没有可用的打印机')).toBeVisible();
    await desk.screenshot('register-no-printer');
    await page.keyboard.press('Escape');
    await expect(printer).toHaveCount(0);
    const { state } = await valueIn(page, 'cases:open', { caseId: 'm1' });
    expect(state.history.map(({ name }) => name)).not.toContain('paper-exported');
  });

  const folder = mkdtempSync(path.join(tmpdir(), 'pd-bulk-'));
  await test.step('what is issued waits for service; all are saved as PDF into a folder', async () => {
    await toTab(page, '未送达');
    await expect(page.getByRole('option')).toHaveCount(5);
    await checkScreen(desk, 'register-to-serve');
    await toList(page, '已印发未送达的文书');
    await page.keyboard.press('Control+a');
    dialogs.answer(folder);
    await page.keyboard.press('F8');
    await expect(dialog(page, /另存 PDF：完成 5 份/)).toBeVisible({ timeout: 60_000 });
    expect(pdfs(folder)).toHaveLength(5);
    for (const name of pdfs(folder))
      expect(readFileSync(path.join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    const { state } = await valueIn(page, 'cases:open', { caseId: 'm1' });
    expect(state.history.filter(({ name }) => name === 'paper-exported')).toHaveLength(1);
  });

  await test.step('a folder that vanishes stops the work; the rest is taken up in another', async () => {
    const vanishing = path.join(folder, 'usb');
    mkdirSync(vanishing);
    dialogs.answer(vanishing);
    const watch = setInterval(() => {
      if (existsSync(vanishing) && pdfs(vanishing).length >= 2) rmSync(vanishing, { recursive: true, force: true });
    }, 2);
    await toList(page, '已印发未送达的文书');
    await page.keyboard.press('F8');
    const stopped = dialog(page, /另存 PDF：完成 \d 份，还没有办 \d 份/);
    await expect(stopped).toBeVisible({ timeout: 60_000 });
    clearInterval(watch);
    await expect(stopped).toContainText('保存的文件夹不见了');
    await desk.screenshot('register-folder-gone');
    const left = await stopped.getByRole('region', { name: '还没有办的' }).getByRole('listitem').count();
    expect(left).toBeGreaterThan(0);
    const second = path.join(folder, 'second');
    mkdirSync(second);
    dialogs.answer(second);
    await expect(stopped.getByRole('button', { name: `接着办其余的 ${left} 份` })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page, new RegExp(`另存 PDF：完成 ${left} 份`))).toBeVisible({ timeout: 60_000 });
    expect(pdfs(second)).toHaveLength(left);
    await page.keyboard.press('Escape');
  });

  await test.step('a voided number stays in the book with its reason', async () => {
    await recordStep(page, 'm2', 'end-paper', { paperId: noticeOf('m2'), reason: '住址写错，另行出具' });
    await toTab(page, '发文登记簿');
    const book = page.getByRole('listbox', { name: '发文登记簿' });
    await expect(book.getByRole('option')).toHaveCount(5);
    const second = book.getByRole('option').nth(1);
    await expect(second).toContainText('〕2号');
    await expect(second).toContainText('已作废');
    await expect(second).toContainText('住址写错，另行出具');
    await checkScreen(desk, 'register-numbers');
    const table = path.join(folder, '登记簿.csv');
    dialogs.answer(table);
    await page.getByRole('button', { name: '导出表格' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`已存到 ${table}`)).toBeVisible();
    const text = readFileSync(table, 'utf8');
    expect(text.startsWith('\uFEFF文号,')).toBe(true);
    expect(text).toContain('已作废');
  });

  await test.step('one is served from the list, and leaves it', async () => {
    await toTab(page, '未送达');
    await expect(page.getByRole('option')).toHaveCount(4);
    await toList(page, '已印发未送达的文书');
    await page.keyboard.press('F6');
    const serving = dialog(page, /送达/);
    await expect(serving).toBeVisible();
    await desk.screenshot('register-serve');
    await page.keyboard.press('Control+Enter');
    await expect(serving).toHaveCount(0, { timeout: 20_000 });
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('option')).toHaveCount(3);
    await toTab(page, '送达登记');
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('option').first()).toContainText('直接送达');
    await checkScreen(desk, 'register-served');
  });

  await test.step('at twice the size nothing sticks out', async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '32px';
    });
    for (const name of ['未送达', '发文登记簿', '送达登记']) {
      await toTab(page, name);
      await expect(page.getByRole('option').first()).toBeVisible();
      await desk.screenshot(`register-large-${name}`);
      expect.soft(await sidewaysOf(page), name).toEqual([]);
    }
  });
  expect(desk.errors).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

test('long work says how far it is and stops between two papers', async ({ launch }) => {
  test.setTimeout(240_000);
  const dialogs = dialogQueue();
  const desk = await launch({ env: dialogs.env });
  const page = desk.window;
  await establish(page, office.officer);
  await confirmRecoveryKey(page);
  await prepare(
    page,
    Array.from({ length: 40 }, (_, index) => `来访人${index + 1}`),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-bulk-'));
  await page.keyboard.press('Alt+4');
  await toTab(page, '待印发');
  await expect(page.getByText('共 40 份')).toBeVisible();
  await toList(page, '待印发的文书');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page, /印发 40 份文书/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const issued = dialog(page, /印发：完成 40 份/);
  await expect(issued).toBeVisible({ timeout: 120_000 });
  await checkScreen(desk, 'register-report-40');

  await test.step('stopped while saving: what is written is written, the rest is named', async () => {
    dialogs.answer(folder);
    await issued.getByRole('button', { name: '把这 40 份另存为 PDF' }).focus();
    await page.keyboard.press('Enter');
    const work = page.getByRole('region', { name: '正在另存为 PDF' });
    await expect(work).toContainText(/[1-9]\d* \/ 40/, { timeout: 30_000 });
    await desk.screenshot('register-progress');
    await work.getByRole('button', { name: '停止' }).focus();
    await page.keyboard.press('Enter');
    const report = dialog(page, /另存 PDF：完成 \d+ 份，还没有办 \d+ 份/);
    await expect(report).toBeVisible({ timeout: 30_000 });
    await expect(report).toContainText('已按您的要求停止');
    const left = await report.getByRole('region', { name: '还没有办的' }).getByRole('listitem').count();
    expect(pdfs(folder)).toHaveLength(40 - left);
    expect(left).toBeGreaterThan(0);
  });
  expect(desk.errors).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
