import { describe, expect, it } from 'vitest';
import { clocks } from '#shared/case/clocks/index';
import { limitsOf } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import { pathOf } from '#shared/case/path';
import { toCaseRow } from '#shared/case/row-of';
import { isNamedRule } from '#shared/case/rules';
import { stageOf } from '#shared/case/stage';
import { nationalLaw } from '#shared/law/law';
import { bureauOnly, Desk, deskAt, file, office, opinion, registration, service, wayClass } from '../desk';

const on = '2026-11-02';
const bureau = { ...office, organs: bureauOnly.organs };

const ask = {
  reviewId: 'r1',
  level: 'review' as const,
  againstId: 'paper-1',
  organ: '临江省住建厅',
  organId: null,
  request: '处理意见与事实不符',
};
const again = { ...ask, reviewId: 'r2', level: 're-review' as const, againstId: 'r1', organ: '住房和城乡建设部' };
const result = {
  reviewId: 'r1',
  result: '维持' as const,
  summary: '维持原意见',
  documentNumber: '省复〔2026〕1号',
  redoBy: null,
};
const served = { reviewId: 'r1', way: '邮寄送达' as const, receiver: '李秀英', remark: '' };
const draft = {
  reviewId: 'r1',
  result: '撤销' as const,
  facts: '原意见未查明',
  opinion: '撤销原意见',
  basis: ['《条例》第三十五条'],
};
const yes = { reviewId: 'r1', agreed: true, comment: '' };

/** A matter handled elsewhere that this office's bureau is asked to review. */
const foreign = (servedOn: string | null = '2026-10-20'): Desk =>
  new Desk({ on }).act('register-visit', registration(on)).act('record-earlier-opinion', {
    earlierId: 'e1',
    kind: '处理意见',
    organ: '东湖区住建局',
    documentNumber: '东住建信〔2026〕3号',
    gist: '不予支持',
    servedOn,
  });
const ownNamed = { ...ask, againstId: 'e1', organ: '临江市住建局', organId: 'bureau' };
const reviewing = (): Desk => foreign().act('request-review', ownNamed);

describe('the drawn path of a review here of another organ’s opinion', () => {
  it('goes from registration to the review, and stands there', () => {
    const stations = pathOf(reviewing().now).line.map(({ key, status }) => `${key}:${status}`);
    expect(stations).toEqual([
      'register:done',
      'classify:closed',
      'review:current',
      're-review:possible',
      'close:possible',
      'file:possible',
    ]);
  });
});

