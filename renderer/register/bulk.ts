import type { CallError } from '#shared/ipc/errors';
import type { IssuedPaperRef } from '#shared/ipc/paper-register';
import type { BulkReport } from '#shared/ipc/paper-register-views';
import type { LocalDate } from '#shared/law/dates';
import type { EnvelopeSizeName } from '#shared/papers/envelope-sheet';

/** One paper of many, with the words the officer knows it by. */
export interface BulkItem<Ref> {
  readonly ref: Ref;
  readonly words: string;
}

export interface ToIssueRef {
  readonly caseId: string;
  readonly caseVersion: number;
  readonly kind: '处理意见书' | '文书';
  readonly id: string;
}

/** What is asked of main for many papers at once. */
export type BulkJob =
  | {
      readonly kind: 'issue';
      readonly items: readonly BulkItem<ToIssueRef>[];
      readonly occurredOn: LocalDate;
      readonly lateReason: string | null;
    }
  | { readonly kind: 'save'; readonly items: readonly BulkItem<IssuedPaperRef>[]; readonly format: 'docx' | 'pdf' }
  | { readonly kind: 'print'; readonly items: readonly BulkItem<IssuedPaperRef>[]; readonly deviceName: string }
  | {
      readonly kind: 'post';
      readonly items: readonly BulkItem<IssuedPaperRef>[];
      readonly deviceName: string;
      readonly what: '信封' | '邮寄清单';
      readonly size: EnvelopeSizeName;
    };

/** 批量印发, 批量打印 …: the name of the work, for headings. */
export function jobName(job: BulkJob): string {
  switch (job.kind) {
    case 'issue':
      return '印发';
    case 'save':
      return job.format === 'pdf' ? '另存 PDF' : '另存 Word';
    case 'print':
      return '打印';
    case 'post':
      return `打印${job.what}`;
  }
}

export interface FailedLine {
  readonly words: string;
  readonly error: CallError;
}

/** The end of bulk work in the officer's words. */
export interface BulkSummary {
  readonly title: string;
  readonly done: readonly { readonly words: string; readonly what: string }[];
  readonly failed: readonly FailedLine[];
  /** Not reached; can be taken up again. */
  readonly left: readonly string[];
}

export function summaryOf(job: BulkJob, report: BulkReport): BulkSummary {
  const words = (index: number): string => job.items[index]?.words ?? '';
  const done = report.results.flatMap((one) =>
    one.outcome === 'done' ? [{ words: words(one.index), what: one.what }] : [],
  );
  const failed = report.results.flatMap((one) =>
    one.outcome === 'failed' ? [{ words: words(one.index), error: one.error }] : [],
  );
  const left = report.left.map(words);
  const counts = [
    `完成 ${done.length} 份`,
    ...(failed.length > 0 ? [`没有完成 ${failed.length} 份`] : []),
    ...(left.length > 0 ? [`还没有办 ${left.length} 份`] : []),
  ];
  return { title: `${jobName(job)}：${counts.join('，')}`, done, failed, left };
}

/** The same job for what was not reached; null when all was. */
export const rest = (job: BulkJob, report: BulkReport): BulkJob | null => only(job, report.left);

/**
 * The same job for what failed, when the officer wants to try that again: apart from the rest, because its reason may have
 * to be mended first. A case that went on meanwhile is not decided on unseen (L4): its paper is picked from the list again.
 */
export const failedAgain = (job: BulkJob, report: BulkReport): BulkJob | null =>
  only(
    job,
    report.results.flatMap((one) => (one.outcome === 'failed' && one.error.code !== 'stale' ? [one.index] : [])),
  );

function only(job: BulkJob, indices: readonly number[]): BulkJob | null {
  const places = new Set(indices);
  if (places.size === 0) return null;
  const keep = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => places.has(index));
  switch (job.kind) {
    case 'issue':
      return { ...job, items: keep(job.items) };
    case 'save':
      return { ...job, items: keep(job.items) };
    case 'print':
      return { ...job, items: keep(job.items) };
    case 'post':
      return { ...job, items: keep(job.items) };
  }
}

/** What was issued now and can be printed or saved next. */
export function issuedBy(job: BulkJob, report: BulkReport): readonly BulkItem<IssuedPaperRef>[] {
  if (job.kind !== 'issue') return [];
  return report.results.flatMap((one) =>
    one.outcome === 'done' && one.issued !== undefined
      ? [{ ref: one.issued, words: `${job.items[one.index]?.words ?? ''} ${one.what}`.trim() }]
      : [],
  );
}
