import { describe, expect, it } from 'vitest';
import type { CommandName } from '#shared/case/commands/payloads';
import { limitsOf } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import { pathOf } from '#shared/case/path';
import { isNamedRule } from '#shared/case/rules';
import { stageOf } from '#shared/case/stage';
import { stepsOf } from '#shared/case/steps';
import { nationalLaw } from '#shared/law/law';
import { allRoles, bureauOnly, Desk, deskAt, office, opinion, registration, told, transfer, wayClass } from './desk';

const on = '2026-11-02';
const actor = { officerId: 'wang', roles: allRoles };
/** The next step of the law, which the page offers as its filled button. */
function primary(desk: Desk, profile = office): CommandName | null {
  const filled = stepsOf(desk.now, profile, actor).find((step) => step.primary)?.name ?? null;
  expect(filled).toBe(nextStep(desk.now));
  return filled;
}
const station = (desk: Desk, key: string, profile = office) => {
  const { line, aside } = pathOf(desk.now, profile);
  return [...line, ...aside].find((each) => each.key === key);
};
const offered = (desk: Desk, name: CommandName, profile = office): boolean | undefined =>
  stepsOf(desk.now, profile, actor).find((step) => step.name === name)?.allowed;

const dispute = {
  disputeId: 'd1',
  organs: ['临江市住建局', '临江市城管局'],
  reason: '职责交叉',
  commonSuperior: true,
  submittedTo: '临江市人民政府',
};

describe('the next step is one that can be taken', () => {
  it('holds the hearing that was ordered before it asks for the opinion (art. 31(6): 可以举行听证)', () => {
    const desk = deskAt('assigned', on).act('order-hearing', { hearingId: 'h1', stage: 'handling', reason: '疑难' });
    expect(primary(desk)).toBe('hold-hearing');
    expect(primary(desk.act('cancel-hearing', { hearingId: 'h1', reason: '双方和解' }))).toBe('submit-opinion');
  });
  it('settles who takes the matter, then sends it there (art. 24(1): 受理有争议的，由其共同的上一级机关、单位决定)', () => {
    const desk = deskAt('classified', on).act('dispute-competence', dispute);
    expect(primary(desk)).toBe('settle-dispute');
    const settle = (competentOrgan: string) => ({ disputeId: 'd1', by: '共同的上一级机关', competentOrgan }) as const;
    expect(primary(desk.act('settle-dispute', settle('临江市城管局')))).toBe('transfer-matter');
    const own = deskAt('classified', on).act('dispute-competence', dispute);
    expect(primary(own.act('settle-dispute', settle('临江市住建局')))).toBe('accept-matter');
  });
  it('reports to who assigned the matter before closing (art. 22(1)(3): 提交办结报告)', () => {
    const desk = deskAt('served', on).act('receive-transfer', {
      receiptId: 'rc1',
      organId: 'bureau',
      transferId: null,
      fromOrgan: '临江省信访局',
      kind: '交办',
      documentNumber: '',
      feedbackBy: '2026-12-20',
    });
    expect(primary(desk)).toBe('submit-completion-report');
    desk.act('submit-completion-report', { receiptId: 'rc1', documentNumber: '', summary: '已修复' });
    expect(nextStep(desk.now)).not.toBe('submit-completion-report');
  });
  it('brings in what was asked for before closing', () => {
    const desk = deskAt('assigned', on)
      .act('request-supplement', { supplementId: 's1', items: ['产权证'], askedBy: null })
      .act('start-mediation', { mediationId: 'm1', kind: '调解', parties: ['李秀英', '物业公司'], consented: true })
      .act('end-mediation', { mediationId: 'm1', agreed: true, text: '本月修好', performBy: null, agreement: '' });
    expect(primary(desk)).toBe('record-supplement');
    // Art. 33: what was agreed goes into an agreement (应当制作调解协议书).
    desk.act('record-supplement', { supplementId: 's1', text: '复印件', complete: true });
    expect(primary(desk)).toBe('draft-paper');
  });
  it('accepts nothing again after 复核 (art. 36(3): 仍然以同一事实和理由提出投诉请求的，不再受理)', () => {
    const desk = deskAt('classified', on).act('record-earlier-opinion', {
      earlierId: 'e1',
      kind: '复核意见',
      organ: '临江省人民政府',
      documentNumber: '',
      gist: '维持',
      servedOn: '2025-03-01',
    });
    expect(primary(desk)).toBe('refuse-further-acceptance');
    expect(station(desk, 'refuse')?.status).toBe('possible');
  });
});

