import { describe, expect, it } from 'vitest';
import { elsewhereNotice } from '#shared/papers/elsewhere-notice';
import { receivedNotice } from '#shared/papers/received-notice';
import { whereaboutsNotice } from '#shared/papers/whereabouts-notice';
import { bureauOnly, deskAt, lettersOnly, office, person, wayClass } from '../case/desk';
import { accused, atLetters, came, guided, on, received, refused, registered, sent, simplified } from './notice-desks';
import { checksOf, factsFor, failing, letterFor, textOf } from './paper-facts';

describe('received-notice (条例 art. 23)', () => {
  it('says when and how the matter came, its number, and by which route it is dealt with', () => {
    const { now } = deskAt('classified', on);
    const letter = letterFor(receivedNotice, now);
    expect([letter.title, letter.addressee, letter.documentNumber, letter.signature.date]).toEqual([
      '信访事项接收告知书',
      '李秀英',
      '临住建信〔2026〕7号',
      '2026年11月20日',
    ]);
    expect(letter.contact).toBe('联系人：王芳，联系电话：010-1');
    const text = textOf(receivedNotice, now);
    expect(text).toContain('《信访工作条例》第二十三条第一款、第二款');
    expect(text).toContain('您于2026年11月2日来访反映楼道漏水的信访事项（登记编号：2026-000001）收悉。');
    expect(text).toContain('属于临江市住建局职权范围');
    expect(text).toContain('第三十一条第六项规定的信访程序');
    expect(text).toContain('自受理之日起60日内办结');
  });
  it('is a draft with blanks until it has a number and a date', () => {
    const draft = letterFor(receivedNotice, registered().now, { number: null, issuedOn: null });
    expect([draft.issued, draft.documentNumber, draft.signature.date]).toEqual([
      false,
      '临住建信〔　　〕　号',
      '　　年　月　日',
    ]);
  });
  it.each([
    ['before classification', () => registered().now, '另行书面告知您'],
    ['of a suggestion', () => registered().act('classify-matter', wayClass(null, '意见建议')).now, '第二十九条'],
    ['of an accusation', () => accused('临江市交通局').now, '第三十条'],
    [
      'of way 2',
      () => registered().act('classify-matter', wayClass(2)).now,
      '第三十一条第二项规定的情形，应当通过仲裁处理',
    ],
    ['of way 5', () => registered().act('classify-matter', wayClass(5)).now, '由我单位依法履行职责'],
    ['of a consultation', () => registered().act('classify-matter', wayClass(null, '咨询')).now, '研究后答复您'],
    ['of a simple matter', () => simplified().now, '自受理之日起10个工作日内作出处理意见'],
  ])('names the route %s', (_what, state, words) => {
    expect(factsFor(receivedNotice, state()).values.route).toContain(words);
  });
  it.each([
    ['来信', '您来信反映楼道漏水的信访事项（登记编号：2026-000001），已于2026年11月2日收悉。'],
    ['网信', '您通过网上信访反映楼道漏水的信访事项'],
    ['来电', '您于2026年11月2日来电反映楼道漏水的信访事项'],
    ['传真', '您通过传真反映楼道漏水的信访事项'],
  ] as const)('words the way in: %s', (form, words) => {
    expect(textOf(receivedNotice, came(form).now)).toContain(words);
  });
  it('rests on art. 23(3) for what came by 转送, and names the sender', () => {
    const { now } = received();
    const about = receivedNotice.subjects(now, office).find((subject) => subject.about === 'q1')?.about ?? null;
    const text = textOf(receivedNotice, now, { about });
    expect(about).toBe('q1');
    expect(text).toContain('第二十三条第三款');
    expect(text).toContain('由临江省信访局转送我单位，我单位于2026年11月6日收到。');
    expect(failing(receivedNotice, now, { about, issuedOn: '2026-11-05' })).toEqual(['issue-date']);
  });
  it('is not for a 信访部门, for what was sent on, nor for what was turned down', () => {
    for (const desk of [atLetters(), sent(), refused()]) {
      expect(receivedNotice.unlawful(desk.now, office)?.rule).toBe('《条例》第二十三条');
      expect(receivedNotice.subjects(desk.now, office)).toEqual([]);
    }
    expect(receivedNotice.unlawful(registered().now, office)).toBeNull();
    expect(receivedNotice.unlawful(registered().now, lettersOnly)?.message).toContain('临江市住建局出具');
  });
  it('is checked: organ, date, title, who is accused, whether anybody can be told', () => {
    expect(failing(receivedNotice, registered().now)).toEqual([]);
    expect(failing(receivedNotice, registered().now, { organId: 'letters' })).toEqual(['organ']);
    expect(failing(receivedNotice, registered().now, { issuedOn: '2026-11-01' })).toEqual(['issue-date']);
    expect(failing(receivedNotice, accused('临江市住建局').now)).toEqual(['accused']);
    expect(failing(receivedNotice, deskAt('accepted', on).now)).toContain('accepted?');
    const nameless = { ...registered().now, petitioners: [person({ name: '', anonymous: true })] };
    expect(failing(receivedNotice, nameless)).toEqual(['address?']);
    expect(letterFor(receivedNotice, nameless).addressee).toBe('信访人');
    const untitled = { ...registered().now, matter: { ...registered().now.matter, title: ' ' } };
    expect(failing(receivedNotice, untitled)).toEqual(['gist']);
    expect(textOf(receivedNotice, untitled)).toContain('您于2026年11月2日来访反映的信访事项');
  });
  it('shows a part left empty as a place to be filled, and leaves out an optional one', () => {
    const text = textOf(receivedNotice, registered().now, { values: { route: ' ', hint: '' } });
    expect(text).toContain('（待填写：处理途径和程序）');
    expect(text).not.toContain('办理进展');
  });
  it('says 你们 to several and 你单位 to a unit; a question as title is quoted', () => {
    const { now } = registered();
    const both = { ...now, petitioners: [person(), person({ id: 'p2', name: '张三' })] };
    expect(textOf(receivedNotice, both)).toContain('你们于2026年11月2日来访');
    expect(letterFor(receivedNotice, both).addressee).toBe('李秀英、张三');
    const unit = { ...now, petitioners: [person({ kind: '单位', name: '东湖物业公司' })] };
    expect(textOf(receivedNotice, unit)).toContain('你单位于2026年11月2日来访');
    const asks = { ...now, matter: { ...now.matter, title: '关于楼道漏水怎么处理？' } };
    expect(textOf(receivedNotice, asks)).toContain('反映“楼道漏水怎么处理？”的信访事项');
  });
});

