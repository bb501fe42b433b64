import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/case/limits-of';
import { nationalLaw } from '#shared/law/law';
import { paperDays } from '#shared/law/paper-days';
import { Desk, deskAt, file, note, opinion, person, registration, service, wayClass } from '../desk';
import { issuedTransferLetter } from '../organ-desk';

const on = '2026-11-02';
const failed = { paperId: 'paper-1', way: '邮寄送达' as const, outcome: '退回' as const, remark: '查无此人' };
const notice = {
  ...service,
  way: '公告送达' as const,
  remark: '下落不明，公告于临江日报',
  noticeFrom: '2026-11-10',
};

/** An opinion issued to somebody who left an address. */
function issuedWithAddress(): Desk {
  const yes = { opinionId: 'o1', agreed: true, comment: '' };
  return new Desk({ on })
    .act('register-visit', registration(on, { petitioners: [person({ address: '东湖区胜利路 1 号' })] }))
    .act('seal-interview', { note: note(on), confirmation: { way: '本人签名', remark: '' } })
    .act('classify-matter', wayClass(6))
    .act('accept-matter', { organId: 'bureau' })
    .act('assign-case', { officer: { id: 'wang', name: '王芳' } })
    .act('submit-opinion', { opinion: opinion() })
    .act('review-opinion', yes)
    .act('sign-off-opinion', yes)
    .act('issue-letter', {
      paperId: 'paper-1',
      opinionId: 'o1',
      number: { series: '临住建信', year: 2026, serial: 1 },
      file,
    });
}

describe('serve-letter', () => {
  it('says who took a paper handed over; the petitioner himself need not be named', () => {
    const served = (more: object) => deskAt('issued', on).act('serve-letter', { ...service, ...more }).now.letters[0];
    expect(served({})?.service?.receiverIs).toBe('本人');
    expect(served({ receiver: '李大海', receiverIs: '同住成年家属' })?.service).toMatchObject({
      receiver: '李大海',
      receiverIs: '同住成年家属',
    });
    expect(deskAt('issued', on).refusal('serve-letter', { ...service, receiver: '李大海' })).toMatchObject({
      rule: '送达规则',
      field: 'receiverIs',
    });
  });
  it('needs a witness or a recording for 留置, consent for 电子, the unit for 委托', () => {
    const ask = (more: object) => deskAt('issued', on).ask('serve-letter', { ...service, ...more });
    const field = (more: object) => deskAt('issued', on).refusal('serve-letter', { ...service, ...more }).field;
    expect(field({ way: '留置送达' })).toBe('witness');
    expect(ask({ way: '留置送达', witness: '社区干部张强' }).ok).toBe(true);
    expect(field({ way: '电子送达' })).toBe('consented');
    expect(field({ way: '电子送达', consented: false })).toBe('consented');
    expect(ask({ way: '电子送达', consented: true }).ok).toBe(true);
    expect(field({ way: '委托送达' })).toBe('remark');
    expect(ask({ way: '委托送达', remark: '东湖区住建局' }).ok).toBe(true);
    expect(ask({ way: '邮寄送达' }).ok).toBe(true);
  });
  it('keeps the witness of a paper left behind', () => {
    const desk = deskAt('issued', on).act('serve-letter', { ...service, way: '留置送达', witness: '社区干部张强' });
    expect(desk.now.letters[0]?.service).toMatchObject({ witness: '社区干部张强', receiverIs: '', servedOn: on });
  });
});

