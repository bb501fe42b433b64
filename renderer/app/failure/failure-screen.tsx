import { Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import type { LedgerFailure } from '#shared/ipc/views';
import { Notice } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { AcceptStep } from './accept-step';
import styles from './failure.module.css';
import { actionNames, failureWords, type RecoverAction, SET_ASIDE_PHRASE } from './failure-words';

interface FailureScreenProps {
  readonly failure: LedgerFailure;
  /** Asks main; answers with the error to show, or null when main went on (perhaps to the same failure). */
  readonly recover: (action: RecoverAction, confirmed: boolean) => Promise<CallError | null>;
}

const busyWords: Readonly<Record<RecoverAction, string>> = {
  retry: '正在重新打开台账…',
  'show-folder': '正在打开文件夹…',
  'restore-copy': '正在核对并恢复备份…',
  'set-aside': '正在移开损坏的台账…',
  accept: '正在准备…',
  quit: '正在退出…',
};

/**
 * The ledger could not be opened (L9): which file, what happened, what is kept, what to do. Safe actions first; setting
 * the damaged file aside needs a second step and a typed phrase.
 */
export function FailureScreen({ failure, recover }: FailureScreenProps) {
  const [busy, setBusy] = useState<RecoverAction | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [tried, setTried] = useState(0);
  const [asking, setAsking] = useState<'restore-copy' | 'set-aside' | 'accept' | null>(null);
  const words = failureWords[failure.kind];

  const run = async (action: RecoverAction, confirmed = false) => {
    setBusy(action);
    setError(null);
    const problem = await recover(action, confirmed);
    setBusy(null);
    setError(problem);
    if (problem === null && action === 'retry') setTried((times) => times + 1);
  };

  return (
    <main className={styles.page}>
      <Stack gap="md" className={styles.sheet}>
        <h1 className={styles.title}>
          <IconAlertTriangle size="1.75rem" aria-hidden />
          {words.title}
        </h1>
        {failure.message !== '' && <p>{failure.message}</p>}
        <p>{words.causes}</p>
        <p className={styles.kept}>{words.kept}</p>
        <div>
          <p className={styles.small}>有关的文件或者文件夹（请告诉技术人员）</p>
          <p className={styles.path}>{failure.path}</p>
        </div>
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Group gap="sm">
          {words.safe.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              autoFocus={index === 0}
              loading={busy === action}
              disabled={busy !== null && busy !== action}
              onClick={() => (action === 'restore-copy' ? setAsking(action) : void run(action))}
            >
              {actionNames[action]}
            </Button>
          ))}
        </Group>
        <div role="status">
          {busy !== null && busyWords[busy]}
          {busy === null && error === null && tried > 0 && `已试过 ${tried} 次，情况没有变化。`}
        </div>
        {error && (
          <Notice tone="danger" title="没有成功">
            {error.message}
          </Notice>
        )}
        {asking === 'restore-copy' && (
          <Notice tone="warning" title="用最近一份备份恢复">
            <p>
              会先核对备份。现在的台账文件改名留在原处，可以再换回来；备份之后登记的内容不在里面，请按纸质材料补登。
            </p>
            <Group gap="sm" mt="sm">
              <Button variant="default" onClick={() => setAsking(null)}>
                先不恢复
              </Button>
              <Button loading={busy === 'restore-copy'} onClick={() => void run('restore-copy', true)}>
                恢复
              </Button>
            </Group>
          </Notice>
        )}
        {words.offersAccept && asking !== 'accept' && (
          <Button variant="subtle" color="gray" onClick={() => setAsking('accept')} className={styles.quiet ?? ''}>
            找不回来，用现有的台账继续…
          </Button>
        )}
        {asking === 'accept' && (
          <AcceptStep
            failure={failure}
            busy={busy !== null}
            onCancel={() => setAsking(null)}
            onConfirm={() => void run('accept', true)}
          />
        )}
        {words.offersSetAside && asking !== 'set-aside' && (
          <Button variant="subtle" color="gray" onClick={() => setAsking('set-aside')} className={styles.quiet ?? ''}>
            以上办法都不行…
          </Button>
        )}
        {asking === 'set-aside' && (
          <SetAsideStep
            busy={busy !== null}
            onCancel={() => setAsking(null)}
            onConfirm={() => void run('set-aside', true)}
          />
        )}
      </Stack>
    </main>
  );
}

interface SetAsideStepProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function SetAsideStep({ busy, onCancel, onConfirm }: SetAsideStepProps) {
  const [typed, setTyped] = useState('');
  return (
    <section className={styles.danger} aria-label={actionNames['set-aside']}>
      <Stack gap="sm">
        <h2 className={styles.subtitle}>{actionNames['set-aside']}</h2>
        <p>
          工作台会把现在的台账改名、留在原文件夹，再从一份空台账开始。原来登记的信访事项在新台账里都看不到，编号从头给出。请先和技术人员、单位负责人商量。
        </p>
        <TextField
          label={`确定这样做的，请输入“${SET_ASIDE_PHRASE}”`}
          value={typed}
          onValue={setTyped}
          data-autofocus
        />
        <Group gap="sm">
          <Button variant="default" onClick={onCancel}>
            不移开，返回
          </Button>
          <Button
            color="red"
            variant="outline"
            disabled={busy || typed.trim() !== SET_ASIDE_PHRASE}
            onClick={onConfirm}
          >
            移开并重新开始
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
