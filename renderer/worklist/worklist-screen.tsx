import { Button, Tabs } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { useCounts, useWorklist } from '../desk/queries';
import { useKeys } from '../ui/keys';
import { FillPage } from '../ui/page';
import { EmptyState, LoadingState } from '../ui/states';
import { TextField } from '../ui/text-field';
import { CaseList, type CaseListHandle } from './case-list';
import styles from './worklist.module.css';
import { countOf, filterOf, rowsOfView, viewWords, type WorklistView, worklistViews } from './worklist-views';

const isView = (value: string | null): value is WorklistView => worklistViews.some((view) => view === value);

/** The worklist: mine, due soon, all open, closed today; live from the desk, for the keyboard. */
export function WorklistScreen() {
  const session = useSession();
  const today = useToday();
  const counts = useCounts();
  const { go } = useNavigation();
  const handles = session.roles.includes('handler');
  const [view, setView] = useState<WorklistView>(handles ? 'mine' : 'open');
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed);
  const held = useWorklist(filterOf(view, session.officerId, today));
  const rows = useMemo(() => (held ? rowsOfView(held, view, today, words) : null), [held, view, today, words]);
  const list = useRef<CaseListHandle>(null);
  const filterBox = useRef<HTMLInputElement>(null);

  useKeys([
    { key: 'F2', label: '筛选本页', run: () => filterBox.current?.focus() },
    { key: 'ArrowDown', label: '到列表', run: () => list.current?.focus(), hidden: true },
  ]);

  return (
    <FillPage
      title="工作台"
      head={
        <TextField
          ref={filterBox}
          label="筛选本页"
          value={typed}
          onValue={setTyped}
          placeholder="姓名、标题、编号（F2）"
          className={styles.filter ?? ''}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              list.current?.focus();
            }
            if (event.key === 'Escape' && typed !== '') {
              event.preventDefault();
              setTyped('');
            }
          }}
        />
      }
    >
      <Tabs
        value={view}
        onChange={(value) => {
          if (isView(value)) setView(value);
        }}
        keepMounted={false}
        className={styles.tabs ?? ''}
      >
        <Tabs.List>
          {worklistViews.map((each) => {
            const count = countOf(each, counts);
            return (
              <Tabs.Tab key={each} value={each}>
                {viewWords[each].name}
                {count !== null && <span className={styles.count}>{count}</span>}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        {worklistViews.map((each) => (
          <Tabs.Panel key={each} value={each} className={styles.panel ?? ''}>
            {rows === null ? (
              <LoadingState what="案件" />
            ) : rows.length > 0 ? (
              <CaseList ref={list} rows={rows} today={today} onOpen={(caseId) => go({ name: 'case', caseId })} />
            ) : typed.trim() !== '' ? (
              <EmptyState text="本页没有符合的事项。已办结的和更早的，请用搜索（Ctrl + K）。">
                <Button variant="default" onClick={() => setTyped('')}>
                  清除筛选
                </Button>
              </EmptyState>
            ) : (
              <EmptyState text={viewWords[each].empty}>
                <Button
                  variant="default"
                  onClick={() => (each === 'mine' ? setView('open') : go({ name: 'reception' }))}
                >
                  {each === 'mine' ? '看全部未结事项' : '登记来访'}
                </Button>
              </EmptyState>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </FillPage>
  );
}
