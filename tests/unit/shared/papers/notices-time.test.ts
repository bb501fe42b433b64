import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { extensionApproval } from '#shared/papers/extension-approval';
import { extensionNotice } from '#shared/papers/extension-notice';
import { ordinaryNotice } from '#shared/papers/ordinary-notice';
import { simpleReply } from '#shared/papers/simple-reply';
import { supplementNotice } from '#shared/papers/supplement-notice';
import { deskAt, lettersOnly, office } from '../case/desk';
import {
  accused,
  answeredSimply,
  asked,
  extended,
  on,
  ordinary,
  proposed,
  registered,
  simplified,
} from './notice-desks';
import { factsFor, failing, formFor, rowsOf, textOf } from './paper-facts';

const later = { issuedOn: '2026-12-16', today: '2026-12-16' } as const;

describe('extension-notice (条例 art. 34)', () => {
  it('names reason, approval by the head, days, the old and the new end date', () => {
    const text = textOf(extensionNotice, extended().now, later);
    expect(text).toContain('我单位于2026年11月2日受理，原定最迟于2027年1月1日办结');
    expect(text).toContain('因需要委托鉴定机构鉴定房屋质量，情况复杂');
    expect(text).toContain('经我单位负责人于2026年12月15日批准，办理期限延长20日，最迟于2027年1月21日办结');
    expect(failing(extensionNotice, extended().now, later)).toEqual([]);
  });
  it('counts a second one from the first', () => {
    const { now } = extended(20)
      .act('propose-extension', { extensionId: 'x2', days: 10, reason: '鉴定未完成' }, { on: '2027-01-10' })
      .act(
        'decide-extension',
        { extensionId: 'x2', agreed: true, comment: '' },
        { on: '2027-01-11', officerId: 'head' },
      );
    const text = textOf(extensionNotice, now, { about: 'x2', issuedOn: '2027-01-12' });
    expect(text).toContain('原定最迟于2027年1月21日办结');
    expect(text).toContain('延长10日，最迟于2027年1月31日办结');
  });
  it('is refused before the head agreed, and when he did not', () => {
    expect(extensionNotice.unlawful(proposed().now, office)?.rule).toBe('《条例》第三十四条');
    const no = proposed().act(
      'decide-extension',
      { extensionId: 'x1', agreed: false, comment: '抓紧办理' },
      { on: '2026-12-15', officerId: 'head' },
    );
    expect(extensionNotice.subjects(no.now, office)).toEqual([]);
  });
  it('is checked: date, days allowed, whether it was in time', () => {
    expect(failing(extensionNotice, extended().now, { issuedOn: '2026-12-14' })).toEqual(['issue-date']);
    const law = {
      ...nationalLaw,
      limits: nationalLaw.limits.map((rule) =>
        rule.key === 'finish' ? { ...rule, extension: { atMost: 15, approvedBy: '负责人' } } : rule,
      ),
    };
    expect(failing(extensionNotice, extended().now, { ...later, law })).toEqual(['days']);
    const state = extended().now;
    const late = {
      ...state,
      extensions: state.extensions.map((each) => ({
        ...each,
        decision: each.decision === null ? null : { ...each.decision, on: '2027-01-05' },
      })),
    };
    expect(failing(extensionNotice, late, { issuedOn: '2027-01-06' })).toEqual(['in-time?']);
  });
});

describe('extension-approval', () => {
  it('puts days, reason and the proposal before the head, with room to decide', () => {
    const rows = rowsOf(extensionApproval, proposed().now, later);
    expect(rows).toContain('信访人|李秀英|受理日期|2026年11月2日');
    expect(rows).toContain('原办结期限|2027年1月1日|申请延长|20日');
    expect(rows).toContain('延长后的期限|2027年1月21日|累计延长|20日（最多30日）');
    expect(rows).toContain('延期理由|需要委托鉴定机构鉴定房屋质量。');
    expect(rows.at(-1)).toContain('□同意　　□不同意');
    expect(rows.at(-2)).toContain('wang同志　2026年12月10日申请');
    expect(failing(extensionApproval, proposed().now, later)).toEqual([]);
  });
  it('shows the decision once it is there, and is never numbered', () => {
    const rows = rowsOf(extensionApproval, extended().now, later);
    expect(rows.at(-1)).toContain('同意延期/head同志　2026年12月15日');
    expect([extensionApproval.numbered, extensionApproval.meets, extensionApproval.recipient]).toEqual([
      false,
      null,
      'file',
    ]);
  });
  it('is 156 mm wide in every row and refused without a proposal', () => {
    for (const { cells } of formFor(extensionApproval, proposed().now, later).rows) {
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(156);
    }
    expect(extensionApproval.unlawful(deskAt('assigned', on).now, office)?.rule).toBe('《条例》第三十四条');
  });
});

