import { rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { signIn } from '../support/steps/office';
import { violationsOf } from '../support/steps/screen-checks';

let demo = '';
test.beforeAll(async () => {
  demo = await seedDemoOffice();
});
test.afterAll(() => rmSync(demo, { recursive: true, force: true }));

/** Points of a case's life at which the lists of steps together offer most of the law. */
const lives = ['heard', 'classified', 'transferred', 'assigned', 'issued', 'served', 'closed'] as const;

async function openMatter(page: Page, life: (typeof lives)[number]): Promise<void> {
  const title = demoMatters.find((matter) => matter.life === life)?.title ?? '';
  expect(title, `a matter that is ${life}`).not.toBe('');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  // While the search is still closing, keys are its own.
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Of this title and no longer one: 办理 is a part of other titles. */
const dialogOf = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title, exact: true });

const entries = (page: Page): Locator => dialogOf(page, '办理').locator('button[data-step]');

/** Opens the list of all steps by its key and answers the labels of those not tried before. */
async function untried(page: Page, tried: ReadonlySet<string>): Promise<readonly string[]> {
  await page.keyboard.press('F3');
  await expect(dialogOf(page, '办理').getByRole('textbox')).toBeFocused();
  const labels = await entries(page).evaluateAll((buttons) =>
    buttons.map((button) => button.querySelector('span')?.textContent ?? ''),
  );
  return labels.filter((label) => !tried.has(label));
}

test('every step in the list opens by keyboard with a field in focus, says what is missing, and axe finds nothing in it', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const desk = await launch({ dataDir: demo });
  const page = desk.window;
  await signIn(page, demoOfficer);
  const tried = new Set<string>();
  for (const life of lives) {
    await openMatter(page, life);
    for (;;) {
      const label = (await untried(page, tried))[0];
      if (label === undefined) break;
      tried.add(label);
      await page.keyboard.type(label);
      await page.keyboard.press('Enter');
      await expect(dialogOf(page, '办理')).toHaveCount(0);
      const dialog = dialogOf(page, label);
      // A step with a screen of its own has tests of its own.
      if ((await page.getByRole('dialog').count()) === 0) {
        await openMatter(page, life);
        continue;
      }
      await expect(dialog, `dialog of ${label}`).toBeVisible();
      await expect.soft(dialog.locator(':focus:is(input, textarea)'), `a field of ${label} in focus`).toHaveCount(1);
      expect.soft(await violationsOf(page), `axe on ${label}`).toEqual([]);
      await page.keyboard.press('Control+Enter');
      // Sent, or something is said about what is missing: never a key without an answer.
      const said = dialog.locator('[role="alert"], [class*="-error"]');
      await expect
        .soft(async () => expect((await dialog.count()) === 0 || (await said.count()) > 0).toBe(true), label)
        .toPass({ timeout: 3_000 });
      if ((await dialog.count()) > 0) {
        expect.soft(await violationsOf(page), `axe on ${label} with what is missing`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await expect(dialog).toHaveCount(0);
    }
    await page.keyboard.press('Escape');
    await expect(dialogOf(page, '办理')).toHaveCount(0);
  }
  expect(tried.size, [...tried].join('、')).toBeGreaterThan(40);
  expect(desk.errors).toEqual([]);
});
