import { describe, expect, it } from 'vitest';
import { accountabilitySuggestion } from '#shared/papers/accountability-suggestion';
import { cadreReport } from '#shared/papers/cadre-report';
import { completionReport } from '#shared/papers/completion-report';
import { completionReview } from '#shared/papers/completion-review';
import { improvementSuggestion } from '#shared/papers/improvement-suggestion';
import { policySuggestion } from '#shared/papers/policy-suggestion';
import { reminder } from '#shared/papers/reminder';
import { supervisionLetter } from '#shared/papers/supervision-letter';
import { urgentReport } from '#shared/papers/urgent-report';
import { Desk, deskAt, lettersOnly, office, registration, transfer, wayClass } from '../case/desk';
import { bodyText, cellsOf, factsFor, failing, formFrom, letterFrom } from './paper-desk';

const on = '2026-11-02';
const assigned = () =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(6))
    .act('transfer-matter', transfer('交办', '2026-11-06'));
const supervision = {
  supervisionId: 's1',
  organId: 'letters',
  organ: '临江市民政局',
  trigger: '推诿、敷衍、拖延',
  demand: '十日内办结并答复信访人。',
  answerBy: '2026-11-20',
} as const;
const supervised = () => assigned().act('supervise', supervision, { on: '2026-11-09' });
const accusation = { accused: [{ name: '赵刚', unit: '临江市民政局' }], recordedOn: on };

describe('supervision letter', () => {
  it('says the matter, the fault as the case shows it, the demand and the day', () => {
    const facts = factsFor(supervisionLetter, supervised().now);
    const text = bodyText(letterFrom(supervisionLetter, facts));
    expect(text).toContain('李秀英反映楼道漏水的信访事项（登记编号：2026-000001）');
    expect(text).toContain('“推诿、敷衍、拖延”的情形，根据《信访工作条例》第四十条第一款');
    expect(text).toContain('2026年11月2日交办你单位，要求最迟于2026年11月6日反馈办理结果。期限届满，你单位没有反馈');
    expect(text).toContain('十日内办结并答复信访人。');
    expect(text).toContain('请最迟于2026年11月20日将');
    expect(failing(supervisionLetter, facts)).toEqual([]);
  });
  it('may not change the recorded day, nor name a day already past', () => {
    const facts = factsFor(supervisionLetter, supervised().now, { values: { 'answer-by': '2026-11-08' } });
    expect(failing(supervisionLetter, facts)).toEqual(['answer-by-later', 'answer-by-recorded']);
  });
  it('names no accuser and does not go to who is accused', () => {
    const facts = factsFor(
      supervisionLetter,
      { ...supervised().now, accusation },
      { values: { fault: '李秀英反映拖延' } },
    );
    expect(bodyText(letterFrom(supervisionLetter, facts)).replace('李秀英反映拖延', '')).not.toMatch(/李秀英|楼道漏水/);
    expect(failing(supervisionLetter, facts)).toEqual(['accused-receiver', 'accuser-details']);
  });
  it('needs a supervision that waits', () => {
    expect(supervisionLetter.unlawful(assigned().now, office)?.rule).toBe('《条例》第四十条第一款');
    const answered = supervised().act(
      'record-supervision-answer',
      { supervisionId: 's1', text: '已办' },
      { on: '2026-11-10' },
    );
    expect(supervisionLetter.unlawful(answered.now, office)).not.toBeNull();
  });
});

