import { type RefObject, useLayoutEffect } from 'react';
import { formSheet } from '#shared/papers/form-sheet';
import { A4, pageSizeOf } from '#shared/papers/html/page-size';
import type { Paper } from '#shared/papers/model';
import { notePagesCss, showNotePages } from './note-pages';
import { printedParts } from './sheet-fields';

/** The printed document leaves this much on both sides for the outer half of a table's border. */
const BORDER_ROOM = 1;

/**
 * A form that flows over pages lies on one long sheet with the printer's margins; a note's pages and laid-out ones lie one
 * by one.
 */
export type PrintedKind = 'flowing' | 'note' | 'pages';

export const printedKind = ({ kind }: Paper): PrintedKind =>
  kind === 'note' ? 'note' : kind === 'form' ? 'flowing' : 'pages';

const common = `
:host { display: block; }
[data-field] { cursor: pointer; }
[data-field]:hover { background: rgb(34 92 164 / 8%); }
[data-marked] { background: rgb(34 92 164 / 10%); }
`;

const styles: Readonly<Record<PrintedKind, string>> = {
  flowing: `${common}
.sheet { min-height: ${A4.height}mm; box-sizing: border-box; background: #fff; color: #000;
  padding: ${formSheet.top}mm ${formSheet.right - BORDER_ROOM}mm ${formSheet.bottom}mm ${formSheet.left - BORDER_ROOM}mm;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 15%); display: grid; }
.area { contain: layout; min-height: 100%; }`,
  note: `${common}${notePagesCss}`,
  pages: `${common}
.sheet { color: #000; }
.sheet body { background: none; }
.sheet section { background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 15%); margin-bottom: 4mm; }`,
};

interface PrintedSheetProps {
  readonly host: RefObject<HTMLDivElement | null>;
  /** A document of shared/papers/html, as it is printed. */
  readonly html: string;
  readonly kind: PrintedKind;
  readonly title: string;
  readonly zoom: number;
  /** What else is done with what was drawn, e.g. naming its fields; a stable function. */
  readonly dress?: ((area: Element) => void) | undefined;
}

/**
 * A printed document on the screen, true to the millimetre. Its own style lies in a constructed sheet inside a shadow tree:
 * nothing of it reaches the screen's style, and the page's policy needs no exception.
 */
export function PrintedSheet({ host, html, kind, title, zoom, dress }: PrintedSheetProps) {
  useLayoutEffect(() => {
    const holder = host.current;
    if (!holder) return;
    const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
    const { css, body } = printedParts(html);
    // Parsed without its style element, which the page's policy would refuse; style attributes are allowed.
    const printed = new DOMParser().parseFromString(body, 'text/html');
    const style = new CSSStyleSheet();
    style.replaceSync(`${css}\n${styles[kind]}\n.sheet { width: ${pageSizeOf(html).width}mm; }`);
    root.adoptedStyleSheets = [style];
    if (kind === 'note') {
      const body = document.adoptNode(printed.body);
      dress?.(body);
      showNotePages(root, body);
      return;
    }
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const area = document.createElement('div');
    area.className = 'area';
    area.append(document.adoptNode(printed.body));
    sheet.append(area);
    dress?.(area);
    root.replaceChildren(sheet);
  }, [host, html, kind, dress]);
  // biome-ignore lint/a11y/useSemanticElements: a drawn sheet is no form's fieldset
  return <div ref={host} role="group" aria-label={title} lang="zh-CN" style={{ zoom }} />;
}
