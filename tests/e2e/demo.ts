import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { type Desk, launchDesk } from '../support/launch';
import { outFolder } from '../support/out';
import { field, press } from '../support/steps/fields';
import { readBack, writeNote } from '../support/steps/interview';
import { go, signIn } from '../support/steps/office';
import { dialogQueue } from '../support/steps/papers';
import { fillReception, openReception, registerAndInterview } from '../support/steps/reception';
import { matter } from '../support/steps/story';

const folder = path.join(outFolder, 'demo');

/** Takes numbered pictures of what the window shows. */
function pictures(page: Page): (what: string) => Promise<void> {
  let number = 0;
  return async (what) => {
    number += 1;
    const name = `${String(number).padStart(2, '0')}-${what}.png`;
    await page.screenshot({ path: path.join(folder, name) });
    process.stdout.write(`  ${name}\n`);
  };
}

/** A PDF beside the letter, where LibreOffice is installed. */
function toPdf(docx: string): string | null {
  try {
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
      stdio: 'ignore',
      timeout: 90_000,
    });
    return docx.replace(/\.docx$/, '.pdf');
  } catch {
    return null;
  }
}

async function walk(desk: Desk, answerDialog: (file: string) => void, letterFile: string): Promise<string> {
  const page = desk.window;
  const picture = pictures(page);
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await picture('sign-in');
  await signIn(page, demoOfficer);
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture('worklist-mine');
  await page.getByRole('tab', { name: /^全部未结/ }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture('worklist-open');

  await openReception(page);
  await fillReception(page, '安澜市住房和城乡建设局');
  await field(page, 'visit.petitioners.0.name').scrollIntoViewIfNeeded();
  await picture('reception');
  await registerAndInterview(page);
  await writeNote(page);
  await picture('interview');
  await readBack(page);
  await picture('interview-read-back');
  await page.getByText('本人签名', { exact: true }).click();
  await press(page, '确认并封存');
  await expect(page.getByRole('heading', { name: matter.title })).toBeVisible();
  await picture('case-heard');

  const signedOff = demoMatters.find(({ life }) => life === 'signed-off')?.title ?? '';
  await go(page, '案件');
  await page.getByRole('combobox', { name: '找什么' }).fill(signedOff);
  await expect(page.getByRole('option').filter({ hasText: signedOff })).toBeVisible();
  await picture('search');
  await page.getByRole('option').filter({ hasText: signedOff }).click();
  await expect(page.getByRole('heading', { name: '办理经过' })).toBeVisible();
  await picture('case-signed-off');
  await press(page, '印发');
  const number = page.locator('b', { hasText: /〔\d{4}〕\d+号/ });
  await expect(number).toBeVisible();
  const given = await number.innerText();
  await picture('letter-before-issue');
  await page.getByRole('button', { name: '印发', exact: true }).click();
  await expect(page.getByRole('heading', { name: `处理意见书 ${given}` })).toBeVisible();
  await picture('letter-issued');
  answerDialog(letterFile);
  await page.getByRole('button', { name: /^另存为：处理意见书/ }).click();
  await expect(page.getByText(`已存到 ${letterFile}`)).toBeVisible();
  await go(page, '设置');
  await expect(page.getByRole('heading', { name: '人员和岗位' })).toBeVisible();
  await picture('settings');
  return given;
}

/**
 * The demonstration without a display: a seeded office in real windows, from sign-in to an issued letter. Leaves
 * numbered pictures, the letter and, where LibreOffice is installed, its PDF in out/demo/, and says what it left.
 */
export async function main(_args: readonly string[]): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.stdout.write('演示单位正在建立……\n');
  const dataDir = await seedDemoOffice();
  const dialogs = dialogQueue();
  const desk = await launchDesk({ dataDir, env: dialogs.env });
  try {
    const letterFile = path.join(folder, 'letter.docx');
    const number = await walk(desk, dialogs.answer, letterFile);
    process.stdout.write(`  letter.docx  ${number}, ${statSync(letterFile).size} bytes\n`);
    if (toPdf(letterFile) !== null) process.stdout.write('  letter.pdf\n');
    for (const error of desk.errors) process.stderr.write(`window: ${error}\n`);
    return desk.errors.length === 0 ? 0 : 1;
  } catch (error) {
    await desk.window.screenshot({ path: path.join(folder, 'stopped-here.png') }).catch(() => undefined);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await desk.close();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(dialogs.folder, { recursive: true, force: true });
  }
}
