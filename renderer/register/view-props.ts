import type { BulkJob } from './bulk';
import type { PrintJob } from './printer-dialog';

/** What each view of 文书 is given: bulk work belongs to the screen, so that it goes on over a change of tab. */
export interface ViewProps {
  readonly busy: boolean;
  readonly onStart: (job: BulkJob) => void;
  readonly onPrint: (job: PrintJob) => void;
}
