import { expect, type Locator, type Page } from '@playwright/test';

/** What a field is looked for in: the page, or a dialog over it. */
export type Place = Page | Locator;

/** An input by the path of its value in the contract: labels carry marks and hints, paths do not change with wording. */
export const field = (place: Place, path: string): Locator =>
  place.locator(`[data-field="${path}"]`).locator('visible=true').first();

/** Fills several fields, by path. */
export async function fill(place: Place, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) await field(place, path).fill(value);
}

/** Chooses from a list by typing (a word, initials or a number) and checks what it became. */
export async function choose(place: Place, path: string, typed: string, expected: string): Promise<void> {
  const input = field(place, path);
  await input.fill(typed);
  await input.press('Enter');
  await expect(input).toHaveValue(expected);
}

/** The open dialog with this title. */
export const dialogOf = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title });

/** Presses a button of the page's foot or of a dialog. */
export const press = (place: Place, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();
