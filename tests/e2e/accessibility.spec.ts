import { rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { dialogOf, field, fill, press } from '../support/steps/fields';
import { readBack, sealNote, writeNote } from '../support/steps/interview';
import { confirmRecoveryKey, establish, go, signIn } from '../support/steps/office';
import { fillReception, openReception, registerAndInterview } from '../support/steps/reception';
import { checkScreen, sidewaysOf, violationsOf } from '../support/steps/screen-checks';

type Life = (typeof demoMatters)[number]['life'];

/** Opens the first demonstration matter that stands where `life` says. */
async function openMatter(page: Page, life: Life): Promise<void> {
  const title = demoMatters.find((matter) => matter.life === life)?.title ?? '';
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('the check finds faint text when there is some', async ({ launch }) => {
  const { window } = await launch();
  await expect(window.getByRole('heading', { name: '首次使用：设置本单位' })).toBeVisible();
  expect(await violationsOf(window)).toEqual([]);
  await window.evaluate(() => document.documentElement.style.setProperty('--desk-muted', '#c8ccd0'));
  expect((await violationsOf(window)).map(({ id }) => id)).toEqual(['color-contrast']);
});

test('axe finds nothing from the first run to a sealed note', async ({ launch }) => {
  test.setTimeout(180_000);
  const desk = await launch();
  const page = desk.window;
  await expect(page.getByRole('heading', { name: '首次使用：设置本单位' })).toBeVisible();
  await checkScreen(desk, 'a11y-01-first-run');
  await press(page, '建立台账');
  await expect(page.getByRole('alert')).toBeVisible();
  await checkScreen(desk, 'a11y-02-first-run-errors');
  await establish(page);
  await checkScreen(desk, 'a11y-03-recovery-key');
  await confirmRecoveryKey(page);

  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible();
  await checkScreen(desk, 'a11y-04-worklist-empty');
  await go(page, '案件');
  await expect(page.getByText('这里查得到登记过的全部事项', { exact: false })).toBeVisible();
  await checkScreen(desk, 'a11y-05-search-empty');

  await openReception(page);
  await checkScreen(desk, 'a11y-06-reception-empty');
  await fill(page, { 'visit.petitioners.0.identityNumber': '110101199003071234', 'visit.receivedOn': '2099-01-01' });
  await press(page, '登记并开始接谈');
  await expect(page.getByRole('alert')).toBeVisible();
  // In the order of the page: name, number, day, demands.
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([/姓名/, /校验位/, /来访日期/, /信访请求/]);
  await checkScreen(desk, 'a11y-07-reception-errors');
  await press(page, '清空重填');
  await press(page, '确定清空');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await fillReception(page);
  await press(page, '当场答复或引导');
  await expect(dialogOf(page, '当场答复或引导')).toBeVisible();
  await checkScreen(desk, 'a11y-08-answer-dialog');
  await press(page, '返回');
  await registerAndInterview(page);
  await writeNote(page);
  await checkScreen(desk, 'a11y-09-interview-writing');
  await page.keyboard.press('F4');
  await expect(dialogOf(page, '常用语')).toBeVisible();
  await checkScreen(desk, 'a11y-10-phrases');
  await page.keyboard.press('Escape');
  await readBack(page);
  await press(page, '确认并封存');
  await expect(page.getByRole('alert')).toBeVisible();
  await checkScreen(desk, 'a11y-11-read-back');
  await sealNote(page);
  await page.getByRole('button', { name: '补充笔录' }).click();
  const dialog = dialogOf(page, '补充笔录');
  await field(dialog, 'text').fill('来访人回来补充：维修资金去年公布过一次。');
  await press(dialog, '补充笔录');
  await expect(dialog).toHaveCount(0);
  await press(page, '接谈并封存笔录');
  await expect(page.getByRole('heading', { name: '接谈笔录（已封存）' })).toBeVisible();
  await checkScreen(desk, 'a11y-12-interview-sealed');
  expect(desk.errors).toEqual([]);
});

test('axe finds nothing on sign-in, worklist, cases, steps, letters, search and settings of a full office', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const dataDir = await seedDemoOffice();
  const desk = await launch({ dataDir });
  const page = desk.window;

  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await checkScreen(desk, 'a11y-20-sign-in');
  await fill(page, { account: demoOfficer.account, password: 'not-the-password' });
  await press(page, '登录');
  await expect(page.getByRole('alert')).toContainText('账号或密码不正确');
  await checkScreen(desk, 'a11y-21-sign-in-wrong');
  await press(page, '忘记密码，用恢复密钥');
  await checkScreen(desk, 'a11y-22-recover');
  await press(page, '返回登录');
  await signIn(page, demoOfficer);

  await expect(page.getByRole('option').first()).toBeVisible();
  await checkScreen(desk, 'a11y-23-worklist-mine');
  for (const [name, tab] of [
    ['overdue', '超期'],
    ['open', '全部未结'],
    ['closed', '今日办结'],
  ] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await checkScreen(desk, `a11y-24-worklist-${name}`);
  }

  const steps: readonly (readonly [Life, string | null])[] = [
    ['registered', '当场答复'],
    ['heard', '分类'],
    ['classified', '转送、交办'],
    ['transferred', '登记办理结果'],
    ['accepted', '确定承办人'],
    ['assigned', '再次来访'],
    ['issued', '登记送达'],
    ['served', '办结'],
    ['closed', null],
    ['asked', null],
  ];
  for (const [life, step] of steps) {
    await openMatter(page, life);
    await checkScreen(desk, `a11y-30-case-${life}`);
    if (step === null) continue;
    await page
      .getByRole('contentinfo')
      .or(page.locator('footer'))
      .getByRole('button', { name: step, exact: true })
      .click();
    const dialog = dialogOf(page, step);
    await expect(dialog).toBeVisible();
    if (step === '分类') {
      await field(dialog, 'purpose').fill('求决');
      await field(dialog, 'purpose').press('Enter');
    }
    // The button that sends stands last; what is missing is said beside its field.
    await dialog.getByRole('button').last().click();
    await checkScreen(desk, `a11y-31-step-${life}`);
    if ((await dialog.count()) > 0) {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  }

  for (const [life, step] of [
    ['returned', '提交处理意见'],
    ['drafted', '审核'],
    ['reviewed', '签批'],
    ['signed-off', '印发'],
    ['closed', '看处理意见书'],
  ] as const) {
    await openMatter(page, life);
    await press(page, step);
    await expect(page.getByRole('region', { name: '文书各页' })).toBeVisible();
    if (step === '印发') await expect(page.locator('b', { hasText: '号' }).first()).toBeVisible();
    await checkScreen(desk, `a11y-40-letter-${life}`);
  }

  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill('请求');
  await expect(page.getByRole('option').nth(3)).toBeVisible();
  await expect(page.getByText(/^(\d+ 件|先列)/)).toBeVisible();
  await checkScreen(desk, 'a11y-50-search');
  await page.keyboard.press('F1');
  await expect(dialogOf(page, '本页按键')).toBeVisible();
  await checkScreen(desk, 'a11y-51-keys');
  await page.keyboard.press('Escape');

  await go(page, '设置');
  const sections = ['备份', '外观', '修改密码', '本单位和代表的机关', '人员和岗位'];
  for (const [index, section] of sections.entries()) {
    const region = page.getByRole('region', { name: section });
    await region.scrollIntoViewIfNeeded();
    await checkScreen(desk, `a11y-60-settings-${index + 1}`);
  }
  await page.getByRole('button', { name: `修改 ${demoOfficer.name}` }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await checkScreen(desk, 'a11y-61-officer');
  await page.keyboard.press('Escape');
  await press(page, '添加机关');
  await press(dialogOf(page, '代表的机关'), '保存');
  await checkScreen(desk, 'a11y-62-organ-errors');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: new RegExp(`^${demoOfficer.name}`) }).click();
  await expect(page.getByRole('menuitem', { name: '锁定' })).toBeVisible();
  await checkScreen(desk, 'a11y-63-menu');
  await page.getByRole('menuitem', { name: '锁定' }).click();
  await expect(page.getByText('已锁定', { exact: false })).toBeVisible();
  await checkScreen(desk, 'a11y-64-locked');
  expect(desk.errors).toEqual([]);
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('axe finds nothing where the ledger cannot be opened', async ({ launch }) => {
  test.setTimeout(90_000);
  const missing = await launch({ dataDir: path.join(tmpdir(), 'pd-no-such-folder') });
  await expect(missing.window.getByRole('heading', { level: 1 })).toBeVisible();
  await checkScreen(missing, 'a11y-70-missing-folder');
  await missing.close();

  const dataDir = await seedDemoOffice();
  truncateSync(path.join(dataDir, 'ledger.db'), 10_000);
  const damaged = await launch({ dataDir });
  const page = damaged.window;
  // Whether the file is whole can only be told with its key.
  const door = page.getByRole('button', { name: '登录', exact: true });
  await expect(door.or(page.getByText('台账', { exact: false }).first())).toBeVisible();
  if (await door.isVisible()) {
    await fill(page, { account: demoOfficer.account, password: demoOfficer.password });
    await door.click();
  }
  await expect(page.getByText('有关的文件或者文件夹', { exact: false })).toBeVisible({ timeout: 20_000 });
  await checkScreen(damaged, 'a11y-71-damaged');
  await damaged.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('dark and twice the text size are chosen in the settings, stay after a restart, and nothing scrolls sideways at 1366 × 768', async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const dataDir = await seedDemoOffice();
  const desk = await launch({ dataDir });
  const page = desk.window;
  await signIn(page, demoOfficer);
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768]);
  for (const [key, title] of [
    ['Alt+1', '接待登记'],
    ['Alt+2', '工作台'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    expect.soft(await sidewaysOf(page), `${title} at 100 %`).toEqual([]);
  }
  await go(page, '设置');
  const looks = page.getByRole('region', { name: '外观' });
  await looks.getByText('深色', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await looks.getByText('两倍', { exact: true }).click();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await desk.close();

  const again = await launch({ dataDir });
  const { window } = again;
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await window.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await signIn(window, demoOfficer);

  const fits = async (name: string) => {
    await again.screenshot(`large-${name}`);
    expect.soft(await sidewaysOf(window), `${name} at 200 %`).toEqual([]);
  };
  await expect(window.getByRole('option').first()).toBeVisible();
  await fits('worklist');
  await window.keyboard.press('Alt+1');
  await expect(window.getByRole('heading', { name: '接待登记' })).toBeVisible();
  await fits('reception');
  await press(window, '登记并开始接谈');
  await expect(window.getByRole('alert').first()).toBeVisible();
  await fits('reception-errors');
  for (const life of ['heard', 'signed-off', 'closed'] as const) {
    await openMatter(window, life);
    await fits(`case-${life}`);
  }
  await openMatter(window, 'heard');
  await press(window, '分类');
  await expect(dialogOf(window, '分类')).toBeVisible();
  await fits('step');
  expect(again.errors).toEqual([]);
  await again.close();
  rmSync(dataDir, { recursive: true, force: true });
});
