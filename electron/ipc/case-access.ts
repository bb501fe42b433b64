import type { CaseRow } from '#shared/case/row';
import { article, officeRules } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { mayRead } from '../ledger/readers';
import { type CallFailure, fail } from './failure';
import type { OpenOfficePort } from './office-port';
import { noSuchCase } from './outcomes';

type Room = Pick<OpenOfficePort, 'ledger' | 'session'>;

/** The whole answer about a restricted case to an officer who is not among its readers: nothing of it, not what it is. */
export const restricted = (): CallFailure =>
  fail('forbidden', '这是一件限定知情范围的事项，您不在其中。需要了解的，请联系本单位负责人。', {
    rule: article('第三十条'),
  });

/** Row of a case this officer may read, null when there is none; throws `forbidden`. Asked before anything else is. */
export async function readableRow({ ledger, session }: Room, caseId: string): Promise<CaseRow | null> {
  const row = await ledger.row(caseId);
  if (row !== null && !mayRead(row.readers, session.officerId)) throw restricted();
  return row;
}

/** A case this officer may read; throws `forbidden` or `not-found`. */
export async function readableCase(
  room: Room,
  caseId: string,
): Promise<{ readonly state: CaseState; readonly row: CaseRow }> {
  const row = await readableRow(room, caseId);
  const state = row === null ? null : await room.ledger.state(caseId);
  if (row === null || state === null) throw noSuchCase();
  return { state, row };
}

/** 涉密: only the pointer is kept here; whatever would hold text of it is refused, by the officer's own readers too. */
export function refuseSecret({ secret }: CaseState): void {
  if (secret === null) return;
  throw fail('refused', '涉密事项不在本机制作、打印、另存文书，也不保存草稿；请在涉密载体上办理。', {
    rule: officeRules.secrecy,
  });
}
