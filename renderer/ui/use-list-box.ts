import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, type Ref, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { type ListWindow, listWindow, scrollToShow } from './list-window';

export interface ListBoxHandle {
  readonly focus: () => void;
}

interface ListBoxOptions {
  /** Key of every row in order; the same for all rows of a list, so that thousands of rows need no measuring. */
  readonly keys: readonly string[];
  /** Height of a row in rem, with room enough and without: then words on the right stand below, never in place of others. */
  readonly heights: { readonly wide: number; readonly narrow: number };
  /** Begins the ids of the rows, which must be its own in the page. */
  readonly id: string;
  readonly ref: Ref<ListBoxHandle> | undefined;
}

const NARROW_REM = 44;
const remPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** What a list box with one tab stop needs: the active row, where a key moves to, and which rows must be in the page. */
export interface ListBox {
  /** Place of the active row; the first before any was chosen. */
  readonly active: number;
  /** Null before a row was chosen. */
  readonly activeKey: string | null;
  readonly narrow: boolean;
  readonly slice: ListWindow;
  readonly activate: (key: string | null) => void;
  /** The row the key moves to, within the list; null for keys that do not move. */
  readonly target: (key: string) => number | null;
  /** Makes a row the active one and shows it. */
  readonly moveTo: (index: number) => void;
  readonly boxProps: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly 'aria-activedescendant': string | undefined;
    readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void;
  };
  readonly rowProps: (index: number) => {
    readonly id: string;
    readonly 'aria-setsize': number;
    readonly 'aria-posinset': number;
    readonly 'data-narrow': true | undefined;
    readonly style: CSSProperties;
  };
}

/** A list box of which only the rows in sight are in the page. Arrows, Home, End and page keys move. */
export function useListBox({ keys, heights, id, ref }: ListBoxOptions): ListBox {
  const { ref: sizeRef, width, height } = useElementSize();
  const box = useRef<HTMLElement | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [activeKey, activate] = useState<string | null>(null);
  const rem = remPixels();
  const narrow = width > 0 && width < NARROW_REM * rem;
  const rowHeight = (narrow ? heights.narrow : heights.wide) * rem;
  const found = activeKey === null ? -1 : keys.indexOf(activeKey);
  const active = Math.max(0, found);
  const slice = listWindow(keys.length, rowHeight, scrollTop, height || 600);
  useImperativeHandle(ref, () => ({ focus: () => box.current?.focus() }), []);
  const setBox = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      sizeRef(element);
    },
    [sizeRef],
  );

  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: found < 0 ? 0 : active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: keys.length - 1,
  };
  const moveTo = (index: number) => {
    activate(keys[index] ?? null);
    const list = box.current;
    if (!list) return;
    // Without its borders, which the observed height includes.
    list.scrollTop = scrollToShow(index, rowHeight, list.scrollTop, list.clientHeight);
    // With large text the list itself may stand half outside, below what is above it.
    list.scrollIntoView({ block: 'nearest' });
  };
  return {
    active,
    activeKey,
    narrow,
    slice,
    activate,
    moveTo,
    target: (key) => {
      const to = moves[key];
      return to === undefined ? null : Math.min(keys.length - 1, Math.max(0, to));
    },
    boxProps: {
      ref: setBox,
      'aria-activedescendant':
        active < keys.length && active >= slice.first && active < slice.end ? `${id}-${active}` : undefined,
      onScroll: ({ currentTarget }) => setScrollTop(currentTarget.scrollTop),
    },
    rowProps: (index) => ({
      id: `${id}-${index}`,
      'aria-setsize': keys.length,
      'aria-posinset': index + 1,
      'data-narrow': narrow || undefined,
      style: { height: rowHeight },
    }),
  };
}
