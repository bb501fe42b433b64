import { formSheet, formType } from '#shared/papers/form-sheet';
import { noteBottomMm } from '#shared/papers/html/form-html';
import { fontFamily } from '#shared/papers/html/letter-html';

/**
 * A printed note on the screen page by page, broken where the printer breaks it: the same engine sets the text in columns
 * as high as a page's text area, and every sheet shows one of them. What the printer repeats (signatures, page number) is
 * drawn on each. A table's repeated parts and whole rows are not kept in columns, so forms cannot be shown like this.
 */

/** Width of a column: the type area and the room the printed page has beside it (form-html.ts). */
const ROOM = 1;
const WIDTH = formSheet.width + 2 * ROOM;
const GAP = 20;
const SHEET_HEIGHT = 297;

/** Class of what lies on another sheet. */
export const ELSEWHERE = 'elsewhere';

const signaturesMm = (rows: number): number => (rows * formType.foot.linePt * 25.4) / 72;

export const notePagesCss = `
.page { position: relative; width: 210mm; height: ${SHEET_HEIGHT}mm; overflow: clip; background: #fff; color: #000;
  font-family: ${fontFamily('fangsong', 'latin')};
  box-shadow: 0 0 0 1px rgb(0 0 0 / 15%); margin-bottom: 4mm; content-visibility: auto; }
.view { position: absolute; top: ${formSheet.top}mm; left: ${formSheet.left - ROOM}mm; width: ${WIDTH}mm; overflow: clip; }
.columns { width: ${WIDTH}mm; height: 100%; column-width: ${WIDTH}mm; column-gap: ${GAP}mm; column-fill: auto; }
.columns tfoot { display: none; }
.${ELSEWHERE} { visibility: hidden; }
.page > .signatures { position: absolute; left: ${formSheet.left}mm; bottom: ${noteBottomMm}mm; }
.number { position: absolute; left: ${formSheet.left}mm; width: ${formSheet.width}mm; bottom: ${formSheet.footer}mm;
  text-align: center; font-family: ${fontFamily('songti', 'han')}; font-size: ${formType.pageNumber.sizePt}pt; line-height: ${formType.pageNumber.linePt}pt; }
`;

function element(className: string, ...children: readonly Node[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

const partsOf = (columns: HTMLElement): readonly Element[] => [...columns.querySelectorAll('h1, p')];

/** Sheets each part of the text lies on, from the places the engine gave it in one row of columns; read in one go. */
function placesOf(columns: HTMLElement): { readonly count: number; readonly lies: readonly (readonly number[])[] } {
  const { left, width } = columns.getBoundingClientRect();
  const step = width * (1 + GAP / WIDTH);
  // Nothing is laid out while the screen is hidden: then one sheet stands for all.
  if (step === 0) return { count: 1, lies: [] };
  const lies = partsOf(columns).map((part) => [
    ...new Set([...part.getClientRects()].map((rect) => Math.floor((rect.left - left + 1) / step))),
  ]);
  return { count: Math.max(0, ...lies.flat()) + 1, lies };
}

/** Puts the sheets of a note into `root`; `body` holds the printed document, its parts named already. */
export function showNotePages(root: ShadowRoot, body: HTMLElement): void {
  const signatures = body.querySelector('.signatures');
  signatures?.remove();
  const height = `${SHEET_HEIGHT - formSheet.top - noteBottomMm - signaturesMm(signatures?.childElementCount ?? 0)}mm`;
  const columns = element('columns', body);
  const sheetOf = (content: Node): HTMLElement => {
    const view = element('view', content);
    view.style.height = height;
    return element('page', view, ...(signatures === null ? [] : [signatures.cloneNode(true)]));
  };
  root.replaceChildren(sheetOf(columns));
  const { count, lies } = placesOf(columns);
  const sheets = Array.from({ length: count }, (_, index) => {
    const shown = index === count - 1 ? columns : columns.cloneNode(true);
    if (!(shown instanceof HTMLElement)) return element('page');
    shown.style.marginLeft = `${-index * (WIDTH + GAP)}mm`;
    // What lies on other sheets is neither read aloud nor found by a search for words.
    partsOf(shown).forEach((part, at) => {
      part.classList.toggle(ELSEWHERE, lies[at]?.includes(index) === false);
    });
    const number = element('number');
    number.textContent = `第 ${index + 1} 页 共 ${count} 页`;
    const page = sheetOf(shown);
    page.append(number);
    return page;
  });
  root.replaceChildren(...sheets);
}
