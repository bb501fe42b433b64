import { useState } from 'react';
import type { ServedEntry } from '#shared/ipc/paper-register-views';
import { formatDate, isLocalDate } from '#shared/law/dates';
import { useToday } from '../app/status';
import { useList } from '../desk/use-list';
import { ActionBar } from '../ui/action-bar';
import { DateField } from '../ui/date-field';
import { ExportActions } from './export-actions';
import { PapersList } from './papers-list';
import styles from './register.module.css';
import { keyOf, monthOf, receivedWords, wordsOfPaper } from './register-words';
import { pickedWords, usePicking } from './use-picking';
import type { ViewProps } from './view-props';
import { ViewTools } from './view-tools';

const none: readonly ServedEntry[] = [];

/** 送达登记: what was served in a period, how, to whom, by whom. */
export function ServedView({ busy, onStart, onPrint }: ViewProps) {
  const today = useToday();
  const [period, setPeriod] = useState(() => monthOf(today));
  const wrong = (day: string): string | undefined =>
    isLocalDate(day) ? undefined : '日期应写成 2026-11-23 的样子，且确有这一天';
  const turned = isLocalDate(period.from) && isLocalDate(period.to) && period.from > period.to;
  const asked = isLocalDate(period.from) && isLocalDate(period.to) && !turned ? period : null;
  const { reading, reload } = useList('papers:served', asked);
  const entries = reading.step === 'ready' && asked !== null ? reading.value : none;
  const picking = usePicking(entries, keyOf);
  const { filter, setFilter, list, chosen } = picking;
  const items = chosen.map((entry) => {
    const { caseId, kind, paperId } = entry;
    return { ref: { caseId, kind, paperId }, words: wordsOfPaper(entry) };
  });
  return (
    <div className={styles.view}>
      <ViewTools
        filter={filter}
        onFilter={setFilter}
        onDown={() => list.current?.focus()}
        wanted={asked !== null && entries.length > 0 ? { what: 'served', ...asked } : null}
        printLabel="打印登记"
      >
        <DateField
          label="送达日期从"
          className={styles.day ?? ''}
          value={period.from}
          today={today}
          error={turned ? '起始日期晚于截止日期，请核对' : wrong(period.from)}
          onValue={(from) => setPeriod({ ...period, from })}
        />
        <DateField
          label="到"
          className={styles.day ?? ''}
          value={period.to}
          today={today}
          error={wrong(period.to)}
          onValue={(to) => setPeriod({ ...period, to })}
        />
      </ViewTools>
      {asked !== null && (
        <PapersList
          label="送达登记"
          what="送达登记"
          empty="这段时间没有登记送达的文书。可以改日期看别的时间。"
          reading={reading}
          onRetry={reload}
          picking={picking}
          lineOf={(entry) => ({
            what: wordsOfPaper(entry),
            mark: `${formatDate(entry.servedOn)}送达`,
            who: `${receivedWords(entry)} · 送达人 ${entry.servedBy}${entry.remark === '' ? '' : ` · ${entry.remark}`}`,
            aside: `${entry.registration} ${entry.title}`,
          })}
        />
      )}
      <ActionBar state={entries.length > 0 && pickedWords(entries.length, chosen.length)}>
        <ExportActions items={items} busy={busy} onStart={onStart} onPrint={onPrint} />
      </ActionBar>
    </div>
  );
}
