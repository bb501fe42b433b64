import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { acceptanceNotice } from '#shared/papers/acceptance-notice';
import { furtherRefusalNotice } from '#shared/papers/further-refusal-notice';
import { procedureNotice } from '#shared/papers/procedure-notice';
import { refusalNotice } from '#shared/papers/refusal-notice';
import { suggestionReply } from '#shared/papers/suggestion-reply';
import { bureauOnly, deskAt, lettersOnly, office, wayClass } from '../case/desk';
import { accused, ended, extended, guided, on, refused, registered, simplified, studied } from './notice-desks';
import { factsFor, failing, letterFor, textOf } from './paper-facts';

describe('acceptance-notice (条例 arts. 23, 31(6), 34)', () => {
  it('names receipt, acceptance, article, organ, end date, contact, and asks not to file again elsewhere', () => {
    const { now } = deskAt('accepted', on);
    const text = textOf(acceptanceNotice, now);
    expect(text).toContain('您于2026年11月2日来访反映楼道漏水的信访事项');
    expect(text).toContain(
      '根据《信访工作条例》第二十三条、第三十一条第六项的规定，我单位于2026年11月2日决定受理，由临江市住建局办理。',
    );
    expect(text).toContain('自受理之日起60日内办结，最迟于2027年1月1日办结');
    expect(text).toContain('不要就同一事项向其他机关、单位重复提出');
    expect(letterFor(acceptanceNotice, now).contact).toContain('010-1');
    expect(failing(acceptanceNotice, now)).toEqual([]);
  });
  it('keeps the day of the law when the time is extended later', () => {
    expect(textOf(acceptanceNotice, extended().now)).toContain('最迟于2027年1月1日办结');
  });
  it('takes the days from the table of limits', () => {
    const law = {
      ...nationalLaw,
      limits: nationalLaw.limits.map((rule) => (rule.key === 'finish' ? { ...rule, length: 45 } : rule)),
    };
    expect(textOf(acceptanceNotice, deskAt('accepted', on).now, { law })).toContain(
      '自受理之日起45日内办结，最迟于2026年12月17日办结',
    );
  });
  it('names the shorter limit under the simple procedure, and refuses to guess without its holidays', () => {
    expect(textOf(acceptanceNotice, simplified().now)).toContain(
      '10个工作日内作出处理意见并答复您，最迟于2026年11月16日答复',
    );
    const law = { ...nationalLaw, limits: nationalLaw.limits.filter(({ key }) => key !== 'simple-reply') };
    expect(failing(acceptanceNotice, simplified().now, { law })).toEqual(['due']);
    expect(textOf(acceptanceNotice, simplified().now, { law })).toContain('（待填写：简易办理答复期限）');
  });
  it('is refused before acceptance, and to another organ', () => {
    expect(acceptanceNotice.unlawful(deskAt('classified', on).now, office)?.rule).toBe('《条例》第二十三条');
    const { now } = deskAt('accepted', on);
    expect(acceptanceNotice.unlawful(now, lettersOnly)?.message).toContain('临江市住建局出具');
    expect(acceptanceNotice.unlawful(now, bureauOnly)).toBeNull();
    expect(failing(acceptanceNotice, now, { organId: 'letters' })).toEqual(['organ']);
    expect(failing(acceptanceNotice, now, { issuedOn: '2026-11-01' })).toEqual(['issue-date']);
  });
});

