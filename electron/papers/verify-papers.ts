import { documentNumber } from '#shared/case/numbers';
import type { CaseState } from '#shared/case/state';
import type { StoredFile } from '#shared/case/values';
import type { VerifyReport } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import { LedgerError } from '../ledger/errors';
import type { Ledger } from '../ledger/ledger';
import type { PaperStore } from './issue';

const PAGE = 200;

interface Kept {
  readonly label: string;
  readonly files: readonly StoredFile[];
}

/** Every issued paper of a case, voided ones too: what was sent out once stays provable. */
function keptPapers({ letters, papers }: CaseState): readonly Kept[] {
  return [
    ...letters.map(({ kind, number, file, pages }) => ({
      label: `${kind} ${documentNumber(number)}`,
      files: pages === undefined ? [file] : [file, pages],
    })),
    ...papers.flatMap(({ name, issued }): Kept[] => {
      if (issued === null) return [];
      const { number, on, file, pages } = issued;
      const label = number === null ? `${formatDate(on)}的${name}` : `${name} ${documentNumber(number)}`;
      return [{ label, files: pages === undefined ? [file] : [file, pages] }];
    }),
  ];
}

/**
 * Reads the stored files of every issued paper back (content must give its address) and adds to the ledger's report what
 * is missing or was changed. A finding names the document number, never a person.
 */
export async function verifyPapers(
  report: VerifyReport,
  ledger: Pick<Ledger, 'caseIds' | 'state'>,
  attachments: Pick<PaperStore, 'read'>,
  cancelled: () => boolean,
): Promise<VerifyReport> {
  const findings: string[] = [];
  let after: string | null = null;
  for (;;) {
    const ids: readonly string[] = await ledger.caseIds(after, PAGE);
    for (const id of ids) {
      if (cancelled()) break;
      const state = await ledger.state(id);
      for (const { label, files } of state === null ? [] : keptPapers(state)) {
        const read = files.map(({ hash }) => attachments.read(hash).then(() => true, isDamage));
        if ((await Promise.all(read)).includes(false)) findings.push(`${label} 的存档文件缺失或已损坏`);
      }
    }
    after = ids.at(-1) ?? null;
    if (ids.length < PAGE || cancelled()) break;
  }
  return { ...report, ok: report.ok && findings.length === 0, findings: [...report.findings, ...findings] };
}

/** False for a damaged file; anything else is not about the file and goes on. */
function isDamage(error: unknown): false {
  if (error instanceof LedgerError && error.code === 'damaged') return false;
  throw error;
}
