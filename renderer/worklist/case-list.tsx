import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, memo, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { type CaseRow, stages } from '#shared/case/row';
import type { LocalDate } from '#shared/law/dates';
import { DueMark } from '../ui/due-mark';
import { listWindow, scrollToShow } from './list-window';
import styles from './worklist.module.css';
import { otherDueWords, rollHint, secondLine } from './worklist-views';

export interface CaseListHandle {
  readonly focus: () => void;
}

interface CaseListProps {
  readonly rows: readonly CaseRow[];
  readonly today: LocalDate;
  readonly onOpen: (caseId: string) => void;
  readonly ref?: Ref<CaseListHandle>;
}

/** Height of a row in rem: the same for all rows of a list, so that thousands of rows need no measuring. */
const TWO_LINES_REM = 4.25;
/** With large text or a small window the due date stands below the names, never in their place. */
const THREE_LINES_REM = 5.75;
const NARROW_REM = 44;
const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

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
  const { ref: sizeRef, width, height } = useElementSize();
  const box = useRef<HTMLElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [activeId, setActiveId] = useState<string | null>(null);
  const rem = remPixels();
  const narrow = width > 0 && width < NARROW_REM * rem;
  const rowHeight = (narrow ? THREE_LINES_REM : TWO_LINES_REM) * rem;
  const found = rows.findIndex(({ id }) => id === activeId);
  const active = Math.max(0, found);
  const slice = listWindow(rows.length, rowHeight, scrollTop, height || 600);

  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), []);
  const setBox = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      sizeRef(element);
    },
    [sizeRef],
  );

  const moveTo = (index: number) => {
    const to = Math.min(rows.length - 1, Math.max(0, index));
    setActiveId(rows[to]?.id ?? null);
    const list = box.current;
    // Without its borders, which the observed height includes.
    if (!list) return;
    list.scrollTop = scrollToShow(to, rowHeight, list.scrollTop, list.clientHeight);
    // With large text the list itself may stand half outside, below the summary of the day.
    list.scrollIntoView({ block: 'nearest' });
  };
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: found < 0 ? 0 : active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: rows.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      moveTo(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = rows[active];
      if (row) onOpen(row.id);
    }
  };

  return (
    <div
      ref={setBox}
      role="listbox"
      aria-label="案件列表"
      aria-activedescendant={
        rows[active] && active >= slice.first && active < slice.end ? `case-row-${active}` : undefined
      }
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: slice.before }} role="presentation" />
      {rows.slice(slice.first, slice.end).map((row, offset) => {
        const index = slice.first + offset;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of its options
          <div
            key={row.id}
            id={`case-row-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ height: rowHeight }}
            data-narrow={narrow || undefined}
            data-tone={row.closedOn === null ? undefined : 'done'}
            onClick={() => onOpen(row.id)}
          >
            <CaseLine row={row} today={today} narrow={narrow} />
          </div>
        );
      })}
      <div style={{ height: slice.after }} role="presentation" />
    </div>
  );
}
