import {
  columnEdges,
  columnSpans,
  fitsOneLine,
  formSheet,
  formType,
  headRows,
  noteParagraphs,
  signatureRows,
  staysWhole,
} from '../form-sheet';
import { type CellImage, type Form, type FormLine, type FormRow, fitted, type NoteSheet } from '../model';
import { escapeHtml, fontFamily, printDocument } from './letter-html';
import { pageFootRule } from './page-foot';

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');

const type = ({ sizePt, linePt }: { readonly sizePt: number; readonly linePt: number }): string =>
  `font-size:${sizePt}pt;line-height:${linePt}pt`;

/** Half of an outer border lies outside the table; the page's area is this much wider, so that it is not cut off. */
const BORDER_ROOM_MM = 1;

/** Half a border, and what Chromium rounds the page's margin up by: the middle of the outer border is the table's edge. */
const BORDER_SHIFT_MM = 0.3;

/** An empty row that Chromium repeats at both edges of every page closes rows torn by a page break. */
const edgeRow = (columns: number): string => `<tr class="edge"><td colspan="${columns}"></td></tr>`;

const pageRule = (bottomMm: number): string =>
  `@page{size:A4;margin:${formSheet.top}mm ${formSheet.right - BORDER_ROOM_MM}mm ${bottomMm}mm ${formSheet.left - BORDER_ROOM_MM}mm;` +
  `${pageFootRule}}`;

