import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { type Desk, expect, test } from '../support/launch';
import { pngOf } from '../support/pictures';
import { valueIn } from '../support/secrecy/call';
import { scan } from '../support/secrecy/scan';
import { openStep, sendStep } from '../support/steps/case';
import { choose, field, fill, press } from '../support/steps/fields';
import { signIn } from '../support/steps/office';
import { dialogQueue } from '../support/steps/papers';
import { checkScreen } from '../support/steps/screen-checks';

const MARK = 'bytes-of-the-scan-74c1';

let demo = '';
test.beforeAll(async () => {
  demo = await seedDemoOffice();
});
test.afterAll(() => rmSync(demo, { recursive: true, force: true }));

const issued = demoMatters.filter(({ life }) => life === 'issued').map(({ title }) => title);

async function openMatter(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Draws something like a name with the mouse. */
async function sign(page: Page, dialog: Locator): Promise<void> {
  const sheet = dialog.getByRole('img', { name: /签名的地方/ });
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('no sheet to sign on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.45, 0.3)],
    [at(0.32, 0.2), at(0.25, 0.8)],
    [at(0.55, 0.25), at(0.75, 0.75)],
    [at(0.75, 0.25), at(0.5, 0.75)],
  ] as const) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 6 });
    await page.mouse.up();
  }
}

/** The case whose page is open, as main has it. */
async function caseOf(page: Page, title: string) {
  const { rows } = await valueIn(page, 'desk:fill', { after: null });
  const row = rows.find((one) => one.title === title);
  if (row === undefined) throw new Error(`no matter ${title}`);
  return (await valueIn(page, 'cases:open', { caseId: row.id })).state;
}

/** Makes and issues the receipt of the case's letter, saves it, and answers the pictures in the .docx. */
async function receiptPictures(desk: Desk, title: string, save: (name: string) => string): Promise<readonly string[]> {
  const page = desk.window;
  const state = await caseOf(page, title);
  const letter = state.letters.at(-1);
  if (letter?.service == null) throw new Error('not served');
  const { service, organ } = letter;
  const day = await page.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  const send = { caseId: state.id, occurredOn: day, lateReason: null };
  const paperId = crypto.randomUUID();
  const values = {
    documents: '《信访处理意见书》一份',
    person: service.receiver,
    place: '接待窗口',
    way: service.way,
    senders: '王芳\n赵敏',
    servedOn: service.servedOn,
  };
  const drafted = await valueIn(page, 'cases:execute', {
    ...send,
    commandId: crypto.randomUUID(),
    caseVersion: state.version,
    name: 'draft-paper',
    payload: { paperId, key: 'service-receipt', organId: organ.id, about: letter.paperId, values },
  });
  await valueIn(page, 'papers:issue', {
    ...send,
    commandId: crypto.randomUUID(),
    caseVersion: drafted.state.version,
    paperId,
  });
  const target = save('回证.docx');
  await valueIn(page, 'papers:save-as', {
    commandId: crypto.randomUUID(),
    caseId: state.id,
    paper: { kind: '文书', paperId },
    format: 'docx',
  });
  const zip = await JSZip.loadAsync(readFileSync(target));
  return Object.keys(zip.files).filter((name) => name.startsWith('word/media/') && !name.endsWith('/'));
}

test('a letter is served against a signature on the screen, which 送达回证 shows; another is refused, left behind with a witness and a photograph', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir: demo, env: dialogs.env });
  const page = desk.window;
  await signIn(page, demoOfficer);
  const [first = '', second = ''] = issued;
  const onDisk = (name: string, bytes: Uint8Array): string => {
    const file = path.join(dialogs.folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  await test.step('signed with the mouse, looked at, signed again', async () => {
    await openMatter(page, first);
    const dialog = await openStep(page, '登记送达');
    await press(dialog, '在屏幕上签名');
    await expect(dialog.getByRole('button', { name: '用这个签名' })).toBeDisabled();
    await sign(page, dialog);
    await checkScreen(desk, 'service-signature');
    await press(dialog, '清除重签');
    await sign(page, dialog);
    await press(dialog, '用这个签名');
    await expect(dialog.getByText(/已附屏幕签名/)).toBeVisible();
    await expect(dialog.getByRole('img', { name: '所附的送达凭证' })).toBeVisible();
    await desk.screenshot('service-signed');
    await sendStep(page, dialog, '登记送达');
  });

  await test.step('the case page shows the signature on demand', async () => {
    await page.getByRole('button', { name: /^看送达凭证/ }).click();
    const picture = page.getByRole('img', { name: /送达凭证/ });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 100)).toBe(true);
    await checkScreen(desk, 'service-proof');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('送达回证 holds the signature', async () => {
    const save = (name: string): string => {
      const target = path.join(dialogs.folder, name);
      dialogs.answer(target);
      return target;
    };
    expect(await receiptPictures(desk, first, save)).toHaveLength(1);
  });

  await test.step('a refusal at the door: bad files are refused with words, nothing typed is lost', async () => {
    await openMatter(page, second);
    await page.keyboard.press('F3');
    const menu = page.getByRole('dialog', { name: '办理', exact: true });
    await menu.getByRole('textbox').fill('登记送达未成');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '登记送达未成' });
    await choose(dialog, 'way', '直接', '直接送达');
    await choose(dialog, 'outcome', '拒收', '拒收');
    await fill(dialog, { remark: '不同意处理意见' });
    await expect(dialog.getByRole('button', { name: '在屏幕上签名' })).toHaveCount(0);

    dialogs.answer(onDisk('照片.png', Buffer.from('这不是图片')));
    await press(dialog, '选择扫描件或者照片…');
    await expect(dialog.getByRole('alert')).toContainText('不是 PNG、JPEG 图片或者 PDF');
    await expect(field(dialog, 'remark')).toHaveValue('不同意处理意见');
    await checkScreen(desk, 'service-bad-file');

    dialogs.answer(onDisk('门口.jpg', pngOf(800, 600, MARK)));
    await press(dialog, '选择扫描件或者照片…');
    await expect(dialog.getByText(/已附图片/)).toBeVisible();
    await sendStep(page, dialog, '登记送达未成');
  });

  await test.step('left behind with a witness; a signature is not asked for', async () => {
    const dialog = await openStep(page, '登记送达');
    await choose(dialog, 'way', '留置', '留置送达');
    await expect(dialog.getByRole('button', { name: '在屏幕上签名' })).toHaveCount(0);
    await fill(dialog, { witness: '社区干部张强', remark: '拒绝签收' });
    dialogs.answer(onDisk('回证.pdf', Buffer.from(`%PDF-1.4\n${MARK}\n%%EOF\n`)));
    await press(dialog, '选择扫描件或者照片…');
    await expect(dialog.getByText(/已附PDF 扫描件/)).toBeVisible();
    await sendStep(page, dialog, '登记送达');
    const { letters } = await caseOf(page, second);
    expect(letters.at(-1)?.service).toMatchObject({
      way: '留置送达',
      witness: '社区干部张强',
      proof: { kind: 'scan', type: 'application/pdf' },
    });
    expect(letters.at(-1)?.attempts.at(-1)).toMatchObject({ outcome: '拒收', proof: { type: 'image/png' } });
  });

  await test.step('nothing of the scans lies readable in the data folder', () => {
    expect(scan([demo], [{ what: 'bytes of the scan', word: MARK }]).found).toEqual([]);
  });
});
