import { leavingPapers } from '#electron/ipc/leaving-papers';
import type { createRegistry } from '#electron/ipc/register';
import type { Shell } from '#electron/ipc/shell';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { paperIssuer } from '#electron/papers/issue';
import { paperFiles } from '#electron/papers/paper-files';
import type { CaseState } from '#shared/case/state';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import { matterWithNotice, noticeOf } from '../../../support/paper-matters';
import { type RealOffice, realOffice } from './real-office';

/** The registry of channels under test, for the officer who is signed in; `create` comes after electron was exchanged. */
export const registryOf = (
  create: typeof createRegistry,
  { office, log }: Pick<RealOffice, 'office' | 'log'>,
): ReturnType<typeof createRegistry> =>
  create({ isTrusted: () => true, session: () => office.current()?.session ?? null, log, ticks: () => 0 });

export type Caller = <N extends ChannelName>(name: N, request: RequestOf<N>) => Promise<Answer<ResponseOf<N>>>;

/** A real office with real papers; printer, PDF and dialogs are stand-ins that a test changes. */
export async function paperOffice(given: Partial<Shell> = {}) {
  const real: RealOffice = await realOffice();
  const writers = { writeLetter: writeLetterDocx, writeForm: writeFormDocx };
  const pages: string[] = [];
  const shell: Shell = {
    ...real.shell,
    issue: paperIssuer({ writers, today: () => real.lab.today }),
    papers: paperFiles(writers),
    leaving: leavingPapers({ office: real.office, log: real.log, now: real.lab.now }),
    pdf: { write: async (html) => Buffer.from(`%PDF-${html.length}`) },
    printers: async () => [{ name: 'laser', label: '办公室打印机', isDefault: true }],
    printer: {
      print: async (html) => {
        pages.push(html);
        return 'printed';
      },
    },
    ...given,
  };

  async function step(caseId: string, name: string, payload: unknown): Promise<CaseState> {
    const { ledger, actor, profile } = real.open();
    const version = (await ledger.row(caseId))?.version ?? 0;
    const outcome = await ledger.execute(real.lab.envelope(name, caseId, version, payload), actor, profile);
    if (outcome.result !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome.state;
  }

  async function drafted(key: string, petitioner = '贾隐', address = '东湖路1号'): Promise<void> {
    const { actor } = real.open();
    const officer = { id: actor.officerId, name: actor.officerName };
    const matter = { key, organId: 'organ-1', on: real.lab.today, petitioner, address, officer };
    for (const { name, payload } of matterWithNotice(matter)) await step(key, name, payload);
  }

  async function issued(key: string): Promise<void> {
    const { ledger } = real.open();
    const caseVersion = (await ledger.row(key))?.version ?? 0;
    const outcome = await shell.issue.paper(real.open(), {
      commandId: `issue-${key}`,
      caseId: key,
      caseVersion,
      paperId: noticeOf(key),
      occurredOn: real.lab.today,
      lateReason: null,
    });
    if (outcome.result !== 'done') throw new Error(JSON.stringify(outcome));
  }

  return {
    ...real,
    shell,
    pages,
    step,
    /** A matter whose 受理告知书 is signed off. */
    drafted,
    issued,
    /** Matters whose 受理告知书 is issued, in this order. */
    async allIssued(keys: readonly string[]): Promise<void> {
      for (const key of keys) {
        await drafted(key);
        await issued(key);
      }
    },
    /** What is on record as having left, in order. */
    exports: async (key: string) =>
      ((await real.open().ledger.state(key))?.history ?? [])
        .filter(({ name }) => name === 'paper-exported')
        .map(({ payload }) => payload),
    served: (key: string) =>
      step(key, 'serve-letter', {
        paperId: noticeOf(key),
        way: '直接送达',
        servedBy: '周敏',
        receiverIs: '本人',
        receiver: '贾隐',
        remark: '',
      }),
    ref: (key: string) => ({ caseId: key, kind: '文书' as const, paperId: noticeOf(key) }),
  };
}
export type PaperOffice = Awaited<ReturnType<typeof paperOffice>>;
