import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { CaseState } from '#shared/case/state';
import { useNavigation } from '../app/routes';
import { useToday } from '../app/status';
import { OccurredOn } from '../cases/steps/occurred-on';
import { StaleNotice } from '../cases/steps/stale-notice';
import { dayErrors, type StepDay } from '../cases/steps/step-day';
import { useSeenVersion } from '../cases/steps/use-seen-version';
import { type CommandRequest, useCommand } from '../desk/send-command';
import { CommandStateNotice } from '../ui/command-state';
import { errorsOfCall, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import { LongTextField } from '../ui/long-text-field';
import styles from './desk.module.css';

export interface VerdictPanelProps {
  readonly state: CaseState;
  readonly word: '审核' | '签批';
  /** The command that carries the verdict. */
  readonly command: (verdict: Verdict) => Pick<CommandRequest, 'name' | 'payload'>;
}

export interface Verdict {
  readonly agreed: boolean;
  readonly comment: string;
}

/** Review or sign-off: agree, or give back with what is to be changed. */
export function VerdictPanel({ state, word, command }: VerdictPanelProps) {
  const today = useToday();
  const { goInstead } = useNavigation();
  const [comment, setComment] = useState('');
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const { seen, stale, look } = useSeenVersion(state);
  const { state: sending, send, retry, dismiss } = useCommand();

  const decide = async (agreed: boolean) => {
    if (stale) return;
    const missing: FieldErrors = !agreed && comment.trim() === '' ? { comment: '退回的，请写明哪里要改' } : noErrors;
    const found = { ...missing, ...dayErrors(day, today) };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      setTimeout(() => focusFirstError(found), 0);
      return;
    }
    const answer = await send({
      ...command({ agreed, comment: comment.trim() }),
      caseId: state.id,
      caseVersion: seen,
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
    });
    if (answer?.ok) goInstead({ name: 'case', caseId: state.id });
    else if (answer) setErrors(errorsOfCall(answer.error));
  };
  useKeys([{ key: 'Ctrl+Enter', label: `同意（${word}）`, run: () => void decide(true) }]);

  return (
    <Stack gap="md" className={styles.panel ?? ''}>
      <h2 className={styles.paneTitle}>{word}</h2>
      <LongTextField
        label={`${word}意见`}
        field="comment"
        hint="同意的可以不写；退回的，写明哪里要改"
        minRows={4}
        value={comment}
        error={comment.trim() === '' ? errors.comment : undefined}
        onValue={setComment}
      />
      <OccurredOn label={`${word}日期`} day={day} today={today} errors={errors} onDay={setDay} />
      {stale && (
        <StaleNotice
          caseId={state.id}
          since={seen}
          onSeen={() => {
            look();
            dismiss();
          }}
        />
      )}
      {!stale && <CommandStateNotice state={sending} onRetry={() => void retry()} />}
      <Group gap="sm" justify="flex-end">
        <Button variant="default" disabled={stale || sending.step === 'saving'} onClick={() => void decide(false)}>
          退回修改
        </Button>
        <Button disabled={stale} loading={sending.step === 'saving'} onClick={() => void decide(true)}>
          同意
        </Button>
      </Group>
    </Stack>
  );
}
