import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { pageSizeOf } from '#shared/papers/html/page-size';
import { paperHtml } from '#shared/papers/html/paper-html';
import type { Letter, Paper } from '#shared/papers/model';
import { bringIntoView } from './bring-into-view';
import { FontNotices } from './font-notices';
import { ELSEWHERE } from './note-pages';
import { PagesFrame } from './pages-frame';
import { PrintedSheet, printedKind } from './printed-sheet';
import { nameFields } from './sheet-fields';

interface SheetPagesProps {
  readonly paper: Exclude<Paper, Letter>;
  readonly values: Readonly<Record<string, string>>;
  readonly marked?: ReadonlySet<string> | undefined;
  readonly onField?: ((anchor: string) => void) | undefined;
}

const sheetWords: Readonly<Record<Exclude<Paper, Letter>['kind'], string>> = {
  form: '表格，打印时自动分页',
  note: '笔录，按打印的页排出，每页都有签名处',
  envelope: '信封，按实际大小打印；请在打印机里放这种信封',
};

/** What is written on the sheet, without its markup. */
const textOf = (html: string): string => html.replace(/<style>.*?<\/style>/su, '').replace(/<[^>]*>/gu, '');

/** A form, a note or an envelope as it is printed. Clicking a part names its field. */
export const SheetPages = memo(function SheetPages({ paper, values, marked, onField }: SheetPagesProps) {
  const desk = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const html = useMemo(() => paperHtml(paper), [paper]);
  const text = useMemo(() => textOf(html), [html]);

  const dress = useCallback((area: Element) => nameFields(area, paper, values), [paper, values]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew is marked anew
  useEffect(() => {
    const parts = [...(host.current?.shadowRoot?.querySelectorAll('[data-field]') ?? [])];
    for (const part of parts) {
      part.toggleAttribute('data-marked', marked?.has(part.getAttribute('data-field') ?? '') === true);
    }
    // Every sheet of a note holds the whole text; the part to be seen is the one that is not hidden there.
    bringIntoView(
      desk.current,
      parts.find((part) => part.hasAttribute('data-marked') && !part.classList.contains(ELSEWHERE)),
    );
  }, [marked, html, values]);

  useEffect(() => {
    const holder = host.current;
    if (!holder || !onField) return;
    const onClick = (event: MouseEvent) => {
      const [target] = event.composedPath();
      const anchor = target instanceof Element ? target.closest('[data-field]')?.getAttribute('data-field') : null;
      if (anchor) onField(anchor);
    };
    holder.addEventListener('click', onClick);
    return () => holder.removeEventListener('click', onClick);
  }, [onField]);

  return (
    <PagesFrame
      words={sheetWords[paper.kind]}
      sheetWidth={pageSizeOf(html).width}
      notice={<FontNotices text={text} />}
      desk={desk}
    >
      {(zoom) => (
        <PrintedSheet host={host} html={html} kind={printedKind(paper)} title={paper.title} zoom={zoom} dress={dress} />
      )}
    </PagesFrame>
  );
});
