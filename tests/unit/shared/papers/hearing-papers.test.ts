import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { paperDays } from '#shared/law/paper-days';
import { noteParagraphs } from '#shared/papers/form-sheet';
import { hearingNotice } from '#shared/papers/hearing-notice';
import { hearingOpinion } from '#shared/papers/hearing-opinion';
import { hearingRecord } from '#shared/papers/hearing-record';
import { deskAt, lettersOnly, office } from '../case/desk';
import { hearingHeld, hearingOrdered, on, reReviewing } from './later-desks';
import { checksOf, factsFor, failing, letterFor, textOf } from './paper-facts';

const people = { date: '2026-11-30', chair: '周明', members: '孙丽\n钱进', recorder: '赵敏' };

describe('hearing notice', () => {
  const ordered = hearingOrdered().now;
  it('says matter, time, place, who hears, and the rights with recusal', () => {
    const text = textOf(hearingNotice, ordered, { values: people });
    expect(text).toContain('根据《信访工作条例》第三十一条第六项的规定，我单位决定就信访人反映楼道漏水的信访事项');
    expect(text).toContain('“请求维修”的请求');
    expect(text).toContain('时间：2026年11月30日上午9:00');
    expect(text).toContain('地点：一号窗口');
    expect(text).toContain('主持人：周明');
    expect(text).toContain('听证员：孙丽、钱进');
    expect(text).toContain('记录人：赵敏');
    expect(text).toMatch(/申请回避.*第二十八条第三款/);
    expect(letterFor(hearingNotice, ordered).addressee).toBe('李秀英');
    expect(failing(hearingNotice, ordered, { values: people })).toEqual([]);
  });
  it('recommends the local seven days, as not verified, and never holds the notice for them', () => {
    expect(paperDays('hearing-notice', on, nationalLaw)?.rule).toMatchObject({ length: 7, verified: false });
    const at = (date: string) => failing(hearingNotice, ordered, { values: { ...people, date } });
    expect(at('2026-11-27')).toEqual([]);
    expect(at('2026-11-26')).toEqual(['seven-days?']);
    expect(at('2026-11-20')).toEqual(['date', 'seven-days?']);
    expect(at('')).toEqual(['date', 'seven-days?']);
    const said = checksOf(hearingNotice, ordered, { values: { ...people, date: '2026-11-26' } });
    expect(said.find(({ id }) => id === 'seven-days')?.message).toContain('依据待核实');
  });
  it('wants the chair to be no member, and the handler neither', () => {
    expect(failing(hearingNotice, ordered, { values: { ...people, members: '周明' } })).toEqual(['chair-member']);
    expect(failing(hearingNotice, ordered, { values: { ...people, chair: '王芳' } })).toEqual(['chair-handler?']);
  });
  it('goes out in the name of the organ that holds it, not before it was ordered', () => {
    expect(failing(hearingNotice, ordered, { values: people, organId: 'letters' })).toEqual(['sender']);
    expect(failing(hearingNotice, ordered, { values: people, issuedOn: '2026-11-09' })).toEqual(['ordered']);
  });
  it('names no accuser where an invited organ is the accused, and may not be issued to it', () => {
    const state = {
      ...ordered,
      accusation: { accused: [{ name: '', unit: '明珠物业公司' }], recordedOn: on },
    };
    const values = { ...people, others: '明珠物业公司' };
    expect(JSON.stringify(letterFor(hearingNotice, state, { values }))).not.toContain('李秀英');
    expect(failing(hearingNotice, state, { values })).toEqual(['accused-receiver']);
  });
  it('is for a hearing still to be held, of an organ of this office', () => {
    expect(hearingNotice.unlawful(hearingHeld().now, office)?.rule).toContain('第三十一条第六项');
    expect(hearingNotice.unlawful(deskAt('assigned', on).now, office)).not.toBeNull();
    expect(hearingNotice.unlawful(ordered, lettersOnly)).not.toBeNull();
  });
});

describe('hearing record', () => {
  const held = hearingHeld().now;
  const values = { members: '孙丽', ended: '11:30', course: '主持人：听证开始。\n李秀英：漏水两年。', corrections: '' };
  const note = (more: Record<string, string> = {}) => {
    const made = hearingRecord.build(factsFor(hearingRecord, held, { values: { ...values, ...more } }));
    if (made.kind !== 'note') throw new Error('no note');
    return made;
  };
  it('has head, course, read-back line, struck-out rest and signatures of all on each page', () => {
    const texts = noteParagraphs(note({ corrections: '漏水三年' })).map(({ text }) => text);
    expect(texts).toContain('时间：2026年11月18日至2026年11月19日 9:00至11:30');
    expect(texts).toContain('主持人：周明');
    expect(texts).toContain('李秀英：漏水两年。');
    expect(texts).toContain('漏水三年');
    expect(texts.at(-1)).toBe('（以下空白）');
    expect(texts.some((text) => text.includes('我已看过'))).toBe(true);
    expect(note().pageSignatures).toEqual(['信访人（签名、捺印）', '单位代表', '主持人', '听证员', '记录人']);
  });
  it('is not done while places are to be filled, nor on another day than the hearing', () => {
    expect(failing(hearingRecord, held, { values })).toEqual([]);
    expect(failing(hearingRecord, held)).toEqual(['course']);
    expect(failing(hearingRecord, held, { values: { ...values, date: '2026-11-12' } })).toEqual(['held']);
    expect(failing(hearingRecord, held, { values: { ...values, date: '2026-11-01' } })).toEqual(['date', 'held']);
    expect(failing(hearingRecord, held, { values: { ...values, chair: '吴刚' } })).toEqual(['chair?']);
  });
});

describe('hearing opinion', () => {
  const held = hearingHeld().now;
  const values = { members: '孙丽', facts: '屋面老化', basis: '《物业管理条例》第五十四条' };
  it('says course, facts, conclusion and basis', () => {
    const text = textOf(hearingOpinion, held, { values });
    expect(text).toContain('我单位于2026年11月18日至2026年11月19日在一号窗口');
    expect(text).toContain('主持人：周明');
    expect(text).toContain('屋面老化');
    expect(text).toContain('应当由维修资金支付。');
    expect(text).toContain('根据《物业管理条例》第五十四条的规定');
    expect(failing(hearingOpinion, held, { values })).toEqual([]);
  });
  it('needs a hearing that is over, and recommends the local days', () => {
    expect(hearingOpinion.unlawful(hearingOrdered().now, office)?.message).toContain('还没有举行');
    expect(failing(hearingOpinion, held, { values, issuedOn: '2026-11-18' })).toEqual(['after-hearing']);
    expect(failing(hearingOpinion, held, { values, issuedOn: '2026-12-10' })).toEqual(['in-days?']);
  });
  it('of a re-review cites its own paragraph and goes to the organ whose opinion it is', () => {
    const letter = letterFor(hearingOpinion, reReviewing(true).now, { values });
    expect(letter.addressee).toBe('李秀英、东湖区人民政府');
    expect(letter.body[0]?.text).toContain('第三十六条第二款、第三十一条第六项');
  });
});