describe('request-review', () => {
  it('goes against a served 处理意见书 and is on from the day it came in', () => {
    const desk = deskAt('served', on).act('request-review', ask, { on: '2026-11-10' });
    expect(desk.now.reviews).toEqual([
      {
        ...ask,
        against: '临江市住建局的处理意见书（临住建信〔2026〕1号）',
        againstOrgan: '临江市住建局',
        requestedOn: '2026-11-10',
        expectedOrgan: null,
        afterLimit: null,
        refused: null,
        withdrawn: null,
        draft: null,
        decision: null,
        service: null,
      },
    ]);
    expect(stageOf(desk.now)).toBe('review');
    expect(nextStep(desk.now)).toBe('record-review-decision');
  });
  it('is refused before service, without an opinion, and outside way 6', () => {
    expect(deskAt('issued', on).refusal('request-review', ask).rule).toBe('《条例》第三十五条');
    const other = new Desk({ on }).act('register-visit', registration(on)).act('classify-matter', wayClass(4));
    expect(other.refusal('request-review', ask)).toMatchObject({ rule: '《条例》第三十五条' });
    expect(other.refusal('request-review', ask).message).toContain('第三十一条第六项');
    expect(foreign(null).refusal('request-review', ownNamed).message).toContain('没有已送达');
  });
  it('is not reviewed by the organ that decided, nor by a 信访部门, nor by an organ of others under our id', () => {
    const desk = deskAt('served', on);
    const by = (more: object) => desk.refusal('request-review', { ...ask, ...more });
    expect(by({ organ: '临江市住建局', organId: 'bureau' })).toMatchObject({
      rule: '《条例》第三十五条',
      field: 'organ',
    });
    expect(by({ organ: '临江市信访局', organId: 'letters' }).message).toContain('信访部门');
    expect(by({ organ: '临江市信访局' }).message).toContain('本单位的机关');
    expect(by({ organ: '某厅', organId: 'nobody' }).field).toBe('organ');
  });
  it('knows an opinion recorded for a transfer, and the bureau as reviewer of it', () => {
    expect(reviewing().now.reviews[0]).toMatchObject({
      organ: '临江市住建局',
      organId: 'bureau',
      againstOrgan: '东湖区住建局',
    });
    expect(nextStep(reviewing().now)).toBe('submit-review-opinion');
  });
  it('is recorded after the thirty days too, with the day that was missed', () => {
    const late = deskAt('served', on).act('request-review', ask, { on: '2026-12-10', today: '2026-12-10' });
    expect(late.now.reviews[0]).toMatchObject({ requestedOn: '2026-12-10', afterLimit: '2026-12-02' });
    const inTime = deskAt('served', on).act('request-review', ask, { on: '2026-12-02', today: '2026-12-02' });
    expect(inTime.now.reviews[0]?.afterLimit).toBeNull();
  });
  it('is not before the service, not twice at a time, not with a used id', () => {
    const desk = deskAt('served', on);
    expect(desk.refusal('request-review', ask, { on: '2026-11-01', today: on }).rule).toBe('日期先后');
    const asked = desk.act('request-review', ask);
    expect(asked.refusal('request-review', { ...ask, reviewId: 'r9' }).rule).toBe('《条例》第三十五条');
    const back = asked.act('withdraw-review', { reviewId: 'r1', reason: '已经解决' });
    expect(back.refusal('request-review', ask)).toMatchObject({ field: 'reviewId' });
    expect(back.ask('request-review', { ...ask, reviewId: 'r9' }).ok).toBe(true);
  });
  it('asks for re-review only against a served 复查意见, by a third organ', () => {
    const decided = deskAt('served', on).act('request-review', ask).act('record-review-decision', result);
    expect(decided.refusal('request-review', again).rule).toBe('《条例》第三十五条');
    const known = decided.act('serve-review', served, { on: '2026-11-05' });
    expect(known.refusal('request-review', { ...again, organ: '临江省住建厅' }, { on: '2026-11-06' }).field).toBe(
      'organ',
    );
    expect(known.refusal('request-review', { ...again, organId: 'bureau' }, { on: '2026-11-06' }).message).toContain(
      '上一级',
    );
    expect(known.refusal('request-review', { ...again, againstId: 'paper-1' }, { on: '2026-11-06' }).field).toBe(
      'againstId',
    );
    expect(known.refusal('request-review', again, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe('日期先后');
    expect(known.act('request-review', again, { on: '2026-11-06' }).now.reviews[1]?.level).toBe('re-review');
  });
});

describe('refuse-review and withdraw-review', () => {
  it('end the round, with the ground', () => {
    const refusedDesk = deskAt('served', on)
      .act('request-review', ask)
      .act('refuse-review', { reviewId: 'r1', ground: 'wrong-organ', facts: '应向省住建厅提出' });
    expect(refusedDesk.now.reviews[0]?.refused).toMatchObject({ on, article: '《条例》第三十五条、第三十六条第一款' });
    expect(stageOf(refusedDesk.now)).toBe('served');
    expect(refusedDesk.refusal('withdraw-review', { reviewId: 'r1', reason: '' }).rule).toBe('《条例》第三十五条');
  });
  it('may not call a request in time too late; a late one is refused on a local, unverified ground', () => {
    const ground = { reviewId: 'r1', ground: 'too-late', facts: '没有正当理由' } as const;
    const inTime = deskAt('served', on).act('request-review', ask);
    expect(inTime.refusal('refuse-review', ground)).toMatchObject({ rule: '《条例》第三十五条', field: 'ground' });
    const day = { on: '2027-01-10', today: '2027-01-10' };
    const law = { ...nationalLaw, divisionCode: '370102' };
    const late = () => deskAt('served', on).act('request-review', ask, day);
    const refused = late().act('refuse-review', ground, { ...day, law });
    expect(refused.now.reviews[0]?.refused?.article).toContain('依据待核实');
    // The ground is Shandong's and Beijing's own: nowhere else (art. 35 names no consequence).
    expect(late().refusal('refuse-review', ground, { ...day, law: { ...law, divisionCode: '330106' } }).field).toBe(
      'ground',
    );
  });
  it('need a round that waits', () => {
    const none = deskAt('served', on);
    const done = deskAt('served', on).act('request-review', ask).act('record-review-decision', result);
    for (const desk of [none, done]) {
      const wrong = desk.refusal('withdraw-review', { reviewId: 'r1', reason: '' });
      expect(isNamedRule(wrong.rule)).toBe(true);
    }
    const asked = deskAt('served', on).act('request-review', ask);
    expect(asked.refusal('refuse-review', { reviewId: 'r7', ground: 'ended', facts: '无' }).field).toBe('reviewId');
  });
});

describe('the opinion of a reviewing organ of this office', () => {
  it('is drafted, checked, signed off, issued, served, in this order', () => {
    const desk = reviewing();
    expect(desk.refusal('check-review-opinion', yes).rule).toBe('审核签批程序');
    expect(desk.refusal('decide-review', { reviewId: 'r1', documentNumber: '1号', redoBy: null }).rule).toBe(
      '审核签批程序',
    );
    desk.act('submit-review-opinion', draft);
    expect(desk.refusal('submit-review-opinion', draft).rule).toBe('审核签批程序');
    expect(desk.refusal('sign-off-review-opinion', yes).rule).toBe('审核签批程序');
    desk.act('check-review-opinion', { ...yes, agreed: false, comment: '依据不足' });
    expect(nextStep(desk.now)).toBe('submit-review-opinion');
    desk.act('submit-review-opinion', draft).act('check-review-opinion', yes).act('sign-off-review-opinion', yes);
    expect(nextStep(desk.now)).toBe('decide-review');
    expect(desk.now.reviews[0]?.draft?.comments.map(({ step, agreed }) => [step, agreed])).toEqual([
      ['审核', false],
      ['审核', true],
      ['签批', true],
    ]);
    desk.act('decide-review', { reviewId: 'r1', documentNumber: '临住建复〔2026〕1号', redoBy: '2026-12-31' });
    expect(desk.now.reviews[0]?.decision).toEqual({
      on,
      result: '撤销',
      summary: '撤销原意见',
      documentNumber: '临住建复〔2026〕1号',
      redoBy: '2026-12-31',
    });
    expect(nextStep(desk.now)).toBe('serve-review');
    desk.act('serve-review', served);
    expect(desk.now.reviews[0]?.service).toEqual({ servedOn: on, way: '邮寄送达', receiver: '李秀英' });
    expect(nextStep(desk.now)).toBe('record-earlier-opinion');
  });
  it('needs the posts, a comment with a return, and another officer than the drafter', () => {
    const desk = reviewing().act('submit-review-opinion', draft);
    expect(desk.refusal('check-review-opinion', yes, { roles: ['handler', 'head'] }).rule).toBe('岗位职责');
    expect(desk.refusal('check-review-opinion', yes, { roles: ['reviewer'] }).rule).toBe('岗位职责');
    expect(desk.refusal('check-review-opinion', { ...yes, agreed: false }).field).toBe('comment');
    desk.act('check-review-opinion', yes, { officerId: 'qian', roles: ['reviewer'] });
    expect(desk.refusal('sign-off-review-opinion', yes, { roles: ['reviewer'] }).rule).toBe('岗位职责');
    desk.act('sign-off-review-opinion', yes);
    expect(desk.events.at(-1)?.payload).toMatchObject({ sameAsDrafter: true });
  });
  it('belongs to the organ asked, and to no other office', () => {
    const elsewhere = { ...bureau, organs: bureau.organs.map((organ) => ({ ...organ, id: 'other' })) };
    expect(reviewing().refusal('submit-review-opinion', draft, { office: elsewhere })).toMatchObject({
      rule: '《条例》第三十五条、第三十六条',
      field: 'reviewId',
    });
    expect(reviewing().refusal('record-review-decision', result).rule).toBe('《条例》第三十五条');
    const others = deskAt('served', on).act('request-review', ask);
    expect(others.refusal('submit-review-opinion', draft).rule).toBe('审核签批程序');
  });
  it('names a day to decide again only where it is ordered, and not before the decision', () => {
    const asked = deskAt('served', on).act('request-review', ask, { on: '2026-11-10' });
    const wrong = (more: object) =>
      asked.refusal('record-review-decision', { ...result, ...more }, { on: '2026-11-20' });
    expect(wrong({ redoBy: '2026-12-01' }).field).toBe('redoBy');
    expect(wrong({ result: '责令重作', redoBy: '2026-11-19' })).toMatchObject({ rule: '日期先后', field: 'redoBy' });
    expect(asked.refusal('record-review-decision', result, { on: '2026-11-09', today: '2026-11-20' }).rule).toBe(
      '日期先后',
    );
  });
  it('needs the proofs of any service when served here, and is served once', () => {
    const own = (way: string) => ({ ...served, way });
    const ownDecided = () =>
      reviewing()
        .act('submit-review-opinion', draft)
        .act('check-review-opinion', yes)
        .act('sign-off-review-opinion', yes)
        .act('decide-review', { reviewId: 'r1', documentNumber: '临住建复〔2026〕1号', redoBy: '2026-12-31' });
    expect(ownDecided().refusal('serve-review', own('留置送达')).field).toBe('witness');
    expect(ownDecided().refusal('serve-review', own('电子送达')).field).toBe('consented');
    expect(ownDecided().refusal('serve-review', own('公告送达')).rule).toBe('送达规则');
    const decided = deskAt('served', on).act('request-review', ask).act('record-review-decision', result);
    decided.act('serve-review', served);
    expect(decided.refusal('serve-review', served).rule).toBe('送达规则');
  });
});

describe('what a review does to the matter', () => {
  const ordered = { ...result, result: '责令重作' as const, redoBy: '2026-12-20' };
  it('leaves it with 维持 and 变更', () => {
    for (const kept of ['维持', '变更'] as const) {
      const desk = deskAt('closed', on)
        .act('request-review', ask)
        .act('record-review-decision', { ...result, result: kept });
      expect(desk.now.opinion?.stage).toBe('issued');
      expect(desk.now.closed?.on).toBe(on);
    }
  });
  it('opens it again with 撤销 and 责令重作; the new opinion runs the whole chain and closes it', () => {
    const desk = deskAt('closed', on)
      .act('request-review', ask)
      .act('record-review-decision', ordered, { on: '2026-11-20' });
    expect(desk.now).toMatchObject({ opinion: null, closed: null, filed: null });
    expect(stageOf(desk.now)).toBe('redo');
    expect(nextStep(desk.now)).toBe('submit-opinion');
    const later = { on: '2026-11-25' };
    expect(desk.refusal('close-case', { reason: '已办' }, later).rule).toBe('《条例》第三十二条');
    desk
      .act('submit-opinion', { opinion: opinion({ opinionId: 'o2' }) }, later)
      .act('review-opinion', { opinionId: 'o2', agreed: true, comment: '' }, later)
      .act('sign-off-opinion', { opinionId: 'o2', agreed: true, comment: '' }, later)
      .act(
        'issue-letter',
        { paperId: 'paper-2', opinionId: 'o2', number: { series: '临住建信', year: 2026, serial: 2 }, file },
        later,
      );
    expect(stageOf(desk.now)).toBe('issued');
    desk.act('serve-letter', { ...service, paperId: 'paper-2' }, later);
    expect(stageOf(desk.now)).toBe('served');
    expect(clocks.redo(desk.now)[0]).toMatchObject({
      startedOn: '2026-11-20',
      metOn: '2026-11-25',
      namedDue: '2026-12-20',
    });
    expect(desk.ask('request-review', { ...ask, reviewId: 'r3' }, later).ok).toBe(false);
    expect(desk.ask('request-review', { ...ask, reviewId: 'r3', againstId: 'paper-2' }, later).ok).toBe(true);
  });
  it('ends the road after 复核', () => {
    const desk = deskAt('served', on)
      .act('request-review', ask)
      .act('record-review-decision', result)
      .act('serve-review', served)
      .act('request-review', again)
      .act('record-review-decision', { ...result, reviewId: 'r2' })
      .act('serve-review', { ...served, reviewId: 'r2' });
    expect(desk.refusal('request-review', { ...ask, reviewId: 'r4' })).toMatchObject({
      rule: '《条例》第三十六条第三款',
    });
    expect(desk.refusal('request-review', { ...ask, reviewId: 'r4' }).message).toContain('疏导');
  });
  it('keeps a closed matter in the worklist while the review is on, with its limit', () => {
    const desk = deskAt('closed', on).act('request-review', ask, { on: '2026-11-10' });
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({
      stage: 'review',
      closedOn: null,
      due: '2026-12-10',
      waitingFor: 'other-organ',
    });
    desk.act('record-review-decision', result, { on: '2026-11-20' });
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ stage: 'closed', closedOn: on, due: null });
  });
});

