import { expect, type Locator, type Page } from '@playwright/test';
import { valueIn } from '../secrecy/call';
import { dialogOf } from './fields';

/** Who approves in the tests of papers: a second officer beside the office's first one. All invented. */
export const approver = { name: '赵立新', account: 'zhaolixin', password: 'tongshi-Mima-2026' } as const;

/** Adds the second officer as the settings would, and nothing of the screen is touched. */
export async function addApprover(page: Page): Promise<void> {
  const done = await page.evaluate(async (officer) => {
    const bridge = window.petitionDesk;
    if (!bridge) throw new Error('no bridge');
    const reply = await bridge.call['office:add-officer']({ ...officer, roles: ['reviewer', 'approver'] });
    return reply.ok ? '' : reply.error.message;
  }, approver);
  expect(done).toBe('');
}

/** Sends a command for the case named by its title, as another window would; the screen is not touched. */
export async function elsewhere(page: Page, title: string, name: string, payload: object): Promise<void> {
  const done = await page.evaluate(
    async ([wanted, command, content]) => {
      const bridge = window.petitionDesk;
      if (!bridge) throw new Error('no bridge');
      const found = await bridge.call['desk:fill']({ after: null });
      const row = found.ok ? found.value.rows.find((one) => one.title === wanted) : undefined;
      if (!row) throw new Error('no such case');
      const reply = await bridge.call['cases:execute']({
        commandId: crypto.randomUUID(),
        caseId: row.id,
        caseVersion: row.version,
        occurredOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        lateReason: null,
        name: command,
        payload: content,
      });
      return reply.ok ? '' : reply.error.message;
    },
    [title, name, payload] as const,
  );
  expect(done).toBe('');
}

/** Records a step on a case by its id and waits for it; registering opens the case. The screen is not touched. */
export async function recordStep(page: Page, caseId: string, name: string, payload: unknown): Promise<void> {
  const status = await valueIn(page, 'app:status', {});
  if (status.stage !== 'open') throw new Error('nobody is signed in');
  const known = name === 'register-visit' ? 0 : (await valueIn(page, 'cases:open', { caseId })).state.version;
  await valueIn(page, 'cases:execute', {
    commandId: `${caseId}-${name}-${known}`,
    caseId,
    caseVersion: known,
    occurredOn: status.today,
    lateReason: null,
    name,
    payload,
  });
}

/** Opens the choice of papers by its key on the case page. */
export async function openChoice(page: Page): Promise<Locator> {
  await page.keyboard.press('F6');
  const choice = dialogOf(page, '拟写文书');
  await expect(choice.getByRole('textbox', { name: '找一份文书' })).toBeFocused();
  return choice;
}

/** The case page's papers. */
export const papersPanel = (page: Page): Locator => page.getByRole('region', { name: '文书', exact: true });

/** Opens a paper of the case by what is to be done with it. */
export const openPaper = (page: Page, what: string, name: string): Promise<void> =>
  papersPanel(page)
    .getByRole('button', { name: new RegExp(`^${what}：${name}`) })
    .click();
