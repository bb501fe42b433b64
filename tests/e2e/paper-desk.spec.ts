import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch';
import { accept, classify, openCase } from '../support/steps/case';
import { addApprover, approver, elsewhere, openChoice, openPaper, papersPanel } from '../support/steps/desk-papers';
import { dialogOf, field, press } from '../support/steps/fields';
import { confirmRecoveryKey, establish, signIn, signOut } from '../support/steps/office';
import { dialogQueue, docxText } from '../support/steps/papers';
import { fillReception, openReception } from '../support/steps/reception';
import { checkScreen, sidewaysOf, violationsOf } from '../support/steps/screen-checks';
import { firstNumber, matter, office, visitor } from '../support/steps/story';

const number = firstNumber(new Date().getFullYear());
const name = '受理告知书';
const said = '提示里写明联系时间，用语再客气些。';
const [first, second] = ['办理期间请保持电话畅通。', '办理期间请您保持电话畅通，工作日上午可以来电查询。'];

/** An accepted matter whose petitioner was not told of it yet, with a second officer in the office. */
async function acceptedMatter(page: Page): Promise<void> {
  await establish(page);
  await confirmRecoveryKey(page);
  await addApprover(page);
  await openReception(page);
  await page.keyboard.press('Alt+X');
  await fillReception(page);
  await press(page, '登记');
  await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
  await classify(page);
  await accept(page);
}

const duties = (page: Page) => page.getByRole('region', { name: '还要告知信访人' });
const pages = (page: Page) => page.getByRole('region', { name: '文书各页' });

test('the notice that is owed is proposed, written, returned, changed, signed off, issued, printed and served', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const dialogs = dialogQueue();
  const desk = await launch({ env: dialogs.env });
  const page = desk.window;
  await acceptedMatter(page);

  await test.step('the list of duties and the choice of papers both lead to it', async () => {
    await expect(duties(page).getByRole('button', { name: `拟写${name}` })).toBeVisible();
    await checkScreen(desk, 'paper-case');
    const choice = await openChoice(page);
    const proposed = choice.getByRole('region', { name: '应当出具' });
    await expect(proposed.getByRole('button').first()).toContainText(name);
    await expect(proposed.getByRole('button').first()).toContainText('《条例》');
    await checkScreen(desk, 'paper-choice');
    await page.keyboard.type('slgzs');
    await expect(choice.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  });

  await test.step('written by keyboard; the page follows, a click on its line leads back to the field', async () => {
    await field(page, 'values.hint').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(first);
    await expect(pages(page)).toContainText(first);
    await expect(page.getByText(/^草稿已保存/)).toBeVisible();
    await page.getByRole('heading', { name, exact: true }).focus();
    await pages(page).locator('[data-field="hint"]').first().click();
    await expect(field(page, 'values.hint')).toBeFocused();
    await checkScreen(desk, 'paper-writing');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
    await expect(papersPanel(page)).toContainText('草稿');
    await openPaper(page, '接着写', name);
    await expect(field(page, 'values.hint')).toHaveValue(first);
    await page.keyboard.press('Control+Enter');
    await expect(papersPanel(page)).toContainText('待签批');
  });

  await test.step('another officer returns it with a comment', async () => {
    await signOut(page, office.officer.name);
    await signIn(page, approver);
    await openCase(page, matter.title);
    await openPaper(page, '去签批', name);
    await press(page, '退回修改');
    await expect(page.getByText('退回的，请写明哪里要改')).toBeVisible();
    await field(page, 'comment').fill(said);
    await checkScreen(desk, 'paper-verdict');
    await press(page, '退回修改');
    await expect(papersPanel(page)).toContainText('退回修改');
  });

  await test.step('the writer reads the comment and changes the words', async () => {
    await signOut(page, approver.name);
    await signIn(page);
    await openCase(page, matter.title);
    await openPaper(page, '去修改', name);
    await expect(page.getByRole('region', { name: '审核签批意见' })).toContainText(said);
    await expect(field(page, 'values.hint')).toHaveValue(first);
    await field(page, 'values.hint').fill(second);
    await page.keyboard.press('Control+Enter');
    await expect(papersPanel(page)).toContainText('待签批');
  });

  await test.step('what changed is marked by more than colour, and it is agreed to', async () => {
    await signOut(page, office.officer.name);
    await signIn(page, approver);
    await openCase(page, matter.title);
    await openPaper(page, '去签批', name);
    const changes = page.getByRole('region', { name: '各稿的改动' });
    await expect(changes.getByRole('insertion').filter({ hasText: '工作日上午可以来电查询' })).toHaveCSS(
      'text-decoration-line',
      'underline',
    );
    await expect(changes).toContainText('提示');
    await checkScreen(desk, 'paper-changes');
    await page.keyboard.press('Control+Enter');
    await expect(papersPanel(page)).toContainText('待印发');
  });

  await test.step('issued with the first number of the organ; no word of it can be changed any more', async () => {
    await signOut(page, approver.name);
    await signIn(page);
    await openCase(page, matter.title);
    await openPaper(page, '去印发', name);
    await expect(page.getByText(number).first()).toBeVisible();
    await expect(pages(page)).toContainText(number);
    await checkScreen(desk, 'paper-issue');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: `${name} ${number}` })).toBeVisible();
    await expect(page.getByRole('heading', { name: '已印发，等待送达' })).toBeVisible();
  });

  await test.step('saved as .docx and .pdf; without a printer that is said and nothing is lost', async () => {
    const panel = page.getByRole('region', { name: '这份文书' });
    const docx = path.join(dialogs.folder, `${name}.docx`);
    dialogs.answer(docx);
    await panel.getByRole('button', { name: /^另存为/ }).click();
    await expect(panel).toContainText(`已存到 ${docx}`);
    const text = await docxText(docx);
    for (const part of [number, second, `${visitor.name}：`, office.competentOrgan.name]) {
      expect(text).toContain(part.replaceAll(' ', ''));
    }
    const pdf = path.join(dialogs.folder, `${name}.pdf`);
    dialogs.answer(pdf);
    await panel.getByRole('button', { name: /^存为 PDF/ }).click();
    await expect(panel).toContainText(`已存到 ${pdf}`);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await panel.getByRole('button', { name: /^打印/ }).click();
    await expect(panel.getByRole('alert')).toContainText('打印机');
    await checkScreen(desk, 'paper-issued');
  });

  await test.step('served, and with that the petitioner is told', async () => {
    await page.keyboard.press('Control+Enter');
    const dialog = dialogOf(page, '登记送达');
    await expect(field(dialog, 'receiver')).toHaveValue(visitor.name);
    await press(dialog, '登记送达');
    await expect(page.getByRole('heading', { name: '已送达' })).toBeVisible();
    await press(page, '回到案件');
    await expect(duties(page)).toHaveCount(0);
    await expect(papersPanel(page)).toContainText(`${visitor.name}收`);
  });
  expect(dialogs.left()).toBe(0);
  expect(desk.errors).toEqual([]);
});