describe('an answer under the simple procedure that a review struck down (art. 35)', () => {
  const struck = () =>
    deskAt('classified', on)
      .act('choose-simple', { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true })
      .act('accept-matter', { organId: 'bureau' })
      .act('give-notice', told('accepted'))
      .act('assign-case', { officer: { id: 'wang', name: '王芳' } })
      .act('reply-simple', { replyId: 'y1', text: '已经修好', way: '短信或者电话' })
      .act('close-case', { reason: '已经答复' })
      .act('request-review', {
        reviewId: 'r1',
        level: 'review',
        againstId: 'y1',
        organ: '临江省住建厅',
        organId: null,
        request: '没有修好',
      })
      .act('record-review-decision', {
        reviewId: 'r1',
        result: '责令重作',
        summary: '重新调查',
        documentNumber: '1号',
        redoBy: '2026-12-20',
      });
  it('ends nothing any more: the matter is open for a new opinion, which can be made', () => {
    const desk = struck();
    expect(desk.now.closed).toBeNull();
    expect(stageOf(desk.now)).toBe('redo');
    expect(primary(desk)).toBe('record-investigation');
    expect(desk.refusal('close-case', { reason: '已答复' }).rule).toBe('《条例》第三十二条');
    expect(desk.ask('submit-opinion', { opinion: opinion() }).ok).toBe(false);
    desk.act('record-investigation', {
      investigationId: 'i1',
      way: '现场查看',
      persons: '李秀英',
      findings: '仍漏水',
      heardPetitioner: true,
    });
    expect(primary(desk)).toBe('submit-opinion');
    expect(desk.ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
  });
  it('was given all the same: its day met the limits, and started T8', () => {
    const met = (rule: string) => limitsOf(struck().now, nationalLaw).find((each) => each.rule === rule);
    expect(met('finish')).toMatchObject({ metOn: on, late: false });
    expect(met('request-review')).toMatchObject({ startedOn: on, metOn: on });
    expect(met('redo')).toMatchObject({ due: '2026-12-20', metOn: null });
  });
  it('leaves the finish of a matter that went back by itself open, as before', () => {
    const desk = deskAt('accepted', on)
      .act('choose-simple', { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true })
      .act('reply-simple', { replyId: 'y1', text: '已经修好', way: '短信或者电话' })
      .act('return-to-ordinary', { reason: '争议较大' });
    expect(limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'finish')?.metOn).toBeNull();
  });
  it('is named by a rule of the list where the change of procedure was not told', () => {
    const desk = deskAt('accepted', on)
      .act('choose-simple', { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true })
      .act('return-to-ordinary', { reason: '争议较大' })
      .act('withdraw-matter', { by: '李秀英', reason: '' });
    const { rule } = desk.refusal('close-case', { reason: '撤回' });
    expect(isNamedRule(rule)).toBe(true);
    expect(rule).toBe('简易办理规则');
  });
});

describe('the drawn path offers what the steps offer', () => {
  it('closes 不予受理 with the transfer to another house, and so do the steps (arts. 22, 23(3))', () => {
    const desk = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null));
    expect(station(desk, 'refuse')).toMatchObject({ status: 'closed', reason: '已转送临江市民政局' });
    expect(offered(desk, 'refuse-acceptance')).toBe(false);
  });
  it('leaves it to an organ of this office that got the matter', () => {
    const desk = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }));
    expect(station(desk, 'refuse')?.status).toBe('possible');
    expect(offered(desk, 'refuse-acceptance')).toBe(true);
  });
  it('leaves a refused matter open to be sent on, closed to be accepted (art. 44)', () => {
    const refuse = {
      refusalId: 'ref1',
      organId: 'bureau',
      ground: 'not-competent',
      facts: '房屋在外市',
      guidedTo: '东海市住建局',
    };
    const desk = deskAt('classified', on).act('refuse-acceptance', refuse);
    expect(station(desk, 'accept', bureauOnly)).toMatchObject({ status: 'closed', reason: '已不予受理' });
    expect(offered(desk, 'accept-matter', bureauOnly)).toBe(false);
    expect(station(desk, 'transfer')?.status).toBe('possible');
    expect(offered(desk, 'transfer-matter')).toBe(true);
  });
});

describe('recusal of the last reader (art. 28(3): 应当回避)', () => {
  const restricted = (ids: readonly string[]) =>
    deskAt('classified', on).act('set-readers', {
      readers: ids.map((id) => ({ id, name: `${id}同志` })),
      reason: '本人要求',
    });
  const stand = { recusalId: 'q1', reason: '是当事人的亲属' };
  it('waits until somebody else may read the matter, so that it can be handled', () => {
    expect(restricted(['wang']).refusal('declare-recusal', stand)).toMatchObject({
      rule: '《条例》第二十八条第三款',
      message: expect.stringContaining('限定知情范围'),
    });
    const two = restricted(['wang', 'zhao']).act('declare-recusal', stand);
    expect(two.refusal('declare-recusal', { ...stand, recusalId: 'q2' }, { officerId: 'zhao' }).rule).toBe(
      '《条例》第二十八条第三款',
    );
  });
  it('stands at once where every officer may read it', () => {
    expect(deskAt('classified', on).ask('declare-recusal', stand).ok).toBe(true);
  });
});
