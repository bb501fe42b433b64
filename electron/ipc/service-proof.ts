import type { CommandEnvelope } from '#shared/case/command';
import { decide } from '#shared/case/decide';
import { officeRules } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { type ServiceProof, serviceProofSchema } from '#shared/case/values';
import { dateOfInstant } from '#shared/law/dates';
import type { ExecuteOutcome } from '../ledger/ledger';
import { safeFileName, withExtension } from '../papers/export';
import { readableCase, refuseSecret } from './case-access';
import { fail, notSignedIn } from './failure';
import type { OpenOfficePort } from './office-port';
import { sameProof } from './pending-proofs';
import { type ProofFile, readProof, signatureOf } from './proof-file';
import type { Register } from './register';
import { openOffice, type Shell } from './shell';

const endings: Readonly<Record<ServiceProof['type'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
};

/** Commands that may carry a proof, and the entries they leave. */
const carriers: ReadonlySet<string> = new Set(['serve-letter', 'record-service-failure']);
const entries: ReadonlySet<string> = new Set(['letter-served', 'service-failed']);

function proofOf(payload: unknown): ServiceProof | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const parsed = serviceProofSchema.safeParse(Reflect.get(payload, 'proof'));
  return parsed.success ? parsed.data : null;
}
const proofIn = ({ name, payload }: CommandEnvelope): ServiceProof | null =>
  carriers.has(name) ? proofOf(payload) : null;

/**
 * Whether a proof came into this very case with a service of this very paper, as first recorded: only then its bytes were
 * at hand here. A state can also be the work of a correction, and a hash in it could name a file of any case.
 */
const cameWithService = ({ history }: CaseState, paperId: string, proof: ServiceProof): boolean =>
  history.some(({ name, payload }) => {
    const stored = entries.has(name) ? proofOf(payload) : null;
    return stored !== null && sameProof(stored, proof) && Reflect.get(Object(payload), 'paperId') === paperId;
  });

/**
 * Carries out a command that may name a proof. Decided first, then the proof is stored, then the command recorded: what is
 * refused or stale leaves nothing behind, and what is recorded never names a file that is not there; a crash in between
 * leaves at most a file nobody names. A repeat is the ledger's to answer (L10), also after a lock has cleared what was at
 * hand.
 */
export async function executeWithProof(
  open: Pick<OpenOfficePort, 'ledger' | 'actor' | 'profile' | 'attachments'>,
  { proofs, now }: Pick<Shell, 'proofs' | 'now'>,
  envelope: CommandEnvelope,
): Promise<ExecuteOutcome> {
  const { ledger, actor, profile } = open;
  const proof = proofIn(envelope);
  if (proof !== null && !(await ledger.hasCommand(envelope.commandId))) {
    const state = await ledger.state(envelope.caseId);
    // A stale version is the ledger's to answer, with what changed.
    if (state !== null && state.version === envelope.caseVersion) {
      const { occurredOn, lateReason } = envelope;
      const context = { actor, office: profile, law: ledger.law, today: dateOfInstant(now()), occurredOn, lateReason };
      const decision = decide(state, envelope, { ...context, nextSerial: () => 1 });
      if (!decision.ok) return { result: 'refused', refusal: decision.refusal };
      await open.attachments.put(atHand(proofs, actor.officerId, envelope.caseId, proof));
    }
  }
  return ledger.execute(envelope, actor, profile);
}

/**
 * The proof as it was given. A screen only names what the same officer gave or chose for the same case; any other hash
 * would let it read a file of another case.
 */
function atHand(proofs: Shell['proofs'], officerId: string, caseId: string, proof: ServiceProof): Uint8Array {
  const bytes = proofs.find(officerId, caseId, proof);
  if (bytes !== null) return bytes;
  throw fail('refused', '送达凭证已经不在手边，没有登记。请重新签名或者重新选择文件；其他填写的都还在。', {
    rule: officeRules.service,
    field: 'proof',
  });
}

/** Signature and scans that show a paper was served (送达凭证). */
export function registerServiceProof(register: Register, shell: Shell): void {
  const { proofs, dialogs, outside, system, leaving } = shell;

  async function holdable(caseId: string): Promise<OpenOfficePort> {
    const open = openOffice(shell);
    refuseSecret((await readableCase(open, caseId)).state);
    return open;
  }

  function hold(open: OpenOfficePort, caseId: string, kind: ServiceProof['kind'], { bytes, file }: ProofFile) {
    const proof: ServiceProof = { ...open.attachments.address(bytes), kind, type: file.type };
    proofs.hold({ officerId: open.actor.officerId, caseId, proof, bytes });
    const shown = file.type === 'application/pdf' ? null : { width: file.width, height: file.height };
    return { proof, preview: shown === null ? null : Buffer.from(bytes).toString('base64') };
  }

  register('service:take-signature', async ({ caseId, png }) =>
    hold(await holdable(caseId), caseId, 'signature', signatureOf(png)),
  );

  register('service:pick-scan', async ({ caseId }) => {
    const asked = await holdable(caseId);
    const picked = await dialogs.pickFile('选择送达凭证的扫描件或者照片', '图片和 PDF', ['png', 'jpg', 'jpeg', 'pdf']);
    if (picked === null) return null;
    // A dialog may stand open for an hour.
    const open = openOffice(shell);
    if (open.actor.officerId !== asked.actor.officerId) throw notSignedIn();
    return hold(open, caseId, 'scan', await readProof(picked));
  });

  /** The proof on record for a paper: of its service, else of the last attempt that failed. */
  async function recorded(caseId: string, paperId: string) {
    const open = openOffice(shell);
    const { state } = await readableCase(open, caseId);
    refuseSecret(state);
    // Voided ones too: what was tried with them stays provable.
    const { letters, voidedLetters, papers } = state;
    const paper = [...letters, ...voidedLetters, ...papers].find((one) => one.paperId === paperId);
    const proof =
      paper?.service?.proof ?? [...(paper?.attempts ?? [])].reverse().find((one) => one.proof !== undefined)?.proof;
    if (proof === undefined) throw fail('not-found', '这份文书没有附送达凭证。');
    if (!cameWithService(state, paperId, proof)) {
      throw fail('refused', '这份凭证不是登记送达时存入的，不能查看。请核对事项经过中对送达的更正。', {
        rule: officeRules.service,
      });
    }
    return { open, proof, bytes: await open.attachments.read(proof.hash) };
  }

  register('service:proof', async ({ caseId, paperId }) => {
    const { proof, bytes } = await recorded(caseId, paperId);
    return { proof, content: proof.type === 'application/pdf' ? null : Buffer.from(bytes).toString('base64') };
  });

  register('service:open-proof', async ({ commandId, caseId, paperId }) => {
    const { open, proof, bytes } = await recorded(caseId, paperId);
    const copy = await outside.put(withExtension(safeFileName(['送达凭证']), endings[proof.type]), bytes);
    const label = { paperId, paper: '送达凭证', way: '外部打开' as const };
    const opened = await leaving.leave({ commandId, caseId, actor: open.actor, export: label }, async () => {
      return (await system.openFile(copy)) === '';
    });
    if (!opened) throw fail('not-found', '这台电脑上没有能打开这种文件的程序。凭证仍完整保存在系统中。');
    return { done: true, path: null };
  });
}
