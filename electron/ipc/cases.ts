import { isInternalCommand } from '#shared/case/decide';
import { forbidden } from './failure';
import { failureOfOutcome, noSuchCase } from './outcomes';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

/** Commands on cases and reading them. Which roles a command needs is the decision's to say, from main's own session. */
export function registerCases(register: Register, shell: Shell): void {
  register('cases:execute', async (envelope) => {
    // Issuing and exports are recorded by main when they have happened, never because a screen says so.
    if (isInternalCommand(envelope.name)) throw forbidden();
    const { ledger, actor, profile } = openOffice(shell);
    const outcome = await ledger.execute(envelope, actor, profile);
    if (outcome.result !== 'done') throw failureOfOutcome(outcome);
    return { row: outcome.row, state: outcome.state };
  });

  register('cases:open', async ({ caseId }) => {
    const { ledger } = openOffice(shell);
    const state = await ledger.state(caseId);
    if (state === null) throw noSuchCase();
    return { state, events: await ledger.events(caseId) };
  });

  register('cases:lookup', async (query) => openOffice(shell).ledger.lookup(query));
  register('cases:search', async ({ text, limit }) =>
    text === '' ? [] : openOffice(shell).ledger.search(text, limit),
  );
}
