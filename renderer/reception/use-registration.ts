import { useCallback, useRef, useState } from 'react';
import type { CommandEnvelope } from '#shared/case/command';
import type { Answer } from '#shared/ipc/errors';
import type { LocalDate } from '#shared/law/dates';
import { call } from '../app/bridge';
import { commandIdFor } from '../desk/command-id';
import { type CommandResult, type CommandState, envelopeOf, sendCommand, sendEnvelope } from '../desk/send-command';
import { worded } from '../desk/wording';
import { type Receiver, toFurtherVisit, toLevelCheck, toRegistration } from './reception-check';
import type { ReceptionForm } from './reception-form';

const dayOf = (form: ReceptionForm, today: LocalDate) => ({
  occurredOn: form.receivedOn.trim(),
  lateReason: form.receivedOn.trim() < today ? form.lateReason.trim() : null,
});

/** The command a form stands for: a new matter, or a further visit decided on the matter's present version. */
async function envelopeFor(
  form: ReceptionForm,
  receiver: Receiver,
  today: LocalDate,
): Promise<Answer<CommandEnvelope>> {
  const day = dayOf(form, today);
  if (!form.sameAs) {
    const payload = toRegistration(form, receiver);
    return {
      ok: true,
      value: envelopeOf({
        name: 'register-visit',
        caseId: form.caseId,
        caseVersion: 0,
        commandId: commandIdFor(form.visitId, { payload, day }),
        payload,
        ...day,
      }),
    };
  }
  const opened = await call('cases:open', { caseId: form.sameAs.caseId });
  if (!opened.ok) return { ok: false, error: worded(opened.error) };
  const payload = toFurtherVisit(form, receiver);
  const { caseId } = form.sameAs;
  return {
    ok: true,
    value: envelopeOf({
      name: 'add-visit',
      caseId,
      caseVersion: opened.value.state.version,
      payload,
      ...day,
    }),
  };
}

/**
 * The case when this very visit is in it already: registered before the program was killed, its draft brought back
 * afterwards. Registering it again would be refused with words that help nobody.
 */
async function alreadyRecorded(caseId: string, visitId: string): Promise<CommandResult | null> {
  const opened = await call('cases:open', { caseId });
  if (!opened.ok || !opened.value.state.visits.some((visit) => visit.visitId === visitId)) return null;
  return opened.value;
}

/** The case with the 越级核对 of its visit, when one was asked for and is not on record yet. */
async function withLevelCheck(
  form: ReceptionForm,
  registered: CommandResult,
  today: LocalDate,
): Promise<Answer<CommandResult>> {
  const payload = toLevelCheck(form);
  const known = registered.state.levelChecks.some(({ visitId }) => visitId === form.visitId);
  if (payload === null || known) return { ok: true, value: registered };
  const answer = await sendCommand({
    name: 'record-level-check',
    caseId: registered.row.id,
    caseVersion: registered.state.version,
    payload,
    ...dayOf(form, today),
  });
  if (answer.ok) return answer;
  return { ok: false, error: { ...answer.error, message: `来访已登记，越级核对还没有记下。${answer.error.message}` } };
}

/**
 * Registers a form once. The same form sent again (after a lost answer) goes out as the very same envelope, so that a
 * visitor is never registered twice, not even when the draft comes back after a crash; a changed form makes a new one.
 */
export function useRegistration(receiver: Receiver, today: LocalDate) {
  const [state, setState] = useState<CommandState>({ step: 'idle' });
  const last = useRef<{ readonly form: ReceptionForm; readonly envelope: CommandEnvelope } | null>(null);
  const busy = useRef(false);
  const { id, name } = receiver;

  const register = useCallback(
    async (form: ReceptionForm): Promise<CommandResult | null> => {
      if (busy.current) return null;
      busy.current = true;
      setState({ step: 'saving' });
      const finish = async (result: CommandResult): Promise<CommandResult | null> => {
        const whole = await withLevelCheck(form, result, today);
        setState(whole.ok ? { step: 'saved' } : { step: 'failed', error: whole.error });
        return whole.ok ? whole.value : null;
      };
      try {
        const known = last.current?.form === form ? last.current.envelope : null;
        const made: Answer<CommandEnvelope> = known
          ? { ok: true, value: known }
          : await envelopeFor(form, { id, name }, today);
        if (!made.ok) {
          setState({ step: 'failed', error: made.error });
          return null;
        }
        last.current = { form, envelope: made.value };
        const answer = await sendEnvelope(made.value);
        if (!answer.ok) {
          const recorded = await alreadyRecorded(made.value.caseId, form.visitId);
          if (recorded) return await finish(recorded);
          // A stale version must be read anew; everything else is sent again unchanged.
          if (answer.error.code === 'stale') last.current = null;
          setState({ step: 'failed', error: answer.error });
          return null;
        }
        return await finish(answer.value);
      } finally {
        busy.current = false;
      }
    },
    [id, name, today],
  );
  return { state, register };
}
