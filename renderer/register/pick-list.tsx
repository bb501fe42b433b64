import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { type ListBoxHandle, useListBox } from '../ui/use-list-box';
import { allToggled, type Picked, toggled, withRange } from './pick';
import styles from './register.module.css';

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
  readonly ref?: Ref<ListBoxHandle>;
}

/** With large text the words on the right stand below. */
const HEIGHTS = { wide: 4.25, narrow: 7.25 } as const;

/**
 * A list box with one tab stop from which many are picked: arrows move, the space bar picks, with Shift a whole run, Ctrl+A
 * all, Enter opens. Only the rows in sight are in the page.
 */
export function PickList({ label, lines, picked, onPicked, onActive, onOpen, ref }: PickListProps) {
  const list = useListBox({ keys: lines.map(({ key }) => key), heights: HEIGHTS, id: 'pick', ref });
  const keys = lines.filter(({ fixed }) => fixed !== true).map(({ key }) => key);
  const activate = (key: string | null) => {
    list.activate(key);
    onActive(key);
  };
  const moveTo = (to: number, extend: boolean) => {
    const [here, there] = [lines[list.active]?.key, lines[to]?.key];
    if (there === undefined) return;
    if (extend && here !== undefined) onPicked(withRange(picked, keys, keys.indexOf(here), keys.indexOf(there)));
    list.moveTo(to);
    onActive(there);
  };
  const pick = (line: PickLine | undefined) => {
    if (line === undefined) return;
    activate(line.key);
    if (line.fixed !== true) onPicked(toggled(picked, line.key));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const to = list.target(event.key);
    if (event.ctrlKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      onPicked(allToggled(picked, keys));
    } else if (to !== null) {
      event.preventDefault();
      moveTo(to, event.shiftKey);
    } else if (event.key === ' ') {
      event.preventDefault();
      pick(lines[list.active]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const line = lines[list.active];
      if (line) onOpen(line.key);
    }
  };
  const { first, end, before, after } = list.slice;
  return (
    <div
      {...list.boxProps}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (list.activeKey === null) activate(lines[0]?.key ?? null);
      }}
    >
      <div style={{ height: before }} role="presentation" />
      {lines.slice(first, end).map((line, offset) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box handles the keys of its options
        <div
          key={line.key}
          {...list.rowProps(first + offset)}
          role="option"
          tabIndex={-1}
          aria-selected={picked.has(line.key)}
          className={styles.line}
          data-active={first + offset === list.active || undefined}
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
      ))}
      <div style={{ height: after }} role="presentation" />
    </div>
  );
}
