import { Button, Tabs } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { countBuckets, soonSpan } from '#shared/case/buckets';
import { emptyCalendar } from '#shared/law/calendar';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { useOffice } from '../cases/use-office';
import { useCounts, useWorklist } from '../desk/queries';
import { useList } from '../desk/use-list';
import { useKeys } from '../ui/keys';
import { FillPage } from '../ui/page';
import { EmptyState, LoadingState, Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import type { ListBoxHandle } from '../ui/use-list-box';
import { CaseList } from './case-list';
import { endMorning, isMorning, morningParts } from './morning';
import { MorningPanel } from './morning-panel';
import { PrintList } from './print-list';
import styles from './worklist.module.css';
import {
  countOf,
  isWorklistView,
  rowsOfView,
  viewNote,
  viewWords,
  type WorklistView,
  worklistViews,
} from './worklist-views';

/** The worklist: mine, by date, by whose move it is, all open, closed today; live from the desk, for the keyboard. */
export function WorklistScreen({ view: asked }: { readonly view?: string | undefined }) {
  const session = useSession();
  const today = useToday();
  const counts = useCounts();
  const office = useOffice();
  const { go } = useNavigation();
  const handles = session.roles.includes('handler');
  const [view, setView] = useState<WorklistView>(isWorklistView(asked) ? asked : handles ? 'mine' : 'open');
  // The bar asks for a view while the screen is already there.
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (isWorklistView(asked)) setView(asked);
  }
  const [typed, setTyped] = useState('');
  const [printing, setPrinting] = useState(false);
  // The day for which it was put away; the program may stay open over night.
  const [putAwayOn, setPutAwayOn] = useState<string | null>(null);
  const morning = putAwayOn !== today && isMorning(session.officerId, today);
  const words = useDeferredValue(typed);
  const held = useWorklist({ list: 'held' });
  const calendar = office.step === 'ready' ? office.view.law.calendar : emptyCalendar;
  const soon = useMemo(() => soonSpan(calendar, today), [calendar, today]);
  const { officerId } = session;
  const bucketCounts = useMemo(() => (held ? countBuckets(held, today, soon) : null), [held, today, soon]);
  const parts = useMemo(
    () => (held && morning ? morningParts(held, { officerId, roles: session.roles, today, soon }) : null),
    [held, morning, officerId, session.roles, today, soon],
  );
  // Closed matters are not held by the desk: main is asked for those that are still to be followed up.
  const followUps = useList('desk:follow-ups', view === 'follow-up' ? {} : null).reading;
  const source = view !== 'follow-up' ? held : followUps.step === 'ready' ? followUps.value : null;
  const rows = useMemo(
    () => (source ? rowsOfView(source, view, { officerId, today, soon }, words) : null),
    [source, view, officerId, today, soon, words],
  );
  const list = useRef<ListBoxHandle>(null);
  const filterBox = useRef<HTMLInputElement>(null);
  const printed = useCallback(() => setPrinting(false), []);

  useKeys([
    { key: 'F2', label: '筛选本页', run: () => filterBox.current?.focus() },
    {
      key: 'Ctrl+P',
      label: '打印清单',
      run: () => {
        // Asked on an empty view it would print the next view with rows, unasked.
        if (rows !== null && rows.length > 0) setPrinting(true);
      },
    },
    { key: 'ArrowDown', label: '到列表', run: () => list.current?.focus(), hidden: true },
  ]);

  return (
    <FillPage
      title="工作台"
      head={
        <div className={styles.heads}>
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
          <Button
            variant="subtle"
            title="Ctrl + P"
            disabled={!rows || rows.length === 0}
            onClick={() => setPrinting(true)}
          >
            打印清单
          </Button>
        </div>
      }
    >
      <div className={styles.whole}>
        {printing && rows && rows.length > 0 && (
          <PrintList
            title={`${session.officeName} ${viewWords[view].name}`}
            rows={rows}
            today={today}
            officerName={session.officerName}
            onDone={printed}
          />
        )}
        {parts !== null && (
          <MorningPanel
            parts={parts}
            today={today}
            onOpen={(caseId) => go({ name: 'case', caseId })}
            onEnd={() => {
              endMorning(officerId, today);
              setPutAwayOn(today);
            }}
          />
        )}
        <Tabs
          value={view}
          onChange={(value) => {
            if (isWorklistView(value)) setView(value);
          }}
          keepMounted={false}
          className={styles.tabs ?? ''}
        >
          <Tabs.List>
            {worklistViews.map((each) => {
              const count = countOf(each, counts, bucketCounts);
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
              {office.step === 'ready' && viewNote(each, soon) !== '' && (
                <p className={styles.note}>{viewNote(each, soon)}</p>
              )}
              {each === 'follow-up' && followUps.step === 'failed' ? (
                <Notice tone="danger">{followUps.error.message}</Notice>
              ) : rows === null ? (
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
      </div>
    </FillPage>
  );
}
