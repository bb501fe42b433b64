import type { RegisterTable } from '../register-tables';
import { escapeHtml, fontFamily, printDocument } from './letter-html';

const style = `@page{size:A4 landscape;margin:15mm}
body{font-family:${fontFamily('songti', 'latin')};font-size:9.5pt;line-height:13pt}
h1{margin:0 0 3mm;text-align:center;font-weight:normal;font-size:18pt;line-height:26pt;font-family:${fontFamily('xiaobiaosong', 'han')}}
p{margin:0 0 3mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{border:0.75pt solid #000;padding:1mm 1.2mm;text-align:left;vertical-align:top;overflow-wrap:anywhere;font-weight:normal}
th{font-family:${fontFamily('heiti', 'latin')};text-align:center}
thead{display:table-header-group}tr{break-inside:avoid}`;

/** A register on paper, landscape, its head on every page. `note` says when, by whom, how many. Pure. */
export function registerHtml({ title, columns, rows }: RegisterTable, note: string): string {
  const whole = columns.reduce((sum, [, share]) => sum + share, 0);
  const widths = columns.map(([, share]) => `<col style="width:${Math.round((share / whole) * 1000) / 10}%">`);
  const head = columns.map(([name]) => `<th scope="col">${escapeHtml(name)}</th>`);
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return printDocument(
    title,
    style,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(note)}</p><table><colgroup>${widths.join('')}</colgroup>` +
      `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  );
}