describe('whereabouts-notice (条例 arts. 22, 23(1))', () => {
  it('names where, when and what may be expected from there', () => {
    const text = textOf(whereaboutsNotice, sent().now, { organId: 'letters' });
    expect(text).toContain(
      '根据《信访工作条例》第二十二条第一款的规定，我单位已于2026年11月4日将该事项转送临江市民政局处理。',
    );
    expect(text).toContain('应当自收到之日起15日内书面告知您接收情况以及处理途径和程序');
    expect(text).not.toContain('反馈办理结果');
    expect(textOf(whereaboutsNotice, sent('交办').now, { organId: 'letters' })).toContain(
      '最迟于2026年12月20日反馈办理结果',
    );
  });
  it('rests on art. 23(1) for an organ that sends on within its system, and prints its address', () => {
    const { now } = deskAt('classified', on).act('transfer-matter', {
      transferId: 't1',
      organId: 'bureau',
      kind: '转送',
      toOrgan: '东湖区住建局',
      reason: '属于区住建局职责',
      feedbackBy: null,
      ownSystem: true,
    });
    const text = textOf(whereaboutsNotice, now, { values: { contact: '东湖区二路3号，010-3' } });
    expect(text).toContain('第二十三条第一款的规定，我单位已于2026年11月2日');
    expect(text).toContain('东湖区住建局联系方式：东湖区二路3号，010-3。');
    expect(failing(whereaboutsNotice, now)).toEqual([]);
    expect(failing(whereaboutsNotice, now, { organId: 'letters' })).toEqual(['organ']);
  });
  it('is refused without a transfer', () => {
    expect(whereaboutsNotice.unlawful(registered().now, office)?.rule).toBe('《条例》第二十三条');
    expect(whereaboutsNotice.unlawful(sent().now, bureauOnly)?.message).toContain('临江市信访局出具');
    const back = { ...sent().now, transfers: sent().now.transfers.map((each) => ({ ...each, returnedOn: on })) };
    expect(whereaboutsNotice.subjects(back, office)).toEqual([]);
  });
  it('warns when the papers went to who is accused, and never predates the transfer', () => {
    const { accusation } = accused('临江市民政局').now;
    const state = { ...sent().now, accusation };
    expect(failing(whereaboutsNotice, state, { organId: 'letters' })).toEqual(['sent-to-accused']);
    expect(failing(whereaboutsNotice, sent().now, { organId: 'letters', issuedOn: '2026-11-03' })).toEqual([
      'issue-date',
    ]);
  });
});

describe('elsewhere-notice (条例 art. 23(1))', () => {
  const to = { to: '宁河市住建局', where: '宁河市三路5号' };
  it('says why not here, and to which organ to bring it', () => {
    const text = textOf(elsewhereNotice, registered().now, { values: to });
    expect(text).toContain('该事项不属于临江市住建局以及本系统职权范围。');
    expect(text).toContain('第二十三条第一款的规定，请您向宁河市住建局提出。联系方式：宁河市三路5号。');
    expect(textOf(elsewhereNotice, registered().now)).toContain('（待填写：有权处理的机关、单位）');
  });
  it('takes the organ from what was already said', () => {
    expect(factsFor(elsewhereNotice, refused().now).values.to).toBe('宁河市住建局');
  });
  it('is only for what came directly to an organ with power and was neither accepted nor sent on', () => {
    for (const desk of [atLetters(), sent(), deskAt('accepted', on)]) {
      expect(elsewhereNotice.unlawful(desk.now, office)?.rule).toBe('《条例》第二十三条');
    }
    expect(elsewhereNotice.unlawful(registered().now, office)).toBeNull();
    expect(elsewhereNotice.meets).toBe('elsewhere');
  });
  it('never leads to who is accused, nor to itself', () => {
    const state = accused('临江市交通局').now;
    expect(failing(elsewhereNotice, state, { values: { to: '临江市交通局' } })).toEqual(['destination-accused']);
    expect(checksOf(elsewhereNotice, state, { values: { to: '临江市交通局' } }).find(({ ok }) => !ok)).toMatchObject({
      source: '《条例》第三十条第三款',
      field: 'to',
    });
    expect(failing(elsewhereNotice, registered().now, { values: { to: '临江市住建局' } })).toEqual(['destination-own']);
    expect(failing(elsewhereNotice, deskAt('classified', on).now, { values: to })).toContain('way-6?');
    expect(failing(elsewhereNotice, guided().now, { values: to })).toEqual([]);
  });
});
