import { mayRead } from '../ledger/readers';
import { readableRow, refuseSecret } from './case-access';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

/**
 * Text being typed, kept per officer and encrypted like everything else. What he typed about a case that was closed to
 * him since stays in the ledger, out of sight; he may still throw it away.
 */
export function registerDrafts(register: Register, shell: Shell): void {
  register('drafts:save', async (draft) => {
    const open = openOffice(shell);
    const { ledger, session } = open;
    if (draft.caseId !== null) {
      // A case being registered is not there yet; its draft is.
      const row = await readableRow(open, draft.caseId);
      const state = row === null ? null : await ledger.state(draft.caseId);
      if (state !== null) refuseSecret(state);
    }
    return { savedAt: await ledger.saveDraft(session.officerId, draft) };
  });
  register('drafts:load', async ({ key }) => {
    const open = openOffice(shell);
    const draft = await open.ledger.loadDraft(open.session.officerId, key);
    if (draft?.caseId) await readableRow(open, draft.caseId);
    return draft;
  });
  register('drafts:list', async () => {
    const { ledger, session } = openOffice(shell);
    const drafts = await ledger.listDrafts(session.officerId);
    const shown = await Promise.all(
      drafts.map(async ({ caseId }) =>
        mayRead(caseId === null ? null : ((await ledger.row(caseId))?.readers ?? null), session.officerId),
      ),
    );
    return drafts.filter((_draft, index) => shown[index]);
  });
  register('drafts:discard', async ({ key }) => {
    const { ledger, session } = openOffice(shell);
    await ledger.discardDraft(session.officerId, key);
    return null;
  });
}