describe('limits of review', () => {
  const runOf = (desk: Desk, key: keyof typeof clocks) => clocks[key](desk.now);
  it('start with service and with the request (T8-T10), and end when they are done', () => {
    const desk = deskAt('served', on);
    expect(runOf(desk, 'request-review')).toMatchObject([{ subject: 'paper-1', startedOn: on, metOn: null }]);
    desk.act('request-review', ask, { on: '2026-11-10' });
    expect(runOf(desk, 'request-review')[0]?.metOn).toBe('2026-11-10');
    expect(runOf(desk, 'decide-review')).toMatchObject([{ subject: 'r1', startedOn: '2026-11-10', metOn: null }]);
    desk.act('record-review-decision', result, { on: '2026-12-12' });
    expect(limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'decide-review')).toMatchObject({
      due: '2026-12-10',
      late: true,
    });
    desk.act('serve-review', served, { on: '2026-12-13' });
    expect(runOf(desk, 'request-re-review')).toMatchObject([{ subject: 'r1', startedOn: '2026-12-13', metOn: null }]);
  });
  it('fall away when the request is withdrawn', () => {
    const desk = deskAt('served', on).act('request-review', ask).act('withdraw-review', { reviewId: 'r1', reason: '' });
    expect(runOf(desk, 'decide-review')[0]).toMatchObject({ metOn: null, excused: '信访人撤回请求，不再作出意见' });
  });
  it('pause for a hearing held in re-review, not for one only ordered or held in review (art. 36(2))', () => {
    const desk = foreign()
      .act('record-earlier-opinion', {
        earlierId: 'e2',
        kind: '复查意见',
        organ: '东湖区政府',
        documentNumber: '',
        gist: '维持',
        servedOn: on,
      })
      .act('request-review', { ...again, againstId: 'e2', organ: '临江市住建局', organId: 'bureau' });
    const hearing = {
      hearingId: 'h1',
      stage: 're-review' as const,
      reason: '重大复杂',
      orderedOn: on,
      held: null,
      cancelled: null,
    };
    const held = { from: '2026-11-10', to: '2026-11-12', chair: '主持人', conclusion: '' };
    const eventsWith = (...hearings: readonly object[]) =>
      clocks['decide-re-review']({ ...desk.now, hearings: hearings as typeof desk.now.hearings })[0]?.events;
    expect(eventsWith(hearing)).toEqual([]);
    expect(eventsWith({ ...hearing, stage: 'review', held })).toEqual([]);
    expect(eventsWith({ ...hearing, held })).toEqual([
      { type: 'pause', from: '2026-11-10', to: '2026-11-12', reason: 'hearing' },
    ]);
    const state = { ...desk.now, hearings: [{ ...hearing, held }] };
    expect(limitsOf(state, nationalLaw).find(({ rule }) => rule === 'decide-re-review')?.due).toBe('2026-12-05');
  });
});
