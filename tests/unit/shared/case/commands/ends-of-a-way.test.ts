import { describe, expect, it } from 'vitest';
import { answeredOnTheSpot } from '#shared/case/events/answered-on-the-spot';
import { foldAll } from '#shared/case/fold';
import { limitsOf } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import type { OfficeProfile } from '#shared/case/office';
import { nationalLaw } from '#shared/law/law';
import { bureauOnly, Desk, deskAt, lettersOnly, office, person, registration, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const wang = { id: 'wang', name: '王芳' };
const opened = (organ: 'bureau' | 'letters', more: Parameters<typeof registration>[1] = {}) =>
  new Desk({ on }).act('register-visit', registration(on, more, organ));
const spot = (kind: '咨询' | '当场答复' | '引导', organId = 'bureau', guidedTo = '') => ({
  organId,
  kind,
  answer: '已经答复',
  guidedTo,
  written: true,
});
const close = { reason: '办理完毕' };

describe('answer-on-the-spot', () => {
  it('is no end of a 检举控告 (art. 30(1): 应当依规依纪依法接收、受理、办理和反馈)', () => {
    const desk = opened('bureau').act('classify-matter', wayClass(null, '检举控告'));
    expect(desk.refusal('answer-on-the-spot', spot('当场答复')).rule).toBe('《条例》第三十条第一款');
  });
  it('is no end of a letter but a question: nobody stands at the window (art. 23(2): 能够当场告知的)', () => {
    for (const form of ['来信', '网信', '传真'] as const) {
      const desk = opened('bureau', { form });
      expect(desk.refusal('answer-on-the-spot', spot('当场答复'))).toMatchObject({
        rule: '《条例》第二十三条第二款',
        field: 'kind',
      });
      expect(desk.ask('answer-on-the-spot', spot('咨询')).ok).toBe(true);
    }
  });
  it('of a 信访部门 is a question answered, or a litigant guided (art. 22(2): 释法明理，引导其向有关政法部门反映问题)', () => {
    expect(opened('letters').refusal('answer-on-the-spot', spot('当场答复', 'letters')).rule).toBe(
      '《条例》第二十二条',
    );
    expect(opened('letters').ask('answer-on-the-spot', spot('咨询', 'letters')).ok).toBe(true);
    expect(opened('letters').ask('answer-on-the-spot', spot('引导', 'letters', '临江市人民法院')).ok).toBe(true);
    expect(opened('letters').refusal('answer-on-the-spot', spot('引导', 'letters', '临江市民政局')).rule).toBe(
      '《条例》第二十二条',
    );
    const litigant = opened('letters').act('classify-matter', wayClass(1));
    expect(litigant.ask('answer-on-the-spot', spot('引导', 'letters', '临江市人民法院')).ok).toBe(true);
    const demand = opened('letters').act('classify-matter', wayClass(4));
    for (const kind of ['咨询', '当场答复', '引导'] as const) {
      expect(demand.ask('answer-on-the-spot', spot(kind, 'letters', '人民法院')).ok).toBe(false);
    }
  });
  it('leads into the procedure under ways 1 to 4 (art. 31: 导入相应程序处理)', () => {
    const desk = opened('bureau').act('classify-matter', wayClass(2));
    expect(desk.refusal('answer-on-the-spot', spot('当场答复')).field).toBe('kind');
    expect(desk.ask('answer-on-the-spot', spot('引导', 'bureau', '劳动仲裁委员会')).ok).toBe(true);
  });
  it('is the notice of art. 23(2) only in writing: 应当当场书面告知', () => {
    const said = { ...spot('当场答复'), written: false };
    expect(opened('bureau').refusal('answer-on-the-spot', said).rule).toBe('告知规则');
    const desk = opened('letters').act('answer-on-the-spot', { ...spot('咨询', 'letters'), written: false });
    expect(desk.now.onTheSpot?.written).toBe(false);
  });
  it('reads older records, which did not say so, as written', () => {
    const { events } = opened('bureau').act('answer-on-the-spot', spot('当场答复'));
    const old = events.map((event) => {
      if (event.name !== 'answered-on-the-spot') return event;
      const { organ, kind, answer, guidedTo } = answeredOnTheSpot.schema.parse(event.payload);
      return { ...event, payload: { organ, kind, answer, guidedTo } };
    });
    expect(foldAll(old)?.onTheSpot?.written).toBe(true);
  });
});

describe('reply-simple (《信访事项简易办理办法》: the paper is dropped, not the answer)', () => {
  const reply = { replyId: 'y1', text: '请求维修：已经修好', way: '短信或者电话' } as const;
  const simple = () =>
    opened('bureau')
      .act('classify-matter', wayClass(6))
      .act('accept-matter', { organId: 'bureau' })
      .act('choose-simple', { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true })
      .act('give-notice', told('accepted', null, { way: '短信或者电话' }))
      .act('assign-case', { officer: wang });

  it('comes before closing, and meets both limits', () => {
    expect(nextStep(simple().now)).toBe('reply-simple');
    expect(simple().refusal('close-case', close)).toMatchObject({ rule: '简易办理规则' });
    const desk = simple().act('reply-simple', reply, { on: '2026-11-06' });
    expect(nextStep(desk.now)).toBe('close-case');
    const met = limitsOf(desk.now, nationalLaw).filter(({ rule }) => rule === 'simple-reply' || rule === 'finish');
    expect(met.map(({ metOn }) => metOn)).toEqual(['2026-11-06', '2026-11-06']);
    expect(desk.ask('close-case', close, { on: '2026-11-06' }).ok).toBe(true);
    expect(desk.refusal('reply-simple', { ...reply, replyId: 'y2' }, { on: '2026-11-06' }).rule).toBe('简易办理规则');
  });
  it('is for the simple procedure only, after acceptance', () => {
    expect(deskAt('assigned', on).refusal('reply-simple', reply).rule).toBe('简易办理规则');
    expect(deskAt('classified', on).refusal('reply-simple', reply).rule).toBe('《条例》第三十一条第六项');
    const back = simple().act('return-to-ordinary', { reason: '需要调查' });
    expect(back.refusal('reply-simple', reply).rule).toBe('简易办理规则');
  });
  it('may be brought to review like any 处理意见 (art. 35)', () => {
    const desk = simple().act('reply-simple', reply, { on: '2026-11-06' });
    expect(limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'request-review')).toMatchObject({
      startedOn: '2026-11-06',
      due: '2026-12-06',
    });
    const ask = {
      reviewId: 'v1',
      level: 'review',
      againstId: 'y1',
      organ: '临江省住建厅',
      organId: null,
      request: '不服',
    };
    expect(desk.ask('request-review', ask, { on: '2026-11-09' }).ok).toBe(true);
  });
});

