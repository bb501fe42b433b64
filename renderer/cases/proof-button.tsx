import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordedProof } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { worded } from '../desk/wording';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/states';
import styles from './steps/proof.module.css';
import { proofWords } from './steps/proof-field';

interface ProofButtonProps {
  readonly caseId: string;
  readonly paperId: string;
  /** Of which paper, for those who hear the button's name. */
  readonly of: string;
}

/** Shows the proof of a service: asked for when it is wanted, and gone when the dialog closes. */
export function ProofButton({ caseId, paperId, of }: ProofButtonProps) {
  const [shown, setShown] = useState<RecordedProof | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const show = async () => {
    setProblem(null);
    const answer = await call('service:proof', { caseId, paperId });
    if (answer.ok) setShown(answer.value);
    else setProblem(worded(answer.error).message);
  };
  const openOutside = async () => {
    const answer = await call('service:open-proof', { commandId: crypto.randomUUID(), caseId, paperId });
    if (!answer.ok) setProblem(worded(answer.error).message);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        h="2.25rem"
        px="0.5rem"
        aria-label={`看送达凭证：${of}`}
        onClick={() => void show()}
      >
        看送达凭证
      </Button>
      {problem !== null && shown === null && <Notice tone="danger">{problem}</Notice>}
      {shown !== null && (
        <Dialog title="送达凭证" wide onClose={() => setShown(null)}>
          <p className={styles.hint}>
            {of}，{proofWords(shown.proof)}
          </p>
          {shown.content === null ? (
            <p>这份凭证是 PDF，用电脑上的 PDF 程序打开只读副本；退出登录时清除。</p>
          ) : (
            <img
              className={styles.large}
              src={`data:${shown.proof.type};base64,${shown.content}`}
              alt={`${of}的送达凭证`}
            />
          )}
          {problem !== null && <Notice tone="danger">{problem}</Notice>}
          <div className={styles.row}>
            <Button onClick={() => setShown(null)}>关闭</Button>
            <Button variant="default" onClick={() => void openOutside()}>
              用其他程序打开
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