test('a paper that lacks a part is not handed in, news of the case keeps the text, a withdrawn one stays in sight', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const desk = await launch();
  const page = desk.window;
  await acceptedMatter(page);

  await test.step('a form: required part empty, the cursor goes there, what was written is kept', async () => {
    const choice = await openChoice(page);
    await page.keyboard.type('材料清单');
    await choice.locator('button[data-paper]').first().click();
    await expect(pages(page).getByRole('group')).toBeVisible();
    await field(page, 'values.items').fill('');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').first()).toContainText('还有 1 处要补');
    await expect(field(page, 'values.items')).toBeFocused();
    await page.keyboard.type('照片，4 张，复印件');
    await expect(page.getByText('还有 1 处要补')).toHaveCount(0);
    await expect(pages(page)).toContainText('照片');
    await checkScreen(desk, 'paper-form');
  });

  await test.step('the case goes on elsewhere: said, and the text is sent after a look', async () => {
    await elsewhere(page, matter.title, 'mark-matter', { mark: '紧急', reason: '楼内老人需要就医', readers: null });
    await expect(page.getByText('这件事项刚有新的办理情况')).toBeVisible();
    await expect(field(page, 'values.items')).toHaveValue('照片，4 张，复印件');
    await press(page, '已看过，继续');
    await page.keyboard.press('Control+Enter');
    // Nobody has to agree to it: issuing comes next.
    await expect(page.getByRole('heading', { name: '材料清单回执（待印发）' })).toBeVisible();
    await expect(page.getByText('不编文号')).toBeVisible();
  });

  await test.step('withdrawn with a reason, and still listed with it', async () => {
    await press(page, '撤稿…');
    const dialog = dialogOf(page, '撤稿');
    await press(dialog, '撤稿');
    await expect(dialog.getByText(/请填写理由|理由/).first()).toBeVisible();
    await field(dialog, 'reason').fill('材料已经当面退还');
    await press(dialog, '撤稿');
    await expect(page.getByRole('heading', { name: /（已撤稿）$/ })).toBeVisible();
    await expect(page.getByText('撤稿：材料已经当面退还')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(papersPanel(page)).toContainText('撤稿：材料已经当面退还');
  });

  await test.step('at twice the text size nothing sticks out, and axe finds nothing', async () => {
    await press(page.getByRole('navigation', { name: '主导航' }), '设置');
    await page.getByRole('region', { name: '外观' }).getByText('两倍', { exact: true }).click();
    await openCase(page, matter.title);
    expect(await sidewaysOf(page)).toEqual([]);
    const choice = await openChoice(page);
    await desk.screenshot('paper-choice-large');
    expect(await violationsOf(page)).toEqual([]);
    await choice
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    expect(await sidewaysOf(page)).toEqual([]);
    await checkScreen(desk, 'paper-writing-large');
  });
  expect(desk.errors).toEqual([]);
});