describe('accusations (art. 30(1): 纪检监察机关或者有权处理的机关、单位应当依规依纪依法接收、受理、办理和反馈)', () => {
  const accused = { accused: [{ name: '钱大勇', unit: '临江市民政局' }], readers: [wang] };
  const handled = {
    organId: 'bureau',
    basis: '《监督执纪工作规则》',
    result: '部分属实，已给予处理',
    feedbackWay: '当面',
    feedback: '已当面告知办理结果',
  } as const;
  const accusing = (organ: 'bureau' | 'letters' = 'bureau', more: Parameters<typeof registration>[1] = {}) =>
    opened(organ, more).act('classify-matter', wayClass(null, '检举控告')).act('record-accusation', accused);

  it('are handled by the organ with power that has them, which ends their way', () => {
    expect(nextStep(accusing().now)).toBe('handle-accusation');
    const desk = accusing().act('handle-accusation', handled).act('give-notice', told('received'));
    expect(desk.now.accusationHandled).toMatchObject({ on, organ: { id: 'bureau' }, feedback: { way: '当面' } });
    expect(desk.ask('close-case', close).ok).toBe(true);
    expect(desk.refusal('handle-accusation', handled).rule).toBe('《条例》第三十条第一款');
  });
  it('are not handled by a 信访部门, by who has them not, or by the accused organ itself', () => {
    expect(accusing('letters').refusal('handle-accusation', handled).rule).toBe('《条例》第二十二条');
    expect(accusing('letters').refusal('handle-accusation', handled, { office: lettersOnly }).rule).toBe(
      '《条例》第二十二条第二款',
    );
    expect(accusing().refusal('handle-accusation', { ...handled, organId: 'letters' }).field).toBe('organId');
    const own = opened('bureau')
      .act('classify-matter', wayClass(null, '检举控告'))
      .act('record-accusation', { ...accused, accused: [{ name: '', unit: '临江市住建局' }] });
    expect(own.refusal('handle-accusation', handled).rule).toBe('《条例》第三十条第三款');
  });
  it('wait until the accused are on record, and stay among the named readers', () => {
    const desk = opened('bureau').act('classify-matter', wayClass(null, '检举控告'));
    expect(desk.refusal('handle-accusation', handled).rule).toBe('《条例》第三十条第三款');
    expect(accusing().refusal('handle-accusation', handled, { officerId: 'zhao' }).rule).toBe('《条例》第三十条');
  });
  it('owe feedback to who can be reached', () => {
    const none = { ...handled, feedbackWay: '未留联系方式，无法反馈', feedback: '' } as const;
    expect(accusing().refusal('handle-accusation', none).field).toBe('feedbackWay');
    expect(accusing().refusal('handle-accusation', { ...handled, feedback: '' }).field).toBe('feedback');
    const nobody = { petitioners: [person({ name: '', anonymous: true })] };
    const desk = accusing('bureau', nobody).act('handle-accusation', none);
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
  it('do not end with the report to the organisation department, which comes besides (arts. 22(2), 30(2))', () => {
    const report = { organId: 'letters', to: '临江市委组织部', gist: '反映干部', major: false, alsoTo: [] };
    const desk = accusing('letters').act('report-cadre', report);
    expect(nextStep(desk.now)).toBe('transfer-matter');
    expect(desk.ask('close-case', close).ok).toBe(false);
    desk.act('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' }));
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
});

describe('suggestions (art. 29(1): 应当采纳或者部分采纳，并予以回复)', () => {
  const studied = (adoption: '采纳' | '未采纳', more: Parameters<typeof registration>[1] = {}) =>
    opened('bureau', more)
      .act('classify-matter', wayClass(null, '意见建议'))
      .act('study-suggestion', { organId: 'bureau', findings: '研究', adoption, measures: '列入计划' });

  it('that were not adopted owe no answer', () => {
    const desk = studied('未采纳').act('give-notice', told('received'));
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
  it('of somebody who left no name can be closed without an answer nobody gets', () => {
    const desk = studied('采纳', { petitioners: [person({ name: '', anonymous: true })] });
    expect(nextStep(desk.now)).toBe('close-case');
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
  it('are answered by a notice as well as by the step of its own', () => {
    expect(studied('采纳').refusal('close-case', close).rule).toBe('《条例》第二十九条');
    const desk = studied('采纳').act('give-notice', told('suggestion'));
    expect(desk.now.suggestion?.reply).toMatchObject({ on });
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
});

describe('refusals and excuses on a basis the organ has', () => {
  const refuse = (ground: string, organId = 'bureau') => ({
    refusalId: 'x1',
    organId,
    ground,
    facts: '不属于职权范围',
    guidedTo: '临江市民政局',
  });
  const received = {
    receiptId: 'r1',
    organId: 'bureau',
    transferId: null,
    fromOrgan: '临江市委信访局',
    kind: '转送' as const,
    documentNumber: '',
    feedbackBy: null,
  };

  it('what came by 转送 is objected to, not refused (art. 23(3): 提出异议，并详细说明理由)', () => {
    const desk = opened('bureau').act('receive-transfer', received).act('classify-matter', wayClass(6));
    expect(desk.refusal('refuse-acceptance', refuse('not-competent'))).toMatchObject({
      rule: '《条例》第二十三条第三款',
      field: 'ground',
    });
    expect(deskAt('classified', on).ask('refuse-acceptance', refuse('not-competent')).ok).toBe(true);
  });
  it('a 信访部门 refuses neither under art. 23(1) (党委和政府信访部门以外的其他机关) nor under art. 31', () => {
    expect(opened('letters').refusal('refuse-acceptance', refuse('not-competent', 'letters'))).toMatchObject({
      rule: '《条例》第二十二条',
      field: 'organId',
    });
    const arbitration = opened('letters').act('classify-matter', wayClass(2));
    expect(arbitration.ask('refuse-acceptance', refuse('arbitration', 'letters')).ok).toBe(false);
    expect(opened('letters').ask('refuse-acceptance', refuse('in-hand-below', 'letters')).ok).toBe(true);
  });
  it('only 政法部门 and 纪检监察机关 tell by rules of their own (art. 23(4))', () => {
    const guided = (profile: OfficeProfile) =>
      new Desk({ on, office: profile })
        .act('register-visit', registration(on, {}, 'bureau'))
        .act('classify-matter', wayClass(1))
        .act('guide-to-procedure', {
          guidanceId: 'g1',
          organId: 'bureau',
          procedure: '民事诉讼',
          handledBy: '人民法院',
          basis: '《民事诉讼法》',
          namedDue: null,
        });
    const excuse = {
      noticeId: 'n1',
      kind: 'procedure',
      about: 'g1',
      organId: 'bureau',
      ground: 'judicial-rules',
      remark: '',
    } as const;
    expect(guided(bureauOnly).refusal('excuse-notice', excuse)).toMatchObject({
      rule: '《条例》第二十三条第四款',
      field: 'ground',
    });
    const police = { ...office, organs: office.organs.map((organ) => ({ ...organ, branch: '政法部门' as const })) };
    expect(guided(police).ask('excuse-notice', excuse).ok).toBe(true);
  });
});

describe('elsewhere (art. 23(1): 应当告知信访人向有权处理的机关、单位提出)', () => {
  it('is the end of what came directly and is not the organ’s', () => {
    const desk = opened('bureau').act('classify-matter', wayClass(6)).act('give-notice', told('elsewhere'));
    expect(desk.ask('close-case', close).ok).toBe(true);
  });
});
