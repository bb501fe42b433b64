import { rmSync } from 'node:fs';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { factOf, openCase, openStep, sendStep } from '../support/steps/case';
import { field } from '../support/steps/fields';
import { go, signIn } from '../support/steps/office';
import { checkScreen } from '../support/steps/screen-checks';

let demo = '';
test.beforeAll(async () => {
  demo = await seedDemoOffice();
});
test.afterAll(() => rmSync(demo, { recursive: true, force: true }));

test('a link is seen from both matters; what is owed after closing stands in a list until it is recorded', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const desk = await launch({ dataDir: demo });
  const page = desk.window;
  await signIn(page, demoOfficer);
  const related = page.getByRole('region', { name: '关联事项', exact: true });
  const [earlier, later] = ['商品房外立面瓷砖脱落', '再次来信催办外立面瓷砖维修'];

  await test.step('the earlier matter shows what was decided on the page of the later one, and leads there', async () => {
    await openCase(page, earlier);
    await expect(related).toContainText('在那一件上判断');
    await checkScreen(desk, 'related-01-earlier');
    await related.getByRole('button', { name: later }).click();
    await expect(page.getByRole('heading', { name: later })).toBeVisible();
    await expect(related.getByRole('button', { name: earlier })).toBeVisible();
    await expect(related).toContainText('在本事项上判断');
  });

  await test.step('督促执行 is owed after closing: listed, recorded, no longer listed', async () => {
    const list = page.getByRole('listbox', { name: '案件列表' });
    await go(page, '工作台');
    await page.getByRole('tab', { name: '办结后督促' }).click();
    const row = list.getByRole('option').filter({ hasText: '下一步：登记督促、疏导' }).first();
    await expect(row).toBeVisible();
    const before = await list.getByRole('option').count();
    await checkScreen(desk, 'related-02-follow-up');
    await row.click();
    await expect(factOf(page, '下一步')).toContainText('登记督促、疏导');
    const dialog = await openStep(page, '登记督促、疏导');
    await field(dialog, 'text').fill('责任单位已经按处理意见落实，信访人认可。');
    const done = field(dialog, 'done');
    if (!(await done.isChecked())) await done.check();
    await sendStep(page, dialog, '登记督促、疏导');
    await expect(factOf(page, '下一步')).not.toContainText('登记督促、疏导');
    await go(page, '工作台');
    await page.getByRole('tab', { name: '办结后督促' }).click();
    if (before === 1) await expect(page.getByText('现在没有。')).toBeVisible();
    else await expect(list.getByRole('option')).toHaveCount(before - 1);
  });
  expect(desk.errors).toEqual([]);
});
