import { expect, test } from 'vitest';
import { shippedShelf, withStatute } from '#shared/law/statutes/shelf';
import { replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { statuteLines } from '#shared/papers/statute-lines';
import { sampleReply } from '../../../support/measure-samples';
import { sampleStatute } from '../law/statutes/sample-statute';

const shelf = withStatute(shippedShelf, sampleStatute().statute);
const on = '2026-11-23';

test('each thing is said once, at the first field that says it', () => {
  const pieces = [
    { field: 'basis', text: '《停车条例》第九条' },
    { field: '', text: '根据《停车条例》第九条的规定' },
    { field: 'facts', text: '没有引用' },
  ];
  expect(statuteLines(pieces, { shelf, on })).toEqual([
    {
      id: 'statute-1',
      ok: false,
      level: 'must',
      message: '《停车条例》没有第九条，最后一条是第四条',
      field: 'basis',
      source: '法条库',
    },
  ]);
});

test('the letter: a wrong article stops it at the basis, a right one is told as checked', () => {
  const [demand] = sampleReply.demands;
  if (demand === undefined) throw new Error('no demand');
  const letter = (basis: string) => ({
    ...sampleReply,
    demands: [{ ...demand, facts: '', opinion: '', basis: [basis] }],
  });
  const lines = (basis: string) =>
    replyLetterChecks(letter(basis), { shelf, on }).filter(({ source }) => source === '法条库');
  expect(lines('《停车条例》第九十九条')).toMatchObject([
    { ok: false, level: 'must', field: `demands.${demand.id}.basis` },
  ]);
  expect(lines('《停车条例》第三条')).toMatchObject([{ ok: true, message: '引用的 1 处法条都已核对' }]);
  expect(replyLetterChecks(letter('《停车条例》第九十九条')).some(({ source }) => source === '法条库')).toBe(false);
});
