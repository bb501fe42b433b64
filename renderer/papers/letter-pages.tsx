import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { LaidOutPage } from '#shared/papers/layout';
import { bringIntoView } from './bring-into-view';
import styles from './desk.module.css';
import { firstChange } from './first-change';
import { FontNotices } from './font-notices';
import { PageView } from './page-view';
import { PagesFrame } from './pages-frame';
import { pagesText } from './pages-text';

interface LetterPagesProps {
  readonly pages: readonly LaidOutPage[];
  /** Anchors of the field the officer is in: its lines are marked and brought into view. */
  readonly marked?: ReadonlySet<string> | undefined;
  /** A line was clicked: the anchor of its field. */
  readonly onField?: ((anchor: string) => void) | undefined;
}

/** The pages of a letter. Clicking a line names its field. */
export const LetterPages = memo(function LetterPages({ pages, marked, onField }: LetterPagesProps) {
  const desk = useRef<HTMLElement>(null);
  const text = useMemo(() => pagesText(pages), [pages]);

  useEffect(() => {
    if (!marked) return;
    const lines = [...(desk.current?.querySelectorAll('[data-field]') ?? [])];
    bringIntoView(
      desk.current,
      lines.find((line) => marked.has(line.getAttribute('data-field') ?? '')),
    );
  }, [marked]);

  // In the frame of the keystroke: the line that is being written is always to be seen.
  const drawn = useRef(pages);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = pages;
    const place = before === pages || !marked ? null : firstChange(before, pages, marked);
    if (place === null) return;
    const sheet = desk.current?.querySelectorAll('svg')[place.page];
    bringIntoView(desk.current, sheet?.children[place.item]);
  }, [pages, marked]);

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

  return (
    <PagesFrame
      words={`共 ${pages.length} 页`}
      sheetWidth={pages[0]?.width ?? 210}
      notice={<FontNotices text={text} />}
      desk={desk}
    >
      {(zoom) =>
        pages.map((page) => (
          <div key={page.number} className={styles.sheet}>
            <PageView page={page} pageCount={pages.length} zoom={zoom} marked={marked} />
          </div>
        ))
      }
    </PagesFrame>
  );
});
