import { describe, expect, it } from 'vitest';
import { lastBeforeClosing, notAtEnd, openQuestion, untold } from '#shared/case/closing';
import { owedDuties } from '#shared/case/duties';
import { nextStep } from '#shared/case/next';
import { stageOf } from '#shared/case/stage';
import type { CaseState } from '#shared/case/state';
import { Desk, deskAt, registration, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const close = { reason: '已办' };
const organ = { id: 'bureau', name: '临江市住建局' };
const answer = { on, agreed: false, text: '' };
const registered = (): CaseState => deskAt('classified', on).now;
const accepted = (): CaseState => deskAt('accepted', on).now;
const served = (): CaseState => deskAt('served', on).now;
const sent = (kind: '转送' | '交办'): CaseState =>
  deskAt('classified', on).act('transfer-matter', transfer(kind, kind === '交办' ? '2026-12-01' : null)).now;

const extension = {
  extensionId: 'x1',
  days: 20,
  reason: '复杂',
  proposedOn: on,
  proposedBy: { id: 'wang', name: '王芳' },
  decision: null,
};
const receipt = {
  receiptId: 'c1',
  organ,
  organKind: 'competent-organ' as const,
  fromOrgan: '临江省信访局',
  transferId: null,
  kind: '转送' as const,
  documentNumber: '',
  receivedOn: on,
  feedbackBy: null,
  objection: null,
  report: null,
  returnedOn: null,
  entry: 2,
};
const objection = { objectedOn: on, reasons: '不属职权', answer: null };
const dispute = {
  disputeId: 'd1',
  organs: ['甲', '乙'],
  reason: '',
  commonSuperior: true,
  submittedTo: '市政府',
  openedOn: on,
  settlement: null,
};
const supplement = { supplementId: 'u1', askedOn: on, items: ['合同'], askedBy: null, received: null };
const hearing = {
  hearingId: 'h1',
  stage: 'handling' as const,
  reason: '复杂',
  orderedOn: on,
  held: null,
  cancelled: null,
};
const mediation = { mediationId: 'm1', kind: '调解' as const, parties: [], startedOn: on, end: null };
const round = {
  reviewId: 'r1',
  level: 'review' as const,
  organ: '省住建厅',
  organId: null,
  againstId: 'paper-1',
  against: '处理意见书',
  againstOrgan: organ.name,
  request: '不服',
  requestedOn: on,
  afterLimit: null,
  expectedOrgan: null,
  refused: null,
  withdrawn: null,
  draft: null,
  decision: null,
  service: null,
};

describe('close-case while something is open', () => {
  it.each<[string, Partial<CaseState>, string, string]>([
    ['a dispute', { disputes: [dispute] }, '《条例》第二十四条', '争议'],
    ['an objection of ours', { receipts: [{ ...receipt, objection }] }, '《条例》第二十三条第三款', '异议'],
    ['a supplement request', { supplements: [supplement] }, '办结规则', '补充'],
    ['a hearing', { hearings: [hearing] }, '《条例》第三十一条第六项', '听证'],
    ['a mediation', { mediations: [mediation] }, '《条例》第三十三条', '调解'],
    ['a review', { reviews: [round] }, '《条例》第三十五条、第三十六条', '复查'],
    [
      'a report owed to the sender',
      { receipts: [{ ...receipt, kind: '交办' }] },
      '《条例》第二十二条第一款第三项',
      '办结报告',
    ],
  ])('names %s, with its rule and what to do', (_what, change, rule, word) => {
    expect(openQuestion(served())).toBeNull();
    const found = openQuestion({ ...served(), ...change });
    expect(found?.rule).toBe(rule);
    expect(found?.message).toContain(word);
    const desk = deskAt('served', on);
    desk.state = { ...desk.now, ...change };
    expect(desk.refusal('close-case', close).rule).toBe(rule);
  });
  it('names an extension while the opinion is not issued; after that nothing is left to extend', () => {
    const asked = { ...deskAt('assigned', on).now, extensions: [extension] };
    expect(openQuestion(asked)).toMatchObject({ rule: '《条例》第三十四条', message: expect.stringContaining('延期') });
    expect(openQuestion({ ...served(), extensions: [extension] })).toBeNull();
  });
  it('asks for the answer to an objection of the organ it was sent to', () => {
    const state = sent('转送');
    const objected = { ...state, transfers: state.transfers.map((each) => ({ ...each, objection })) };
    expect(openQuestion(objected)?.message).toContain('去向机关的异议');
    expect(nextStep(objected)).toBe('answer-objection');
    const answered = {
      ...state,
      transfers: state.transfers.map((each) => ({ ...each, objection: { ...objection, answer } })),
    };
    expect(openQuestion(answered)).toBeNull();
  });
  it('is done with a question once it is answered, called off or taken back', () => {
    const settled: Partial<CaseState> = {
      extensions: [{ ...extension, decision: { on, agreed: false, by: { id: 'zhou', name: '周' }, comment: '' } }],
      supplements: [{ ...supplement, received: { on, text: '未补来', complete: false } }],
      hearings: [{ ...hearing, cancelled: { on, reason: '撤销' } }],
      mediations: [{ ...mediation, end: { on, agreed: false, text: '', performBy: null, agreement: '' } }],
      reviews: [{ ...round, withdrawn: { on, reason: '' } }],
    };
    expect(openQuestion({ ...served(), ...settled })).toBeNull();
  });
});

describe('close-case at the end of each way', () => {
  it('refuses a matter nobody has dealt with, and one accepted but not answered', () => {
    expect(notAtEnd(registered())?.rule).toBe('办结规则');
    expect(notAtEnd(accepted())?.rule).toBe('《条例》第三十二条');
    expect(deskAt('issued', on).refusal('close-case', close).rule).toBe('《条例》第三十二条');
    expect(notAtEnd(served())).toBeNull();
  });
  it.each<[string, () => CaseState, string]>([
    ['withdrawn', () => ({ ...accepted(), withdrawal: { on, by: '李秀英', reason: '' } }), 'withdrawn'],
    [
      'settled by agreement',
      () => ({
        ...accepted(),
        mediations: [{ ...mediation, end: { on, agreed: true, text: '月底修复', performBy: null, agreement: '' } }],
      }),
      'settled',
    ],
    [
      'refused',
      () => ({
        ...registered(),
        refusals: [
          {
            refusalId: 'f1',
            kind: '不予受理' as const,
            organ,
            ground: '',
            article: '',
            facts: '',
            guidedTo: '',
            on,
            revoked: null,
          },
        ],
      }),
      'refused',
    ],
    ['given back to the sender', () => ({ ...registered(), receipts: [{ ...receipt, returnedOn: on }] }), 'given-back'],
    ['sent on', () => sent('转送'), 'transferred'],
    [
      'answered under the simple procedure',
      () => ({
        ...accepted(),
        simple: {
          chosenOn: on,
          organ,
          condition: '',
          backOn: null,
          backReason: '',
          reply: { replyId: 'y1', on, way: '短信或者电话', text: '已经修好' },
        },
      }),
      'served',
    ],
  ])('lets a matter go that is %s', (_what, state, stage) => {
    expect(notAtEnd(state())).toBeNull();
    expect(stageOf(state())).toBe(stage);
  });
  it('does not take a failed mediation, a refusal taken back or a transfer returned for an end', () => {
    const failed = { ...mediation, end: { on, agreed: false, text: '', performBy: null, agreement: '' } };
    expect(notAtEnd({ ...accepted(), mediations: [failed] })?.rule).toBe('《条例》第三十二条');
    const back = sent('转送');
    expect(notAtEnd({ ...back, transfers: back.transfers.map((each) => ({ ...each, returnedOn: on })) })?.rule).toBe(
      '办结规则',
    );
    expect(
      notAtEnd({
        ...accepted(),
        simple: { chosenOn: on, organ, condition: '', backOn: on, backReason: '', reply: null },
      })?.rule,
    ).toBe('《条例》第三十二条');
  });
  it('waits for the result of 交办 and of way 5, and owes the answer to a suggestion it adopted', () => {
    expect(notAtEnd(sent('交办'))?.rule).toBe('《条例》第二十二条第一款第三项');
    const guidance = {
      guidanceId: 'q1',
      way: 5 as const,
      organ,
      organKind: 'competent-organ' as const,
      procedure: '查处',
      handledBy: '',
      basis: '',
      guidedOn: on,
      namedDue: null,
      result: null,
    };
    const led = { ...registered(), guidances: [guidance] };
    expect(notAtEnd(led)?.rule).toBe('《条例》第三十一条第五项');
    expect(stageOf(led)).toBe('procedure');
    expect(nextStep(led)).toBe('record-procedure-result');
    expect(notAtEnd({ ...led, guidances: [{ ...guidance, result: { on, text: '已查处' } }] })).toBeNull();
    expect(notAtEnd({ ...led, guidances: [{ ...guidance, way: 2 }] })).toBeNull();
    const study = { studiedOn: on, organ, findings: '', adoption: '采纳' as const, measures: '', reply: null };
    expect(notAtEnd({ ...registered(), suggestion: study })).toBeNull();
    expect(untold({ ...registered(), suggestion: study })?.rule).toBe('《条例》第二十九条');
    expect(nextStep({ ...registered(), suggestion: study })).toBe('reply-suggestion');
    expect(notAtEnd({ ...registered(), suggestion: { ...study, reply: { on, text: '', way: '' } } })).toBeNull();
  });
  it('does not take the report to the organisation department for the end of an accusation (arts. 22(2), 30(2))', () => {
    const accused = new Desk({ on })
      .act('register-visit', registration(on))
      .act('classify-matter', wayClass(null, '检举控告')).now;
    expect(notAtEnd(accused)?.rule).toBe('办结规则');
    const reported = { ...accused, cadreReports: [{ on, to: '市委组织部', gist: '', major: false, alsoTo: [] }] };
    expect(notAtEnd(reported)?.rule).toBe('办结规则');
    expect(stageOf(reported)).toBe('reported');
  });
  it('lets a matter go that was only reviewed here, once its round is over', () => {
    const state = { ...deskAt('registered', on).now, reviews: [{ ...round, organId: 'bureau' }] };
    expect(notAtEnd(state)?.rule).toBe('办结规则');
    const done = { on, result: '维持' as const, summary: '', documentNumber: '', redoBy: null };
    const decided = { ...state, reviews: [{ ...round, organId: 'bureau', decision: done }] };
    expect(notAtEnd(decided)?.rule).toBe('办结规则');
    const service = { servedOn: on, way: '直接送达', receiver: '李秀英' };
    expect(notAtEnd({ ...decided, reviews: [{ ...round, organId: 'bureau', decision: done, service }] })).toBeNull();
  });
  it('waits for what a review ordered to be done again by another organ', () => {
    const decision = { on, result: '责令重作' as const, summary: '', documentNumber: '', redoBy: null };
    const state = { ...deskAt('registered', on).now, reviews: [{ ...round, againstId: 'e1', decision }] };
    expect(openQuestion(state)?.message).toContain('重新作出');
    const anew = {
      earlierId: 'e2',
      kind: '处理意见' as const,
      organ: '东湖区住建局',
      documentNumber: '',
      gist: '',
      servedOn: '2026-11-20',
    };
    expect(openQuestion({ ...state, earlierOpinions: [anew] })).toBeNull();
  });
  it('is never before the last thing that had to happen, nor twice', () => {
    expect(lastBeforeClosing(served())).toEqual({ on, what: '受理' });
    const late = deskAt('issued', on).act('serve-letter', { ...deskServe, paperId: 'paper-1' }, { on: '2026-11-06' });
    expect(late.refusal('close-case', close, { on: '2026-11-05', today: '2026-11-07' }).rule).toBe('日期先后');
    expect(deskAt('closed', on).refusal('close-case', close).rule).toBe('已办结事项');
  });
});

const deskServe = {
  way: '直接送达',
  servedBy: '王芳',
  receiver: '李秀英',
  receiverIs: '本人',
  remark: '',
  witness: '',
  noticeFrom: null,
} as const;

describe('close-case while a notice is owed', () => {
  it('names the article and the three ways out', () => {
    const desk = new Desk({ on })
      .act('register-visit', registration(on))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null, { organId: 'bureau', ownSystem: true }));
    const owed = owedDuties(desk.now)[0];
    expect(owed?.status).toBe('owed');
    const found = desk.refusal('close-case', close);
    expect(found.rule).toBe(owed?.article);
    expect(found.message).toContain('免予告知');
    expect(found.message).toContain('违反告知义务');
  });
});
