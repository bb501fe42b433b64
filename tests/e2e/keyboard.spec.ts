import { expect, type Page } from '@playwright/test';
import { test } from '../support/launch';
import { factOf, timelineTitles } from '../support/steps/case';
import { dialogOf, field } from '../support/steps/fields';
import { hasFocus, tabRound, tabTo, typeInto, watchPointer } from '../support/steps/keyboard';
import { expectDesk, lastGroupOf } from '../support/steps/office';
import { firstNumber, interview, letter, matter, office, visitor } from '../support/steps/story';

const number = firstNumber(new Date().getFullYear());
const person = (name: string): string => `visit.petitioners.0.${name}`;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Keys of the first run, in the order the page asks. */
async function establishByKeys(page: Page): Promise<string> {
  const type = (path: string, text: string) => typeInto(page, field(page, path), text);
  const organ = async (index: number, values: typeof office.petitionOffice | typeof office.competentOrgan) => {
    await type(`profile.organs.${index}.name`, values.name);
    if (index === 1) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
    }
    await type(`profile.organs.${index}.shortForm`, values.shortForm);
    await type(`profile.organs.${index}.phone`, values.phone);
    await type(`profile.organs.${index}.superior`, values.superior);
  };
  await expect(heading(page, '首次使用：设置本单位')).toBeVisible();
  await type('profile.officeName', office.officeName);
  await page.keyboard.press('Enter');
  expect(await hasFocus(field(page, 'profile.division')), 'Enter goes to the next field').toBe(true);
  await page.keyboard.type(office.division);
  await type('profile.receptionPlace', office.receptionPlace);
  await organ(0, office.petitionOffice);
  await tabTo(page, page.getByRole('button', { name: '还代表另一个机关' }));
  await page.keyboard.press('Enter');
  await tabTo(page, field(page, 'profile.organs.1.name'), 'Shift+Tab');
  await organ(1, office.competentOrgan);
  await type('officer.name', office.officer.name);
  await type('officer.account', office.officer.account);
  await type('officer.password', office.officer.password);
  await type('passwordAgain', office.officer.password);
  await page.keyboard.press('Control+Enter');
  const key = await page.getByTestId('recovery-key').innerText({ timeout: 20_000 });
  await tabTo(page, page.getByLabel('我已抄录'));
  await page.keyboard.press('Space');
  await typeInto(page, page.getByLabel('请输入恢复密钥的最后一组'), lastGroupOf(key));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '导入法规全文' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectDesk(page);
  return key;
}