describe('reminder', () => {
  it('presses for an assignment overdue and says by how many days', () => {
    const facts = factsFor(reminder, assigned().now, { values: { 'answer-by': '2026-11-16' } });
    const cells = cellsOf(formFrom(reminder, facts));
    expect(cells.get('被催办单位')).toBe('临江市民政局');
    expect(cells.get('原定反馈期限')).toBe('2026年11月6日，已超过3日');
    expect(cells.get('反馈期限')).toBe('2026年11月16日');
    expect(cells.get('催办要求')).toContain('提交办结报告');
    expect(failing(reminder, facts)).toEqual([]);
    expect(failing(reminder, factsFor(reminder, assigned().now))).toEqual(['answer-by-later']);
  });
  it('also presses for the answer to a supervision; not for what is answered', () => {
    expect(reminder.subjects(supervised().now, office).map(({ about }) => about)).toEqual(['t1', 's1']);
    expect(reminder.unlawful(deskAt('classified').now, office)?.rule).toBe('督办规则');
  });
});

const suggestion = (kind: '改进工作' | '完善政策' | '追究责任', to: string, concerning = '') => ({
  suggestionId: 'g1',
  organId: 'letters',
  kind,
  to,
  concerning,
  facts: '受理后六十日没有答复。',
  proposal: '建立台账，按期答复。',
  answerBy: '2026-12-10',
});

describe('the three suggestions', () => {
  it('carry facts, proposal and reply date, each with its own paragraph of art. 40', () => {
    const cases = [
      [improvementSuggestion, suggestion('改进工作', '临江市民政局'), '第四十条第一款', 'letter'],
      [policySuggestion, suggestion('完善政策', '临江市人民政府'), '第四十条第二款', 'official'],
      [accountabilitySuggestion, suggestion('追究责任', '临江市纪委监委', '临江市民政局'), '第四十条第三款', 'letter'],
    ] as const;
    for (const [paper, payload, place, format] of cases) {
      const facts = factsFor(paper, assigned().act('make-suggestion', payload).now, { values: { signer: '陈明' } });
      const letter = letterFrom(paper, facts);
      expect(letter.addressee).toBe(payload.to);
      for (const part of [place, payload.facts, payload.proposal, '请最迟于2026年12月10日将采纳情况书面反馈']) {
        expect(bodyText(letter), `${paper.key}: ${part}`).toContain(part);
      }
      expect(paper.format).toBe(format);
      expect(letter.official?.signer).toBe(format === 'official' ? '陈明' : undefined);
      expect(failing(paper, facts), paper.key).toEqual([]);
      expect(paper.unlawful(assigned().now, office)?.rule).toBe(`《条例》${place}`);
    }
  });
  it('need their parts, and a head who signs the one that goes upwards', () => {
    const { now } = assigned().act('make-suggestion', suggestion('完善政策', '临江市人民政府'));
    const facts = factsFor(policySuggestion, now, { values: { facts: '', proposal: '', 'answer-by': '' } });
    expect(failing(policySuggestion, facts)).toEqual([
      'signer',
      'facts',
      'proposal',
      'answer-by-later',
      'answer-by-recorded',
    ]);
    expect(letterFrom(policySuggestion, facts).official).toMatchObject({
      mark: '临江市信访局文件',
      signer: '（待填写：签发人）',
    });
  });
  it('name whom they concern, and do not go there', () => {
    const { now } = assigned().act('make-suggestion', suggestion('追究责任', '临江市纪委监委', '临江市民政局'));
    const facts = factsFor(accountabilitySuggestion, now);
    expect(bodyText(letterFrom(accountabilitySuggestion, facts))).toContain(
      '临江市民政局在李秀英反映楼道漏水的信访事项',
    );
    const turned = { ...now, suggestions: now.suggestions.map((each) => ({ ...each, to: '临江市民政局' })) };
    expect(failing(accountabilitySuggestion, factsFor(accountabilitySuggestion, turned))).toEqual(['not-itself']);
  });
});

const receipt = {
  receiptId: 'r1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  kind: '交办',
  documentNumber: '临信〔2026〕9号',
  feedbackBy: '2026-12-20',
} as const;