const base = `body{padding:0 ${BORDER_ROOM_MM}mm;font-family:${fontFamily('fangsong', 'latin')};text-autospace:normal}
h1{margin:0 0 ${formType.title.afterPt}pt;text-align:center;font-weight:normal;${type(formType.title)};font-family:${fontFamily('xiaobiaosong', 'han')}}
p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

const formStyle = `${pageRule(formSheet.bottom)}${base}
.line{display:flex;flex-wrap:wrap;justify-content:space-between;margin:0 0 ${formType.head.afterPt}pt;${type(formType.head)}}
.line.two span{flex:0 0 100%}.line.two span+span{text-align:right}
table{width:${formSheet.width}mm;margin-left:-${BORDER_SHIFT_MM}mm;border-collapse:collapse;table-layout:fixed;${type(formType.cell)}}
td{border:0.75pt solid #000;padding:${formSheet.cellY}mm ${formSheet.cellX}mm;vertical-align:middle}
td img{display:block}tr.whole{break-inside:avoid}.edge td{padding:0;line-height:0}thead .edge td{border-style:hidden hidden solid}tfoot .edge td{border-style:solid hidden hidden}
.label{text-align:center;font-family:${fontFamily('heiti', 'latin')}}.centre{text-align:center}
.foot{break-before:avoid;${type(formType.foot)}}.signature{text-align:right;break-inside:avoid;break-before:avoid;${type(formType.signature)}}`;

/** A printer cannot make a row higher than the page. */
const TALLEST_MM = 240;

/** Pictures of a form by hash, as addresses that carry their bytes (`data:`). */
export type PaperPictures = ReadonlyMap<string, Picture>;
export type Picture = { readonly url: string; readonly width: number; readonly height: number };

function pictureHtml(image: CellImage, pictures: PaperPictures): string {
  const picture = pictures.get(image.hash);
  if (picture === undefined) return `<p>（${escapeHtml(image.description)}）</p>`;
  const { width, height } = fitted(image, picture);
  const size = `width:${Math.round(width * 100) / 100}mm;height:${Math.round(height * 100) / 100}mm`;
  return `<p><img src="${escapeHtml(picture.url)}" alt="${escapeHtml(image.description)}" style="${size}"></p>`;
}

function rowHtml(row: FormRow, edges: readonly number[], pictures: PaperPictures): string {
  const spans = columnSpans(row, edges);
  const cells = row.cells.map((cell, index) => {
    const kind = cell.role === 'label' ? 'label' : (cell.align ?? 'left') === 'centre' ? 'centre' : '';
    return `<td class="${kind}" colspan="${spans[index] ?? 1}">${paragraphs(cell.text)}${cell.image === undefined ? '' : pictureHtml(cell.image, pictures)}</td>`;
  });
  const height = Math.min(row.minHeight, TALLEST_MM);
  return `<tr${staysWhole(row) ? ' class="whole"' : ''} style="height:${height}mm">${cells.join('')}</tr>`;
}

function headHtml(head: FormLine): string {
  const two = fitsOneLine(head) ? '' : ' two';
  return `<div class="line${two}"><span>${escapeHtml(head.left)}</span><span>${escapeHtml(head.right)}</span></div>`;
}

function formBody(form: Form, pictures: PaperPictures): string {
  const edges = columnEdges(form);
  const edge = edgeRow(edges.length);
  const heads = headRows(form);
  const rows = form.rows.map((row) => rowHtml(row, edges, pictures));
  const columns = edges.map((edge, index) => {
    const width = Math.round((edge - (edges[index - 1] ?? 0)) * 10) / 10;
    return `<col style="width:${width}mm">`;
  });
  return (
    `<h1>${escapeHtml(form.title)}</h1>${form.head === null ? '' : headHtml(form.head)}` +
    `<table><colgroup>${columns.join('')}</colgroup><thead>${edge}${rows.slice(0, heads).join('')}</thead>` +
    `<tbody>${rows.slice(heads).join('')}</tbody><tfoot>${edge}</tfoot></table>` +
    `<div class="foot">${paragraphs(form.foot)}</div><div class="signature">${paragraphs(form.signature)}</div>`
  );
}

/** A one-table form (来访登记表, 答复告知单) for printing, on the same sheet and columns as its .docx. Pure. */
export const formHtml = (form: Form, pictures: PaperPictures = new Map()): string =>
  printDocument(form.name, formStyle, formBody(form, pictures));

/** Height of the signature rows at the foot of each page. */
const signaturesPt = (rows: number): number => rows * formType.foot.linePt;
/** A note's margin below the signature rows, the page number in it. */
export const noteBottomMm = formSheet.footer + (formType.pageNumber.linePt * 25.4) / 72;

const noteStyle = (signatureLines: number): string => `${pageRule(noteBottomMm)}${base}
table{width:${formSheet.width}mm;border-collapse:collapse;table-layout:fixed}td{padding:0}
.room{height:${signaturesPt(signatureLines)}pt}
p{${type(formType.note)}}.text,.end{text-indent:2em}.heading{font-family:${fontFamily('heiti', 'latin')};break-after:avoid}
.signatures{position:fixed;left:${BORDER_ROOM_MM}mm;bottom:0;width:${formSheet.width}mm;height:${signaturesPt(signatureLines)}pt;${type(formType.foot)}}
.signatures div{position:relative;height:${formType.foot.linePt}pt}.signatures span{position:absolute;display:flex;white-space:nowrap}
.signatures span::after{content:"";flex:1;border-bottom:0.5pt solid #000;margin-bottom:4pt}`;

/**
 * An interview note (接谈笔录) for printing. Pure. What is fixed to the page is repeated by Chromium on each, so the
 * signature rows stand at the foot of every page; the table's repeated empty foot keeps their room free.
 */
export function noteHtml(note: NoteSheet): string {
  const text = noteParagraphs(note).map((item) => `<p class="${item.kind}">${escapeHtml(item.text)}</p>`);
  const rows = signatureRows(note.pageSignatures).map((row) => {
    const places = row.map(
      ({ label, start, end }) =>
        `<span style="left:${start}mm;width:${Math.round((end - start) * 10) / 10}mm">${escapeHtml(label)}：</span>`,
    );
    return `<div>${places.join('')}</div>`;
  });
  return printDocument(
    note.name,
    noteStyle(rows.length),
    `<h1>${escapeHtml(note.title)}</h1><table><tfoot><tr><td class="room"></td></tr></tfoot>` +
      `<tbody><tr><td>${text.join('')}</td></tr></tbody></table><div class="signatures">${rows.join('')}</div>`,
  );
}
