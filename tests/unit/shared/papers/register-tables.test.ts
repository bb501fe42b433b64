import { describe, expect, test } from 'vitest';
import type { NumberEntry } from '#shared/ipc/paper-register-views';
import { readCsv } from '#shared/law/csv';
import { registerHtml } from '#shared/papers/html/register-html';
import { csvOf, HIDDEN_WORDS, numbersTable, servedTable, toServeTable } from '#shared/papers/register-tables';

const paper = { caseId: 'a', kind: '文书', paperId: 'p', registration: '2026-000001', title: '楼道漏水' } as const;
const entries: readonly NumberEntry[] = [
  {
    ...paper,
    shown: 'paper',
    serial: 1,
    number: '甲〔2026〕1号',
    name: '受理告知书',
    issuedOn: '2026-11-20',
    state: 'voided',
    remark: '2026年11月21日作废：写错，"重"出',
  },
  { shown: 'hidden', serial: 2, number: '甲〔2026〕2号' },
  { shown: 'note', serial: 3, number: '甲〔2026〕3号', words: '=续纸质登记簿' },
];

describe('registers as tables', () => {
  test('the book of numbers hides what is not for this officer, and shows what was voided', () => {
    expect(numbersTable('甲', 2026, entries).rows).toEqual([
      ['甲〔2026〕1号', '受理告知书', '2026-000001', '2026年11月20日', '已作废', '2026年11月21日作废：写错，"重"出'],
      ['甲〔2026〕2号', HIDDEN_WORDS, '', '', '', ''],
      ['甲〔2026〕3号', '', '', '', '', '=续纸质登记簿'],
    ]);
  });

  test('CSV quotes what it must, is no formula, and reads back', () => {
    const text = csvOf(numbersTable('甲', 2026, entries));
    expect(text.startsWith('\uFEFF文号,')).toBe(true);
    expect(text).toContain(`'=续纸质登记簿`);
    const rows = readCsv(text.slice(1)).map(({ cells }) => cells);
    expect(rows).toHaveLength(4);
    expect(rows[1]?.[5]).toBe('2026年11月21日作废：写错，"重"出');
  });

  test('each row has as many cells as the table has columns', () => {
    const waiting = toServeTable([
      {
        ...paper,
        name: '受理告知书',
        number: '',
        issuedOn: '2026-11-20',
        days: 3,
        to: '赵一',
        personal: true,
        address: '',
        phone: '1',
        tried: '',
      },
    ]);
    const served = servedTable('2026-11-01', '2026-11-30', [
      {
        ...paper,
        name: '受理告知书',
        number: '',
        issuedOn: '2026-11-20',
        servedOn: '2026-11-21',
        way: '直接送达',
        receiver: '赵一',
        receiverIs: '本人',
        servedBy: '王芳',
        remark: '',
      },
    ]);
    for (const table of [waiting, served]) expect(table.rows[0]).toHaveLength(table.columns.length);
    expect(served.title).toBe('送达登记（2026年11月1日至2026年11月30日）');
  });

  test('on paper nothing of a case becomes markup', () => {
    const html = registerHtml({ title: '<i>', columns: [['甲', 1]], rows: [['<script>x</script>']] }, '王芳 & 打印');
    expect(html).not.toMatch(/<script>|<i>/);
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('<col style="width:100%">');
  });
});
