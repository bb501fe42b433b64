import { flushDrafts } from '../desk/use-draft';
import { call } from './bridge';

/** Locks the screen after the last typed text was saved. Main publishes the new status; the desk empties itself. */
export async function lockDesk(): Promise<void> {
  await flushDrafts();
  await call('office:lock', {});
}
