import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToIssueEntry } from '#shared/ipc/paper-register-views';
import { formatDate } from '#shared/law/dates';
import { useList } from '../desk/use-list';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { IssueDialog } from './issue-dialog';
import { PapersList } from './papers-list';
import styles from './register.module.css';
import { pickedWords, usePicking } from './use-picking';
import type { ViewProps } from './view-props';
import { ViewTools } from './view-tools';

const none: readonly ToIssueEntry[] = [];
const keyOf = ({ caseId, id }: ToIssueEntry): string => `${caseId} ${id}`;

/** 待印发: agreed to, waiting for number and date; picked ones are issued in the order of the list. */
export function ToIssueView({ busy, onStart }: ViewProps) {
  const { reading, reload } = useList('papers:to-issue', {});
  const [asking, setAsking] = useState<readonly ToIssueEntry[] | null>(null);
  const entries = reading.step === 'ready' ? reading.value : none;
  const picking = usePicking(entries, keyOf);
  const { filter, setFilter, list, chosen } = picking;
  const ask = () => {
    if (chosen.length > 0 && !busy) setAsking(chosen);
  };
  useKeys([{ key: 'Ctrl+Enter', label: '印发选中的文书', run: ask }]);
  return (
    <div className={styles.view}>
      <ViewTools
        filter={filter}
        onFilter={setFilter}
        onDown={() => list.current?.focus()}
        wanted={null}
        printLabel={null}
      />
      <PapersList
        label="待印发的文书"
        what="待印发的文书"
        empty="这里是已经签批、等着编号印发的文书。现在没有。"
        reading={reading}
        onRetry={reload}
        picking={picking}
        lineOf={(entry) => ({
          what: `${entry.name}（${entry.organName}）`,
          mark: entry.signedOffOn === null ? '' : `${formatDate(entry.signedOffOn)}签批`,
          who: `${entry.to === '' ? '' : `送：${entry.to} · `}${entry.registration} ${entry.title}`,
          aside: entry.numbered ? '' : '不编文号',
        })}
      />
      <ActionBar state={entries.length > 0 && pickedWords(entries.length, chosen.length)}>
        <Button disabled={chosen.length === 0 || busy} title="Ctrl + Enter" onClick={ask}>
          {chosen.length === 0 ? '印发' : `印发 ${chosen.length} 份`}
        </Button>
      </ActionBar>
      {asking !== null && (
        <IssueDialog
          entries={asking}
          onClose={() => setAsking(null)}
          onIssue={(job) => {
            setAsking(null);
            onStart(job);
          }}
        />
      )}
    </div>
  );
}
