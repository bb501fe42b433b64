import type { IssuedLetter } from '#shared/case/facets/handling';
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
  /** What is said to be missing or damaged. */
  readonly label: string;
  readonly files: readonly StoredFile[];
}

const keptFiles = (label: string, file: StoredFile, pages: StoredFile | undefined): Kept => ({
  label: `${label} 的存档文件`,
  files: pages === undefined ? [file] : [file, pages],
});

/** Proofs of service (送达凭证) of a paper, of attempts that failed too. */
function keptProofs(label: string, { service, attempts }: Pick<IssuedLetter, 'service' | 'attempts'>): readonly Kept[] {
  const files = [service, ...attempts].flatMap((one) => one?.proof ?? []);
  return files.length === 0 ? [] : [{ label: `${label} 的送达凭证`, files }];
}

/** Every issued paper of a case with its proofs, voided ones too: what was sent out once stays provable. */
function keptPapers({ letters, voidedLetters, papers }: CaseState): readonly Kept[] {
  return [
    ...[...letters, ...voidedLetters].flatMap((letter) => {
      const { kind, number, file, pages } = letter;
      const label = `${kind} ${documentNumber(number)}`;
      return [keptFiles(label, file, pages), ...keptProofs(label, letter)];
    }),
    ...papers.flatMap((paper): readonly Kept[] => {
      const { name, issued } = paper;
      if (issued === null) return [];
      const { number, on, file, pages } = issued;
      const label = number === null ? `${formatDate(on)}的${name}` : `${name} ${documentNumber(number)}`;
      return [keptFiles(label, file, pages), ...keptProofs(label, paper)];
    }),
  ];
}

/**
 * Reads the stored files of every issued paper and the proofs of its service back (content must give its address) and adds
 * to the ledger's report what is missing or was changed. A finding names the document number, never a person.
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
        if ((await Promise.all(read)).includes(false)) findings.push(`${label}缺失或已损坏`);
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
