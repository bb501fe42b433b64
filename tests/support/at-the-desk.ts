import { expect, type Page } from '@playwright/test';

/** The office and officer that end-to-end tests set up; all invented. */
export const testOffice = {
  officeName: '临川县信访接待中心',
  division: '安平省临川县',
  organ: { name: '临川县信访局', shortForm: '临信访函', superior: '安平省人民政府信访局', phone: '0000-1234567' },
  officer: { account: 'wangfang', name: '王芳', password: 'cesu-Mima-2026' },
} as const;

/** An input by the path of its value in the contract: labels carry marks and hints, paths do not change with wording. */
export function field(page: Page, path: string) {
  return page.locator(`[data-field="${path}"]`).locator('visible=true').first();
}

/**
 * First run: fills in the office, takes down the recovery key, and waits for the desk.
 * @returns the recovery key as shown
 */
export async function setUpOffice(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: '首次使用：设置本单位' })).toBeVisible();
  const { officeName, division, organ, officer } = testOffice;
  const values: readonly (readonly [string, string])[] = [
    ['profile.officeName', officeName],
    ['profile.division', division],
    ['profile.organs.0.name', organ.name],
    ['profile.organs.0.shortForm', organ.shortForm],
    ['profile.organs.0.phone', organ.phone],
    ['profile.organs.0.superior', organ.superior],
    ['officer.name', officer.name],
    ['officer.account', officer.account],
    ['officer.password', officer.password],
    ['passwordAgain', officer.password],
  ];
  for (const [path, value] of values) await field(page, path).fill(value);
  await page.getByRole('button', { name: '建立台账' }).click();
  const key = await page.getByTestId('recovery-key').innerText({ timeout: 20_000 });
  await page.getByLabel('我已抄录').check();
  await page.getByLabel('请输入恢复密钥的最后一组').fill(
    key
      .trim()
      .split(/[-\s]+/)
      .at(-1) ?? '',
  );
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.getByRole('button', { name: '以后再导入' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  return key.trim();
}

/** Signs in with the password of the test office's officer. */
export async function signIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await field(page, 'account').fill(testOffice.officer.account);
  await field(page, 'password').fill(testOffice.officer.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 });
}

/** Registers a new matter without starting the interview, and waits for its case page. */
export async function registerVisit(
  page: Page,
  visitor: { readonly name: string; readonly demand: string },
): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '接待' }).click();
  await field(page, 'visit.petitioners.0.name').fill(visitor.name);
  await field(page, 'matter.demands').fill(visitor.demand);
  await page.getByRole('button', { name: '只登记' }).click();
  await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
}
