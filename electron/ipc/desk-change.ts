import type { Publications } from '#shared/ipc/contract';
import type { LedgerChange } from '../ledger/ledger';
import { mayRead } from '../ledger/readers';

/**
 * What an officer's desk is told of a change: rows he may read, and ids of rows he could read until now. Null when nothing
 * of it concerns him, so that not even the moment tells that somebody works on a hidden case.
 */
export function deskChange(
  { sequence, rows, readersBefore }: LedgerChange,
  officerId: string,
): Publications['desk:changed'] | null {
  const shown = rows.filter(({ readers }) => mayRead(readers, officerId));
  const gone = rows
    .filter(({ readers }) => !mayRead(readers, officerId))
    .map(({ id }) => id)
    .filter((id) => readersBefore.some(({ caseId, readers }) => caseId === id && mayRead(readers, officerId)));
  return shown.length === 0 && gone.length === 0 && rows.length > 0 ? null : { rows: shown, gone, sequence };
}
