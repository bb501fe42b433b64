import { describe, expect, it } from 'vitest';
import { correctedEntry, uncorrectable } from '#shared/case/correction';
import type { CaseEvent } from '#shared/case/event';
import { Desk, deskAt, registration, service, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const bureau = { id: 'bureau', name: '临江市住建局' };
const put = (target: number, change: object) => ({
  target,
  what: '填写内容',
  occurredOn: null,
  change,
  reason: '录入错误',
});
const entry = (desk: Desk, name: string): CaseEvent => {
  const found = desk.events.find((event) => event.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const wrong = (desk: Desk, name: string, change: object) =>
  desk.refusal('correct-entry', put(entry(desk, name).caseVersion, change), { on: '2026-12-20' });

const sent = () =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(6))
    .act('transfer-matter', transfer('交办', '2026-12-10'))
    .act('record-objection', { transferId: 't1', reasons: '不属于职权' })
    .act('answer-objection', { transferId: 't1', agreed: false, text: '属于' });
const received = () =>
  deskAt('classified', on).act('receive-transfer', {
    receiptId: 'rc1',
    organId: 'bureau',
    transferId: null,
    fromOrgan: '临江省信访局',
    kind: '转送',
    documentNumber: '',
    feedbackBy: null,
  });
const refused = () =>
  deskAt('classified', on).act('refuse-acceptance', {
    refusalId: 'ref1',
    organId: 'bureau',
    ground: 'not-competent',
    facts: '房屋在外市',
    guidedTo: '东海市住建局',
  });
const studied = () =>
  deskAt('registered', on)
    .act('classify-matter', wayClass(null, '意见建议'))
    .act('study-suggestion', { organId: 'bureau', findings: '可行', adoption: '采纳', measures: '列入计划' });
const mediated = () =>
  deskAt('assigned', on)
    .act('start-mediation', { mediationId: 'm1', kind: '调解', parties: ['李秀英', '物业公司'], consented: true })
    .act('end-mediation', { mediationId: 'm1', agreed: false, text: '未达成', performBy: null, agreement: '' });
const extended = () =>
  deskAt('assigned', on)
    .act('propose-extension', { extensionId: 'x1', days: 10, reason: '鉴定' })
    .act('decide-extension', { extensionId: 'x1', agreed: true, comment: '' });
const reviewed = () =>
  deskAt('served', on)
    .act('request-review', {
      reviewId: 'r1',
      level: 'review',
      againstId: 'paper-1',
      organ: '临江省住建厅',
      organId: null,
      request: '不服',
    })
    .act('record-review-decision', {
      reviewId: 'r1',
      result: '维持',
      summary: '维持',
      documentNumber: '1号',
      redoBy: null,
    });
const noticed = () => deskAt('accepted', on).act('give-notice', told('received'));
const disputed = () =>
  deskAt('classified', on)
    .act('dispute-competence', {
      disputeId: 'd1',
      organs: ['临江市住建局', '临江市城管局'],
      reason: '职责交叉',
      commonSuperior: true,
      submittedTo: '临江市人民政府',
    })
    .act('settle-dispute', { disputeId: 'd1', by: '协商', competentOrgan: '临江市城管局' });

/** What things hang together by, numbers, verdicts and who acted: the article of each is the one its step stands under. */
const lockedMembers: readonly (readonly [member: string, desk: () => Desk, event: string, change: object])[] = [
  ['transferId', sent, 'matter-transferred', { transferId: 't9' }],
  ['kind', sent, 'matter-transferred', { kind: '转送' }],
  ['from', sent, 'matter-transferred', { from: bureau }],
  ['agreed', sent, 'transfer-objection-answered', { agreed: true }],
  ['receiptId', received, 'transfer-received', { receiptId: 'rc9' }],
  ['organ', received, 'transfer-received', { organ: { id: 'letters', name: '临江市信访局' } }],
  ['kind', refused, 'acceptance-refused', { kind: '不再受理' }],
  ['ground', refused, 'acceptance-refused', { ground: '以同一事实和理由再次提出' }],
  ['organ', refused, 'acceptance-refused', { organ: { id: 'letters', name: '临江市信访局' } }],
  ['adoption', studied, 'suggestion-studied', { adoption: '未采纳' }],
  ['agreed', mediated, 'mediation-ended', { agreed: true }],
  ['kind', mediated, 'mediation-started', { kind: '和解' }],
  ['level', reviewed, 'review-requested', { level: 're-review' }],
  ['againstId', reviewed, 'review-requested', { againstId: 'paper-9' }],
  ['result', reviewed, 'review-decided', { result: '撤销' }],
  ['outcome', noticed, 'notice-recorded', { outcome: 'breached' }],
  ['kind', noticed, 'notice-recorded', { kind: 'whereabouts' }],
  ['registration', noticed, 'visit-registered', { registration: { series: '登记', year: 2026, serial: 9 } }],
  ['receivedBy', noticed, 'visit-registered', { receivedBy: { id: 'letters', name: '临江市信访局' } }],
];

describe('locked members of corrections', () => {
  it.each(lockedMembers)('%s is not corrected', (member, desk, name, change) => {
    expect(wrong(desk(), name, change)).toMatchObject({
      rule: '更正规则',
      field: `change.${member}`,
      message: expect.stringContaining('不能更正'),
    });
  });
  it('nor who has it in hand: that is assigned anew', () => {
    const change = { officer: { id: 'zhao', name: '赵敏' } };
    expect(wrong(deskAt('assigned', on), 'case-assigned', change).field).toBe('change.officer');
  });
  it('nor one that stands deeper in the entry', () => {
    const change = { visit: { visitId: 'v9' } };
    expect(wrong(noticed(), 'visit-registered', change).field).toBe('change.visit.visitId');
    expect(wrong(noticed(), 'visit-registered', { visit: { receiverId: 'zhao' } }).field).toBe(
      'change.visit.receiverId',
    );
  });
  it('nor what was judged by others: only its day is', () => {
    expect(wrong(extended(), 'extension-decided', { agreed: false })).toMatchObject({
      rule: '更正规则',
      field: 'change',
    });
    expect(wrong(extended(), 'extension-proposed', { days: 30 }).message).toContain('只能更正日期');
  });
  it('while what was plainly mistyped beside them is, in the same entry', () => {
    const right = (desk: Desk, name: string, change: object) =>
      desk.ask('correct-entry', put(entry(desk, name).caseVersion, change), { on: '2026-12-20' }).ok;
    expect(right(sent(), 'matter-transferred', { reason: '属于民政部门的职责' })).toBe(true);
    expect(right(received(), 'transfer-received', { documentNumber: '临信转〔2026〕9号' })).toBe(true);
    expect(right(refused(), 'acceptance-refused', { facts: '房屋在东海市' })).toBe(true);
    expect(right(reviewed(), 'review-decided', { documentNumber: '省复〔2026〕1号' })).toBe(true);
    // `organ` and `by` in plain words are what another organ is called, or who settled a dispute.
    expect(right(reviewed(), 'review-requested', { organ: '临江省住房和城乡建设厅' })).toBe(true);
    expect(right(disputed(), 'dispute-settled', { by: '共同的上一级机关' })).toBe(true);
  });
  it('hold for every entry a case can have: no member named by an id ever changes', () => {
    const desks = [sent(), received(), refused(), studied(), mediated(), extended(), reviewed(), noticed(), disputed()];
    let tried = 0;
    for (const desk of [...desks, deskAt('issued', on).act('serve-letter', service)]) {
      for (const event of desk.events.filter((each) => uncorrectable(each) === null)) {
        const payload = Object.entries(event.payload ?? {}).filter(([key]) => /Id$/.test(key));
        for (const [key, value] of payload.filter(([, each]) => typeof each === 'string')) {
          const asked = {
            target: event.caseVersion,
            occurredOn: null,
            change: { [key]: `${value}x` },
            annulled: false,
          };
          expect(correctedEntry(desk.now, asked).ok, `${event.name} ${key}`).toBe(false);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(10);
  });
});
