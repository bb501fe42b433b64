import { useCallback, useRef, useState } from 'react';
import type { CommandEnvelope } from '#shared/case/command';
import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { Answer, CallError } from '#shared/ipc/errors';
import type { LocalDate } from '#shared/law/dates';
import { call } from '../app/bridge';
import { applyDetails, applyRows } from './apply';
import { worded } from './wording';

/** What a screen asks for. `caseVersion` is the version the officer decided on: `state.version`, 0 for a new case. */
export interface CommandRequest<N extends CommandName = CommandName> {
  readonly name: N;
  readonly caseId: string;
  readonly caseVersion: number;
  readonly payload: CommandPayload<N>;
  /** The day it happened in law; today unless entered late. */
  readonly occurredOn: LocalDate;
  readonly lateReason?: string | null;
  /** Given by forms that may be sent again after a crash (see command-id.ts); a fresh one otherwise. */
  readonly commandId?: string;
}

export interface CommandResult {
  readonly row: CaseRow;
  readonly state: CaseState;
}

/** A command with its id: sending the same envelope again returns the first answer and records nothing twice (L10). */
export function envelopeOf<N extends CommandName>(request: CommandRequest<N>): CommandEnvelope {
  return {
    commandId: request.commandId ?? crypto.randomUUID(),
    caseId: request.caseId,
    caseVersion: request.caseVersion,
    occurredOn: request.occurredOn,
    lateReason: request.lateReason ?? null,
    name: request.name,
    payload: request.payload,
  };
}

/** Sends a command; what main confirmed is on the desk when this returns, and only that. */
export async function sendEnvelope(envelope: CommandEnvelope): Promise<Answer<CommandResult>> {
  const answer = await call('cases:execute', envelope);
  if (!answer.ok) return { ok: false, error: worded(answer.error) };
  try {
    await applyRows([answer.value.row]);
    await applyDetails(answer.value.state);
  } catch (cause) {
    // The ledger has it; a desk that could not be written is filled anew and must not make the command look failed.
    console.error('desk', cause);
  }
  return answer;
}

export async function sendCommand<N extends CommandName>(request: CommandRequest<N>): Promise<Answer<CommandResult>> {
  return sendEnvelope(envelopeOf(request));
}

export type CommandState =
  | { readonly step: 'idle' }
  | { readonly step: 'saving' }
  | { readonly step: 'saved' }
  | { readonly step: 'failed'; readonly error: CallError };

/**
 * `sendCommand` with its state for the screen. A command that got no clear answer (`internal`, full disk, …) is kept:
 * `retry` sends the very same envelope. Asked twice at once, the second is ignored (a double click is one command).
 */
export function useCommand() {
  const [state, setState] = useState<CommandState>({ step: 'idle' });
  const pending = useRef<CommandEnvelope | null>(null);
  const busy = useRef(false);

  const transmit = useCallback(async (envelope: CommandEnvelope): Promise<Answer<CommandResult> | null> => {
    if (busy.current) return null;
    busy.current = true;
    pending.current = envelope;
    setState({ step: 'saving' });
    const answer = await sendEnvelope(envelope);
    busy.current = false;
    if (answer.ok) pending.current = null;
    setState(answer.ok ? { step: 'saved' } : { step: 'failed', error: answer.error });
    return answer;
  }, []);

  const send = useCallback(
    <N extends CommandName>(request: CommandRequest<N>) => transmit(envelopeOf(request)),
    [transmit],
  );
  const retry = useCallback(async () => (pending.current ? transmit(pending.current) : null), [transmit]);
  const dismiss = useCallback(() => setState({ step: 'idle' }), []);
  return { state, send, retry, dismiss };
}
