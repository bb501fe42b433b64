import { describe, expect, it } from 'vitest';
import { isNamedRule } from '#shared/case/rules';
import { assignmentLetter } from '#shared/papers/assignment-letter';
import { disputeLetter } from '#shared/papers/dispute-letter';
import { objectionAnswerLetter } from '#shared/papers/objection-answer-letter';
import { objectionLetter } from '#shared/papers/objection-letter';
import { transferLetter } from '#shared/papers/transfer-letter';
import { transferList } from '#shared/papers/transfer-list';
import { transferBases } from '#shared/papers/transfer-parts';
import { Desk, deskAt, lettersOnly, office, registration, transfer, wayClass } from '../case/desk';
import { bodyText, factsFor, failing, formFrom, letterFrom } from './paper-desk';

const on = '2026-11-02';
const fromLetters = () =>
  new Desk({ on }).act('register-visit', registration(on, {}, 'letters')).act('classify-matter', wayClass(6));
const transferred = () => fromLetters().act('transfer-matter', transfer('转送', null));
const assigned = () => fromLetters().act('transfer-matter', transfer('交办', '2026-12-20'));
const accused = () =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(null, '检举控告'))
    .act('record-accusation', {
      accused: [{ name: '赵刚', unit: '临江市城管局' }],
      readers: [{ id: 'wang', name: '王芳' }],
    })
    .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' }));

describe('transfer letter', () => {
  it('says number, petitioner, gist and basis, and what the receiving organ owes', () => {
    const facts = factsFor(transferLetter, transferred().now);
    const letter = letterFrom(transferLetter, facts);
    const text = bodyText(letter);
    expect(letter.addressee).toBe('临江市民政局');
    expect(text).toContain('登记编号：2026-000001');
    expect(text).toContain('信访人：李秀英（联系电话：13800138000）');
    expect(text).toContain('反映的主要问题和请求：请求维修');
    expect(text).toContain('《信访工作条例》第二十二条第一款第一项的规定，现于2026年11月2日转送你单位');
    expect(text).toContain('自收到之日起15日内书面告知信访人');
    expect(text).toContain('自收到之日起5个工作日内书面提出异议');
    expect(letter.contact).toBe('联系人：王芳，联系电话：010-2');
    expect(failing(transferLetter, facts)).toEqual([]);
  });
  it('tells the receiver that the matter may go by the simple procedure, while the suggestion stands', () => {
    const suggested = () =>
      fromLetters().act('suggest-simple', { organId: 'letters', condition: 'clear', explanation: '' });
    const sent = suggested().act('transfer-matter', transfer('转送', null));
    const words = (desk: Desk) => bodyText(letterFrom(transferLetter, factsFor(transferLetter, desk.now)));
    expect(words(sent)).toContain(
      '该事项可以适用简易办理：事实清楚、责任明确、争议不大、易于解决（《简易办理办法》第四条第一项）。是否适用，由有权处理的机关、单位',
    );
    expect(words(transferred())).not.toContain('简易办理');
    sent.act('withdraw-simple-suggestion', { reason: '争议较大' });
    expect(words(sent)).not.toContain('简易办理');
  });
  it('is for transfers that hold, by organs of this office, and never for an assignment', () => {
    const refused = transferLetter.unlawful(assigned().now, office);
    expect(refused).not.toBeNull();
    expect(isNamedRule(refused?.rule ?? '')).toBe(true);
    expect(transferLetter.unlawful(deskAt('classified').now, office)?.rule).toBe('转送规则');
    expect(transferLetter.subjects(transferred().now, office)).toEqual([
      { about: 't1', label: '2026年11月2日转送临江市民政局' },
    ]);
    const elsewhere = { ...lettersOnly, organs: office.organs.filter(({ id }) => id === 'bureau') };
    expect(transferLetter.subjects(transferred().now, elsewhere)).toEqual([]);
  });
  it('takes the basis of the discipline organ, asks for secrecy, and never goes or is copied to who is accused', () => {
    const facts = factsFor(transferLetter, accused().now);
    const text = bodyText(letterFrom(transferLetter, facts));
    expect(facts.values.basis).toBe(transferBases.authority);
    expect(text).toContain('请严格保密');
    expect(text).toContain('对信访人的告知按照有关规定执行');
    expect(text).not.toContain('15日内书面告知');
    expect(failing(transferLetter, facts)).toEqual([]);
    const copied = factsFor(transferLetter, accused().now, { values: { copies: '临江市城市管理局\n临江市城管局' } });
    expect(failing(transferLetter, copied)).toEqual(['accused-receiver']);
  });
  it('shows nothing of the petitioner to a receiver recorded as accused later', () => {
    const { now } = transferred();
    const accusing = { ...now, accusation: { accused: [{ name: '', unit: '临江市民政局' }], recordedOn: on } };
    const facts = factsFor(transferLetter, accusing);
    const text = bodyText(letterFrom(transferLetter, facts));
    for (const word of ['李秀英', '13800138000', '楼道漏水', '请求维修']) expect(text, word).not.toContain(word);
    expect(failing(transferLetter, facts)).toContain('accused-receiver');
  });
  it('goes out in the name of who transferred, with its gist', () => {
    const facts = factsFor(transferLetter, transferred().now, { organId: 'bureau', values: { gist: ' ' } });
    expect(failing(transferLetter, facts)).toEqual(['sender', 'gist']);
    expect(bodyText(letterFrom(transferLetter, facts))).toContain('反映的主要问题和请求');
  });
  it('is not made of a secret matter', () => {
    const secret = {
      level: '秘密',
      documentNumber: '1',
      keptAt: '保密柜',
      form: '来信',
      headcount: 1,
    } as const;
    const state = { ...transferred().now, secret };
    for (const paper of [transferLetter, assignmentLetter, transferList, objectionLetter, disputeLetter]) {
      expect(paper.unlawful(state, office)?.rule, paper.key).toBe('涉密事项管理');
      expect(paper.subjects(state, office), paper.key).toEqual([]);
    }
  });
});

