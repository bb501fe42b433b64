import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Desk } from '../launch';

const schemes = ['light', 'dark'] as const;

/**
 * Runs every axe rule on what the window shows, once in light and once in dark, and keeps a picture of the light one.
 * The scheme is switched by the attribute all colours hang on, so that a screen need not be walked to twice.
 */
export async function checkScreen(desk: Desk, name: string): Promise<void> {
  const { window: page } = desk;
  for (const scheme of schemes) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.mantineColorScheme = wanted;
    }, scheme);
    await settled(page);
    await desk.screenshot(scheme === 'light' ? name : `${name}-dark`);
    const found = await violationsOf(page);
    expect.soft(found, `axe on ${name}, ${scheme}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset.mantineColorScheme = 'light';
  });
  await settled(page);
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What axe finds wrong with the window, every rule on; fails when axe had nothing to look at. */
export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  // Legacy mode: the window has one frame, and Electron opens no second page for axe to finish in.
  const { passes, violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(passes.length, 'rules that had something to look at').toBeGreaterThan(8);
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }));
}

/** Waits until nothing fades any more: colours in the middle of a change are nobody's. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  });
}

/** What sticks out of the window or scrolls sideways, in words; nothing when the screen fits. */
export const sidewaysOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? ''}`;
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`window: ${root.scrollWidth} > ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      // One-line inputs scroll their own text; a path shortened with an ellipsis is cut on purpose.
      if (element.matches('input, textarea, svg, svg *') || style.textOverflow === 'ellipsis') continue;
      const { right, left, width, height } = element.getBoundingClientRect();
      // Wholly left of the window: words for screen readers, and the way past the rail until it has the focus.
      if (width <= 1 || height <= 1 || right <= 0 || style.visibility === 'hidden') continue;
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`scrolls sideways: ${name(element)}`);
      else if (right > innerWidth + 1 || left < -1) found.push(`sticks out: ${name(element)}`);
    }
    return found;
  });
