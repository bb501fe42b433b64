import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { factOf } from '../support/steps/case';
import { go, signIn } from '../support/steps/office';

let demo = '';
test.beforeAll(async () => {
  demo = await seedDemoOffice();
});
test.afterAll(() => rmSync(demo, { recursive: true, force: true }));

/** Of the rows in sight: what is cut off with an ellipsis or reaches out of its row, and how many lines a row has. */
const rowsOf = (page: Page) =>
  page.getByRole('option').evaluateAll((rows) => {
    const box = rows[0]?.parentElement?.getBoundingClientRect();
    const inSight = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return box !== undefined && top >= box.top && bottom <= box.bottom;
    });
    const cut = inSight.flatMap((row) =>
      [...row.querySelectorAll<HTMLElement>('span')]
        .filter(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 ||
            part.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom + 1,
        )
        .map((part) => part.textContent ?? ''),
    );
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const lines = inSight.map((row) => {
      const tops = [...row.querySelectorAll('span')]
        .filter((part) => part.querySelector('span') === null && part.textContent !== '')
        .map((part) => part.getBoundingClientRect().top)
        .sort((one, other) => one - other);
      // Words of one line stand a little apart when their sizes differ.
      return tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? top) > rem * 0.6).length;
    });
    return { count: inSight.length, cut, mostLines: Math.max(...lines) };
  });

test('a row of the worklist says who, what and when it is due, at 100 % on two lines and at 200 % on three, and is never cut', async ({
  launch,
}) => {
  const desk = await launch({ dataDir: demo });
  const page = desk.window;
  await signIn(page, demoOfficer);
  await expect(page.getByRole('option').first()).toBeVisible();
  const usual = await rowsOf(page);
  expect(usual).toMatchObject({ cut: [], mostLines: 2 });
  expect(usual.count).toBeGreaterThan(4);

  await go(page, '设置');
  await page.getByRole('region', { name: '外观' }).getByText('两倍', { exact: true }).click();
  for (const tab of ['我的', '超期', '全部未结']) {
    await go(page, '工作台');
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    // The list learns its width a frame after it is drawn, and then takes the third line.
    await expect
      .poll(() => rowsOf(page), { message: tab })
      .toMatchObject({ cut: [], mostLines: 3, count: expect.any(Number) });
    expect((await rowsOf(page)).count, tab).toBeGreaterThan(0);
  }
  await desk.screenshot('large-text-worklist');
  // The list counts on the height of its rows: the last one is wholly in sight after End.
  await page.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('option').last()).toBeInViewport({ ratio: 0.99 });
  expect((await rowsOf(page)).cut).toEqual([]);
  expect(desk.errors).toEqual([]);
});

test('after 转送 the result of the other organ is the filled button, closing a quiet one', async ({ launch }) => {
  const desk = await launch({ dataDir: demo });
  const page = desk.window;
  await signIn(page, demoOfficer);
  const title = demoMatters.find(({ life }) => life === 'transferred')?.title ?? '';
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(factOf(page, '下一步')).toHaveText('登记办理结果');
  const look = (name: string) => page.getByRole('button', { name, exact: true });
  // White words are those of a filled button.
  await expect(look('登记办理结果')).toHaveCSS('color', 'rgb(255, 255, 255)');
  await expect(look('办结')).toBeVisible();
  await expect(look('办结')).not.toHaveCSS('color', 'rgb(255, 255, 255)');
});
