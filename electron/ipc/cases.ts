import { z } from 'zod';
import type { CommandEnvelope } from '#shared/case/command';
import { isInternalCommand } from '#shared/case/decide';
import { article, officeRules } from '#shared/case/rules';
import type { OfficerView } from '#shared/ipc/views';
import { mayRead } from '../ledger/readers';
import { readableCase, readableRow } from './case-access';
import { type CallFailure, fail, forbidden } from './failure';
import { failureOfOutcome } from './outcomes';
import type { Register } from './register';
import { executeWithProof } from './service-proof';
import { openOffice, type Shell } from './shell';

const officerSchema = z.object({ id: z.string(), name: z.string().trim() });
type Named = z.infer<typeof officerSchema>;

/** Officers a payload names, by the fields every command uses for them: `officer`, and the list `readers`. */
const namingSchema = z.object({
  officer: officerSchema.optional().catch(undefined),
  readers: z.array(z.unknown()).catch([]),
});

function officersNamed(payload: unknown): readonly (readonly [field: string, officer: Named])[] {
  const parsed = namingSchema.safeParse(payload);
  if (!parsed.success) return [];
  const { officer, readers } = parsed.data;
  const reading = readers.flatMap((one) => {
    const reader = officerSchema.safeParse(one);
    return reader.success ? [['readers', reader.data] as const] : [];
  });
  return officer === undefined ? reading : [['officer', officer], ...reading];
}

/**
 * A decision does not see the list of officers (责任到人 needs a person who is there): whoever a command names, to handle a
 * case, to read it or to stand aside, is an officer in use under the name on record, and a handler is one who may handle.
 * What is not shaped like an officer is the command's own schema's to refuse.
 */
function strangeOfficer(envelope: CommandEnvelope, officers: readonly OfficerView[]): CallFailure | null {
  const handles = envelope.name === 'assign-case';
  const strange = officersNamed(envelope.payload).find(
    ([, { id, name }]) =>
      !officers.some(
        (one) => one.id === id && one.name === name && one.active && (!handles || one.roles.includes('handler')),
      ),
  );
  if (strange === undefined) return null;
  const among = handles ? '本单位在用的承办人员' : '本单位在用的人员';
  return fail('refused', `所选的人员不在${among}之列，没有登记。请刷新后重新选择。`, {
    rule: officeRules.assignment,
    field: strange[0],
  });
}

/** Commands on cases and reading them. Which roles a command needs is the decision's to say, from main's own session. */
export function registerCases(register: Register, shell: Shell): void {
  register('cases:execute', async (envelope) => {
    // Issuing and exports are recorded by main when they have happened, never because a screen says so.
    if (isInternalCommand(envelope.name)) throw forbidden();
    const open = openOffice(shell);
    // First of all: a refusal, or what changed since, would tell what the case is about.
    await readableRow(open, envelope.caseId);
    const strange = strangeOfficer(envelope, shell.office.view()?.officers ?? []);
    if (strange !== null) throw strange;
    const outcome = await executeWithProof(open, shell, envelope);
    if (outcome.result !== 'done') throw failureOfOutcome(outcome);
    if (!mayRead(outcome.row.readers, open.actor.officerId)) {
      throw fail('forbidden', '已经登记。这个事项现在限定了知情范围，您不在其中，不再显示。', {
        rule: article('第三十条'),
      });
    }
    return { row: outcome.row, state: outcome.state };
  });

  register('cases:open', async ({ caseId }) => {
    return readableCase(openOffice(shell), caseId);
  });

  register('cases:lookup', async (query) => {
    const { ledger, session } = openOffice(shell);
    return ledger.lookup(query, session.officerId);
  });
  register('cases:related', async ({ caseId }) => {
    const open = openOffice(shell);
    await readableRow(open, caseId);
    return open.ledger.related(caseId, open.session.officerId);
  });
  register('cases:search', async ({ text, limit }) => {
    const { ledger, session } = openOffice(shell);
    return text === '' ? [] : ledger.search(text, limit, session.officerId);
  });
}
