import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron as electron, expect, type Locator, type Page } from '@playwright/test';
import { type Spread, spreadOf } from '../../build/bench/figures';
import { FRAME_MS } from '../../build/bench/typing';
import { demoMatters } from '../../build/seed/demo-matters';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { projectRoot } from '../support/out';
import { openChoice } from '../support/steps/desk-papers';
import { press } from '../support/steps/fields';
import { signIn } from '../support/steps/office';
import { blankProgram } from './start';

export interface PreviewFigures {
  readonly desk: '处理意见书' | '受理告知书';
  readonly pages: number;
  /** From the input of one character to the frame in which the preview shows it, in the real window. */
  readonly followed: Spread;
  /** Share of the keystrokes that were shown within a frame of 60 Hz. */
  readonly withinFrame: number;
  /** The same in a blank window that repeats a text as long, in one paragraph: what input, such a field and a frame cost. */
  readonly blank: Spread;
  readonly ratioP50: number;
}

const SENTENCE = '经查，该楼电梯维护保养记录不完整，维护保养单位没有按期检查，有关情况已经告知业主委员会。';
const TYPED = '已责令维护保养单位于本月底前改正并书面报告整改情况请业主委员会监督'.repeat(4);

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

const PAGES = '文书各页';

/** Fills the field with text for five pages and more, then types at its end. */
async function inField(
  page: Page,
  field: Locator,
): Promise<Pick<PreviewFigures, 'pages' | 'followed' | 'withinFrame'>> {
  await field.fill(SENTENCE.repeat(55));
  const sheets = page.getByRole('region', { name: PAGES }).locator('svg[role="group"]');
  await sheets.nth(4).waitFor();
  await field.focus();
  await page.keyboard.press('Control+End');
  const taken = await follow(page, `[aria-label="${PAGES}"]`);
  const line = page
    .getByRole('region', { name: PAGES })
    .locator('text')
    .filter({ hasText: TYPED.slice(-3) });
  await expect(line.last()).toBeInViewport();
  const withinFrame = Math.round((taken.filter((one) => one <= FRAME_MS).length / taken.length) * 100) / 100;
  return { pages: await sheets.count(), followed: spreadOf(taken), withinFrame };
}

/** Keystrokes in papers of five pages or more, in the workstation's own window: the reply letter and one of the others. */
export async function measurePreview(folder: string): Promise<readonly PreviewFigures[]> {
  const blank = spreadOf(await inBlankWindow(folder));
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
  const reply = await inField(page, page.locator('textarea[data-field$=".facts"]').first());
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: title }).waitFor();
  const choice = await openChoice(page);
  await choice.getByRole('button', { name: /^受理告知书/ }).click();
  const notice = await inField(page, page.locator('textarea[data-field="values.hint"]'));
  await app.close();
  const row = (desk: PreviewFigures['desk'], figures: typeof reply): PreviewFigures => ({
    desk,
    ...figures,
    blank,
    ratioP50: Math.round((figures.followed.p50 / blank.p50) * 100) / 100,
  });
  return [row('处理意见书', reply), row('受理告知书', notice)];
}
