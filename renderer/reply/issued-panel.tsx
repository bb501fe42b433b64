import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { IssuedLetter } from '#shared/case/facets/handling';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { addDays, formatDate } from '#shared/law/dates';
import { REVIEW_REQUEST_DAYS } from '#shared/papers/reply-letter-checks';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { paperOfLetter, serviceWords } from '../cases/papers';
import { PapersPanel } from '../cases/papers-panel';
import { serveStep } from '../cases/steps/serve';
import styles from '../papers/desk.module.css';
import { useKeys } from '../ui/keys';

interface IssuedPanelProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  readonly letter: IssuedLetter;
  readonly steps: readonly Step[];
}

/** After issue: hand it over and say when; then print, save or open a copy. */
export function IssuedPanel({ state, office, letter, steps }: IssuedPanelProps) {
  const session = useSession();
  const today = useToday();
  const { goInstead } = useNavigation();
  const [serving, setServing] = useState(false);
  const serve = steps.find((step) => step.name === 'serve-letter');
  const canServe = letter.service === null && serve?.allowed === true;
  useKeys(canServe ? [{ key: 'Ctrl+Enter', label: '登记送达', run: () => setServing(true) }] : []);
  return (
    <Stack gap="md" className={styles.panel ?? ''}>
      <h2 className={styles.paneTitle}>{letter.service ? '已送达' : '已印发，等待送达'}</h2>
      {letter.service ? (
        <p>
          {serviceWords(letter.service)}。信访人可以在
          {formatDate(addDays(letter.service.servedOn, REVIEW_REQUEST_DAYS))}前（含当日）请求复查。
        </p>
      ) : (
        <p>加盖印章后送达信访人，再登记送达日期。一式 2 份，留 1 份存卷；有抄送的另加。</p>
      )}
      <Group gap="sm" justify="flex-end">
        <Button variant="default" onClick={() => goInstead({ name: 'case', caseId: state.id })}>
          回到案件
        </Button>
        {canServe && <Button onClick={() => setServing(true)}>登记送达</Button>}
      </Group>
      <PapersPanel printKey caseId={state.id} title="这份文书" papers={[paperOfLetter(letter)]} />
      {serve &&
        canServe &&
        serveStep({
          label: serve.label,
          article: serve.article,
          // With this letter only, so that nothing else can be served by mistake.
          context: { state: { ...state, letters: [letter], papers: [] }, office, session, today },
          opened: serving,
          onClose: () => setServing(false),
          onDone: () => setServing(false),
        })}
    </Stack>
  );
}
