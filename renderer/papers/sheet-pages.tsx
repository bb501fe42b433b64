import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { formSheet } from '#shared/papers/form-sheet';
import { formHtml, noteHtml } from '#shared/papers/html/form-html';
import type { Form, NoteSheet } from '#shared/papers/model';
import { Notice } from '../ui/states';
import { PagesFrame } from './pages-frame';
import { rareCharacters, rareWords } from './rare-characters';
import { nameFields, printedParts } from './sheet-fields';

interface SheetPagesProps {
  readonly paper: Form | NoteSheet;
  readonly values: Readonly<Record<string, string>>;
  readonly marked?: ReadonlySet<string> | undefined;
  readonly onField?: ((anchor: string) => void) | undefined;
}

const SHEET = { width: 210, height: 297 } as const;
/** The printed document leaves this much on both sides for the outer half of a table's border. */
const BORDER_ROOM = 1;

/** The sheet around the printed document: margins that the printer would add, and the marks of the screen. */
const sheetStyle = `
:host { display: block; }
.sheet { width: ${SHEET.width}mm; min-height: ${SHEET.height}mm; box-sizing: border-box; background: #fff; color: #000;
  padding: ${formSheet.top}mm ${formSheet.right - BORDER_ROOM}mm ${formSheet.bottom}mm ${formSheet.left - BORDER_ROOM}mm;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 15%); display: grid; }
.area { contain: layout; min-height: 100%; }
[data-field] { cursor: pointer; }
[data-field]:hover { background: rgb(34 92 164 / 8%); }
[data-marked] { background: rgb(34 92 164 / 10%); }
`;

/**
 * A form or a note as it is printed, true to the millimetre. The printed document's own style lies in a constructed sheet
 * inside a shadow tree: nothing of it reaches the screen's style, and the page's policy needs no exception.
 */
export const SheetPages = memo(function SheetPages({ paper, values, marked, onField }: SheetPagesProps) {
  const desk = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const html = useMemo(() => (paper.kind === 'form' ? formHtml(paper) : noteHtml(paper)), [paper]);
  const rare = useMemo(() => rareWords(rareCharacters(html)), [html]);

  useLayoutEffect(() => {
    const holder = host.current;
    if (!holder) return;
    const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
    const { css, body } = printedParts(html);
    // Parsed without its style element, which the page's policy would refuse; style attributes are allowed.
    const printed = new DOMParser().parseFromString(body, 'text/html');
    const style = new CSSStyleSheet();
    style.replaceSync(`${css}\n${sheetStyle}`);
    root.adoptedStyleSheets = [style];
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const area = document.createElement('div');
    area.className = 'area';
    area.append(document.adoptNode(printed.body));
    sheet.append(area);
    nameFields(area, paper, values);
    root.replaceChildren(sheet);
  }, [html, paper, values]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn anew is marked anew
  useEffect(() => {
    const parts = [...(host.current?.shadowRoot?.querySelectorAll('[data-field]') ?? [])];
    for (const part of parts) {
      part.toggleAttribute('data-marked', marked?.has(part.getAttribute('data-field') ?? '') === true);
    }
    parts.find((part) => part.hasAttribute('data-marked'))?.scrollIntoView({ block: 'nearest' });
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
      words={paper.kind === 'form' ? '表格，打印时自动分页' : '笔录，打印时自动分页，每页都有签名处'}
      sheetWidth={SHEET.width}
      notice={rare !== null && <Notice tone="warning">{rare}</Notice>}
      desk={desk}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawn sheet is no form's fieldset */}
      {(zoom) => <div ref={host} role="group" aria-label={paper.title} lang="zh-CN" style={{ zoom }} />}
    </PagesFrame>
  );
});
