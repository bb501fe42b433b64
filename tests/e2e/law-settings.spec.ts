import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addDays, dateOfInstant, formatDate, type LocalDate } from '#shared/law/dates';
import { type Desk, expect, test } from '../support/launch';
import { choose, dialogOf, field, fill, press } from '../support/steps/fields';
import { confirmRecoveryKey, establish, go } from '../support/steps/office';
import { type DialogQueue, dialogQueue } from '../support/steps/papers';
import { openReception } from '../support/steps/reception';
import { checkScreen, sidewaysOf } from '../support/steps/screen-checks';

const title = '请求公开维修资金账目';
/** 登记转送期限 of the regulation, in days. */
const NATIONAL = 15;
const OWN = 20;

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** A list in the form that is in public use: the three days every list has, and what the test adds. */
function listFile(folder: string, year: number, rest: readonly LocalDate[]): string {
  const days = [...new Set([`${year}-01-01`, `${year}-05-01`, `${year}-10-01`, ...rest])].sort();
  const file = path.join(folder, `${year}-${rest.length}.json`);
  const list = { year, papers: [], days: days.map((date) => ({ name: '放假', date, isOffDay: true })) };
  writeFileSync(file, JSON.stringify(list));
  return file;
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

async function openHolidays(page: Page): Promise<void> {
  await go(page, '设置');
  await tab(page, '节假日表');
  await expect(page.getByRole('region', { name: '已装入的年份' })).toBeVisible();
}

/** Imports a list and makes the change, confirming it when that is asked. */
async function importList(page: Page, queue: DialogQueue, file: string, year: number): Promise<void> {
  queue.answer(file);
  await press(page, '从文件导入');
  const dialog = dialogOf(page, `${year} 年节假日表`);
  await expect(dialog.getByText(/届满日会变/)).toBeVisible();
  const sure = dialog.getByLabel('已核对，确实要更改这么多期限');
  if (await sure.isVisible()) await sure.check();
  await press(dialog, '更改');
  await expect(page.getByText(`已更改：${year} 年节假日表`)).toBeVisible();
}

async function registerMatter(page: Page): Promise<void> {
  await openReception(page);
  await fill(page, {
    'visit.petitioners.0.name': '孙桂兰',
    'matter.demands': '请求公开小区近三年维修资金的账目。',
    'matter.title': title,
  });
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function openMatter(page: Page): Promise<void> {
  await go(page, '工作台');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function begin(launch: (options: { readonly env: Readonly<Record<string, string>> }) => Promise<Desk>) {
  const queue = dialogQueue();
  const desk = await launch({ env: queue.env });
  await establish(desk.window);
  await confirmRecoveryKey(desk.window);
  return { queue, desk, page: desk.window, today: dateOfInstant(new Date().toISOString()) };
}

test('a holiday list is imported, moves the day a limit rolls over to, and is taken back', async ({ launch }) => {
  test.setTimeout(120_000);
  const { queue, desk, page, today } = await begin(launch);
  const due = addDays(today, NATIONAL);
  const off = [0, 1, 2].map((days) => addDays(due, days));
  const year = yearOf(due);
  let rolled = addDays(due, off.length);
  while (isWeekend(rolled) || rolled.endsWith('-01-01')) rolled = addDays(rolled, 1);

  await openHolidays(page);
  // Lists of our own, so that the day this runs on does not matter.
  for (const each of new Set([year, yearOf(rolled)])) {
    await importList(page, queue, listFile(queue.folder, each, []), each);
  }
  await registerMatter(page);
  const after = page.getByText(`顺延至 ${formatDate(rolled)}`, { exact: false });
  await expect(page.getByText(formatDate(due), { exact: false }).first()).toBeAttached();
  await expect(after).toHaveCount(0);

  await openHolidays(page);
  const inYear = off.filter((date) => yearOf(date) === year);
  await importList(page, queue, listFile(queue.folder, year, off), year);
  expect(inYear.length).toBeGreaterThan(0);
  await openMatter(page);
  await expect(after.first()).toBeVisible();

  await go(page, '设置');
  await tab(page, '更改记录');
  await page.getByRole('button', { name: `撤销 ${year} 年节假日表` }).click();
  await expect(page.getByText('已撤销，期限按以前的规定计算', { exact: false })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '（已撤销）' })).toHaveCount(1);
  await openMatter(page);
  await expect(page.getByText(formatDate(due), { exact: false }).first()).toBeAttached();
  await expect(after).toHaveCount(0);
  expect(desk.errors).toEqual([]);
});

test('a broken file is refused with its place, and nothing is changed', async ({ launch }) => {
  const { queue, desk, page } = await begin(launch);
  await openHolidays(page);
  const broken = path.join(queue.folder, 'broken.csv');
  writeFileSync(broken, '日期,名称,休/班\n2027-13-01,元旦,休\n');
  queue.answer(broken);
  await press(page, '从文件导入');
  await expect(page.getByRole('alert')).toContainText('2027-13-01');
  queue.answer(null);
  await press(page, '从文件导入');
  await expect.poll(() => queue.left()).toBe(0);
  await tab(page, '更改记录');
  await expect(page.getByText('还没有更改过', { exact: false })).toBeVisible();
  expect(desk.errors).toEqual([]);
});

test('an own limit is tried, asked about, made and taken back; axe finds nothing on the way', async ({ launch }) => {
  test.setTimeout(240_000);
  const { desk, page, today } = await begin(launch);
  await registerMatter(page);
  const national = formatDate(addDays(today, NATIONAL));
  const own = formatDate(addDays(today, OWN));

  await openHolidays(page);
  await page
    .getByRole('button', { name: /^\d{4} 年日历$/ })
    .first()
    .click();
  await checkScreen(desk, 'law-01-holidays');
  await page.getByRole('button', { name: /^手工填写/ }).click();
  await press(page.getByRole('dialog'), '看会变什么');
  await checkScreen(desk, 'law-02-holiday-errors');
  await page.keyboard.press('Escape');
  await tab(page, '内容分类');
  await page.locator('summary').first().click();
  await checkScreen(desk, 'law-03-classes');

  await tab(page, '期限');
  await checkScreen(desk, 'law-04-limits');
  await press(page, '添加期限');
  const dialog = dialogOf(page, '自定期限');
  await press(dialog, '看会变什么');
  await checkScreen(desk, 'law-05-limit-errors');
  await choose(dialog, 'key', '登记转送期限', '登记转送期限');
  await fill(dialog, { article: '《临川县信访工作规则》第八条', length: String(OWN), source: '临川县信访局文件' });
  await press(dialog, '看会变什么');

  const asked = dialogOf(page, '自定期限：登记转送期限');
  await expect(asked.getByRole('list', { name: '会变的期限' })).toContainText(`${national} → ${own}`);
  await checkScreen(desk, 'law-06-preview');
  await press(asked, '更改');
  await expect(asked.getByText('要更改，请先勾选')).toBeVisible();
  // Not made: the form is back as it was typed.
  await press(asked, '不更改');
  await expect(field(dialog, 'length')).toHaveValue(String(OWN));
  await press(dialog, '看会变什么');
  await asked.getByLabel('已核对，确实要更改这么多期限').check();
  await press(asked, '更改');
  await expect(page.getByText('已更改：自定期限：登记转送期限')).toBeVisible();
  await checkScreen(desk, 'law-07-applied');
  await openMatter(page);
  await expect(page.getByText(own, { exact: false }).first()).toBeAttached();

  await go(page, '设置');
  await tab(page, '更改记录');
  await checkScreen(desk, 'law-08-changes');
  await page.getByRole('button', { name: /^撤销 / }).click();
  await expect(page.getByText('（已撤销）')).toBeVisible();
  await openMatter(page);
  await expect(page.getByText(national, { exact: false }).first()).toBeAttached();
  await expect(page.getByText(own, { exact: false })).toHaveCount(0);
  expect(desk.errors).toEqual([]);
});

test('at twice the text size nothing of the law’s settings or of reception by letter scrolls sideways', async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const { desk, page } = await begin(launch);
  await go(page, '设置');
  await page.getByRole('region', { name: '外观' }).getByText('两倍', { exact: true }).click();
  for (const [name, tabName] of [
    ['holidays', '节假日表'],
    ['limits', '期限'],
    ['classes', '内容分类'],
    ['changes', '更改记录'],
  ] as const) {
    await tab(page, tabName);
    if (name === 'holidays')
      await page
        .getByRole('button', { name: /^\d{4} 年日历$/ })
        .first()
        .click();
    await desk.screenshot(`law-large-${name}`);
    expect.soft(await sidewaysOf(page), name).toEqual([]);
  }
  await openReception(page);
  await page.keyboard.press('Alt+X');
  await expect(page.getByRole('radio', { name: '来信' })).toBeChecked();
  await expect(field(page, 'visit.petitioners.0.name')).toBeFocused();
  await desk.screenshot('law-large-letter');
  expect.soft(await sidewaysOf(page), 'letter').toEqual([]);
  await press(page, '涉密事项登记');
  await press(dialogOf(page, '涉密事项登记'), '登记');
  await desk.screenshot('law-large-secret');
  expect.soft(await sidewaysOf(page), 'secret').toEqual([]);
  expect(desk.errors).toEqual([]);
});

test('reception by letter and a secret matter: axe finds nothing, the pointer is registered', async ({ launch }) => {
  test.setTimeout(120_000);
  const { desk, page } = await begin(launch);
  await openReception(page);
  await press(page, '核对是否越级');
  await page.getByText('越级', { exact: true }).click();
  await checkScreen(desk, 'law-10-visit-level');
  await page.keyboard.press('Alt+X');
  await expect(page.getByText('收信日期')).toBeVisible();
  await expect(page.getByText('接待地点')).toHaveCount(0);
  await checkScreen(desk, 'law-11-letter');
  await press(page, '涉密事项登记');
  const dialog = dialogOf(page, '涉密事项登记');
  await press(dialog, '登记');
  await checkScreen(desk, 'law-12-secret-errors');
  await fill(dialog, { documentNumber: '临密〔2026〕3号', keptAt: '机要室 2 号柜' });
  await dialog.getByText('机密', { exact: true }).click();
  await press(dialog, '登记');
  await expect(dialogOf(page, '已登记涉密事项')).toContainText('登记编号');
  expect(desk.errors).toEqual([]);
});
