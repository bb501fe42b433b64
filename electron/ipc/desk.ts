import { soonSpan } from '#shared/case/buckets';
import { dateOfInstant } from '#shared/law/dates';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

/** Rows of one answer: the first screen and what is around it; more would make the first paint wait. */
const PAGE = 100;

/** The working set and its counts (in SQLite 1 ms, in Dexie hundreds). */
export function registerDesk(register: Register, shell: Shell): void {
  const today = () => dateOfInstant(shell.now());

  register('desk:fill', async ({ after }) => {
    const { ledger, session } = openOffice(shell);
    // Read first: a change between the two reads is published as well, and rows are applied by version.
    const sequence = await ledger.lastSequence();
    const { rows, next } = await ledger.workingSet(after, PAGE, today(), session.officerId);
    return { rows, next, sequence };
  });

  register('desk:follow-ups', async () => {
    const { ledger, session } = openOffice(shell);
    return ledger.followUps(session.officerId);
  });

  register('desk:counts', async () => {
    const { ledger, session } = openOffice(shell);
    const on = today();
    const { dueToday, dueSoon, overdue, open, mine, visitsToday } = await ledger.counts(
      on,
      soonSpan(ledger.law.calendar, on).until,
      session.officerId,
    );
    return { dueToday, dueSoon, overdue, open, mine, visitsToday };
  });
}