test('the whole path by keyboard alone: every field reached, every focus seen, no pointer used', async ({ launch }) => {
  test.setTimeout(180_000);
  const desk = await launch();
  const page = desk.window;
  await expect(heading(page, '首次使用：设置本单位')).toBeVisible();
  const pointerEvents = await watchPointer(page);
  const press = (key: string) => page.keyboard.press(key);

  await test.step('first run', () => establishByKeys(page));

  await test.step('reception: Enter from field to field, initials in lists, Ctrl+Enter registers', async () => {
    await press('Alt+1');
    await expect(field(page, person('name'))).toBeFocused();
    await page.keyboard.type(visitor.name);
    await typeInto(page, field(page, person('identityNumber')), visitor.identityNumber);
    await expect(field(page, person('birthDate'))).toHaveValue(visitor.birthDate);
    await typeInto(page, field(page, person('phone')), visitor.phone);
    await press('Enter');
    await expect(field(page, person('address'))).toBeFocused();
    await page.keyboard.type(visitor.address);
    await typeInto(page, field(page, 'organId'), 'lcxz');
    await press('Enter');
    await expect(field(page, 'organId')).toHaveValue(office.competentOrgan.name);
    await typeInto(page, field(page, 'matter.demands'), matter.demands);
    await typeInto(page, field(page, 'matter.title'), matter.title);
    await typeInto(page, field(page, 'matter.facts'), matter.facts);
    await press('Enter');
    await page.keyboard.type('第二行');
    await expect(field(page, 'matter.facts')).toHaveValue(`${matter.facts}\n第二行`);
    await press('Control+Enter');
    await expect(heading(page, '接谈笔录')).toBeVisible();
  });

  await test.step('interview: a phrase by its initials, the next line, read back, sealed', async () => {
    const lines = page.getByRole('list', { name: '笔录内容' }).getByRole('textbox');
    await expect(lines.first()).toBeFocused();
    await press('/');
    await expect(dialogOf(page, '常用语')).toBeVisible();
    await page.keyboard.type('xwsq');
    await press('Enter');
    await expect(lines.first()).toHaveValue(interview[0].text);
    await press('Control+Enter');
    await page.keyboard.type(interview[1].text);
    await expect(lines.nth(1)).toHaveValue(interview[1].text);
    await press('Control+Shift+Enter');
    await expect(heading(page, '核对笔录')).toBeVisible();
    await press('Escape');
    await expect(lines.nth(1), 'Esc goes back and loses nothing').toHaveValue(interview[1].text);
    await press('Control+Shift+Enter');
    await tabTo(page, field(page, 'confirmation.way'));
    await press('Space');
    await expect(page.getByRole('radio', { name: '本人签名' })).toBeChecked();
    await press('Control+Enter');
    await expect(heading(page, '办理经过')).toBeVisible();
  });

  await test.step('classify, accept, assign', async () => {
    await press('Control+Enter');
    const dialog = dialogOf(page, '分类');
    await expect(field(dialog, 'purpose')).toBeFocused();
    await page.keyboard.type('qj');
    await press('Enter');
    await expect(field(dialog, 'purpose')).toHaveValue('求决');
    await typeInto(page, field(dialog, 'contentClass'), 'cxjs');
    await press('Enter');
    await expect(field(dialog, 'contentClass')).toHaveValue(/^城乡建设/);
    await tabTo(page, field(dialog, 'way'));
    await press('ArrowUp');
    await expect(dialog.getByRole('radio', { name: /以上都不是/ })).toBeChecked();
    await press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    for (const [step, words] of [
      ['受理', office.competentOrgan.name],
      ['确定承办人', `${office.officer.name}承办`],
    ] as const) {
      await press('Control+Enter');
      await expect(dialogOf(page, step)).toBeVisible();
      await expect(dialogOf(page, step).locator('[data-field]:focus')).toHaveCount(1);
      await press('Control+Enter');
      await expect(factOf(page, '办理')).toContainText(words);
      await expect(dialogOf(page, step)).toHaveCount(0);
    }
  });

  await test.step('told of the acceptance: a step that is no way forward is found in the list of all steps', async () => {
    await press('F3');
    const menu = dialogOf(page, '办理');
    await expect(menu.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('gzxfr');
    await press('Enter');
    const dialog = dialogOf(page, '告知信访人');
    await expect(field(dialog, 'kind')).toBeFocused();
    await expect(field(dialog, 'kind')).toHaveValue(/告知受理/);
    await press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('region', { name: '还要告知信访人' })).toHaveCount(0);
  });

  await test.step('letter: the missing parts are jumped to from the check list, then submitted', async () => {
    await press('Control+Enter');
    await expect(heading(page, '处理意见书')).toBeVisible();
    const checks = page.getByRole('region', { name: /^内容核对/ });
    const part = (name: string) =>
      page.locator(`[data-field^="demands."][data-field$=".${name}"]`).locator('visible=true');
    await tabTo(page, checks.getByRole('button', { name: /事实和理由/ }));
    await press('Enter');
    await expect(part('facts').first()).toBeFocused();
    await page.keyboard.type(letter.facts);
    await tabTo(page, page.getByRole('radio', { name: /^支持/ }));
    await press('Space');
    await typeInto(page, part('opinion').first(), letter.opinion);
    await typeInto(page, page.locator('input[data-field$=".basis"]'), letter.basis);
    await expect(checks.getByRole('status')).toHaveText('应当写明的内容已经齐全');
    await press('Control+Enter');
    await expect(heading(page, '办理经过')).toBeVisible();
  });

  await test.step('reviewed, signed off, issued, served, closed with Ctrl+Enter', async () => {
    for (const step of ['审核', '签批']) {
      await press('Control+Enter');
      await expect(heading(page, step)).toBeVisible();
      await press('Control+Enter');
      await expect(heading(page, '办理经过')).toBeVisible();
    }
    await press('Control+Enter');
    await expect(page.locator('b', { hasText: number })).toBeVisible();
    await press('Control+Enter');
    await expect(heading(page, `处理意见书 ${number}`)).toBeVisible();
    await press('Control+Enter');
    await expect(field(dialogOf(page, '登记送达'), 'receiver')).toHaveValue(visitor.name);
    await press('Control+Enter');
    await expect(heading(page, '已送达')).toBeVisible();
    await press('Escape');
    await expect(heading(page, '办理经过')).toBeVisible();
    await press('Control+Enter');
    await expect(dialogOf(page, '办结')).toBeVisible();
    await press('Control+Enter');
    await expect(factOf(page, '下一步')).toContainText('登记督促、疏导');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect((await timelineTitles(page)).at(-1)).toBe('办结');
  });

  await test.step('F1 lists the keys of the screen, Esc closes it; Ctrl+K finds the case again', async () => {
    await press('F1');
    const keys = dialogOf(page, '本页按键');
    for (const shown of ['Ctrl + K', 'Alt + 1', 'Esc']) await expect(keys).toContainText(shown);
    await press('Escape');
    await expect(keys).toHaveCount(0);
    await press('Control+K');
    await expect(page.getByRole('combobox', { name: '找什么' })).toBeFocused();
    await page.keyboard.type('没人说过的话');
    await expect(page.getByText('没有查到', { exact: false })).toBeVisible();
    await press('Control+A');
    // Words that stand in the letter only.
    await page.keyboard.type('曳引机');
    await expect(page.getByRole('option')).toHaveCount(1);
    await press('Enter');
    await expect(heading(page, matter.title)).toBeVisible();
  });

  await test.step('worklist: arrows between the tabs, down into the list, Enter opens', async () => {
    await press('Alt+2');
    await tabTo(page, page.getByRole('tab', { selected: true }));
    await press('End');
    await press('ArrowLeft');
    await press('Enter');
    await expect(page.getByRole('tab', { name: '今日办结' })).toHaveAttribute('aria-selected', 'true');
    await tabTo(page, page.getByRole('listbox', { name: '案件列表' }));
    await press('ArrowDown');
    await press('Enter');
    await expect(heading(page, matter.title)).toBeVisible();
    await press('Escape');
    await expect(heading(page, '工作台')).toBeVisible();
  });

  await test.step('locked with Ctrl+L, unlocked with the password alone; signed out from the menu', async () => {
    await press('Control+L');
    await expect(page.getByText('已锁定', { exact: false })).toBeVisible();
    await expect(field(page, 'password')).toBeFocused();
    await page.keyboard.type(office.officer.password);
    await press('Enter');
    await expectDesk(page);
    await tabTo(page, page.getByRole('button', { name: new RegExp(`^${office.officer.name}`) }));
    await press('Enter');
    await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeVisible();
    await press('End');
    await press('Enter');
    await expect(dialogOf(page, '退出登录')).toBeVisible();
    await expect(page.getByRole('button', { name: '退出登录', exact: true })).toBeFocused();
    await press('Enter');
    await expect(page.getByText('已退出登录')).toBeVisible();
  });

  expect(await pointerEvents()).toBe(0);
  expect(desk.errors).toEqual([]);
});

test('Tab passes every control of each screen and each focus is seen', async ({ launch }) => {
  test.setTimeout(120_000);
  const desk = await launch();
  const page = desk.window;
  await expect(heading(page, '首次使用：设置本单位')).toBeVisible();
  expect((await tabRound(page)).length).toBeGreaterThan(10);
  await establishByKeys(page);
  for (const [key, title, least] of [
    ['Alt+1', '接待登记', 25],
    ['Alt+2', '工作台', 10],
    ['Alt+3', '搜索', 9],
    ['Alt+4', '文书', 9],
    ['Alt+5', '设置', 18],
  ] as const) {
    await page.keyboard.press(key);
    await expect(heading(page, title)).toBeVisible();
    const stops = await tabRound(page);
    expect(stops.length, `stops of ${title}: ${stops.join('; ')}`).toBeGreaterThanOrEqual(least);
  }
  expect(desk.errors).toEqual([]);
});
