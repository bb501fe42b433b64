import { describe, expect, it } from 'vitest';
import { bureauOnly, deskAt, file, lettersOnly, opinion, service, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const yes = { opinionId: 'o1', agreed: true, comment: '' };
const no = { opinionId: 'o1', agreed: false, comment: '第一项依据不足' };

describe('submit-opinion', () => {
  it('puts the opinion on the table in the name of the handler', () => {
    expect(deskAt('submitted', on).now.opinion).toMatchObject({
      stage: 'submitted',
      draftedBy: { id: 'wang' },
      draftedOn: on,
      comments: [],
    });
  });
  it('is refused without acceptance (art. 31(6)) and without an assigned handler', () => {
    expect(deskAt('classified', on).refusal('submit-opinion', { opinion: opinion() }).rule).toBe(
      '《条例》第三十一条第六项',
    );
    expect(deskAt('accepted', on).refusal('submit-opinion', { opinion: opinion() }).rule).toBe('责任到人');
    expect(deskAt('closed', on).refusal('submit-opinion', { opinion: opinion() }).rule).toBe('已办结事项');
  });
  it('is for the assigned handler', () => {
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion() }, { officerId: 'zhao' }).rule).toBe(
      '责任到人',
    );
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion() }, { roles: ['reviewer'] }).rule).toBe(
      '岗位职责',
    );
  });
  it('is made by the accepting organ', () => {
    expect(
      deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion({ organId: 'letters' }) }),
    ).toMatchObject({ rule: '《条例》第三十一条第六项', field: 'opinion.organId' });
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion() }, { office: lettersOnly }).rule).toBe(
      '《条例》第三十一条',
    );
  });
  it('answers every demand once, with facts and basis (art. 32)', () => {
    const demand = opinion().demands[0];
    const twice = opinion({ demands: demand === undefined ? [] : [demand, demand] });
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: twice })).toMatchObject({
      rule: '《条例》第三十二条',
      field: 'opinion.demands.1.id',
    });
    const baseless = { ...opinion(), demands: [{ ...demand, basis: [] }] };
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: baseless })).toMatchObject({
      rule: '《条例》第三十二条',
      field: 'opinion.demands.0.basis',
    });
    expect(deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion({ remedyOrgan: '' }) }).field).toBe(
      'opinion.remedyOrgan',
    );
  });
  it('sends nobody to the organ itself for a review (art. 35: 上一级机关、单位)', () => {
    const own = { opinion: opinion({ remedyOrgan: '临江市住房和城乡建设局' }) };
    expect(deskAt('assigned', on).refusal('submit-opinion', own)).toMatchObject({
      rule: '《条例》第三十五条',
      field: 'opinion.remedyOrgan',
    });
  });
  it('is never dated before the acceptance', () => {
    expect(
      deskAt('assigned', on).refusal('submit-opinion', { opinion: opinion() }, { on: '2026-11-01', today: on }).rule,
    ).toBe('日期先后');
  });
  it('waits while review or sign-off is on, and is over after issue', () => {
    for (const point of ['submitted', 'reviewed', 'signed-off', 'issued'] as const) {
      expect(deskAt(point, on).refusal('submit-opinion', { opinion: opinion() }).rule).toBe('审核签批程序');
    }
  });
  it('may be submitted again after a return, keeping the comments', () => {
    const again = deskAt('submitted', on)
      .act('review-opinion', no)
      .act('submit-opinion', { opinion: opinion({ opinionId: 'o2' }) });
    expect(again.now.opinion).toMatchObject({ stage: 'submitted', reviewedBy: null, opinion: { opinionId: 'o2' } });
    expect(again.now.opinion?.comments.map((comment) => comment.text)).toEqual(['第一项依据不足']);
    expect(again.refusal('review-opinion', yes).field).toBe('opinionId');
  });
});

