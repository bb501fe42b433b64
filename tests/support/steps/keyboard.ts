import { expect, type Locator, type Page } from '@playwright/test';

/** Where the focus is, and whether somebody who looks at the screen can tell. */
interface FocusStop {
  /** Role or tag, and name, for messages. */
  readonly what: string;
  readonly visible: boolean;
  /** True on the page itself: no element has the focus. */
  readonly nowhere: boolean;
}

/** Longest way with Tab that a screen may ask for. */
const MOST_STOPS = 90;

/**
 * Reads the focused element. Visible means: an outline or shadow that is there only because of the focus is drawn on it
 * or on the part that stands for it (a radio button's label, an input's frame), inside the window.
 */
export const focusStop = (page: Page): Promise<FocusStop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { what: 'page', visible: true, nowhere: true };
    }
    const own = element.getAttribute('aria-label') ?? element.dataset.field ?? element.innerText;
    const what = `${element.tagName.toLowerCase()} ${(own || element.id || element.className).slice(0, 40)}`;
    const beside = element.nextElementSibling;
    const parts = [element, element.parentElement, ...(beside instanceof HTMLElement ? [beside] : [])].filter(
      (part): part is HTMLElement => part !== null,
    );
    const marks = () =>
      parts.map((part) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(part);
        const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0 ? '' : outlineColor;
        return [outline, boxShadow, borderColor].join('|');
      });
    const seen = marks();
    const frame = element.getBoundingClientRect();
    const inside = frame.bottom > 0 && frame.top < innerHeight && frame.right > 0 && frame.left < innerWidth;
    element.blur();
    const without = marks();
    element.focus({ preventScroll: true });
    // A focus taken back by script after a key counts as visible for Chromium, so the look is the same as before.
    const differs = seen.some((mark, index) => mark !== without[index]);
    return { what, visible: inside && differs, nowhere: false };
  });

/** Presses Tab until `target` has the focus. Fails when a stop on the way is not visible. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (stop > 0 || !(await hasFocus(target))) await page.keyboard.press(key);
    const { what, visible } = await focusStop(page);
    expect(visible, `focus is seen on: ${what}`).toBe(true);
    passed.push(what);
    if (await hasFocus(target)) return;
  }
  throw new Error(`Tab does not reach ${target}; it went over ${passed.join(', ')}`);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target
    .first()
    .evaluate((element) => element === document.activeElement, undefined, { timeout: 1_000 })
    .catch(() => false);

/** Goes to a field with Tab and types over what is in it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Every stop of Tab on the present screen, once round; each must be visible. Answers what was passed. */
export async function tabRound(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.querySelector('[data-tab-round]')?.removeAttribute('data-tab-round');
  });
  for (let at = 0; at < MOST_STOPS; at += 1) {
    await page.keyboard.press('Tab');
    const again = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return true;
      if (element.hasAttribute('data-tab-round')) return true;
      if (document.querySelector('[data-tab-round]') === null) element.setAttribute('data-tab-round', '');
      return false;
    });
    if (again) return stops;
    const { what, visible } = await focusStop(page);
    expect(visible, `focus is seen on: ${what}`).toBe(true);
    stops.push(what);
  }
  return stops;
}

/** Counts every pointer event from now on: a test by keyboard alone must end with none. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointerEvents = '0';
    const count = () => {
      const { dataset } = document.documentElement;
      dataset.pointerEvents = String(Number(dataset.pointerEvents) + 1);
    };
    for (const name of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) window.addEventListener(name, count, true);
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointerEvents));
}