describe('supplement-notice (条例 art. 19)', () => {
  it('lists what is missing, until when and where, and says that no limit stops', () => {
    const text = textOf(supplementNotice, asked().now);
    expect(text).toContain('请您最迟于2026年11月30日补充下列材料，并对材料内容的真实性负责：');
    expect(text).toContain('1．房屋所有权证；\n2．漏水照片。');
    expect(text).toContain('当面提交至临江市住建局（一号窗口）');
    expect(text).toContain('办理期限照常计算');
    expect(failing(supplementNotice, asked().now)).toEqual([]);
  });
  it('is refused without a request; checked for its day and what came meanwhile', () => {
    expect(supplementNotice.unlawful(registered().now, office)?.rule).toBe('《条例》第十九条');
    expect(failing(supplementNotice, asked().now, { issuedOn: '2026-11-30' })).toEqual(['period']);
    expect(failing(supplementNotice, asked().now, { issuedOn: '2026-11-09' })).toEqual(['issue-date']);
    expect(failing(supplementNotice, asked(null).now)).toEqual(['named-day?']);
    expect(textOf(supplementNotice, asked(null).now)).toContain('请您尽快补充下列材料');
    const whole = asked().act(
      'record-supplement',
      { supplementId: 's1', text: '都有了', complete: true },
      { on: '2026-11-12' },
    );
    expect(failing(supplementNotice, whole.now)).toContain('open');
    expect(textOf(supplementNotice, asked().now, { values: { items: '' } })).toContain('（待填写：需要补充的材料）');
  });
});

describe('ordinary-notice (简易办理办法)', () => {
  it('says why and since when, and keeps the day of acceptance', () => {
    const text = textOf(ordinaryNotice, ordinary().now);
    expect(text).toContain('我单位于2026年11月3日决定适用简易办理程序');
    expect(text).toContain('办理中发现双方争议较大');
    expect(text).toContain('于2026年11月10日决定改按普通程序办理');
    expect(text).toContain('受理日期不变，仍为2026年11月2日');
    expect(text).toContain('60日内办结，最迟于2027年1月1日办结，并出具信访处理意见书');
    expect(failing(ordinaryNotice, ordinary().now)).toEqual([]);
  });
  it('names the notice of art. 23 where nothing is accepted yet', () => {
    const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
    const { now } = deskAt('classified', on)
      .act('choose-simple', simple)
      .act('return-to-ordinary', { reason: '争议较大' }, { on: '2026-11-10' });
    expect(textOf(ordinaryNotice, now)).toContain('自收到之日起15日内书面告知您是否受理');
  });
  it('is refused while the simple procedure holds', () => {
    expect(ordinaryNotice.unlawful(simplified().now, office)?.rule).toBe('简易办理规则');
    expect(failing(ordinaryNotice, ordinary().now, { issuedOn: '2026-11-09' })).toEqual(['issue-date']);
  });
});

describe('simple-reply (简易办理办法)', () => {
  const soon = { issuedOn: '2026-11-10', today: '2026-11-10' } as const;
  it('answers each demand and names organ and period of the review', () => {
    const text = textOf(simpleReply, answeredSimply().now, soon);
    expect(text).toContain('我单位于2026年11月2日受理，根据《信访事项简易办理办法》的规定，适用简易办理程序');
    expect(text).toContain('关于“请求维修”：屋面防水老化。本月内修复。');
    expect(text).toContain('第三十五条的规定，自收到本答复之日起30日内，向临江省住建厅请求复查');
    expect(failing(simpleReply, answeredSimply().now, soon)).toEqual([]);
  });
  it('is refused outside the simple procedure', () => {
    expect(simpleReply.unlawful(deskAt('accepted', on).now, office)?.rule).toBe('简易办理规则');
    expect(simpleReply.unlawful(ordinary().now, office)?.message).toContain('转为普通程序');
    expect(simpleReply.unlawful(answeredSimply().now, lettersOnly)?.rule).toBe('简易办理规则');
    const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
    const early = deskAt('classified', on).act('choose-simple', simple);
    expect(simpleReply.unlawful(early.now, office)?.rule).toBe('《条例》第三十一条第六项');
  });
  it('never turns a demand down; lateness is only said', () => {
    const { now } = answeredSimply();
    expect(failing(simpleReply, now, { ...soon, values: { answer: '不予支持。' } })).toEqual(['no-rejection']);
    expect(failing(simpleReply, now)).toEqual(['in-time?']);
    expect(factsFor(simpleReply, simplified().now).values.answer).toBe('');
    expect(textOf(simpleReply, simplified().now)).toContain('（待填写：办理情况和处理意见）');
  });
  it('asks for another reviewing organ than itself', () => {
    const [bureau] = office.organs;
    if (bureau === undefined) throw new Error('the office has a bureau');
    const own = { ...office, organs: [{ ...bureau, superior: bureau.name }] };
    expect(failing(simpleReply, answeredSimply().now, { ...soon, office: own })).toEqual(['review-organ']);
    expect(
      failing(simpleReply, { ...answeredSimply().now, accusation: accused('临江市住建局').now.accusation }, soon),
    ).toEqual(['accused']);
  });
});