describe('review-opinion and sign-off-opinion', () => {
  it('pass the opinion on, with the comments on record', () => {
    const desk = deskAt('submitted', on).act(
      'review-opinion',
      { ...yes, comment: '同意' },
      { officerId: 'qian', roles: ['reviewer'] },
    );
    expect(desk.now.opinion).toMatchObject({ stage: 'reviewed', reviewedBy: { id: 'qian' } });
    desk.act('sign-off-opinion', yes, { officerId: 'zhou', roles: ['head'], on: '2026-11-03' });
    expect(desk.now.opinion).toMatchObject({
      stage: 'signed-off',
      signedOffBy: { id: 'zhou' },
      signedOffOn: '2026-11-03',
    });
    expect(desk.now.opinion?.comments).toEqual([
      { by: 'qian同志', on, step: '审核', agreed: true, text: '同意' },
      { by: 'zhou同志', on: '2026-11-03', step: '签批', agreed: true, text: '' },
    ]);
  });
  it('need the role', () => {
    expect(deskAt('submitted', on).refusal('review-opinion', yes, { roles: ['handler', 'head'] }).rule).toBe(
      '岗位职责',
    );
    expect(deskAt('reviewed', on).refusal('sign-off-opinion', yes, { roles: ['reviewer'] }).rule).toBe('岗位职责');
  });
  it('are not for the drafter, unless one officer holds both posts, and then the record shows it', () => {
    expect(deskAt('submitted', on).refusal('review-opinion', yes, { roles: ['reviewer'] }).rule).toBe('岗位职责');
    expect(deskAt('reviewed', on).refusal('sign-off-opinion', yes, { roles: ['approver'] }).rule).toBe('岗位职责');
    const desk = deskAt('submitted', on).act('review-opinion', yes, { roles: ['handler', 'reviewer'] });
    expect(desk.events.at(-1)?.payload).toMatchObject({ sameAsDrafter: true });
    const other = deskAt('submitted', on).act('review-opinion', yes, { officerId: 'qian' });
    expect(other.events.at(-1)?.payload).toMatchObject({ sameAsDrafter: false });
  });
  it('return the opinion only with a comment', () => {
    expect(deskAt('submitted', on).refusal('review-opinion', { ...no, comment: ' ' })).toMatchObject({
      rule: '审核签批程序',
      field: 'comment',
    });
    expect(deskAt('submitted', on).act('review-opinion', no).now.opinion).toMatchObject({
      stage: 'returned',
      reviewedBy: null,
    });
    expect(deskAt('reviewed', on).act('sign-off-opinion', no).now.opinion).toMatchObject({
      stage: 'returned',
      signedOffOn: null,
    });
  });
  it('keep their order', () => {
    expect(deskAt('assigned', on).refusal('review-opinion', yes).rule).toBe('审核签批程序');
    expect(deskAt('submitted', on).refusal('sign-off-opinion', yes).rule).toBe('审核签批程序');
    expect(deskAt('reviewed', on).refusal('review-opinion', yes).rule).toBe('审核签批程序');
    expect(deskAt('classified', on).refusal('review-opinion', yes).rule).toBe('《条例》第三十一条第六项');
    expect(deskAt('closed', on).refusal('sign-off-opinion', yes).rule).toBe('已办结事项');
  });
  it('keep their dates in order', () => {
    const desk = deskAt('assigned', on).act('submit-opinion', { opinion: opinion() }, { on: '2026-11-05' });
    expect(desk.refusal('review-opinion', yes, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe('日期先后');
    desk.act('review-opinion', yes, { on: '2026-11-06' });
    expect(desk.refusal('sign-off-opinion', yes, { on: '2026-11-05', today: '2026-11-06' }).message).toContain(
      '审核日期',
    );
  });
});

describe('issue-letter', () => {
  const number = { series: '临住建信', year: 2026, serial: 1 };
  const issue = { paperId: 'paper-1', opinionId: 'o1', number, file };
  const ready = () => deskAt('signed-off', on);

  it('gives the next number of the series of the organ and keeps where the file is', () => {
    const desk = ready().act('issue-letter', issue);
    expect(desk.now.letters).toEqual([
      {
        paperId: 'paper-1',
        kind: '处理意见书',
        opinionId: 'o1',
        organ: { id: 'bureau', name: '临江市住建局' },
        number,
        issuedOn: on,
        file,
        service: null,
        attempts: [],
      },
    ]);
    expect(desk.now.opinion?.stage).toBe('issued');
    expect(desk.serials.get('临住建信/2026')).toBe(1);
  });
  it.each([
    ['a number already given or left out', { ...issue, number: { ...number, serial: 2 } }, '编号规则', 'number.serial'],
    ['another series', { ...issue, number: { ...number, series: '临信访函' } }, '编号规则', 'number.series'],
    ['another year than the day of issue', { ...issue, number: { ...number, year: 2025 } }, '编号规则', 'number.year'],
    ['another opinion', { ...issue, opinionId: 'o9' }, '审核签批程序', 'opinionId'],
  ])('refuses %s', (_what, payload, rule, field) => {
    expect(ready().refusal('issue-letter', payload)).toMatchObject({ rule, field });
  });
  it('needs sign-off, an organ of this office, and comes not before the sign-off', () => {
    expect(deskAt('reviewed', on).refusal('issue-letter', issue).rule).toBe('审核签批程序');
    expect(deskAt('issued', on).refusal('issue-letter', { ...issue, paperId: 'paper-2' }).rule).toBe('审核签批程序');
    expect(ready().refusal('issue-letter', issue, { office: lettersOnly }).rule).toBe('《条例》第三十一条');
    expect(ready().refusal('issue-letter', issue, { on: '2026-11-01', today: on }).rule).toBe('日期先后');
    expect(deskAt('closed', on).refusal('issue-letter', issue).rule).toBe('已办结事项');
    expect(ready().refusal('issue-letter', issue, { roles: ['reception'], office: bureauOnly }).rule).toBe('岗位职责');
  });
});

describe('serve-letter', () => {
  it('records way, day and persons; the review period starts there', () => {
    expect(deskAt('issued', on).act('serve-letter', service, { on: '2026-11-06' }).now.letters[0]?.service).toEqual({
      way: '直接送达',
      servedBy: '王芳',
      receiver: '李秀英',
      receiverIs: '本人',
      remark: '',
      servedOn: '2026-11-06',
      witness: '',
      noticeFrom: null,
    });
  });
  it('needs an issued letter, once, not before its issue', () => {
    expect(deskAt('signed-off', on).refusal('serve-letter', service).rule).toBe('送达规则');
    expect(deskAt('issued', on).refusal('serve-letter', { ...service, paperId: 'paper-9' }).field).toBe('paperId');
    expect(deskAt('served', on).refusal('serve-letter', service).rule).toBe('送达规则');
    expect(deskAt('closed', on).refusal('serve-letter', service).rule).toBe('送达规则');
    expect(deskAt('issued', on).refusal('serve-letter', service, { on: '2026-11-01', today: on }).rule).toBe(
      '日期先后',
    );
  });
  it('is recorded as late after sixty days from acceptance, never refused', () => {
    expect(deskAt('issued', '2023-10-01').act('serve-letter', service, { on: '2023-11-30' }).late).toEqual([]);
    expect(deskAt('issued', '2023-10-01').act('serve-letter', service, { on: '2023-12-01' }).late).toEqual([
      { limit: '办结期限', due: '2023-11-30', doneOn: '2023-12-01', article: '《条例》第三十四条' },
    ]);
  });
});

describe('close-case', () => {
  const close = { reason: '已答复' };
  const sent = (kind: '转送' | '交办') =>
    deskAt('classified', on)
      .act('transfer-matter', transfer(kind, kind === '交办' ? '2026-12-01' : null))
      .act('give-notice', told('whereabouts', 't1'));

  it('follows the served letter under way 6', () => {
    expect(deskAt('served', on).act('close-case', close, { on: '2026-11-05' }).now.closed).toEqual({
      on: '2026-11-05',
      reason: '已答复',
    });
    expect(deskAt('issued', on).refusal('close-case', close).rule).toBe('《条例》第三十二条');
    expect(deskAt('accepted', on).refusal('close-case', close).rule).toBe('《条例》第三十二条');
    expect(deskAt('served', on).refusal('close-case', close, { on: '2026-11-01', today: on }).rule).toBe('日期先后');
  });
  it('follows 转送 at once and 交办 when the result came back', () => {
    expect(sent('转送').ask('close-case', close).ok).toBe(true);
    expect(sent('交办').refusal('close-case', close).rule).toBe('《条例》第二十二条第一款第三项');
    const result = { transferId: 't1', documentNumber: '', summary: '已解决', servedOn: null };
    const answered = sent('交办').act('record-other-opinion', result, { on: '2026-11-20' });
    expect(answered.ask('close-case', close, { on: '2026-11-20' }).ok).toBe(true);
    expect(answered.refusal('close-case', close, { on: '2026-11-19', today: '2026-11-21' }).message).toContain(
      '登记办理结果',
    );
  });
  it('is refused while nothing was done with the matter, and twice', () => {
    expect(deskAt('registered', on).refusal('close-case', close).rule).toBe('办结规则');
    expect(deskAt('registered', on).act('classify-matter', wayClass(3)).refusal('close-case', close).rule).toBe(
      '办结规则',
    );
    expect(deskAt('closed', on).refusal('close-case', close).rule).toBe('已办结事项');
    expect(deskAt('served', on).refusal('close-case', { reason: '' })).toMatchObject({
      rule: '填写要求',
      message: '请填写办结说明',
    });
  });
});