describe('assignment letter', () => {
  it('names the period and demands a completion report', () => {
    const facts = factsFor(assignmentLetter, assigned().now);
    const text = bodyText(letterFrom(assignmentLetter, facts));
    expect(text).toContain('第二十二条第一款第三项的规定，现于2026年11月2日交由你单位办理');
    expect(text).toContain('最迟于2026年12月20日向我单位反馈办理结果，提交办结报告');
    expect(text).toContain('由单位负责人签发');
    expect(failing(assignmentLetter, facts)).toEqual([]);
  });
  it('may not go out once its period is over, nor without the demand for a report', () => {
    const late = factsFor(assignmentLetter, assigned().now, { today: '2026-12-20', values: { report: '' } });
    expect(failing(assignmentLetter, late)).toEqual(['period', 'report']);
    expect(assignmentLetter.unlawful(transferred().now, office)?.rule).toBe('转送规则');
  });
});

describe('transfer list', () => {
  it('lists the matter and is signed by who takes the papers', () => {
    const facts = factsFor(transferList, assigned().now, { issuedOn: '2026-11-03' });
    const form = formFrom(transferList, facts);
    expect(form.rows[1]?.cells.map(({ text }) => text.join(''))).toEqual([
      '1',
      '2026-000001',
      '李秀英',
      '来访',
      '楼道漏水',
      '交办，最迟于2026年12月20日反馈（2026年11月2日）',
    ]);
    for (const { cells } of form.rows) expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(156);
    expect(form.signature).toEqual(['临江市信访局', '2026年11月3日']);
    expect(failing(transferList, facts)).toEqual([]);
  });
});

const receipt = {
  receiptId: 'r1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  kind: '转送',
  documentNumber: '临信〔2026〕9号',
  feedbackBy: null,
} as const;
const received = () => deskAt('classified', on).act('receive-transfer', receipt);
const reasons = '电梯维修资金由街道管理，不属于住建部门职权范围，应由东湖街道办事处办理。';

