import { describe, expect, it } from 'vitest';
import { clocks } from '#shared/case/clocks/index';
import { limitsOf } from '#shared/case/limits-of';
import { toCaseRow } from '#shared/case/row-of';
import { stageOf } from '#shared/case/stage';
import { nationalLaw } from '#shared/law/law';
import { bureauOnly, deskAt } from '../desk';

const on = '2026-11-02';
const press = {
  supervisionId: 's1',
  organId: 'letters',
  organ: '东湖区住建局',
  trigger: '推诿、敷衍、拖延' as const,
  demand: '限期答复',
  answerBy: '2026-11-20',
};
const improve = {
  suggestionId: 'g1',
  organId: 'letters',
  kind: '改进工作' as const,
  to: '东湖区住建局',
  concerning: '',
  facts: '多次拖延',
  proposal: '按期办理',
  answerBy: null,
};

describe('supervise', () => {
  it('records who presses whom, why, and by when; the answer ends the limit', () => {
    const desk = deskAt('accepted', on).act('supervise', press);
    expect(desk.now.supervisions).toEqual([
      {
        supervisionId: 's1',
        by: '临江市信访局',
        organ: '东湖区住建局',
        trigger: '推诿、敷衍、拖延',
        demand: '限期答复',
        answerBy: '2026-11-20',
        on,
        answer: null,
      },
    ]);
    expect(clocks['answer-supervision'](desk.now)).toMatchObject([
      { subject: 's1', namedDue: '2026-11-20', metOn: null },
    ]);
    desk.act('record-supervision-answer', { supervisionId: 's1', text: '已答复' }, { on: '2026-11-25' });
    expect(limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'answer-supervision')).toMatchObject({
      due: '2026-11-20',
      metOn: '2026-11-25',
      late: true,
    });
  });
  it('is a power of a 信访部门 alone, not against itself (art. 40)', () => {
    const desk = deskAt('accepted', on);
    expect(desk.refusal('supervise', press, { office: bureauOnly }).rule).toBe('《条例》第四十条');
    expect(desk.refusal('supervise', { ...press, organId: 'bureau' })).toMatchObject({
      rule: '《条例》第四十条',
      field: 'organId',
    });
    expect(desk.refusal('supervise', { ...press, organ: '临江市信访局' }).rule).toBe('《条例》第四十条第一款');
  });
  it('takes the occasions of art. 40(1) only, and no day before itself', () => {
    const desk = deskAt('accepted', on);
    expect(desk.refusal('supervise', { ...press, trigger: '态度不好' })).toMatchObject({
      rule: '《条例》第四十条',
      field: 'trigger',
    });
    expect(desk.refusal('supervise', { ...press, answerBy: '2026-11-01' })).toMatchObject({
      rule: '日期先后',
      field: 'answerBy',
    });
    expect(desk.act('supervise', press).refusal('supervise', press).field).toBe('supervisionId');
  });
  it('is answered once, not before it was made', () => {
    const answer = { supervisionId: 's1', text: '已答复' };
    expect(deskAt('accepted', on).refusal('record-supervision-answer', answer).rule).toBe('督办规则');
    const desk = deskAt('accepted', on).act('supervise', press, { on: '2026-11-10' });
    expect(desk.refusal('record-supervision-answer', answer, { on: '2026-11-09', today: '2026-11-11' }).rule).toBe(
      '日期先后',
    );
    desk.act('record-supervision-answer', answer, { on: '2026-11-11' });
    expect(desk.refusal('record-supervision-answer', answer, { on: '2026-11-11' }).rule).toBe('督办规则');
  });
  it('is possible after closing, and keeps the matter in sight until the answer', () => {
    const desk = deskAt('closed', on).act('supervise', press);
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ stage: 'closed', closedOn: null, due: '2026-11-20' });
    desk.act('record-supervision-answer', { supervisionId: 's1', text: '已执行' });
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ closedOn: on, due: null });
  });
});

describe('make-suggestion', () => {
  const wrong = (more: object) => deskAt('accepted', on).refusal('make-suggestion', { ...improve, ...more });
  it('records the three kinds, each with its receiver', () => {
    const desk = deskAt('accepted', on)
      .act('make-suggestion', improve)
      .act('make-suggestion', { ...improve, suggestionId: 'g2', kind: '完善政策', to: '中共临江市委、临江市政府' })
      .act('make-suggestion', {
        ...improve,
        suggestionId: 'g3',
        kind: '追究责任',
        to: '临江市纪委监委',
        concerning: '东湖区住建局',
        answerBy: '2026-12-01',
      });
    expect(desk.now.suggestions.map(({ kind, by, to }) => [kind, by, to])).toEqual([
      ['改进工作', '临江市信访局', '东湖区住建局'],
      ['完善政策', '临江市信访局', '中共临江市委、临江市政府'],
      ['追究责任', '临江市信访局', '临江市纪委监委'],
    ]);
    expect(clocks['answer-suggestion'](desk.now).map(({ subject, namedDue }) => [subject, namedDue])).toEqual([
      ['g1', null],
      ['g2', null],
      ['g3', '2026-12-01'],
    ]);
    // Without a named day and without a rule that sets days, nothing is due.
    const due = limitsOf(desk.now, nationalLaw).filter(({ rule }) => rule === 'answer-suggestion');
    expect(due.map(({ key }) => key)).toEqual(['answer-suggestion:g3']);
  });
  it('goes only where it may go', () => {
    expect(wrong({ to: '临江市信访局' }).rule).toBe('《条例》第四十条第一款');
    expect(wrong({ kind: '完善政策', to: '东湖区住建局' })).toMatchObject({
      rule: '《条例》第四十条第二款',
      field: 'to',
    });
    expect(wrong({ kind: '追究责任' })).toMatchObject({ rule: '《条例》第四十条第三款', field: 'concerning' });
    expect(wrong({ kind: '追究责任', concerning: '东湖区住建局' })).toMatchObject({
      rule: '《条例》第四十条第三款',
      field: 'to',
    });
    expect(wrong({ kind: '追究责任', concerning: '某局', facts: ' ' })).toMatchObject({
      rule: '《条例》第四十条第三款',
      field: 'facts',
    });
    expect(wrong({ organId: 'bureau' }).rule).toBe('《条例》第四十条');
    expect(deskAt('accepted', on).refusal('make-suggestion', improve, { office: bureauOnly }).rule).toBe(
      '《条例》第四十条',
    );
  });
  it('is answered in writing, once', () => {
    const answer = { suggestionId: 'g1', adopted: '部分采纳' as const, text: '已建立台账' };
    expect(deskAt('accepted', on).refusal('record-suggestion-answer', answer).rule).toBe('督办规则');
    const desk = deskAt('accepted', on).act('make-suggestion', improve);
    expect(desk.refusal('record-suggestion-answer', { ...answer, text: '' }).field).toBe('text');
    desk.act('record-suggestion-answer', answer, { on: '2026-11-30' });
    expect(desk.now.suggestions[0]?.answer).toEqual({ on: '2026-11-30', adopted: '部分采纳', text: '已建立台账' });
    expect(desk.refusal('record-suggestion-answer', answer, { on: '2026-11-30' }).rule).toBe('督办规则');
  });
});

