import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { WaitingPapers } from '#shared/ipc/paper-register-views';
import type { RegisterView } from '../app/routes';
import { type ListReading, useList } from '../desk/use-list';
import { worded } from '../desk/wording';
import { FillPage } from '../ui/page';
import { Notice } from '../ui/states';
import { jobName } from './bulk';
import { BulkReportDialog } from './bulk-report';
import { NumbersView } from './numbers-view';
import { PrinterDialog, type PrintJob } from './printer-dialog';
import styles from './register.module.css';
import { ServedView } from './served-view';
import { ToIssueView } from './to-issue-view';
import { ToServeView } from './to-serve-view';
import { useBulk } from './use-bulk';

const views: readonly { readonly view: RegisterView; readonly name: string }[] = [
  { view: 'to-serve', name: '未送达' },
  { view: 'to-issue', name: '待印发' },
  { view: 'numbers', name: '发文登记簿' },
  { view: 'served', name: '送达登记' },
];

/** Figures beside the tabs; counted in main, for the desk does not hold closed matters whose papers wait. */
const countsOf = (reading: ListReading<WaitingPapers>): Partial<Record<RegisterView, number>> =>
  reading.step === 'ready' ? { 'to-serve': reading.value.toServe, 'to-issue': reading.value.toIssue } : {};

/** 文书: what waits to be issued and served, the registers, and what is done with many papers at once. */
export function RegisterScreen({ view: asked }: { readonly view?: RegisterView | undefined }) {
  const [view, setView] = useState<RegisterView>(asked ?? 'to-serve');
  const bulk = useBulk();
  const [printing, setPrinting] = useState<PrintJob | null>(null);
  const counts = countsOf(useList('papers:waiting', {}).reading);
  const busy = bulk.state.step === 'running';
  const given = { busy, onStart: bulk.start, onPrint: setPrinting };
  return (
    <FillPage title="文书">
      <Tabs
        value={view}
        onChange={(value) => {
          const next = views.find((one) => one.view === value);
          if (next) setView(next.view);
        }}
        keepMounted={false}
        className={styles.tabs ?? ''}
      >
        <Tabs.List>
          {views.map(({ view: each, name }) => (
            <Tabs.Tab key={each} value={each}>
              {name}
              {counts[each] !== undefined && <span className={styles.count}>{counts[each]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {bulk.state.step === 'failed' && (
          <Notice
            tone="danger"
            title={`${jobName(bulk.state.job)}没有开始`}
            action={{ label: '知道了', run: bulk.close }}
          >
            {worded(bulk.state.error).message}
          </Notice>
        )}
        <Tabs.Panel value="to-serve" className={styles.panel ?? ''}>
          <ToServeView {...given} />
        </Tabs.Panel>
        <Tabs.Panel value="to-issue" className={styles.panel ?? ''}>
          <ToIssueView {...given} />
        </Tabs.Panel>
        <Tabs.Panel value="numbers" className={styles.panel ?? ''}>
          <NumbersView {...given} />
        </Tabs.Panel>
        <Tabs.Panel value="served" className={styles.panel ?? ''}>
          <ServedView {...given} />
        </Tabs.Panel>
      </Tabs>
      {printing !== null && (
        <PrinterDialog
          job={printing}
          onClose={() => setPrinting(null)}
          onPrint={(job) => {
            setPrinting(null);
            bulk.start(job);
          }}
        />
      )}
      {bulk.state.step === 'ended' && (
        <BulkReportDialog
          job={bulk.state.job}
          report={bulk.state.report}
          onClose={bulk.close}
          onGoOn={bulk.goOn}
          onNext={(kind, job) => {
            bulk.close();
            if (kind === 'pdf') bulk.start(job);
            else if (job.kind === 'print') setPrinting(job);
          }}
        />
      )}
    </FillPage>
  );
}
