import { describe, expect, it } from 'vitest';
import type { CaseState } from '#shared/case/state';
import { completionReport } from '#shared/papers/completion-report';
import { disputeLetter } from '#shared/papers/dispute-letter';
import { envelope } from '#shared/papers/envelope';
import { fileCover } from '#shared/papers/file-cover';
import { improvementSuggestion } from '#shared/papers/improvement-suggestion';
import { publicNotice } from '#shared/papers/public-notice';
import { receivedNotice } from '#shared/papers/received-notice';
import { reminder } from '#shared/papers/reminder';
import { supervisionLetter } from '#shared/papers/supervision-letter';
import { transferLetter } from '#shared/papers/transfer-letter';
import { transferList } from '#shared/papers/transfer-list';
import { urgentReport } from '#shared/papers/urgent-report';
import { Desk, deskAt, office, registration, transfer, wayClass } from '../case/desk';
import { issuedWithAddress, on } from './later-desks';
import { failing, formFor, letterFor } from './paper-facts';

/** Classified as an accusation afterwards, whom it accuses not on record yet. */
function accusing(state: CaseState): CaseState {
  if (state.classification === null) throw new Error('not classified');
  return { ...state, classification: { ...state.classification, purpose: '检举控告' }, accusation: null };
}
const sent = (kind: '转送' | '交办') =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(6))
    .act('transfer-matter', transfer(kind, kind === '交办' ? '2026-11-30' : null));
const letters = { organId: 'letters' };
const named = /李秀英|楼道漏水/;

describe('an accusation whose accused are not on record', () => {
  it('is not served by a public notice', () => {
    const state = accusing(issuedWithAddress().now);
    expect(publicNotice.subjects(state, office)).toEqual([]);
    expect(publicNotice.unlawful(state, office)?.rule).toBe('《条例》第三十条第三款');
  });
  it('shows nobody on a file, and no sender on an envelope without a word', () => {
    expect(JSON.stringify(formFor(fileCover, accusing(deskAt('closed', on).now)))).not.toMatch(named);
    expect(failing(envelope, accusing(issuedWithAddress().now))).toContain('sender-discreet?');
  });
  it('is pressed for, supervised and improved by its number alone, and not before the accused are known', () => {
    const supervised = sent('交办')
      .act('supervise', {
        supervisionId: 's1',
        organId: 'letters',
        organ: '临江市民政局',
        trigger: '推诿、敷衍、拖延',
        demand: '十日内办结',
        answerBy: '2026-12-20',
      })
      .act('make-suggestion', {
        suggestionId: 'g1',
        organId: 'letters',
        kind: '改进工作',
        to: '临江市民政局',
        concerning: '',
        facts: '拖延',
        proposal: '改进',
        answerBy: '2026-12-20',
      });
    const state = accusing(supervised.now);
    expect(JSON.stringify(formFor(reminder, state, letters))).not.toMatch(named);
    expect(failing(reminder, state, letters)).toContain('accused-unknown');
    for (const paper of [supervisionLetter, improvementSuggestion]) {
      expect(JSON.stringify(letterFor(paper, state, letters)), paper.key).not.toMatch(named);
      expect(failing(paper, state, letters), paper.key).toContain('accused-unknown');
      expect(failing(paper, supervised.now, letters), paper.key).not.toContain('accused-unknown');
    }
  });
  it('is not told to the organ it was sent to, nor to a superior asked whose it is', () => {
    const state = accusing(sent('转送').now);
    expect(JSON.stringify(letterFor(transferLetter, state, letters))).not.toMatch(named);
    expect(JSON.stringify(formFor(transferList, state, letters))).not.toMatch(named);
    expect(failing(transferLetter, state, letters)).toContain('accused-unknown');
    const disputed = deskAt('classified', on).act('dispute-competence', {
      disputeId: 'd1',
      organs: ['临江市住建局', '临江市城管局'],
      reason: '职责交叉',
      commonSuperior: true,
      submittedTo: '临江市人民政府',
    });
    const values = { gist: '甲', reason: '乙' };
    expect(JSON.stringify(letterFor(disputeLetter, accusing(disputed.now), { values }))).not.toMatch(named);
    expect(failing(disputeLetter, accusing(disputed.now), { values })).toEqual(['accused-unknown']);
  });
  it('goes out in no notice and no report, while an urgent one is only warned of', () => {
    expect(failing(receivedNotice, accusing(deskAt('classified', on).now))).toContain('accused-unknown');
    const received = deskAt('classified', on).act('receive-transfer', {
      receiptId: 'q1',
      organId: 'bureau',
      fromOrgan: '临江省信访局',
      transferId: null,
      kind: '交办',
      documentNumber: '',
      feedbackBy: null,
    });
    expect(failing(completionReport, accusing(received.now), { about: 'q1' })).toContain('accused-unknown');
    const reported = deskAt('classified', on).act('report-urgent', {
      reportId: 'u1',
      organId: 'bureau',
      to: ['本级党委和政府'],
      what: '聚集',
      measures: '劝导',
    });
    expect(failing(urgentReport, accusing(reported.now))).toContain('accused-unknown?');
  });
});