describe('completion report', () => {
  const served = () => deskAt('served', on).act('receive-transfer', receipt);
  it('tells the assigning organ everything the practice asks for', () => {
    const facts = factsFor(completionReport, served().now, { organId: 'bureau', issuedOn: '2026-11-20' });
    const letter = letterFrom(completionReport, facts);
    const text = bodyText(letter);
    for (const part of [
      '你单位以临信〔2026〕9号交办的反映楼道漏水的信访事项',
      '要求最迟于2026年12月20日反馈办理结果',
      '李秀英（联系电话：13800138000）。',
      '请求维修',
      '经查：屋面防水老化。',
      '处理意见为支持：本月内修复。依据：《住宅专项维修资金管理办法》第三条。',
      '出具信访处理意见书（临住建信〔2026〕1号），2026年11月2日直接送达，由李秀英签收。',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(letter).toMatchObject({
      addressee: '临江省信访局',
      documentNumber: '临住建信〔2026〕7号',
      attachments: ['信访处理意见书（临住建信〔2026〕1号）', '送达回证（信访人签收）'],
      contact: '承办人：王芳，联系电话：010-1',
      official: { mark: '临江市住建局文件', signer: 'wang同志', imprint: { date: '2026年11月20日' } },
    });
    expect(failing(completionReport, facts)).toEqual([]);
  });
  it('says once that something was found, however the facts begin', () => {
    const { now } = served();
    const opened = (facts: string) => {
      const work = now.opinion;
      if (work === null) throw new Error('no opinion');
      const demands = work.opinion.demands.map((demand) => ({ ...demand, facts }));
      const state = { ...now, opinion: { ...work, opinion: { ...work.opinion, demands } } };
      return bodyText(letterFrom(completionReport, factsFor(completionReport, state, { organId: 'bureau' })));
    };
    expect(opened('经查，屋面防水老化')).toContain('，经查，屋面防水老化。');
    expect(opened('经现场核查，屋面防水老化')).toContain('，经现场核查，屋面防水老化。');
    expect(opened('屋面经检查已经修好')).toContain('，经查：屋面经检查已经修好。');
  });
  it('waits for the service of the opinion, and needs a head’s name', () => {
    const issued = deskAt('issued', on).act('receive-transfer', receipt).now;
    const facts = factsFor(completionReport, issued, { organId: 'bureau', values: { signer: '' } });
    expect(failing(completionReport, facts)).toEqual(['signer', 'served']);
  });
  it('is owed for assignments only, and once', () => {
    const plain = deskAt('served', on).act('receive-transfer', { ...receipt, kind: '转送', feedbackBy: null });
    expect(completionReport.unlawful(plain.now, office)?.rule).toBe('《条例》第二十二条第一款第三项');
    const done = served().act('submit-completion-report', { receiptId: 'r1', documentNumber: '', summary: '已办结' });
    expect(completionReport.subjects(done.now, office)).toEqual([]);
  });
});

describe('completion review', () => {
  const result = { transferId: 't1', documentNumber: '临民〔2026〕3号', summary: '已修复', servedOn: null };
  const values = {
    facts: '清楚',
    basis: '正确',
    demands: '逐项答复',
    procedure: '符合',
    'carried-out': '已落实',
    verdict: '同意办结',
  };
  const reported = (servedOn: string | null) =>
    assigned().act('record-other-opinion', { ...result, servedOn }, { on: '2026-11-09' });
  it('sets what came back against the assignment', () => {
    const facts = factsFor(completionReview, reported('2026-11-07').now, { values });
    const cells = cellsOf(formFrom(completionReview, facts));
    expect(cells.get('办结报告文号')).toBe('临民〔2026〕3号');
    expect(cells.get('反馈是否按期')).toBe('期限2026年11月6日，2026年11月9日反馈，超期');
    expect(cells.get('答复送达')).toBe('2026年11月7日送达信访人');
    expect(cells.get('审核意见')).toBe('同意办结');
    expect(failing(completionReview, facts)).toEqual([]);
  });
  it('does not agree against its own findings or without service; sends back with reasons', () => {
    const check = (more: Record<string, string>, servedOn: string | null = '2026-11-07') =>
      failing(completionReview, factsFor(completionReview, reported(servedOn).now, { values: { ...values, ...more } }));
    expect(check({ facts: '不清楚' })).toEqual(['consistent']);
    expect(check({}, null)).toEqual(['served']);
    expect(check({ facts: '不清楚', verdict: '退回补充办理' })).toEqual(['explained']);
    expect(check({ facts: '不清楚', verdict: '退回补充办理', reasons: '补充调查渗漏原因' })).toEqual([]);
    expect(completionReview.unlawful(assigned().now, office)?.rule).toBe('《条例》第二十二条第一款第三项');
  });
});

describe('urgent report', () => {
  const to = ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室', '上一级信访部门', '国家信访局'] as const;
  const reported = () =>
    assigned().act('report-urgent', {
      reportId: 'u1',
      organId: 'letters',
      to: [...to],
      what: '约五十人因漏水聚集。',
      measures: '已派人到场疏导。',
    });
  it('reports upwards and tells beside, with urgency and the head who signs', () => {
    const facts = factsFor(urgentReport, reported().now, {
      values: { signer: '陈明', copies: '临江市住建局' },
    });
    const letter = letterFrom(urgentReport, facts);
    expect(letter.addressee).toBe('中共临江市委、临江市人民政府、临江省信访局、国家信访局');
    for (const part of [
      '约五十人因漏水聚集。',
      '已派人到场疏导。',
      '1人在一号窗口以来访形式反映',
      '请求维修',
      '第二十五条',
    ]) {
      expect(bodyText(letter), part).toContain(part);
    }
    expect(letter.official).toMatchObject({ mark: '临江市信访局文件', signer: '陈明', urgency: '特急' });
    expect(failing(urgentReport, facts)).toEqual([]);
  });
  it('wants the competent body by name, and a matter marked or reported as urgent', () => {
    expect(failing(urgentReport, factsFor(urgentReport, reported().now))).toEqual(['signer', 'competent-named']);
    expect(urgentReport.unlawful(assigned().now, office)?.rule).toBe('《条例》第二十五条');
  });
});

describe('cadre report', () => {
  const reported = (major = false) =>
    new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(null, '检举控告'))
      .act('record-accusation', {
        accused: [{ name: '赵刚', unit: '临江市民政局' }],
        readers: [{ id: 'wang', name: '王芳' }],
      })
      .act('report-cadre', {
        organId: 'letters',
        to: '中共临江市委组织部',
        gist: '反映民政局赵刚违规发放补助。',
        major,
        alsoTo: major ? ['市委主要负责同志'] : [],
      });
  it('says what is reported and never who spoke', () => {
    const facts = factsFor(cadreReport, reported(true).now);
    const letter = letterFrom(cadreReport, facts);
    expect(letter.addressee).toBe('中共临江市委组织部');
    expect(letter.copies).toEqual(['市委主要负责同志']);
    expect(bodyText(letter)).toContain('第三十条第二款的规定，现按照干部管理权限将重大情况通报如下');
    expect(bodyText(letter)).not.toContain('李秀英');
    expect(failing(cadreReport, facts)).toEqual([]);
    expect(cadreReport.subjects(reported().now, lettersOnly)).toHaveLength(1);
  });
  it('stops an accuser’s telephone, the accused as receiver, a missing leader and another sender', () => {
    const values = { gist: '来电13800138000反映', copies: '临江市民政局' };
    const facts = factsFor(cadreReport, reported().now, { values, organId: 'bureau' });
    expect(failing(cadreReport, facts)).toEqual(['sender', 'accused-receiver', 'accuser-details']);
    const major = factsFor(cadreReport, reported(true).now, { values: { copies: '' } });
    expect(failing(cadreReport, major)).toEqual(['major']);
    expect(cadreReport.unlawful(assigned().now, office)?.rule).toBe('《条例》第三十条第二款');
  });
});
