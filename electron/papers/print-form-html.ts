import type { Form, FormRow, NoteSheet } from '#shared/papers/model';
import { escapeHtml, fontFamily, printDocument } from './print-html';

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');

const style = (widthMm: number): string => `@page{size:A4;margin:25mm 24mm 22mm 28mm}
body{font-family:${fontFamily('fangsong', 'latin')};font-size:12pt;line-height:1.5}
h1{margin:0 0 6mm;text-align:center;font-weight:normal;font-size:22pt;line-height:33pt;font-family:${fontFamily('xiaobiaosong', 'han')}}
p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.line{display:flex;justify-content:space-between;gap:10mm;margin:0 0 2mm}
table{width:${widthMm}mm;border-collapse:collapse;table-layout:fixed}
tr{break-inside:auto}td{border:0.35mm solid #000;padding:1mm 1.5mm;vertical-align:middle;height:inherit}
.label{text-align:center;font-family:${fontFamily('heiti', 'latin')}}.centre{text-align:center}
.foot{margin-top:4mm}.signature{margin-top:10mm;text-align:right}
.entry{text-indent:2em}.time{margin-right:1em}.addendum{margin-top:5mm}
.signatures{display:flex;gap:12mm;margin-top:8mm}.signatures span{flex:1;border-bottom:0.25mm solid #000;padding-bottom:1mm}
tfoot td{border:0;padding:6mm 0 0}tbody.note td{border:0;padding:0}`;

/** Rows cut the width differently: a table of half-millimetre columns lets every cell span its own (HTML allows 1,000). */
const COLUMNS_PER_MM = 2;

function rowHtml(row: FormRow): string {
  const cells = row.cells.map((cell) => {
    const kind = cell.role === 'label' ? 'label' : (cell.align ?? 'left') === 'centre' ? 'centre' : '';
    return `<td class="${kind}" colspan="${Math.max(1, Math.round(cell.width * COLUMNS_PER_MM))}">${paragraphs(cell.text)}</td>`;
  });
  return `<tr style="height:${Math.min(row.minHeight, 240)}mm">${cells.join('')}</tr>`;
}

/** A one-table form (来访登记表, 答复告知单) for printing. Pure. */
export function formHtml(form: Form): string {
  const total = Math.max(...form.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.width, 0)), 1);
  const columns = `<colgroup>${'<col>'.repeat(Math.round(total * COLUMNS_PER_MM))}</colgroup>`;
  const head =
    form.head === null
      ? ''
      : `<div class="line"><span>${escapeHtml(form.head.left)}</span><span>${escapeHtml(form.head.right)}</span></div>`;
  return printDocument(
    form.name,
    style(total),
    `<h1>${escapeHtml(form.title)}</h1>${head}<table>${columns}${form.rows.map((row) => rowHtml(row)).join('')}</table>` +
      `<div class="foot">${paragraphs(form.foot)}</div><div class="signature">${paragraphs(form.signature)}</div>`,
  );
}

const speakers = { question: '问：', answer: '答：', text: '' } as const;

/**
 * An interview note (接谈笔录) for printing. Pure. The signature line belongs at the foot of every page: a table's foot
 * is repeated by Chromium on each.
 */
export function noteHtml(note: NoteSheet): string {
  const head = note.head.map((line) => `<p>${escapeHtml(line.label)}：${escapeHtml(line.value)}</p>`).join('');
  const entries = note.entries.map((entry) => {
    const time = entry.time === undefined ? '' : `<span class="time">${escapeHtml(entry.time)}</span>`;
    return entry.text
      .map(
        (text, index) =>
          `<p class="entry">${index === 0 ? `${time}${speakers[entry.kind]}` : ''}${escapeHtml(text)}</p>`,
      )
      .join('');
  });
  const addenda = note.addenda.map(
    (one) => `<div class="addendum"><p>${escapeHtml(one.heading)}</p>${paragraphs(one.text)}</div>`,
  );
  const signatures = note.pageSignatures.map((label) => `<span>${escapeHtml(label)}</span>`).join('');
  return printDocument(
    note.name,
    style(156),
    `<h1>${escapeHtml(note.title)}</h1><table><tfoot><tr><td><div class="signatures">${signatures}</div></td></tr></tfoot>` +
      `<tbody class="note"><tr><td>${head}<div class="foot">${entries.join('')}</div><div class="foot">${paragraphs(note.closing)}</div>${addenda.join('')}</td></tr></tbody></table>`,
  );
}
