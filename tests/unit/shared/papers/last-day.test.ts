import { describe, expect, it } from 'vitest';
import { eventTable } from '#shared/case/events/index';
import { wordingTable } from '#shared/papers/wordings';

/** The clock counts the day itself as in time, so no side may be told that it ends the day before. */
const before = /\}前/;

describe('the last day of a limit', () => {
  it('is in time in every sentence of every paper', () => {
    for (const wording of wordingTable) {
      expect(JSON.stringify(wording), wording.key).not.toMatch(before);
    }
  });
  it.each([
    ['matter-transferred', { feedbackBy: '2026-12-10', from: { id: 'l', name: '甲' }, kind: '交办', toOrgan: '乙' }],
    ['transfer-received', { feedbackBy: '2026-12-10', organ: { id: 'b', name: '甲' }, fromOrgan: '乙', kind: '交办' }],
    ['matter-supervised', { answerBy: '2026-12-10', by: '甲', organ: '乙', trigger: '推诿、敷衍、拖延', demand: '办' }],
    ['mediation-ended', { performBy: '2026-12-10', mediationId: 'm1', agreed: true, text: '达成' }],
    [
      'review-decided',
      { redoBy: '2026-12-10', reviewId: 'r1', result: '责令重作', summary: '重作', documentNumber: '' },
    ],
    ['supplement-requested', { askedBy: '2026-12-10', supplementId: 's1', items: ['照片'] }],
  ])('is so on the timeline: %s', (name, payload) => {
    const ids = { transferId: 't1', receiptId: 'q1', supervisionId: 's1', reason: '职责', documentNumber: '' };
    const rest = { organKind: 'competent-organ', ...(name === 'transfer-received' ? { transferId: null } : {}) };
    const reading = eventTable.find((each) => each.name === name)?.read({ ...ids, ...rest, ...payload });
    expect(reading?.sentence).toContain('最迟于2026年12月10日');
  });
});