describe('objection letter', () => {
  it('gives the reasons in detail and lists the papers that go back', () => {
    const { now } = received().act('object-to-transfer', { receiptId: 'r1', reasons });
    const facts = factsFor(objectionLetter, now, { organId: 'bureau' });
    const letter = letterFrom(objectionLetter, facts);
    expect(letter.addressee).toBe('临江省信访局');
    expect(bodyText(letter)).toContain('你单位以临信〔2026〕9号转送的李秀英反映楼道漏水的信访事项');
    expect(bodyText(letter)).toContain(reasons);
    expect(bodyText(letter)).toContain('第二十三条第三款关于自收到之日起5个工作日内提出异议的规定');
    expect(letter.attachments).toEqual(['临江省信访局转送函（临信〔2026〕9号）', '信访事项登记表']);
    expect(failing(objectionLetter, facts)).toEqual([]);
  });
  it('needs reasons and the receiving organ; a late one is only said', () => {
    const facts = factsFor(objectionLetter, received().now, { organId: 'letters', today: '2026-11-20' });
    expect(failing(objectionLetter, facts)).toEqual(['sender', 'reasons']);
    const late = objectionLetter.checks?.(facts).find(({ id }) => id === 'in-time');
    expect(late).toMatchObject({ ok: false, level: 'should' });
    expect(late?.message).toContain('2026年11月9日');
  });
  it('is unlawful once the organ took the matter as its own', () => {
    const own = received().act('accept-matter', { organId: 'bureau' });
    expect(objectionLetter.unlawful(own.now, office)?.rule).toBe('《条例》第二十三条第三款');
  });
});

describe('answer to an objection', () => {
  const objected = (agreed: boolean) =>
    assigned()
      .act('record-objection', { transferId: 't1', reasons }, { on: '2026-11-05' })
      .act('answer-objection', { transferId: 't1', agreed, text: '经核实，情况属实。' }, { on: '2026-11-06' });

  it('consents and asks for the papers, or not and asks to go on', () => {
    const yes = factsFor(objectionAnswerLetter, objected(true).now);
    expect(bodyText(letterFrom(objectionAnswerLetter, yes))).toContain('我单位同意你单位退回该事项');
    expect(bodyText(letterFrom(objectionAnswerLetter, yes))).toContain('材料交还我单位');
    const no = factsFor(objectionAnswerLetter, objected(false).now);
    expect(bodyText(letterFrom(objectionAnswerLetter, no))).toContain('不同意你单位退回');
    expect(bodyText(letterFrom(objectionAnswerLetter, no))).toContain('继续依法按程序办理');
    expect(failing(objectionAnswerLetter, no)).toEqual([]);
  });
  it('is unlawful before the objection is verified, and not dated before it', () => {
    const waiting = assigned().act('record-objection', { transferId: 't1', reasons }, { on: '2026-11-05' });
    expect(objectionAnswerLetter.unlawful(waiting.now, office)?.rule).toBe('《条例》第二十三条第三款');
    const early = factsFor(objectionAnswerLetter, objected(true).now, { issuedOn: '2026-11-04' });
    expect(failing(objectionAnswerLetter, early)).toEqual(['after-objection']);
  });
});

describe('dispute letter', () => {
  const dispute = {
    disputeId: 'd1',
    organs: ['临江市住建局', '临江市民政局'],
    reason: '双方都认为不属于本单位职责。',
    commonSuperior: true,
    submittedTo: '临江市人民政府',
  };
  it('asks the common superior to decide, and the joint meeting to coordinate', () => {
    const facts = factsFor(disputeLetter, deskAt('classified').act('dispute-competence', dispute).now, {
      organId: 'bureau',
    });
    const letter = letterFrom(disputeLetter, facts);
    expect(letter.title).toBe('关于报请决定信访事项受理机关的函');
    expect(bodyText(letter)).toContain('涉及临江市住建局、临江市民政局');
    expect(bodyText(letter)).toContain(dispute.reason);
    expect(letter.copies).toEqual(['临江市民政局']);
    expect(failing(disputeLetter, facts)).toEqual([]);
    const meeting = { ...dispute, commonSuperior: false, submittedTo: '临江市信访工作联席会议' };
    const other = factsFor(disputeLetter, deskAt('classified').act('dispute-competence', meeting).now);
    expect(letterFrom(disputeLetter, other).title).toBe('关于报请协调信访事项受理机关的函');
  });
  it('needs an open dispute', () => {
    expect(disputeLetter.unlawful(deskAt('classified').now, office)?.rule).toBe('《条例》第二十四条第一款');
  });
});
