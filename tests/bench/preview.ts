import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron, type Page } from '@playwright/test';
import { type Spread, spreadOf } from '../../build/bench/figures';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { projectRoot } from '../support/out';
import { press } from '../support/steps/fields';
import { signIn } from '../support/steps/office';
import { blankProgram } from './start';

export interface PreviewFigures {
  readonly pages: number;
  /** From the input of one character to the frame in which the preview shows it, in the real window. */
  readonly followed: Spread;
  /** The same in a blank window that repeats a text as long, in one paragraph: what input, such a field and a frame cost. */
  readonly blank: Spread;
  readonly ratioP50: number;
}

const SENTENCE = '经查，该楼电梯维护保养记录不完整，维护保养单位没有按期检查，有关情况已经告知业主委员会。';
const TYPED = '已责令维护保养单位于本月底前改正并书面报告整改情况请业主委员会监督';

/**
 * Types into what has the focus and takes, for each character, the time to the frame that follows the change of `shown`.
 * Between two characters stands the pause of a quick typist.
 */
async function follow(page: Page, shown: string): Promise<readonly number[]> {
  await page.evaluate((selector) => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    let began: number | null = null;
    document.addEventListener('beforeinput', () => (began = performance.now()), true);
    const holder = document.querySelector(selector);
    if (holder === null) throw new Error(`no ${selector} in the page`);
    new MutationObserver(() => {
      if (began === null) return;
      const from = began;
      began = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - from);
        port2.postMessage(null);
      });
    }).observe(holder, { subtree: true, childList: true, characterData: true, attributes: true });
  }, shown);
  for (const character of TYPED) {
    await page.keyboard.insertText(character);
    await page.waitForTimeout(80);
  }
  const taken = await page.evaluate(() => (window as unknown as { readonly taken: readonly number[] }).taken);
  if (taken.length < TYPED.length * 0.9)
    throw new Error(`only ${taken.length} of ${TYPED.length} characters were shown`);
  // The first ones draw what was never drawn before.
  return taken.slice(3);
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  );

async function inBlankWindow(folder: string): Promise<readonly number[]> {
  const blank = blankProgram(path.join(folder, 'blank-typing'));
  writeFileSync(
    path.join(blank, 'index.html'),
    '<!doctype html><meta charset="utf-8"><textarea rows="14" cols="36" oninput="shown.textContent = this.value"></textarea><p id="shown"></p>',
  );
  const app = await electron.launch({
    args: [blank, `--user-data-dir=${path.join(folder, 'blank-typing-profile')}`],
    chromiumSandbox: true,
    env: environment(),
  });
  const page = await app.firstWindow();
  await page.locator('textarea').fill(SENTENCE.repeat(55));
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+End');
  const taken = await follow(page, '#shown');
  await app.close();
  return taken;
}

/** Keystrokes in a letter of five pages or more, in the workstation's own window. */
export async function measurePreview(folder: string): Promise<PreviewFigures> {
  const blank = await inBlankWindow(folder);
  const dataDir = await seedDemoOffice();
  const app = await electron.launch({
    args: [projectRoot, '--data-dir', dataDir],
    chromiumSandbox: true,
    env: environment(),
    cwd: projectRoot,
  });
  const page = await app.firstWindow();
  await signIn(page, demoOfficer);
  const title = demoMatters.find(({ life }) => life === 'returned')?.title ?? '';
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '找什么' }).fill(title);
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await press(page, '提交处理意见');
  const facts = page.locator('textarea[data-field$=".facts"]').first();
  await facts.fill(SENTENCE.repeat(55));
  const sheets = page.getByRole('region', { name: '文书各页' }).locator('svg[role="group"]');
  await sheets.nth(4).waitFor();
  await facts.focus();
  await page.keyboard.press('Control+End');
  const followed = spreadOf(await follow(page, '[aria-label="文书各页"]'));
  const pages = await sheets.count();
  await app.close();
  const basis = spreadOf(blank);
  return { pages, followed, blank: basis, ratioP50: Math.round((followed.p50 / basis.p50) * 100) / 100 };
}
