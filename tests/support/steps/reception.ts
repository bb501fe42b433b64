import { expect, type Page } from '@playwright/test';
import { choose, dialogOf, field, fill, press } from './fields';
import { go } from './office';
import { matter, office, visitor } from './story';

const person = (name: string): string => `visit.petitioners.0.${name}`;

/** Opens reception and waits for its form. */
export async function openReception(page: Page): Promise<void> {
  await go(page, '接待');
  await expect(page.getByRole('heading', { name: '接待登记' })).toBeVisible();
}

/** Who came; the identity number fills sex and birth date by itself. */
export async function fillVisitor(page: Page): Promise<void> {
  await fill(page, { [person('name')]: visitor.name, [person('identityNumber')]: visitor.identityNumber });
  await expect(page.getByRole('radio', { name: visitor.sex })).toBeChecked();
  await expect(field(page, person('birthDate'))).toHaveValue(visitor.birthDate);
  await fill(page, { [person('phone')]: visitor.phone, [person('address')]: visitor.address });
}

/** The whole form for the matter of the story, brought to the organ that may decide it. */
export async function fillReception(page: Page, organ: string = office.competentOrgan.name): Promise<void> {
  await fillVisitor(page);
  await choose(page, 'organId', organ, organ);
  await fill(page, {
    'matter.demands': matter.demands,
    'matter.title': matter.title,
    'matter.facts': matter.facts,
    'matter.history': matter.history,
    'matter.papersHandedOver': matter.papers,
  });
}

/** Registers what is in the form and goes on to the interview. */
export async function registerAndInterview(page: Page): Promise<void> {
  await press(page, '登记并开始接谈');
  await expect(page.getByRole('heading', { name: '接谈笔录' })).toBeVisible();
}

/** 咨询 answered on the spot: registered, answered and closed in one go. Ends in the dialog that offers the slip. */
export async function answerOnTheSpot(
  page: Page,
  who: { readonly name: string; readonly demand: string; readonly answer: string },
): Promise<void> {
  await openReception(page);
  await fill(page, { [person('name')]: who.name, 'matter.demands': who.demand });
  await press(page, '当场答复或引导');
  const dialog = dialogOf(page, '当场答复或引导');
  await dialog.getByText('解答咨询').click();
  await field(dialog, 'answer').fill(who.answer);
  await press(dialog, '登记、答复并办结');
  await expect(dialogOf(page, '已登记并答复')).toBeVisible();
}
