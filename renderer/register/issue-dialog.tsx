import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ToIssueEntry } from '#shared/ipc/paper-register-views';
import { useToday } from '../app/status';
import { OccurredOn } from '../cases/steps/occurred-on';
import { dayErrors, type StepDay } from '../cases/steps/step-day';
import { Dialog } from '../ui/dialog';
import { type FieldErrors, noErrors } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import type { BulkJob } from './bulk';
import styles from './register.module.css';
import { wordsOfIssue } from './register-words';

interface IssueDialogProps {
  readonly entries: readonly ToIssueEntry[];
  readonly onIssue: (job: BulkJob) => void;
  readonly onClose: () => void;
}

/** 批量印发: the day for all of them; numbers are given in the order shown, each organ its own. */
export function IssueDialog({ entries, onIssue, onClose }: IssueDialogProps) {
  const today = useToday();
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const issue = () => {
    const found = dayErrors(day, today);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    onIssue({
      kind: 'issue',
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
      items: entries.map((entry) => {
        const { caseId, caseVersion, kind, id } = entry;
        return { ref: { caseId, caseVersion, kind, id }, words: wordsOfIssue(entry) };
      }),
    });
  };
  return (
    <Dialog title={`印发 ${entries.length} 份文书`} wide onClose={onClose}>
      <IssueKeys onIssue={issue} />
      <div className={styles.report}>
        <p>文号按下面的顺序逐份编排，给出后不能更改。每份印发前都再核对一次；不能印发的跳过，最后列出原因。</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, by keyboard too */}
        <ol className={styles.reasons} tabIndex={0} aria-label="印发顺序">
          {entries.map((entry) => (
            <li key={`${entry.caseId} ${entry.id}`}>{wordsOfIssue(entry)}</li>
          ))}
        </ol>
        <OccurredOn label="印发日期" day={day} today={today} errors={errors} onDay={setDay} />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
        <Button data-autofocus onClick={issue} title="Ctrl + Enter">
          {`印发 ${entries.length} 份`}
        </Button>
      </Group>
    </Dialog>
  );
}

/** A layer above the dialog's own, which keeps the keys of the page away. */
function IssueKeys({ onIssue }: { readonly onIssue: () => void }) {
  useKeys([{ key: 'Ctrl+Enter', label: '印发', run: onIssue }]);
  return null;
}
