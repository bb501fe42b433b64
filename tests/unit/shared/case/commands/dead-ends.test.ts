import { describe, expect, it } from 'vitest';
import { Desk, deskAt, file, opinion, registration, service, told, wayClass } from '../desk';

/** Steps that block one another would leave a matter that can never be closed. */

const drafted = (desk: Desk): Desk =>
  desk
    .act('submit-opinion', { opinion: opinion() })
    .act('review-opinion', { opinionId: 'o1', agreed: true, comment: '' })
    .act('sign-off-opinion', { opinionId: 'o1', agreed: true, comment: '' })
    .act('issue-letter', {
      paperId: 'paper-1',
      opinionId: 'o1',
      number: { series: '临住建信', year: 2026, serial: 1 },
      file,
    });
const close = { reason: '办结' };
const withdrawal = { by: '李秀英', reason: '' };

describe('an extension asked for and not decided', () => {
  const asked = () => deskAt('assigned').act('propose-extension', { extensionId: 'x1', days: 10, reason: '情况复杂' });

  it('holds the closing up while it can still be decided', () => {
    const agreed = asked()
      .act('start-mediation', { mediationId: 'm1', kind: '调解', parties: ['李秀英', '物业公司'], consented: true })
      .act('end-mediation', { mediationId: 'm1', agreed: true, text: '本月维修', performBy: null });
    expect(agreed.refusal('close-case', close).rule).toBe('《条例》第三十四条');
  });

  it('falls away once the opinion is issued or the matter taken back', () => {
    expect(drafted(asked()).act('serve-letter', service).act('close-case', close).now.closed).not.toBeNull();
    expect(asked().act('withdraw-matter', withdrawal).act('close-case', close).now.closed).not.toBeNull();
  });
});

describe('a hearing ordered and not held', () => {
  it('falls away with the matter its petitioner took back', () => {
    const desk = deskAt('assigned').act('order-hearing', { hearingId: 'h1', stage: 'handling', reason: '疑难' });
    expect(desk.act('withdraw-matter', withdrawal).act('close-case', close).now.closed).not.toBeNull();
  });

  it('is possible in the review of a closed matter, and no other then', () => {
    const desk = deskAt('closed').act('request-review', {
      reviewId: 'r1',
      level: 'review',
      againstId: 'paper-1',
      organ: '临江省住建厅',
      organId: null,
      request: '不服',
    });
    expect(desk.refusal('order-hearing', { hearingId: 'h1', stage: 'handling', reason: '疑难' }).rule).toBe(
      '《条例》第三十一条第六项',
    );
    desk.act('order-hearing', { hearingId: 'h1', stage: 'review', reason: '疑难' });
    expect(desk.ask('cancel-hearing', { hearingId: 'h1', reason: '不再需要' }).ok).toBe(true);
    desk.act('hold-hearing', {
      hearingId: 'h1',
      from: '2026-11-02',
      to: '2026-11-02',
      chair: '赵敏',
      conclusion: '情况属实',
    });
    expect(desk.now.hearings[0]?.held?.to).toBe('2026-11-02');
    expect(deskAt('closed').refusal('order-hearing', { hearingId: 'h1', stage: 'review', reason: '疑难' }).rule).toBe(
      '已办结事项',
    );
  });
});

describe('closing', () => {
  it('waits for the service of an issued opinion even after an agreement', () => {
    const desk = deskAt('assigned').act('start-mediation', {
      mediationId: 'm1',
      kind: '调解',
      parties: ['李秀英', '物业公司'],
      consented: true,
    });
    drafted(desk).act('end-mediation', { mediationId: 'm1', agreed: true, text: '本月维修', performBy: null });
    expect(desk.refusal('close-case', close).rule).toBe('《条例》第三十二条');
    expect(desk.act('serve-letter', service).ask('close-case', close).ok).toBe(true);
  });

  it('is not dated before the notice it waited for', () => {
    const desk = new Desk()
      .act('register-visit', registration('2026-11-02'))
      .act('classify-matter', wayClass(6))
      .act('refuse-acceptance', {
        refusalId: 'f1',
        organId: 'bureau',
        ground: 'not-competent',
        facts: '属于民政部门职责',
        guidedTo: '临江市民政局',
      })
      .act('give-notice', told('refused', 'f1'), { on: '2026-11-12' });
    const today = '2026-11-13';
    expect(desk.refusal('close-case', close, { on: '2026-11-11', today, lateReason: '补录' }).rule).toBe('日期先后');
    expect(desk.ask('close-case', close, { on: '2026-11-12', today, lateReason: '补录' }).ok).toBe(true);
  });
});