describe('record-rating and record-call-back', () => {
  const rating = { of: '责任单位' as const, organ: '临江市住建局', grade: '基本满意' as const, remark: '' };
  it('keep both sides apart', () => {
    const desk = deskAt('closed', on)
      .act('record-rating', rating)
      .act('record-rating', { ...rating, of: '信访部门', organ: '临江市信访局', grade: '满意' });
    expect(desk.now.ratings.map(({ of, organ, grade }) => [of, organ, grade])).toEqual([
      ['责任单位', '临江市住建局', '基本满意'],
      ['信访部门', '临江市信访局', '满意'],
    ]);
    desk.act('record-call-back', { way: '电话', reached: false, text: '无人接听' }, { on: '2026-11-20' });
    expect(desk.now.callBacks).toEqual([{ way: '电话', reached: false, text: '无人接听', on: '2026-11-20' }]);
  });
  it('wait until something was done, and take the three grades only', () => {
    expect(deskAt('classified', on).refusal('record-rating', rating).rule).toBe('督办规则');
    expect(deskAt('classified', on).refusal('record-call-back', { way: '电话', reached: true, text: '好' }).rule).toBe(
      '督办规则',
    );
    expect(deskAt('closed', on).refusal('record-rating', { ...rating, grade: '一般' }).field).toBe('grade');
  });
});

describe('file-case', () => {
  const volume = { volume: '2026-信-17', pages: 36, retention: '10年' };
  it('files a closed matter once', () => {
    const desk = deskAt('closed', on).act('file-case', volume, { on: '2026-11-30' });
    expect(desk.now.filed).toEqual({ ...volume, on: '2026-11-30' });
    expect(stageOf(desk.now)).toBe('filed');
    expect(desk.refusal('file-case', volume, { on: '2026-12-01' }).rule).toBe('归档规则');
  });
  it('is refused before closing, while papers lie unserved, and before the closing day', () => {
    expect(deskAt('served', on).refusal('file-case', volume).message).toContain('办结后');
    expect(deskAt('closed', on).refusal('file-case', volume, { on: '2026-11-01', today: on }).rule).toBe('日期先后');
    const unserved = deskAt('closed', on);
    unserved.state = { ...unserved.now, letters: unserved.now.letters.map((letter) => ({ ...letter, service: null })) };
    expect(unserved.refusal('file-case', volume).message).toContain('没有送达');
    expect(deskAt('closed', on).refusal('file-case', { ...volume, pages: 0 }).field).toBe('pages');
  });
});

describe('override-limit', () => {
  const later = { limit: 'finish', due: '2027-01-20', reason: '不可抗力停工' };
  it('sets another day and shows both', () => {
    const desk = deskAt('accepted', on).act('override-limit', later, { on: '2026-11-10' });
    const finish = limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'finish');
    expect(finish).toMatchObject({ due: '2027-01-20', counted: '2027-01-01' });
    expect(finish?.sentence).toContain('不可抗力停工');
    expect(desk.events.at(-1)?.payload).toMatchObject({ what: '办结期限', counted: '2027-01-01' });
  });
  it('is for those in charge, on a limit that runs, with a reason and a new day', () => {
    const desk = deskAt('accepted', on);
    expect(desk.refusal('override-limit', later, { roles: ['handler', 'reception'] }).rule).toBe('岗位职责');
    expect(desk.refusal('override-limit', { ...later, limit: 'decide-review:r1' })).toMatchObject({
      rule: '期限规则',
      field: 'limit',
    });
    expect(desk.refusal('override-limit', { ...later, reason: ' ' }).field).toBe('reason');
    expect(desk.refusal('override-limit', { ...later, due: '2027-01-01' })).toMatchObject({
      rule: '期限规则',
      field: 'due',
    });
    expect(desk.refusal('override-limit', { ...later, due: '2026-11-01' })).toMatchObject({
      rule: '日期先后',
      field: 'due',
    });
    expect(deskAt('served', on).refusal('override-limit', later).message).toContain('已经完成');
    expect(
      deskAt('served', on).refusal('override-limit', { ...later, limit: 'request-review:paper-1' }).message,
    ).toContain('权利');
    expect(deskAt('closed', on).refusal('override-limit', later).rule).toBe('期限规则');
  });
});
