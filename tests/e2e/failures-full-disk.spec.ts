import type { Page } from '@playwright/test';
import { expect, expectFailure, expectListed, registerVisit, signInToDemo, test, trySignIn } from '../support/failures';
import { onSmallDisk, smallDisk, whyNoDisk, writeUntilRefused } from '../support/full-disk';
import type { Desk } from '../support/launch';
import { field, press } from '../support/steps/fields';

const nav = { name: '主导航' } as const;
const reception = (page: Page): Promise<void> =>
  page.getByRole('navigation', nav).getByRole('button', { name: '接待' }).click();
const visitor = (page: Page) => field(page, 'visit.petitioners.0.name');

/** Types what the disk has no room for, and waits until the bar says so. */
async function typeInVain(page: Page, name: string): Promise<void> {
  expect(await writeUntilRefused(page)).toBe('disk-full');
  await reception(page);
  await visitor(page).fill(name);
  await field(page, 'matter.demands').fill('请求核实'.repeat(3_000));
  await expect(page.getByText('有内容未能保存')).toBeVisible();
}

/**
 * Answers main's questions and notes what was asked: `leave` presses the second button; `stay` lets the real box come up
 * and shuts it again after a second, which counts as its first.
 */
const answerQuestions = (desk: Desk, answer: 'stay' | 'leave'): Promise<void> =>
  desk.app.evaluate(({ dialog, BrowserWindow }, chosen) => {
    const asked: string[] = [];
    const real = dialog.showMessageBox.bind(dialog);
    const asking = async (window: Electron.BrowserWindow, options: Electron.MessageBoxOptions) => {
      asked.push(`${options.message}${options.detail}${options.buttons?.join('|')}`);
      if (chosen === 'leave') return { response: 1, checkboxChecked: false };
      if (!(window instanceof BrowserWindow)) throw new Error('asked without a window');
      const shut = new AbortController();
      setTimeout(() => shut.abort(), 1000);
      return real(window, { ...options, signal: shut.signal });
    };
    Object.assign(globalThis, { asked });
    Object.assign(dialog, { showMessageBox: asking });
  }, answer);
const questions = (desk: Desk): Promise<readonly string[]> =>
  desk.app.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);

/** Closes the window as its cross does. */
const closeWindow = (desk: Desk): Promise<void> =>
  desk.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    // The program may be gone before it has answered.
    .catch(() => undefined);

/** Also where it has ended by itself. */
const end = (desk: Desk): Promise<void> => desk.kill().catch(() => undefined);

test(`a full disk is said, the form is kept, and the same press saves once there is room${whyNoDisk}`, async ({
  launch,
  pattern,
}) => {
  test.skip(!smallDisk, 'no small file system');
  const disk = onSmallDisk(pattern, 'data');
  const desk = await launch({ dataDir: disk.folder });
  const page = desk.window;
  try {
    await signInToDemo(page);
    disk.fill();
    await typeInVain(page, '磁盘满了也不丢');
    await press(page, '只登记');
    await expect(page.getByText(/磁盘/).first()).toBeVisible();
    await expect(visitor(page)).toHaveValue('磁盘满了也不丢');
    await desk.screenshot('failure-disk-full');
    disk.free();
    await press(page, '只登记');
    await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
    await expectListed(page, '磁盘满了也不丢');
  } finally {
    await end(desk);
    disk.remove();
  }
});

test(`a disk that is full at the start is said, and the ledger opens once there is room${whyNoDisk}`, async ({
  launch,
  pattern,
}) => {
  test.skip(!smallDisk, 'no small file system');
  const disk = onSmallDisk(pattern, 'full');
  const desk = await launch({ dataDir: disk.folder });
  const page = desk.window;
  try {
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
    disk.fill();
    await trySignIn(page);
    await expectFailure(page, '磁盘空间不够', /full/, '重试');
    await expect(page.getByRole('main')).not.toContainText('刚才');
    await desk.screenshot('failure-disk-full-at-start');
    disk.free();
    await press(page, '重试');
    await signInToDemo(page);
    await expectListed(page, '电梯频繁故障');
  } finally {
    await end(desk);
    disk.remove();
  }
});

test(`closing while the disk stays full asks before text is lost, and then ends at once${whyNoDisk}`, async ({
  launch,
  pattern,
}) => {
  test.skip(!smallDisk, 'no small file system');
  const disk = onSmallDisk(pattern, 'closing');
  const desk = await launch({ dataDir: disk.folder });
  const page = desk.window;
  try {
    await signInToDemo(page);
    await registerVisit(page, '满盘前登记的人');
    disk.fill();
    await typeInVain(page, '没有存下来的人');

    await answerQuestions(desk, 'stay');
    await closeWindow(desk);
    await expect
      .poll(async () => (await questions(desk)).join(''))
      .toMatch(/有 \d+ 份没有存下来.*现在退出，这些内容就没有了/);
    // Time for the box to be shut; then back at the form, with everything in it.
    await page.waitForTimeout(2_000);
    await expect(visitor(page)).toHaveValue('没有存下来的人');
    await expect(page.getByText('有内容未能保存')).toBeVisible();

    await answerQuestions(desk, 'leave');
    const gone = new Promise((resolve) => desk.app.process().once('exit', () => resolve('gone')));
    const begun = Date.now();
    await closeWindow(desk);
    const late = new Promise((resolve) => setTimeout(() => resolve('still there'), 30_000));
    expect(await Promise.race([gone, late])).toBe('gone');
    // Bounded steps add up to more; this is what a full disk alone may cost.
    expect(Date.now() - begun).toBeLessThan(15_000);

    disk.free();
    const again = await launch({ dataDir: disk.folder });
    await signInToDemo(again.window);
    await expectListed(again.window, '满盘前登记的人');
    await again.close();
  } finally {
    await end(desk);
    disk.remove();
  }
});

test(`a text that the full disk refused outlives the lock of the workstation and is saved once there is room${whyNoDisk}`, async ({
  launch,
  pattern,
}) => {
  test.skip(!smallDisk, 'no small file system');
  const disk = onSmallDisk(pattern, 'locking');
  const desk = await launch({ dataDir: disk.folder });
  const page = desk.window;
  try {
    await signInToDemo(page);
    disk.fill();
    await typeInVain(page, '锁定前来不及保存的人');
    // What Windows says when the officer locks the PC; an idle lock goes the same way.
    await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
    await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('锁定前来不及保存的人')).toHaveCount(0);

    await trySignIn(page);
    await expectFailure(page, '磁盘空间不够', /locking/, '重试');
    disk.free();
    await press(page, '重试');
    await signInToDemo(page);
    await reception(page);
    await expect(visitor(page)).toHaveValue('锁定前来不及保存的人');
    await expect(field(page, 'matter.demands')).toHaveValue('请求核实'.repeat(3_000));
    await desk.close();

    // It was written, not only remembered.
    const again = await launch({ dataDir: disk.folder });
    await signInToDemo(again.window);
    await reception(again.window);
    await expect(visitor(again.window)).toHaveValue('锁定前来不及保存的人');
    await again.close();
  } finally {
    await end(desk);
    disk.remove();
  }
});
