import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch';
import { matterWithNotice } from '../support/paper-matters';
import { valueIn } from '../support/secrecy/call';
import { openChoice, recordStep } from '../support/steps/desk-papers';
import { field } from '../support/steps/fields';
import { confirmRecoveryKey, establish, go } from '../support/steps/office';
import { checkScreen } from '../support/steps/screen-checks';
import { office } from '../support/steps/story';

const caseId = 'm1';
const title = '反映赵一家楼道漏水';

/** A matter whose parties have settled. */
async function settled(page: Page): Promise<void> {
  const status = await valueIn(page, 'app:status', {});
  if (status.stage !== 'open') throw new Error('nobody is signed in');
  const { profile } = await valueIn(page, 'office:view', {});
  const organ = profile.organs.find(({ kind }) => kind === 'competent-organ');
  if (organ === undefined) throw new Error('the office has no organ with power');
  const officer = { id: status.session.officerId, name: status.session.officerName };
  const matter = { key: caseId, organId: organ.id, on: status.today, petitioner: '赵一', title, officer };
  for (const { name, payload } of matterWithNotice(matter).slice(0, 3)) await recordStep(page, caseId, name, payload);
  const parties = ['赵一', '明珠物业服务有限公司'];
  await recordStep(page, caseId, 'start-mediation', { mediationId: 'md1', kind: '和解', parties, consented: true });
  const text = '明珠物业服务有限公司维修楼顶防水层。';
  await recordStep(page, caseId, 'end-mediation', { mediationId: 'md1', agreed: true, text, performBy: '2099-12-31' });
}

/** What can be seen on each sheet, signature labels and page number apart. */
const sheetsOf = (page: Page) =>
  page
    .getByRole('region', { name: '文书各页' })
    .locator('.page')
    .evaluateAll((sheets) =>
      sheets.map((sheet) => ({
        texts: [...sheet.querySelectorAll('p:not(.elsewhere)')].map((part) => part.textContent ?? ''),
        signed: sheet.querySelector('.signatures')?.textContent ?? '',
        number: sheet.querySelector('.number')?.textContent ?? '',
      })),
    );

test('a long agreement lies page by page, each with signatures and its number; every paragraph is there', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const desk = await launch();
  const page = desk.window;
  await establish(page, office.officer);
  await confirmRecoveryKey(page);
  await settled(page);
  await go(page, '工作台');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const choice = await openChoice(page);
  await page.keyboard.type('hjxys');
  await expect(choice.getByRole('button', { name: /^和解协议书/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('banner').or(page.locator('header')).getByRole('heading', { name: '和解协议书' }),
  ).toBeVisible();
  await expect.poll(async () => (await sheetsOf(page)).length).toBeGreaterThan(0);

  const terms = Array.from({ length: 60 }, (_, index) => `第${index + 1}项：明珠物业服务有限公司维修楼顶防水层。`);
  await field(page, 'values.content').fill(terms.join('\n'));
  await expect(
    page.getByRole('region', { name: '文书各页' }).locator('p:not(.elsewhere)', { hasText: '第60项' }),
  ).toBeVisible();
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(2);
  sheets.forEach(({ number, signed, texts }, index) => {
    expect(number).toBe(`第 ${index + 1} 页 共 ${sheets.length} 页`);
    expect(signed).toContain('各方当事人（签名、捺印）');
    expect(texts.length).toBeGreaterThan(0);
  });
  const shown = sheets.flatMap(({ texts }) => texts);
  // Each once and in order; one that a page's end tears stands on both pages.
  expect([...new Set(shown.filter((text) => /^第\d+项/.test(text)))]).toEqual(terms);
  await checkScreen(desk, 'note-pages');
  expect(desk.errors).toEqual([]);
});
