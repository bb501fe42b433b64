import { useElementSize } from '@mantine/hooks';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { listWindow, scrollToShow } from '../worklist/list-window';
import { allToggled, type Picked, toggled, withRange } from './pick';
import styles from './register.module.css';

export interface PickListHandle {
  readonly focus: () => void;
}

/** Two lines of a list: what it is and, below, to whom or of which matter; right of each, a word on it. */
export interface PickLine {
  readonly key: string;
  readonly what: ReactNode;
  readonly mark?: ReactNode;
  readonly who: ReactNode;
  readonly aside?: ReactNode;
  /** Cannot be picked, e.g. a number of a matter that is not for this officer. */
  readonly fixed?: boolean;
}

interface PickListProps {
  readonly label: string;
  readonly lines: readonly PickLine[];
  readonly picked: Picked;
  readonly onPicked: (picked: Picked) => void;
  readonly onActive: (key: string | null) => void;
  readonly onOpen: (key: string) => void;
  readonly ref?: Ref<PickListHandle>;
}

const TWO_LINES_REM = 4.25;
/** With large text the words on the right stand below, never in place of the others. */
const FOUR_LINES_REM = 7.25;
const NARROW_REM = 44;
const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * A list box with one tab stop from which many are picked: arrows move, the space bar picks, with Shift a whole run, Ctrl+A
 * all, Enter opens. Only the rows in sight are in the page.
 */
export function PickList({ label, lines, picked, onPicked, onActive, onOpen, ref }: PickListProps) {
  const { ref: sizeRef, width, height } = useElementSize();
  const box = useRef<HTMLElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const rem = remPixels();
  const narrow = width > 0 && width < NARROW_REM * rem;
  const rowHeight = (narrow ? FOUR_LINES_REM : TWO_LINES_REM) * rem;
  const found = lines.findIndex(({ key }) => key === activeKey);
  const active = Math.max(0, found);
  const slice = listWindow(lines.length, rowHeight, scrollTop, height || 600);
  const keys = lines.filter(({ fixed }) => fixed !== true).map(({ key }) => key);

  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), []);
  const setBox = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      sizeRef(element);
    },
    [sizeRef],
  );
  const activate = (key: string | null) => {
    setActiveKey(key);
    onActive(key);
  };
  const moveTo = (index: number, extend: boolean) => {
    const to = Math.min(lines.length - 1, Math.max(0, index));
    const [here, there] = [lines[active]?.key, lines[to]?.key];
    if (there === undefined) return;
    if (extend && here !== undefined) onPicked(withRange(picked, keys, keys.indexOf(here), keys.indexOf(there)));
    activate(there);
    const list = box.current;
    if (!list) return;
    list.scrollTop = scrollToShow(to, rowHeight, list.scrollTop, list.clientHeight);
    list.scrollIntoView({ block: 'nearest' });
  };
  const pick = (line: PickLine | undefined) => {
    if (line === undefined) return;
    activate(line.key);
    if (line.fixed !== true) onPicked(toggled(picked, line.key));
  };
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: found < 0 ? 0 : active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: lines.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const to = moves[event.key];
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      onPicked(allToggled(picked, keys));
    } else if (to !== undefined) {
      event.preventDefault();
      moveTo(to, event.shiftKey);
    } else if (event.key === ' ') {
      event.preventDefault();
      pick(lines[active]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const line = lines[active];
      if (line) onOpen(line.key);
    }
  };

  return (
    <div
      ref={setBox}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={
        lines[active] && active >= slice.first && active < slice.end ? `pick-${active}` : undefined
      }
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (activeKey === null) activate(lines[0]?.key ?? null);
      }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: slice.before }} role="presentation" />
      {lines.slice(slice.first, slice.end).map((line, offset) => {
        const index = slice.first + offset;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of its options
          <div
            key={line.key}
            id={`pick-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={picked.has(line.key)}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            className={styles.line}
            style={{ height: rowHeight }}
            data-active={index === active || undefined}
            data-narrow={narrow || undefined}
            onClick={() => pick(line)}
            onDoubleClick={() => onOpen(line.key)}
          >
            <span className={styles.box} aria-hidden="true" data-fixed={line.fixed || undefined}>
              {picked.has(line.key) ? '✓' : ''}
            </span>
            <span className={styles.words}>
              <span className={styles.first}>
                <span className={styles.what}>{line.what}</span>
                <span className={styles.mark}>{line.mark}</span>
              </span>
              <span className={styles.second}>
                <span className={styles.who}>{line.who}</span>
                <span className={styles.aside}>{line.aside}</span>
              </span>
            </span>
          </div>
        );
      })}
      <div style={{ height: slice.after }} role="presentation" />
    </div>
  );
}
