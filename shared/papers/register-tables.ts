import type { NumberEntry, ServedEntry, ToServeEntry } from '../ipc/paper-register-views';
import { numberStates } from '../ipc/paper-register-views';
import { formatDate } from '../law/dates';

/** A register as rows of text: the one source of the printed list and of the saved table. */
export interface RegisterTable {
  readonly title: string;
  /** Name and share of the width. */
  readonly columns: readonly (readonly [name: string, share: number])[];
  readonly rows: readonly (readonly string[])[];
}

/** Instead of a paper the officer may not know about. */
export const HIDDEN_WORDS = '您无权查看该事项';

export function toServeTable(entries: readonly ToServeEntry[]): RegisterTable {
  return {
    title: '已印发未送达文书清单',
    columns: [
      ['序号', 4],
      ['文书名称', 12],
      ['文号', 16],
      ['印发日期', 11],
      ['已过天数', 6],
      ['收件人', 12],
      ['地址、电话', 18],
      ['此前送达情况', 13],
      ['登记编号', 10],
    ],
    rows: entries.map((entry, index) => [
      String(index + 1),
      entry.name,
      entry.number,
      formatDate(entry.issuedOn),
      String(entry.days),
      entry.to,
      [entry.address, entry.phone].filter((part) => part !== '').join('，'),
      entry.tried,
      entry.registration,
    ]),
  };
}

export function numbersTable(series: string, year: number, entries: readonly NumberEntry[]): RegisterTable {
  return {
    title: `${series}〔${year}〕发文登记簿`,
    columns: [
      ['文号', 18],
      ['文书名称', 16],
      ['登记编号', 12],
      ['印发日期', 13],
      ['状态', 8],
      ['送达、作废情况', 33],
    ],
    rows: entries.map(numberRow),
  };
}

function numberRow(entry: NumberEntry): readonly string[] {
  switch (entry.shown) {
    case 'hidden':
      return [entry.number, HIDDEN_WORDS, '', '', '', ''];
    case 'note':
      return [entry.number, '', '', '', '', entry.words];
    case 'paper': {
      const { number, name, registration, issuedOn, state, remark } = entry;
      return [number, name, registration, formatDate(issuedOn), numberStates[state], remark];
    }
  }
}

export function servedTable(from: string, to: string, entries: readonly ServedEntry[]): RegisterTable {
  return {
    title: `送达登记（${formatDate(from)}至${formatDate(to)}）`,
    columns: [
      ['序号', 4],
      ['送达日期', 11],
      ['文书名称', 12],
      ['文号', 16],
      ['送达方式', 8],
      ['收件人', 12],
      ['签收人', 8],
      ['送达人', 9],
      ['说明', 12],
      ['登记编号', 10],
    ],
    rows: entries.map((entry, index) => [
      String(index + 1),
      formatDate(entry.servedOn),
      entry.name,
      entry.number,
      entry.way,
      entry.receiver,
      entry.receiverIs,
      entry.servedBy,
      entry.remark,
      entry.registration,
    ]),
  };
}

/** What a table program would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell: as text whatever it begins with, quoted where it has to be. */
function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The table as CSV (RFC 4180) with the mark by which WPS and Excel know UTF-8. */
export const csvOf = ({ columns, rows }: RegisterTable): string =>
  `\uFEFF${[columns.map(([name]) => name), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
