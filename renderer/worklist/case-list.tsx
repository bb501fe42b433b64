import { type KeyboardEvent, memo, type Ref, useMemo } from 'react';
import { type CaseRow, stages } from '#shared/case/row';
import type { LocalDate } from '#shared/law/dates';
import { DueMark } from '../ui/due-mark';
import { type ListBoxHandle, useListBox } from '../ui/use-list-box';
import styles from './worklist.module.css';
import { otherDueWords, rollHint, secondLine } from './worklist-views';

interface CaseListProps {
  readonly rows: readonly CaseRow[];
  readonly today: LocalDate;
  readonly onOpen: (caseId: string) => void;
  readonly ref?: Ref<ListBoxHandle>;
}

/** With large text or a small window the due date stands below the names. */
const HEIGHTS = { wide: 4.25, narrow: 5.75 } as const;

interface CaseLineProps {
  readonly row: CaseRow;
  readonly today: LocalDate;
  /** No room for more than the last day itself. */
  readonly narrow: boolean;
}

const CaseLine = memo(function CaseLine({ row, today, narrow }: CaseLineProps) {
  const roll = narrow ? '' : rollHint(row, today);
  const more = narrow ? '' : otherDueWords(row, today);
  return (
    <>
      <span className={styles.what}>
        <span className={styles.title}>
          {row.marks.map((mark) => (
            <span key={mark} className={styles.mark}>
              {mark}
            </span>
          ))}
          {row.title}
        </span>
        <span className={styles.stage}>{stages[row.stage]}</span>
      </span>
      <span className={styles.who}>
        <span className={styles.second}>{secondLine(row)}</span>
        <span className={styles.due}>
          {row.needsNewerVersion ? (
            '含新版本内容，请升级后办理'
          ) : row.due === null ? (
            row.nextStep && `下一步：${row.nextStep}`
          ) : (
            <>
              <DueMark due={row.due} what={row.dueWhat} today={today} from={row.dueFrom} />
              {roll !== '' && <span className={styles.roll}>{roll}</span>}
            </>
          )}
          {more !== '' && <span className={styles.roll}>{more}</span>}
        </span>
      </span>
    </>
  );
});

/**
 * One row a case, two lines. A list box with one tab stop: arrows, Home, End and page keys move, Enter opens. Only the
 * rows in sight are in the page.
 */
export function CaseList({ rows, today, onOpen, ref }: CaseListProps) {
  const keys = useMemo(() => rows.map(({ id }) => id), [rows]);
  const list = useListBox({ keys, heights: HEIGHTS, id: 'case-row', ref });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    const to = list.target(event.key);
    if (to !== null) {
      event.preventDefault();
      list.moveTo(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = rows[list.active];
      if (row) onOpen(row.id);
    }
  };
  const { first, end, before, after } = list.slice;
  return (
    <div
      {...list.boxProps}
      role="listbox"
      tabIndex={0}
      aria-label="案件列表"
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: before }} role="presentation" />
      {rows.slice(first, end).map((row, offset) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of its options
        <div
          key={row.id}
          {...list.rowProps(first + offset)}
          role="option"
          tabIndex={-1}
          aria-selected={first + offset === list.active}
          className={styles.row}
          data-tone={row.closedOn === null ? undefined : 'done'}
          onClick={() => onOpen(row.id)}
        >
          <CaseLine row={row} today={today} narrow={list.narrow} />
        </div>
      ))}
      <div style={{ height: after }} role="presentation" />
    </div>
  );
}
