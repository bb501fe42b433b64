import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode, type RefObject, useCallback, useState } from 'react';
import styles from './desk.module.css';
import { zoomToFit } from './page-view';

const STEP = 1.15;
const SMALLEST = 0.4;
const LARGEST = 2.5;
/** Fitting to the width never makes a page larger than this: beyond it reading gets harder, not easier. */
const LARGEST_FIT = 1.15;
const FRAME_PX = 34;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

interface PagesFrameProps {
  /** Left of the zoom: 共 3 页. */
  readonly words: string;
  /** Width of a sheet in millimetres. */
  readonly sheetWidth: number;
  readonly notice?: ReactNode;
  /** The scrolling desk under the sheets. */
  readonly desk: RefObject<HTMLElement | null>;
  readonly children: (zoom: number) => ReactNode;
}

interface PagesBarProps {
  readonly words: string;
  readonly zoom: number;
  readonly fitted: boolean;
  /** Null fits the sheets to the width. */
  readonly onZoom: (zoom: number | null) => void;
}

/** Apart, so that a keystroke does not draw it again. */
const PagesBar = memo(function PagesBar({ words, zoom, fitted, onZoom }: PagesBarProps) {
  return (
    <Group gap={4} className={styles.zoom ?? ''} wrap="nowrap">
      <Text size="sm" c="dimmed" mr="auto">
        {words}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="2.25rem"
        aria-label="缩小"
        onClick={() => onZoom(clamp(zoom / STEP, SMALLEST, LARGEST))}
      >
        <IconMinus size="1.125rem" aria-hidden />
      </ActionIcon>
      <Text size="sm" miw="3rem" ta="center" aria-live="polite">
        {Math.round(zoom * 100)}%
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="2.25rem"
        aria-label="放大"
        onClick={() => onZoom(clamp(zoom * STEP, SMALLEST, LARGEST))}
      >
        <IconPlus size="1.125rem" aria-hidden />
      </ActionIcon>
      {!fitted && (
        <Button variant="subtle" color="gray" h="2.25rem" px="0.75rem" onClick={() => onZoom(null)}>
          适合宽度
        </Button>
      )}
    </Group>
  );
});

/** Sheets at reading size on a grey desk, with what makes them larger and smaller. */
export function PagesFrame({ words, sheetWidth, notice, desk, children }: PagesFrameProps) {
  const { ref: sizeRef, width } = useElementSize();
  const [chosen, setChosen] = useState<number | null>(null);
  const fitted = width > 0 ? clamp(zoomToFit(width - FRAME_PX, sheetWidth), SMALLEST, LARGEST_FIT) : 1;
  const zoom = chosen ?? fitted;
  const setDesk = useCallback(
    (element: HTMLElement | null) => {
      desk.current = element;
      sizeRef(element);
    },
    [sizeRef, desk],
  );
  return (
    <section className={styles.pagesPane} aria-label="文书预览">
      <div>
        <PagesBar words={words} zoom={zoom} fitted={chosen === null} onZoom={setChosen} />
        {notice}
      </div>
      {/* A scrolling area must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.pages} ref={setDesk} tabIndex={0} aria-label="文书各页">
        <div className={styles.sheets}>{children(zoom)}</div>
      </section>
    </section>
  );
}
