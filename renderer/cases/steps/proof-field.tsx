import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ServiceProof, serviceProofSchema } from '#shared/case/values';
import type { Answer } from '#shared/ipc/errors';
import type { HeldProof } from '#shared/ipc/views';
import { call } from '../../app/bridge';
import { worded } from '../../desk/wording';
import styles from './proof.module.css';
import { SignatureSheet } from './signature-sheet';

interface ProofFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly field: string;
  readonly caseId: string;
  /** Who signs on the screen; null where nobody does, and only a file can be chosen. */
  readonly signer: string | null;
  /** The proof as text (`proofText`), empty while there is none. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A form's values are text: the proof travels as JSON, and is read back through its schema. */
export const proofText = (proof: ServiceProof): string => JSON.stringify(proof);

export function readProof(text: string): ServiceProof | undefined {
  if (text === '') return undefined;
  const parsed = serviceProofSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

const typeWords: Readonly<Record<ServiceProof['type'], string>> = {
  'image/png': '图片',
  'image/jpeg': '照片或者扫描图片',
  'application/pdf': 'PDF 扫描件',
};

/** 屏幕签名（12 KB）: what lies with the step. */
export const proofWords = ({ kind, type, size }: ServiceProof): string =>
  `${kind === 'signature' ? '屏幕签名' : typeWords[type]}（${Math.max(1, Math.round(size / 1000))} KB）`;

/** What shows that a paper was served: a signature on the screen, or a file from the disk. Main holds it until it is recorded. */
export function ProofField({ label, hint, error, field, caseId, signer, value, onValue }: ProofFieldProps) {
  const [signing, setSigning] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [picture, setPicture] = useState<{ readonly of: string; readonly url: string } | null>(null);
  const proof = readProof(value);

  const take = (answer: Answer<HeldProof | null>) => {
    setBusy(false);
    if (!answer.ok) return setProblem(worded(answer.error).message);
    if (answer.value === null) return;
    const { proof: held, preview } = answer.value;
    setSigning(false);
    setPicture(preview === null ? null : { of: held.hash, url: `data:${held.type};base64,${preview}` });
    onValue(proofText(held));
  };
  const begin = () => {
    setBusy(true);
    setProblem(null);
  };
  const pick = async () => {
    begin();
    take(await call('service:pick-scan', { caseId }));
  };
  const sign = async (png: string) => {
    begin();
    take(await call('service:take-signature', { caseId, png }));
  };
  const message = problem ?? error;
  return (
    <fieldset className={styles.proof}>
      <legend className={styles.label}>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {proof !== undefined && (
        <>
          <p role="status" className={styles.hint}>
            已附{proofWords(proof)}
          </p>
          {picture?.of === proof.hash && <img className={styles.picture} src={picture.url} alt="所附的送达凭证" />}
        </>
      )}
      {signing && signer !== null ? (
        <SignatureSheet who={signer} onSigned={(png) => void sign(png)} onCancel={() => setSigning(false)} />
      ) : (
        <div className={styles.row}>
          {signer !== null && (
            <Button
              variant="default"
              disabled={busy}
              onClick={() => {
                setProblem(null);
                setSigning(true);
              }}
            >
              {proof?.kind === 'signature' ? '重新签名' : '在屏幕上签名'}
            </Button>
          )}
          <Button variant="default" data-field={field} loading={busy} onClick={() => void pick()}>
            选择扫描件或者照片…
          </Button>
          {proof !== undefined && (
            <Button variant="subtle" onClick={() => onValue('')}>
              去掉凭证
            </Button>
          )}
        </div>
      )}
      {message !== undefined && (
        <p className={styles.error} role="alert">
          {message}
        </p>
      )}
    </fieldset>
  );
}
