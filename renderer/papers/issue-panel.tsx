import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { documentNumber } from '#shared/case/numbers';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { Serial } from '#shared/case/values';
import type { Answer, CallError } from '#shared/ipc/errors';
import type { NextNumber } from '#shared/ipc/paper-register-views';
import { isLocalDate, type LocalDate } from '#shared/law/dates';
import { useToday } from '../app/status';
import { OccurredOn } from '../cases/steps/occurred-on';
import { StaleNotice } from '../cases/steps/stale-notice';
import { dayErrors, type StepDay } from '../cases/steps/step-day';
import { useSeenVersion } from '../cases/steps/use-seen-version';
import { applyDetails, applyRows } from '../desk/apply';
import { canRetry, worded } from '../desk/wording';
import { type FieldErrors, noErrors } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/states';
import styles from './desk.module.css';
import { earlierThanLast } from './number-order';

export interface IssuePreview {
  /** Null for papers that bear none. */
  readonly number: Serial | null;
  readonly issuedOn: LocalDate;
}

/** What an attempt to issue is sent with. Kept over a lost answer, so that asking again cannot issue twice (L10). */
export interface IssueAttempt {
  readonly commandId: string;
  readonly paperId: string;
  readonly caseVersion: number;
  readonly occurredOn: LocalDate;
  readonly lateReason: string | null;
}

interface IssuePanelProps {
  readonly state: CaseState;
  readonly organName: string;
  /** Nothing that must be in it is missing. */
  readonly ready: boolean;
  readonly numbered: boolean;
  readonly nextNumber: (issuedOn: LocalDate) => Promise<Answer<NextNumber | null>>;
  readonly issue: (attempt: IssueAttempt) => Promise<Answer<{ readonly row: CaseRow; readonly state: CaseState }>>;
  /** Number and date the paper would get, for the pages. */
  readonly onPreview: (preview: IssuePreview | null) => void;
}

const newAttempt = () => ({ commandId: crypto.randomUUID(), paperId: crypto.randomUUID() });

/** 印发: the number and date to be given are seen before; main gives them, stores the file and records it as one. */
export function IssuePanel(props: IssuePanelProps) {
  const { state, organName, ready, numbered, nextNumber, onPreview } = props;
  const today = useToday();
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [number, setNumber] = useState<NextNumber | null>(null);
  const [problem, setProblem] = useState<CallError | null>(null);
  const [issuing, setIssuing] = useState(false);
  const ids = useRef(newAttempt());
  const { seen, stale, look } = useSeenVersion(state);

  useEffect(() => {
    if (!isLocalDate(day.on)) return;
    let ended = false;
    void nextNumber(day.on).then((answer) => {
      if (ended) return;
      setNumber(answer.ok ? answer.value : null);
      if (!answer.ok) setProblem(worded(answer.error));
      onPreview(answer.ok ? { number: answer.value, issuedOn: day.on } : null);
    });
    return () => {
      ended = true;
    };
  }, [nextNumber, day.on, onPreview]);

  const issue = async () => {
    if (issuing || !ready || stale || (numbered && number === null)) return;
    const found = dayErrors(day, today);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setIssuing(true);
    setProblem(null);
    const answer = await props.issue({
      ...ids.current,
      caseVersion: seen,
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
    });
    setIssuing(false);
    if (!answer.ok) {
      // A clear refusal ends this attempt; after a lost answer the same ids are sent again.
      if (!canRetry(answer.error)) ids.current = newAttempt();
      setProblem(worded(answer.error));
      return;
    }
    await applyRows([answer.value.row]);
    await applyDetails(answer.value.state);
  };
  useKeys([{ key: 'Ctrl+Enter', label: '印发', run: () => void issue() }]);

  const early = earlierThanLast(number, day.on);

  return (
    <Stack gap="md" className={styles.panel ?? ''}>
      <h2 className={styles.paneTitle}>印发</h2>
      <p>
        {numbered ? (
          <>
            将给文号 <b>{number ? documentNumber(number) : '……'}</b>，以{organName}
            的名义印发。文号和日期给出后不能更改。
          </>
        ) : (
          `以${organName}的名义印发，不编文号。印发后不能更改。`
        )}
      </p>
      <OccurredOn label="印发日期" day={day} today={today} errors={errors} onDay={setDay} />
      {early !== null && <Notice tone="warning">{early}</Notice>}
      {!ready && <Notice tone="warning">核对清单里还有没写明的内容，请退回补齐后再印发。</Notice>}
      {stale && !issuing && (
        <StaleNotice
          caseId={state.id}
          since={seen}
          onSeen={() => {
            look();
            setProblem(null);
          }}
        />
      )}
      {problem && !stale && (
        <Notice tone="danger" title="没有印发">
          {problem.message}
        </Notice>
      )}
      <Group justify="flex-end">
        <Button
          onClick={() => void issue()}
          loading={issuing}
          disabled={!ready || (numbered && number === null) || stale}
        >
          印发
        </Button>
      </Group>
    </Stack>
  );
}