describe('procedure-notice (条例 art. 31(1)-(5))', () => {
  it('names item, procedure, law, organ, day, and that the result is served', () => {
    const text = textOf(procedureNotice, guided().now);
    expect(text).toContain('属于《信访工作条例》第三十一条第四项规定的情形，依照《中华人民共和国行政复议法》');
    expect(text).toContain('应当通过行政复议程序由临江市人民政府办理');
    expect(text).toContain('请您依照《中华人民共和国行政复议法》，向临江市人民政府提出申请');
    expect(text).toContain('最迟于2027年1月1日办结');
    expect(text).toContain('办理结果由临江市人民政府依法送达您');
    expect(text).toContain('不适用《信访工作条例》第三十四条至第三十六条');
    expect(failing(procedureNotice, guided().now)).toEqual([]);
  });
  it.each([
    [1, '第三十一条第一项'],
    [2, '第三十一条第二项'],
    [3, '第三十一条第三项'],
    [5, '第三十一条第五项'],
  ] as const)('cites the item of way %i', (way, item) => {
    expect(textOf(procedureNotice, guided(way).now)).toContain(`《信访工作条例》${item}规定的情形`);
  });
  it('says of way 5 that the organ acts itself, and names no day where the law names none', () => {
    const own = { procedure: '查处违法行为', handledBy: '临江市住建局', basis: '《物业管理条例》', namedDue: null };
    const text = textOf(procedureNotice, guided(5, own).now);
    expect(text).toContain('由我单位依法履行“查处违法行为”的职责');
    expect(text).toContain('办理期限依照《物业管理条例》执行。');
    expect(text).toContain('办理结果由我单位依法送达您');
    expect(text).not.toContain('最迟于');
  });
  it('never takes steps and days from the regulation, which only leads there', () => {
    const text = textOf(procedureNotice, guided(1, { basis: '《信访工作条例》第三十一条第一项', namedDue: null }).now);
    expect(text).toContain('办理期限依照规定该程序的法律、法规执行。');
    expect(text).toContain('请您依照规定该程序的法律、法规，向临江市人民政府提出');
  });
  it('is refused without a guidance, and stopped when the class was changed since', () => {
    expect(procedureNotice.unlawful(deskAt('classified', on).now, office)?.rule).toBe('《条例》第三十一条');
    const state = guided().now;
    const changed = {
      ...state,
      classification: state.classification === null ? null : { ...state.classification, way: 2 as const },
    };
    expect(failing(procedureNotice, changed)).toEqual(['way']);
  });
  it('never leads to who is accused; dates are in order', () => {
    const { accusation } = accused('临江市人民政府').now;
    expect(failing(procedureNotice, { ...guided().now, accusation })).toContain('destination-accused');
    expect(failing(procedureNotice, guided().now, { issuedOn: '2026-11-08' })).toEqual(['issue-date']);
    expect(failing(procedureNotice, guided().now, { issuedOn: '2027-01-02' })).toEqual(['due']);
  });
});

describe('refusal-notice', () => {
  it('names matter, facts, ground, article with its paragraph, day, and where to go; two copies', () => {
    const text = textOf(refusalNotice, refused().now, { values: { where: '宁河市三路5号' } });
    expect(text).toContain('登记编号：2026-000001');
    expect(text).toContain('房屋位于东湖区以外，由宁河市管理。');
    expect(text).toContain('不属于本机关、单位或者本系统职权范围。根据《信访工作条例》第二十三条第一款的规定');
    expect(text).toContain('我单位于2026年11月5日决定不予受理');
    expect(text).toContain('请您向宁河市住建局提出。联系方式：宁河市三路5号。');
    expect([refusalNotice.copies, refusalNotice.approval]).toEqual([2, 'review-and-sign-off']);
    expect(failing(refusalNotice, refused().now)).toEqual([]);
  });
  it('cites the item of art. 31', () => {
    const { now } = registered().act('classify-matter', wayClass(2)).act('refuse-acceptance', {
      refusalId: 'r1',
      organId: 'bureau',
      ground: 'arbitration',
      facts: '劳动报酬争议。',
      guidedTo: '东湖区劳动人事争议仲裁委员会',
    });
    expect(textOf(refusalNotice, now)).toContain('根据《信访工作条例》第三十一条第二项的规定');
  });
  it('leaves the way out only where the ground asks for none', () => {
    const inHand = refused({ ground: 'in-hand-below', guidedTo: '' }).now;
    expect(textOf(refusalNotice, inHand)).toContain('第十九条第三款');
    expect(textOf(refusalNotice, inHand)).not.toContain('请您向');
    expect(failing(refusalNotice, inHand)).toEqual([]);
    const lost = { values: { to: '' } };
    expect(failing(refusalNotice, refused().now, lost)).toEqual(['guided']);
    expect(textOf(refusalNotice, refused().now, lost)).toContain('请您向（待填写：有权处理的机关、单位）提出');
  });
  it('is refused without a decision and after it was taken back', () => {
    expect(refusalNotice.unlawful(registered().now, office)?.rule).toBe('《条例》第二十三条');
    const back = refused().act('revoke-refusal', { refusalId: 'r1', reason: '属于职权范围' }, { on: '2026-11-06' });
    expect(refusalNotice.subjects(back.now, office)).toEqual([]);
    expect(refusalNotice.unlawful(ended().now, office)?.rule).toBe('《条例》第二十三条');
  });
  it('contradicts an acceptance, never leads to the accused, never predates the decision', () => {
    const accepted = { ...refused().now, acceptance: deskAt('accepted', on).now.acceptance };
    expect(failing(refusalNotice, accepted)).toEqual(['not-accepted']);
    const { accusation } = accused('宁河市住建局').now;
    expect(failing(refusalNotice, { ...refused().now, accusation })).toEqual(['destination-accused']);
    expect(failing(refusalNotice, refused().now, { issuedOn: '2026-11-04' })).toEqual(['issue-date']);
  });
});

