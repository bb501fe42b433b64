import type { Register } from './register';
import { openOffice, type Shell } from './shell';

/** Text being typed, kept per officer and encrypted like everything else. */
export function registerDrafts(register: Register, shell: Shell): void {
  register('drafts:save', async (draft) => {
    const { ledger, session } = openOffice(shell);
    return { savedAt: await ledger.saveDraft(session.officerId, draft) };
  });
  register('drafts:load', async ({ key }) => {
    const { ledger, session } = openOffice(shell);
    return ledger.loadDraft(session.officerId, key);
  });
  register('drafts:list', async () => {
    const { ledger, session } = openOffice(shell);
    return ledger.listDrafts(session.officerId);
  });
  register('drafts:discard', async ({ key }) => {
    const { ledger, session } = openOffice(shell);
    await ledger.discardDraft(session.officerId, key);
    return null;
  });
}
