import { documentNumber } from '#shared/case/numbers';
import type { VerifyReport } from '#shared/ipc/views';
import { LedgerError } from '../ledger/errors';
import type { Ledger } from '../ledger/ledger';
import type { PaperStore } from './issue';

const PAGE = 200;

/**
 * Reads every issued letter's stored file back (its content must give its address) and adds to the ledger's report what
 * is missing or was changed. A finding names the document number, never a person.
 */
export async function verifyLetters(
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
      for (const letter of state?.letters ?? []) {
        const whole = await attachments.read(letter.file.hash).then(() => true, isDamage);
        if (!whole) findings.push(`${letter.kind} ${documentNumber(letter.number)} 的存档文件缺失或已损坏`);
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