describe('further-refusal-notice (条例 art. 36(3))', () => {
  it('lists the earlier opinions by number, in the order of the law', () => {
    const text = textOf(furtherRefusalNotice, ended().now);
    expect(text).toContain(
      '东湖区住建局处理意见书（东住建信〔2024〕5号）；东湖区人民政府复查意见书（东政复查〔2024〕8号）；临江省人民政府复核意见书（临政复核〔2025〕1号）',
    );
    expect(text).toContain('仍然以同一事实和理由提出投诉请求');
    expect(text).toContain('根据《信访工作条例》第三十六条第三款的规定，我单位于2026年11月5日决定不再受理');
    expect(failing(furtherRefusalNotice, ended().now)).toEqual([]);
  });
  it('is not issued without the re-review or with a number missing', () => {
    expect(factsFor(furtherRefusalNotice, ended('').now).values.opinions).toContain('（待填写：文号）');
    expect(failing(furtherRefusalNotice, ended('').now)).toEqual(['numbers']);
    const values = { opinions: '东湖区住建局处理意见书（东住建信〔2024〕5号）' };
    expect(failing(furtherRefusalNotice, ended().now, { values })).toEqual(['re-review', 'chain?']);
  });
  it('is refused without the decision; a plain refusal is not one', () => {
    expect(furtherRefusalNotice.unlawful(deskAt('classified', on).now, office)?.rule).toBe('《条例》第三十六条第三款');
    expect(furtherRefusalNotice.unlawful(refused().now, office)?.rule).toBe('《条例》第三十六条第三款');
    expect(furtherRefusalNotice.meets).toBe('refused-further');
  });
});

describe('suggestion-reply (条例 art. 29)', () => {
  it('says what was found, that it is adopted, and what is done', () => {
    const letter = letterFor(suggestionReply, studied().now);
    expect(letter.title).toBe('关于“楼道漏水”意见建议的答复函');
    const text = textOf(suggestionReply, studied().now);
    expect(text).toContain('来访提出的“楼道漏水”的意见建议');
    expect(text).toContain('第二十九条');
    expect(text).toContain('经与公交公司研究，该路段客流充足。');
    expect(text).toContain('我单位予以采纳。采取的措施是：年底前增设站点。');
    expect(failing(suggestionReply, studied().now)).toEqual([]);
  });
  it.each([
    ['部分采纳', '其他部分目前暂不具备采纳条件'],
    ['未采纳', '目前暂不具备采纳条件'],
  ] as const)('words %s', (adoption, words) => {
    const { now } = studied(adoption);
    expect(textOf(suggestionReply, now)).toContain(words);
    expect(failing(suggestionReply, now)).toEqual([]);
  });
  it('may not contradict the study', () => {
    expect(failing(suggestionReply, studied().now, { values: { adoption: '不予采纳。' } })).toEqual(['adoption']);
    expect(failing(suggestionReply, studied('未采纳').now, { values: { adoption: '予以采纳。' } })).toEqual([
      'adoption',
    ]);
    expect(failing(suggestionReply, studied('未采纳').now, { values: { adoption: '不予采纳。' } })).toEqual([]);
  });
  it('is refused before the study; a long title stays out of the letter', () => {
    expect(suggestionReply.unlawful(registered().now, office)?.rule).toBe('《条例》第二十九条');
    const { now } = studied();
    const long = { ...now, matter: { ...now.matter, title: '增设公交站点'.repeat(6) } };
    expect(letterFor(suggestionReply, long).title).toBe('关于意见建议办理情况的答复函');
  });
});
