import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { demoOfficer, seedDemoOffice } from './demo-office';
import { test as base, type Desk, type LaunchOptions } from './launch';
import { field, press } from './steps/fields';

interface DamageFixtures {
  /** A folder of this test's own with the demonstration office in it, nobody signed in. */
  readonly seeded: string;
}
interface DamageWorkerFixtures {
  /** A demonstration office to copy from, where a test's own place is no folder of the temp disk. */
  readonly pattern: string;
}

/** Tests that damage a ledger: each gets a demonstration office of its own. */
export const test = base.extend<DamageFixtures, DamageWorkerFixtures>({
  pattern: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const folder = await seedDemoOffice();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  seeded: async ({}, use) => {
    const folder = await seedDemoOffice();
    await use(folder);
    spawnSync('chmod', ['-R', 'u+rwX', folder]);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The program may still be writing there; the temp folder of the whole run is removed later.
    }
  },
});

export { expect } from '@playwright/test';

/** Types account and password and presses 登录, whatever comes of it. */
export async function trySignIn(page: Page, password: string = demoOfficer.password): Promise<void> {
  await field(page, 'account').fill(demoOfficer.account);
  await field(page, 'password').fill(password);
  await press(page, '登录');
}

export async function signInToDemo(page: Page): Promise<void> {
  await trySignIn(page);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 });
}

/** The failure screen with this title, its file named, and a safe action as the first and focused one. */
export async function expectFailure(page: Page, title: string, file: RegExp, firstAction: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(file).first()).toBeVisible();
  const first = page.getByRole('main').getByRole('button').first();
  await expect(first).toHaveText(firstAction);
  await expect(first).toBeFocused();
}

/** Signs in, lets `work` happen, and ends the program in good order. */
export async function session(
  launch: (options?: LaunchOptions) => Promise<Desk>,
  dataDir: string,
  work: (page: Page, desk: Desk) => Promise<void>,
  options: LaunchOptions = {},
): Promise<void> {
  const desk = await launch({ ...options, dataDir });
  await signInToDemo(desk.window);
  await work(desk.window, desk);
  await desk.close();
}

/** Registers a short visit and waits until it is acknowledged. */
export async function registerVisit(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '接待' }).click();
  await field(page, 'visit.petitioners.0.name').fill(name);
  await field(page, 'matter.demands').fill('请求核实情况');
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
}

/** Whether the open-matters list shows this name. */
export async function expectListed(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await page.getByLabel('筛选本页').fill(name);
  await expect(page.getByText(name).first()).toBeVisible();
}
