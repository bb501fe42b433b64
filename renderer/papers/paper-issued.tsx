import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { findPaper } from '#shared/papers/catalogue';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { paperOfWork, serviceWords } from '../cases/papers';
import { PapersPanel } from '../cases/papers-panel';
import { serveStep } from '../cases/steps/serve';
import { useKeys } from '../ui/keys';
import styles from './desk.module.css';

interface PaperIssuedProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly work: PaperInWork;
  readonly steps: readonly Step[];
}

/** How many are printed and signed; one of several stays in the file. */
const copiesWords = (copies: number): string => (copies > 1 ? `一式 ${copies} 份，留 1 份存卷。` : '');

/** The case as the dialog of service sees it: with this paper only, so that nothing else can be served by mistake. */
const onlyThis = (state: CaseState, work: PaperInWork): CaseState => ({ ...state, letters: [], papers: [work] });

/** After issue: hand it over and say when; print, save or open a copy. */
export function PaperIssued({ state, office, work, steps }: PaperIssuedProps) {
  const session = useSession();
  const today = useToday();
  const { goInstead } = useNavigation();
  const [serving, setServing] = useState(false);
  const serve = steps.find(({ name }) => name === 'serve-letter');
  const canServe = work.service === null && serve?.allowed === true;
  useKeys(canServe ? [{ key: 'Ctrl+Enter', label: '登记送达', run: () => setServing(true) }] : []);
  return (
    <Stack gap="md" className={styles.panel ?? ''}>
      <h2 className={styles.paneTitle}>{work.service ? '已送达' : '已印发，等待送达'}</h2>
      <p>
        {work.service
          ? `${serviceWords(work.service)}。`
          : `盖章后送达，再登记送达日期。${copiesWords(findPaper(work.key)?.copies ?? 1)}`}
      </p>
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={() => goInstead({ name: 'case', caseId: state.id })}>
          回到案件
        </Button>
        {canServe && <Button onClick={() => setServing(true)}>登记送达</Button>}
      </Group>
      <PapersPanel printKey caseId={state.id} title="这份文书" papers={[paperOfWork(work)]} />
      {serve &&
        canServe &&
        serveStep({
          label: serve.label,
          article: serve.article,
          context: { state: onlyThis(state, work), office, session, today },
          opened: serving,
          onClose: () => setServing(false),
          onDone: () => setServing(false),
        })}
    </Stack>
  );
}
