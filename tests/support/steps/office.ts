import { expect, type Page } from '@playwright/test';
import { dialogOf, field, fill, press } from './fields';
import { office } from './story';

const organValues = (index: number, organ: typeof office.petitionOffice | typeof office.competentOrgan) => ({
  [`profile.organs.${index}.name`]: organ.name,
  [`profile.organs.${index}.shortForm`]: organ.shortForm,
  [`profile.organs.${index}.phone`]: organ.phone,
  [`profile.organs.${index}.superior`]: organ.superior,
});

interface FirstOfficer {
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

/** First run (首次使用): an office that acts for a 信访部门 and a 有权处理机关. Ends where the recovery key is shown. */
export async function establish(page: Page, officer: FirstOfficer = office.officer): Promise<void> {
  await expect(page.getByRole('heading', { name: '首次使用：设置本单位' })).toBeVisible();
  await fill(page, {
    'profile.officeName': office.officeName,
    'profile.division': office.division,
    'profile.receptionPlace': office.receptionPlace,
    ...organValues(0, office.petitionOffice),
  });
  await press(page, '还代表另一个机关');
  await fill(page, organValues(1, office.competentOrgan));
  const second = page.getByRole('region', { name: '代表的机关 2' });
  await second.getByText('有权处理机关', { exact: false }).click();
  await fill(page, {
    'officer.name': officer.name,
    'officer.account': officer.account,
    'officer.password': officer.password,
    passwordAgain: officer.password,
  });
  await press(page, '建立台账');
  await expect(page.getByTestId('recovery-key')).toBeVisible({ timeout: 20_000 });
}

export const lastGroupOf = (recoveryKey: string): string =>
  recoveryKey
    .trim()
    .split(/[-\s]+/)
    .at(-1) ?? '';

/** Takes the recovery key down, proves it, and goes to the desk. */
export async function confirmRecoveryKey(page: Page): Promise<string> {
  const key = (await page.getByTestId('recovery-key').innerText()).trim();
  await page.getByLabel('我已抄录').check();
  await page.getByLabel('请输入恢复密钥的最后一组').fill(lastGroupOf(key));
  await press(page, '开始使用');
  // The laws' full texts may be imported now or later.
  await press(page, '以后再导入');
  await expectDesk(page);
  return key;
}

/** The desk is there for a signed-in officer. */
export const expectDesk = (page: Page): Promise<void> =>
  expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 });

export async function signIn(
  page: Page,
  who: { readonly account: string; readonly password: string } = office.officer,
): Promise<void> {
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await field(page, 'account').fill(who.account);
  await field(page, 'password').fill(who.password);
  await press(page, '登录');
  await expectDesk(page);
}

/** 退出登录 by the officer's menu; ends where somebody else may sign in. */
export async function signOut(page: Page, officerName: string): Promise<void> {
  await press(page, `${officerName} ▾`);
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await press(dialogOf(page, '退出登录'), '退出登录');
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible({ timeout: 20_000 });
}

export type RailEntry = '接待' | '工作台' | '案件' | '文书' | '设置';

export const go = (page: Page, entry: RailEntry): Promise<void> =>
  press(page.getByRole('navigation', { name: '主导航' }), entry);

/** A number of the bar or of a worklist tab, by the words before it. */
export const countAt = (page: Page, words: string) =>
  page.getByRole('tab', { name: new RegExp(`^${words}`) }).locator('span', { hasText: /^\d+$/ });
