import { describe, expect, it } from 'vitest';
import { serviceWays } from '#shared/case/values';
import { paperOfLetter, papersOf, serviceWords } from '../../../../renderer/cases/papers';
import { deskAt } from '../../shared/case/desk';

describe('serviceWords', () => {
  const service = {
    servedOn: '2026-11-10',
    servedBy: '王芳',
    receiver: '顾博',
    receiverIs: '本人',
    remark: '',
    witness: '',
    noticeFrom: null,
  } as const;

  it('says received only of what somebody took', () => {
    expect(Object.fromEntries(serviceWays.map((way) => [way, serviceWords({ ...service, way })]))).toEqual({
      直接送达: '2026年11月10日直接送达，顾博收',
      留置送达: '2026年11月10日留置送达顾博',
      邮寄送达: '2026年11月10日邮寄送达，顾博收',
      电子送达: '2026年11月10日电子送达，顾博收',
      委托送达: '2026年11月10日委托送达，顾博收',
      公告送达: '2026年11月10日公告送达顾博',
    });
  });
});

describe('papersOf', () => {
  it('lists an issued letter first, as its own page does', () => {
    const state = deskAt('issued').now;
    const [letter] = state.letters;
    if (letter === undefined) throw new Error('no letter was issued');
    const [first, ...others] = papersOf(state);
    expect(first).toEqual(paperOfLetter(letter));
    expect(first?.lines.at(-1)).toBe('还没有送达');
    expect(others.map(({ title }) => title)).toContain('来访登记表');
  });

  it('lists a voided letter last, with its number and the reason', () => {
    const reason = { paperId: 'paper-1', reason: '收件人写错' };
    const state = deskAt('issued', '2026-11-02').act('end-paper', reason, { on: '2026-11-05' }).now;
    expect(papersOf(state).at(-1)).toMatchObject({
      ref: { kind: '处理意见书', paperId: 'paper-1' },
      lines: ['临住建信〔2026〕1号，2026年11月2日印发', '2026年11月5日作废：收件人写错'],
    });
  });

  it('says when and to whom a letter was served', () => {
    const [letter] = papersOf(deskAt('served').now);
    expect(letter?.lines.at(-1)).toMatch(/^2\d{3}年\d+月\d+日直接送达，.+收，.+送达$/);
  });
});
