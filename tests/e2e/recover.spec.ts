import { expect, test } from '../support/launch';
import { field, fill, press } from '../support/steps/fields';
import { confirmRecoveryKey, establish, expectDesk, signIn } from '../support/steps/office';
import { office } from '../support/steps/story';

const newPassword = 'xin-Mima-2027';

test('who forgot the password opens the desk with the recovery key as taken down, and is told what is wrong before', async ({
  launch,
  dataDir,
}) => {
  const first = await launch({ dataDir });
  await establish(first.window);
  const key = await confirmRecoveryKey(first.window);
  await first.close();

  const desk = await launch({ dataDir });
  const page = desk.window;
  await press(page, '忘记密码，用恢复密钥');
  await expect(page.getByRole('heading', { name: '用恢复密钥重设密码' })).toBeVisible();

  await test.step('a group is missing and the passwords differ: said at the fields, nothing is tried', async () => {
    const short = key.split('-').slice(0, -1).join('-');
    await fill(page, { recoveryKey: short, account: office.officer.account, newPassword, again: 'another-one' });
    await press(page, '重设密码并登录');
    await expect(page.getByText('现在填了 28 位')).toBeVisible();
    await expect(page.getByText('两次输入的密码不一样')).toBeVisible();
    await expect(field(page, 'recoveryKey')).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('an account that is not there is refused without telling which part was wrong', async () => {
    await fill(page, { recoveryKey: key, account: 'nobody', newPassword, again: newPassword });
    await press(page, '重设密码并登录');
    await expect(page.getByRole('alert')).toContainText('恢复密钥或账号不正确');
    await expect(field(page, 'recoveryKey')).toHaveValue(key);
  });

  await test.step('typed small and with blanks, the key opens the desk', async () => {
    await fill(page, { recoveryKey: key.toLowerCase().replaceAll('-', ' '), account: office.officer.account });
    await page.getByRole('button', { name: '重设密码并登录' }).click({ timeout: 40_000 });
    await expectDesk(page);
  });
  expect(desk.errors).toEqual([]);
  await desk.close();

  const again = await launch({ dataDir });
  await signIn(again.window, { account: office.officer.account, password: newPassword });
  expect(again.errors).toEqual([]);
});
