import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ToIssueEntry } from '#shared/ipc/paper-register-views';
import { formatDate } from '#shared/law/dates';
import { useNavigation } from '../app/routes';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { IssueDialog } from './issue-dialog';
import { PickList } from './pick-list';
import styles from './register.module.css';
import { useList } from './use-list';
import { pickedWords, usePicking } from './use-picking';
import type { ViewProps } from './view-props';
import { ViewTools } from './view-tools';

const none: readonly ToIssueEntry[] = [];
const keyOf = ({ caseId, id }: ToIssueEntry): string => `${caseId} ${id}`;

/** 待印发: agreed to, waiting for number and date; picked ones are issued in the order of the list. */
export function ToIssueView({ busy, onStart }: ViewProps) {
  const { go } = useNavigation();
  const { reading, reload } = useList('papers:to-issue', {});
  const [asking, setAsking] = useState<readonly ToIssueEntry[] | null>(null);
  const entries = reading.step === 'ready' ? reading.value : none;
  const { filter, setFilter, picked, setPicked, setActiveKey, list, shown, chosen } = usePicking(entries, keyOf);
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
      {reading.step === 'loading' && <LoadingState what="待印发的文书" />}
      {reading.step === 'failed' && (
        <Notice tone="danger" action={{ label: '重试', run: reload }}>
          {reading.error.message}
        </Notice>
      )}
      {reading.step === 'ready' && shown.length === 0 && (
        <EmptyState
          text={
            entries.length === 0 ? '这里是已经签批、等着编号印发的文书。现在没有。' : '没有符合的文书，请换个字筛选。'
          }
        />
      )}
      {shown.length > 0 && (
        <PickList
          ref={list}
          label="待印发的文书"
          lines={shown.map(({ key, entry }) => ({
            key,
            what: `${entry.name}（${entry.organName}）`,
            mark: entry.signedOffOn === null ? '' : `${formatDate(entry.signedOffOn)}签批`,
            who: `${entry.to === '' ? '' : `送：${entry.to} · `}${entry.registration} ${entry.title}`,
            aside: entry.numbered ? '' : '不编文号',
          }))}
          picked={picked}
          onPicked={setPicked}
          onActive={setActiveKey}
          onOpen={(key) => {
            const line = shown.find((one) => one.key === key);
            if (line) go({ name: 'case', caseId: line.entry.caseId });
          }}
        />
      )}
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
