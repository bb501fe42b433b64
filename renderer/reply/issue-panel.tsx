import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OpinionInWork } from '#shared/case/facets/handling';
import { documentNumber } from '#shared/case/numbers';
import type { Organ } from '#shared/case/office';
import { REPLY_KEY } from '#shared/case/series';
import type { CaseState } from '#shared/case/state';
import type { Serial } from '#shared/case/values';
import type { CallError } from '#shared/ipc/errors';
import { isLocalDate, type LocalDate } from '#shared/law/dates';
import { type LetterCheck, mayBeIssued } from '#shared/papers/reply-letter-checks';
import { call } from '../app/bridge';
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
import styles from './letter.module.css';

export interface IssuePreview {
  readonly number: Serial;
  readonly issuedOn: LocalDate;
}

interface IssuePanelProps {
  readonly state: CaseState;
  readonly work: OpinionInWork;
  readonly organ: Organ;
  readonly checks: readonly LetterCheck[];
  /** Number and date the letter would get, for the pages. */
  readonly onPreview: (preview: IssuePreview | null) => void;
}

/** 印发: the number and date to be given are seen before; main gives them, stores the file and records it as one. */
export function IssuePanel({ state, work, organ, checks, onPreview }: IssuePanelProps) {
  const today = useToday();
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [number, setNumber] = useState<Serial | null>(null);
  const [problem, setProblem] = useState<CallError | null>(null);
  const [issuing, setIssuing] = useState(false);
  /** Kept over a lost answer, so that asking again cannot issue twice (L10). */
  const ids = useRef({ commandId: crypto.randomUUID(), paperId: crypto.randomUUID() });
  const ready = mayBeIssued(checks);
  const { seen, stale, look } = useSeenVersion(state);

  useEffect(() => {
    if (!isLocalDate(day.on)) return;
    let ended = false;
    void call('papers:next-number', { organId: organ.id, paperKey: REPLY_KEY, issuedOn: day.on }).then((answer) => {
      if (ended) return;
      setNumber(answer.ok ? answer.value : null);
      onPreview(answer.ok && answer.value !== null ? { number: answer.value, issuedOn: day.on } : null);
    });
    return () => {
      ended = true;
    };
  }, [organ.id, day.on, onPreview]);

  const issue = async () => {
    if (issuing || !ready || stale) return;
    const found = dayErrors(day, today);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setIssuing(true);
    setProblem(null);
    const answer = await call('papers:issue-letter', {
      ...ids.current,
      caseId: state.id,
      caseVersion: seen,
      opinionId: work.opinion.opinionId,
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
    });
    setIssuing(false);
    if (!answer.ok) {
      // A clear refusal ends this attempt; after a lost answer the same ids are sent again.
      if (!canRetry(answer.error)) ids.current = { commandId: crypto.randomUUID(), paperId: crypto.randomUUID() };
      setProblem(worded(answer.error));
      return;
    }
    await applyRows([answer.value.row]);
    await applyDetails(answer.value.state);
  };
  useKeys([{ key: 'Ctrl+Enter', label: '印发', run: () => void issue() }]);

  return (
    <Stack gap="md" className={styles.panel ?? ''}>
      <h2 className={styles.paneTitle}>印发</h2>
      <p>
        将给文号 <b>{number ? documentNumber(number) : '……'}</b>，以{organ.name}的名义印发。文号和日期给出后不能更改。
      </p>
      <OccurredOn label="印发日期" day={day} today={today} errors={errors} onDay={setDay} />
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
        <Button onClick={() => void issue()} loading={issuing} disabled={!ready || number === null || stale}>
          印发
        </Button>
      </Group>
    </Stack>
  );
}
