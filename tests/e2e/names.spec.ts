import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import { type Desk, expect, test } from '../support/launch';
import { accept, assign, classify, factOf, investigate, openCase, serve, timeline } from '../support/steps/case';
import { field, press } from '../support/steps/fields';
import { readBack, sealNote, writeNote } from '../support/steps/interview';
import { agree, issue, openDraft, submitLetter, writeLetter } from '../support/steps/letter';
import { confirmRecoveryKey, establish, go, signIn } from '../support/steps/office';
import { type DialogQueue, dialogQueue, docxText, saveAs } from '../support/steps/papers';
import { fillReception, openReception, registerAndInterview } from '../support/steps/reception';
import { firstNumber, matter } from '../support/steps/story';

const NAME = 'visit.petitioners.0.name';

/** Names that take more than one UTF-16 unit a character, and the part of each that a font may lack. */
const people = [
  { what: 'a Han character of four bytes', name: '李𠮷祥', rare: '𠮷' },
  { what: 'a pictograph', name: '赵晓梅🌸', rare: '🌸' },
] as const;

/** The body of a .docx as it is stored; fails when the bytes are no UTF-8. */
async function bodyXml(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const bytes = await zip.file('word/document.xml')?.async('uint8array');
  if (bytes === undefined) throw new Error(`no body in ${file}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** The paper holds the name to the last bit: in its text, and in one piece in its XML, with no sign of a lost half. */
async function expectNameIn(file: string, name: string): Promise<void> {
  expect(await docxText(file)).toContain(name);
  // A rare character has a run of its own, with a face that has it; half of one would be this sign.
  expect(await bodyXml(file)).not.toContain('\ufffd');
}

/** Every way to find the case again: the list and its filter, the search by the whole name and by its odd character. */
async function expectFound(page: Page, name: string, rare: string): Promise<void> {
  await go(page, '工作台');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  const row = page.getByRole('option').filter({ hasText: matter.title });
  await expect(row).toContainText(name);
  await page.getByLabel('筛选本页').fill(rare);
  await expect(row).toContainText(name);
  for (const words of [name, rare]) {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: '找什么' }).fill(words);
    const hit = page.getByRole('option').filter({ hasText: matter.title });
    await expect(hit).toContainText(name);
    await expect(hit.locator('mark').first()).toHaveText(words);
  }
}

/** From the form to the sealed note. */
async function hear({ window: page }: Desk, dialogs: DialogQueue, name: string): Promise<void> {
  await openReception(page);
  await fillReception(page);
  await field(page, NAME).fill(name);
  await expect(field(page, NAME)).toHaveValue(name);
  await registerAndInterview(page);
  await writeNote(page);
  await readBack(page);
  await expect(page.getByRole('article', { name: '接谈笔录' })).toContainText(name);
  await sealNote(page);
  await expect(factOf(page, '信访人')).toContainText(name);
  await expectNameIn(await saveAs(page, '接谈笔录', dialogs, '接谈笔录.docx'), name);
  await expectNameIn(await saveAs(page, '来访登记表', dialogs, '来访登记表.docx'), name);
}

for (const { what, name, rare } of people) {
  test(`a name with ${what} stays whole from the form to the issued letter, and the officer is told that a font may lack it`, async ({
    launch,
    dataDir,
  }) => {
    test.setTimeout(120_000);
    const dialogs = dialogQueue();
    const desk = await launch({ dataDir, env: dialogs.env });
    const page = desk.window;
    await establish(page);
    await confirmRecoveryKey(page);
    await hear(desk, dialogs, name);

    await test.step('found in the list, by the search, and beside the form when the person comes again', async () => {
      await expectFound(page, name, rare);
      await openReception(page);
      await field(page, NAME).fill(name);
      await expect(page.getByRole('complementary', { name: '可能来过' })).toContainText(matter.title);
      await field(page, NAME).fill('');
      await openCase(page, matter.title);
    });

    const preview = page.getByRole('region', { name: '文书预览' });
    await test.step('letter: on its pages, with a word on fonts', async () => {
      await classify(page);
      await accept(page);
      await assign(page);
      await openDraft(page);
      await writeLetter(page);
      await expect(preview).toContainText(`${name}：`);
      await expect(preview.getByRole('status').filter({ hasText: rare })).toContainText('有的电脑字体里没有');
      await submitLetter(page);
      await agree(page, '审核');
      await agree(page, '签批');
      await issue(page, firstNumber(new Date().getFullYear()));
      await expect(preview).toContainText(`${name}：`);
      await expect(preview.getByRole('status').filter({ hasText: rare })).toContainText('打印后请核对');
      await desk.screenshot(`names-letter-${rare.codePointAt(0)?.toString(16)}`);
      await expectNameIn(await saveAs(page, '处理意见书', dialogs, '处理意见书.docx'), name);
      await serve(page, name);
      await press(page, '回到案件');
      await expect(timeline(page).first()).toContainText(`收件人 ${name}`);
    });
    expect(desk.errors).toEqual([]);
    await desk.close();

    await test.step('the same after a restart', async () => {
      const again = await launch({ dataDir, env: dialogs.env });
      await signIn(again.window);
      await openCase(again.window, matter.title);
      await expect(factOf(again.window, '信访人')).toContainText(name);
      await expectNameIn(await saveAs(again.window, '处理意见书', dialogs, '再存一份.docx'), name);
      expect(again.errors).toEqual([]);
    });
  });
}

test('an ordinary name raises no word on fonts', async ({ launch }) => {
  const desk = await launch();
  const page = desk.window;
  await establish(page);
  await confirmRecoveryKey(page);
  await openReception(page);
  await fillReception(page);
  await press(page, '只登记');
  await classify(page);
  await accept(page);
  await assign(page);
  await investigate(page);
  await openDraft(page);
  const preview = page.getByRole('region', { name: '文书预览' });
  await expect(preview).toContainText('共 2 页');
  await expect(preview).not.toContainText('字体里没有');
});
