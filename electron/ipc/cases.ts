import type { CommandEnvelope } from '#shared/case/command';
import { commandPayloads } from '#shared/case/commands/payloads';
import { isInternalCommand } from '#shared/case/decide';
import { officeRules } from '#shared/case/rules';
import type { OfficerView } from '#shared/ipc/views';
import { type CallFailure, fail, forbidden } from './failure';
import { failureOfOutcome, noSuchCase } from './outcomes';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

/**
 * A decision does not see the list of officers (责任到人 needs a person who is there): a case is given only to an officer
 * in use who may handle it, under the name on record.
 */
function strangeAssignee(envelope: CommandEnvelope, officers: readonly OfficerView[]): CallFailure | null {
  if (envelope.name !== 'assign-case') return null;
  const parsed = commandPayloads['assign-case'].safeParse(envelope.payload);
  if (!parsed.success) return null;
  const { id, name } = parsed.data.officer;
  const known = officers.some(
    (officer) => officer.id === id && officer.name === name && officer.active && officer.roles.includes('handler'),
  );
  return known
    ? null
    : fail('refused', '所选的人员不在本单位在用的承办人员之列，没有登记。请刷新后重新选择。', {
        rule: officeRules.assignment,
        field: 'officer',
      });
}

/** Commands on cases and reading them. Which roles a command needs is the decision's to say, from main's own session. */
export function registerCases(register: Register, shell: Shell): void {
  register('cases:execute', async (envelope) => {
    // Issuing and exports are recorded by main when they have happened, never because a screen says so.
    if (isInternalCommand(envelope.name)) throw forbidden();
    const { ledger, actor, profile } = openOffice(shell);
    const strange = strangeAssignee(envelope, shell.office.view()?.officers ?? []);
    if (strange !== null) throw strange;
    const outcome = await ledger.execute(envelope, actor, profile);
    if (outcome.result !== 'done') throw failureOfOutcome(outcome);
    return { row: outcome.row, state: outcome.state };
  });

  register('cases:open', async ({ caseId }) => {
    const { ledger } = openOffice(shell);
    const [state, row] = [await ledger.state(caseId), await ledger.row(caseId)];
    if (state === null || row === null) throw noSuchCase();
    return { state, row };
  });

  register('cases:lookup', async (query) => openOffice(shell).ledger.lookup(query));
  register('cases:search', async ({ text, limit }) =>
    text === '' ? [] : openOffice(shell).ledger.search(text, limit),
  );
}
