import type { VerifyReport } from '#shared/ipc/views';
import type { Shelf } from '#shared/law/statutes/shelf';
import { LedgerError } from '../ledger/errors';
import type { PaperStore } from './issue';

/** Reads the text of every imported law back and adds to the report what is missing or was changed. */
export async function verifyStatutes(
  report: VerifyReport,
  { imported }: Pick<Shelf, 'imported'>,
  attachments: Pick<PaperStore, 'read'>,
  cancelled: () => boolean,
): Promise<VerifyReport> {
  const findings: string[] = [];
  for (const { name, validFrom, hash } of imported) {
    if (cancelled()) break;
    try {
      await attachments.read(hash);
    } catch (error) {
      // A disk that cannot be read is not a damaged file.
      if (!(error instanceof LedgerError) || error.code !== 'damaged') throw error;
      findings.push(`《${name}》（${validFrom}起）的全文缺失或已损坏，可以重新导入`);
    }
  }
  return { ...report, ok: report.ok && findings.length === 0, findings: [...report.findings, ...findings] };
}
