import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LaidOutPage } from '#shared/papers/layout';
import { FontNotices } from '../papers/font-notices';
import { PageView, zoomToFit } from '../papers/page-view';
import { anchorsOfField } from './field-ids';
import styles from './letter.module.css';

interface LetterPagesProps {
  readonly pages: readonly LaidOutPage[];
  /** The field the officer is in: its lines are marked and brought into view. */
  readonly currentField?: string | null;
  /** A line was clicked: the anchor of its field. */
  readonly onField?: (anchor: string) => void;
}

const STEP = 1.15;
const SMALLEST = 0.4;
const LARGEST = 2.5;
/** Fitting to the width never makes a page larger than this: beyond it reading gets harder, not easier. */
const LARGEST_FIT = 1.15;
const FRAME_PX = 34;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The pages of a letter at reading size, on a grey desk. Clicking a line names its field. */
export const LetterPages = memo(function LetterPages({ pages, currentField = null, onField }: LetterPagesProps) {
  const { ref: sizeRef, width } = useElementSize();
  const desk = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const pageWidth = pages[0]?.width ?? 210;
  const fitted = width > 0 ? clamp(zoomToFit(width - FRAME_PX, pageWidth), SMALLEST, LARGEST_FIT) : 1;
  const zoom = chosen ?? fitted;

  const marked = useMemo(() => (currentField === null ? undefined : anchorsOfField(currentField)), [currentField]);
  useEffect(() => {
    if (!marked) return;
    const lines = [...(desk.current?.querySelectorAll('[data-field]') ?? [])];
    lines.find((line) => marked.has(line.getAttribute('data-field') ?? ''))?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  // The pages answer to a click wherever on the line; keyboards reach the same fields through the form and the check
  // list, so the drawing itself stays out of the tab order.
  useEffect(() => {
    const holder = desk.current;
    if (!holder || !onField) return;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
      const anchor = event.target.closest('[data-field]')?.getAttribute('data-field');
      if (anchor) onField(anchor);
    };
    holder.addEventListener('click', onClick);
    return () => holder.removeEventListener('click', onClick);
  }, [onField]);

  const setDesk = useCallback(
    (element: HTMLElement | null) => {
      desk.current = element;
      sizeRef(element);
    },
    [sizeRef],
  );

  return (
    <section className={styles.pagesPane} aria-label="文书预览">
      <div>
        <Group gap={4} className={styles.zoom ?? ''} wrap="nowrap">
          <Text size="sm" c="dimmed" mr="auto">
            共 {pages.length} 页
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label="缩小"
            onClick={() => setChosen(clamp(zoom / STEP, SMALLEST, LARGEST))}
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
            onClick={() => setChosen(clamp(zoom * STEP, SMALLEST, LARGEST))}
          >
            <IconPlus size="1.125rem" aria-hidden />
          </ActionIcon>
          {chosen !== null && (
            <Button variant="subtle" color="gray" h="2.25rem" px="0.75rem" onClick={() => setChosen(null)}>
              适合宽度
            </Button>
          )}
        </Group>
        <FontNotices pages={pages} />
      </div>
      {/* A scrolling area must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.pages} ref={setDesk} tabIndex={0} aria-label="文书各页">
        <div className={styles.sheets}>
          {pages.map((page) => (
            <PageView key={page.number} page={page} pageCount={pages.length} zoom={zoom} marked={marked} />
          ))}
        </div>
      </section>
    </section>
  );
});
