import { useCallback, useState } from 'react';
import type { Answer, CallError } from '#shared/ipc/errors';
import type { BulkReport } from '#shared/ipc/paper-register-views';
import { call } from '../app/bridge';
import type { BulkJob } from './bulk';

export type BulkState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly job: BulkJob }
  | { readonly step: 'ended'; readonly job: BulkJob; readonly report: BulkReport }
  | { readonly step: 'failed'; readonly job: BulkJob; readonly error: CallError };

/** Sends the job; null when the officer closed the folder dialog. */
async function send(job: BulkJob, workId: string): Promise<Answer<BulkReport | null>> {
  switch (job.kind) {
    case 'issue': {
      const { occurredOn, lateReason } = job;
      // Versions move on with every paper issued: a second start takes the present ones.
      return call('papers:bulk-issue', { workId, occurredOn, lateReason, items: job.items.map(({ ref }) => ref) });
    }
    case 'save':
      return call('papers:bulk-save', { workId, format: job.format, items: job.items.map(({ ref }) => ref) });
    case 'print':
      return call('papers:bulk-print', { workId, deviceName: job.deviceName, items: job.items.map(({ ref }) => ref) });
    case 'post': {
      const { deviceName, what, size } = job;
      return call('papers:bulk-post', { workId, deviceName, what, size, items: job.items.map(({ ref }) => ref) });
    }
  }
}

/** Versions of cases as they are now: what was left is issued on what the officer has just seen of the whole list. */
async function fresh(job: BulkJob): Promise<BulkJob> {
  if (job.kind !== 'issue') return job;
  const answer = await call('papers:to-issue', {});
  if (!answer.ok) return job;
  const versions = new Map(answer.value.map(({ caseId, caseVersion }) => [caseId, caseVersion]));
  return {
    ...job,
    items: job.items.map(({ ref, words }) => ({
      words,
      ref: { ...ref, caseVersion: versions.get(ref.caseId) ?? ref.caseVersion },
    })),
  };
}

/** Bulk work of this screen; progress and stopping are the frame's (work-strip.tsx). */
export function useBulk(): {
  readonly state: BulkState;
  readonly start: (job: BulkJob) => void;
  /** The same for what was not reached, or for what failed. */
  readonly goOn: (job: BulkJob) => void;
  readonly close: () => void;
} {
  const [state, setState] = useState<BulkState>({ step: 'idle' });
  const run = useCallback(async (job: BulkJob) => {
    setState({ step: 'running', job });
    const answer = await send(job, crypto.randomUUID());
    if (!answer.ok) setState({ step: 'failed', job, error: answer.error });
    else if (answer.value === null) setState({ step: 'idle' });
    else setState({ step: 'ended', job, report: answer.value });
  }, []);
  return {
    state,
    start: (job) => void run(job),
    goOn: (job) => void fresh(job).then(run),
    close: () => setState({ step: 'idle' }),
  };
}