describe('serve-letter by public notice', () => {
  it('counts on the last day of the notice, and the review period starts there', () => {
    const desk = deskAt('issued', on).act('serve-letter', notice, { on: '2026-12-10', today: '2026-12-15' });
    expect(desk.now.letters[0]?.service).toMatchObject({ noticeFrom: '2026-11-10', servedOn: '2026-12-10' });
    const review = limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'request-review');
    expect(review).toMatchObject({ startedOn: '2026-12-10', due: '2027-01-09' });
  });
  it('is recorded when the notice is over, on that very day', () => {
    const desk = deskAt('issued', on);
    expect(desk.refusal('serve-letter', notice, { on: '2026-12-09' })).toMatchObject({
      rule: '送达规则',
      field: 'occurredOn',
    });
    expect(desk.refusal('serve-letter', notice, { on: '2026-12-11' }).message).toContain('2026年12月10日');
  });
  it('needs its first day, its reason, and is not older than the paper', () => {
    const at = { on: '2026-12-10' };
    expect(deskAt('issued', on).refusal('serve-letter', { ...notice, noticeFrom: null }, at).field).toBe('noticeFrom');
    expect(deskAt('issued', on).refusal('serve-letter', { ...notice, noticeFrom: '2026-11-01' }, at).field).toBe(
      'noticeFrom',
    );
    expect(deskAt('issued', on).refusal('serve-letter', { ...notice, remark: '' }, at).field).toBe('remark');
  });
  it('is the last resort where an address is known', () => {
    const at = { on: '2026-12-10' };
    expect(issuedWithAddress().refusal('serve-letter', notice, at)).toMatchObject({ rule: '送达规则', field: 'way' });
    const tried = issuedWithAddress().act('record-service-failure', failed, { on: '2026-11-08' });
    expect(tried.ask('serve-letter', notice, at).ok).toBe(true);
  });
  it('takes its length from a dated rule, marked as not verified', () => {
    expect(paperDays('public-notice', '2026-11-10', nationalLaw)?.rule).toMatchObject({ length: 30, verified: false });
    expect(paperDays('public-notice', '2021-06-01', nationalLaw)).toBeNull();
  });
});

describe('record-service-failure', () => {
  it('keeps every attempt, and starts no review period', () => {
    const desk = deskAt('issued', on)
      .act('record-service-failure', failed, { on: '2026-11-08' })
      .act('record-service-failure', { ...failed, way: '直接送达', outcome: '拒收' }, { on: '2026-11-09' });
    expect(desk.now.letters[0]?.attempts).toEqual([
      { way: '邮寄送达', outcome: '退回', remark: '查无此人', on: '2026-11-08' },
      { way: '直接送达', outcome: '拒收', remark: '查无此人', on: '2026-11-09' },
    ]);
    expect(desk.now.letters[0]?.service).toBeNull();
    expect(limitsOf(desk.now, nationalLaw).some(({ rule }) => rule === 'request-review')).toBe(false);
  });
  it('needs an issued, unserved letter, not before its issue, and a way that can fail', () => {
    expect(deskAt('signed-off', on).refusal('record-service-failure', failed).rule).toBe('送达规则');
    expect(deskAt('served', on).refusal('record-service-failure', failed).rule).toBe('送达规则');
    expect(deskAt('issued', on).refusal('record-service-failure', { ...failed, paperId: 'p9' }).field).toBe('paperId');
    expect(deskAt('issued', on).refusal('record-service-failure', { ...failed, way: '公告送达' }).field).toBe('way');
    expect(deskAt('issued', on).refusal('record-service-failure', failed, { on: '2026-11-01', today: on }).rule).toBe(
      '日期先后',
    );
  });
});

describe('serve-letter of a paper to an organ', () => {
  const to = { ...service, paperId: 'letter-1', receiver: '临江市民政局收发室' };
  it('is never taken by 本人 or his family, also when nobody says by whom', () => {
    for (const receiverIs of ['本人', '同住成年家属'] as const) {
      const refusal = issuedTransferLetter(on).refusal('serve-letter', { ...to, receiverIs });
      expect(refusal).toMatchObject({ rule: '送达规则', field: 'receiverIs' });
      expect(refusal.message).toContain('单位收发');
    }
    expect(issuedTransferLetter(on).refusal('serve-letter', { ...to, receiver: '李秀英' }).field).toBe('receiverIs');
  });
  it('is taken by its reception, and sent by post as before', () => {
    const served = issuedTransferLetter(on).act('serve-letter', { ...to, receiverIs: '单位收发' });
    expect(served.now.papers[0]?.service).toMatchObject({ receiver: '临江市民政局收发室', receiverIs: '单位收发' });
    expect(issuedTransferLetter(on).ask('serve-letter', { ...to, way: '邮寄送达' }).ok).toBe(true);
  });
});
