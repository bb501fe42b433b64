import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/case/limits-of';
import { joinPetitioners } from '#shared/case/petitioners';
import { nationalLaw } from '#shared/law/law';
import { Desk, deskAt, file, note, office, opinion, person, registration, service, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const wang = { id: 'wang', name: 'wang同志' };
const group = { headcount: 3, petitioners: ['张三', '李四', '王五'].map((name, at) => person({ id: `p${at}`, name })) };
const opened = (more: Parameters<typeof registration>[1] = {}, organ = 'bureau') =>
  new Desk({ on }).act('register-visit', registration(on, more, organ));
const named = (desk: Desk, rule: string) => limitsOf(desk.now, nationalLaw).filter((limit) => limit.rule === rule);

describe('withdraw-matter of several (art. 19: who brought it)', () => {
  it('takes back only what is the one’s own, until all or their authorisation', () => {
    const desk = opened(group).act('withdraw-matter', { by: '张三', reason: '' });
    expect([desk.now.left.map(({ name }) => name), desk.now.withdrawal]).toEqual([['张三'], null]);
    expect(desk.refusal('withdraw-matter', { by: '张三', reason: '' }).field).toBe('by');
    desk.act('withdraw-matter', { by: '李四', reason: '' }).act('withdraw-matter', { by: '王五', reason: '' });
    expect(desk.now.withdrawal?.by).toBe('王五');
    const whole = opened(group).act('withdraw-matter', { by: '张三', reason: '', authorisation: '全体授权委托书' });
    expect(whole.now.withdrawal?.by).toBe('张三');
    const unnamed = opened({ ...group, headcount: 12 });
    for (const by of ['张三', '李四', '王五']) unnamed.act('withdraw-matter', { by, reason: '' });
    expect(unnamed.now.withdrawal).toBeNull();
  });
  it('is not done by a proxy whose authorisation does not say so', () => {
    const proxy = (scope: string) =>
      deskAt('registered', on).act('record-proxy', {
        proxyId: 'x1',
        name: '李明',
        identityNumber: '',
        phone: '',
        principalId: 'p1',
        scope,
        authorisation: '授权委托书',
        authorisedOn: on,
      });
    expect(proxy('代为反映').refusal('withdraw-matter', { by: '李明', reason: '' }).rule).toBe('代理规则');
    expect(proxy('代为反映、撤回').act('withdraw-matter', { by: '李明', reason: '' }).now.withdrawal?.by).toBe('李明');
  });
});

describe('namesakes', () => {
  it('of another telephone and village stay two persons', () => {
    const first = person({ id: 'a', name: '王伟', phone: '13800000001', address: '东村' });
    const second = person({ id: 'b', name: '王伟', phone: '13900000002', address: '西村' });
    expect(joinPetitioners([first], [second])).toEqual([first, second]);
    const moved = person({ id: 'c', name: '王伟', phone: '13700000003', address: '东村' });
    expect(joinPetitioners([first], [moved])).toEqual([{ ...moved, id: 'a' }]);
  });
});

describe('readers from the first moment (art. 30(3))', () => {
  it('classifying as 检举控告 leaves the acting officer and the assigned one', () => {
    const desk = opened().act('classify-matter', wayClass(null, '检举控告'));
    expect(desk.now.readers).toEqual([wang]);
    const close = { reason: '办结' };
    expect(desk.refusal('close-case', close, { officerId: 'zhao' }).rule).toBe('《条例》第三十条');
  });
  it('保密 comes with the registration when the petitioner wishes it', () => {
    const confidential = { reason: '信访人要求保密', readers: [{ id: 'zhao', name: '赵敏' }] };
    const desk = new Desk({ on }).act('register-visit', { ...registration(on), confidential });
    expect(desk.now.readers?.map(({ id }) => id)).toEqual(['wang', 'zhao']);
    expect(desk.now.marks.confidential?.reason).toBe('信访人要求保密');
  });
});

describe('recusal (art. 28(3): 应当回避)', () => {
  it('keeps the officer from sealing the note that counts as hearing, not from registering who comes', () => {
    const desk = opened().act('declare-recusal', { recusalId: 'z1', reason: '亲属' });
    const sealed = { note: note(on), confirmation: { way: '本人签名', remark: '' } };
    expect(desk.refusal('seal-interview', sealed).rule).toBe('《条例》第二十八条');
    expect(desk.ask('add-visit', { visit: registration(on, { visitId: 'v2' }).visit, said: '催办' }).ok).toBe(true);
  });
  it('keeps who decided from reviewing it in the same office', () => {
    const city = { ...office.organs[0], id: 'city', name: '临江省住建厅', superior: '住建部' };
    const both = { ...office, organs: [...office.organs, city] } as typeof office;
    const desk = deskAt('served', on).act(
      'request-review',
      {
        reviewId: 'r1',
        level: 'review',
        againstId: 'paper-1',
        organ: '临江省住建厅',
        organId: 'city',
        request: '不服',
      },
      { office: both },
    );
    const draft = { reviewId: 'r1', result: '维持', facts: '查明', opinion: '适当', basis: ['《条例》第三十五条'] };
    expect(desk.refusal('submit-review-opinion', draft, { office: both }).rule).toBe('《条例》第二十八条第三款');
    expect(desk.ask('submit-review-opinion', draft, { office: both, officerId: 'zhao' }).ok).toBe(true);
    desk.act('order-hearing', { hearingId: 'h1', stage: 'review', reason: '疑难' }, { office: both });
    expect(desk.refusal('submit-review-opinion', draft, { office: both, officerId: 'zhao' }).rule).toBe(
      '《条例》第三十六条第二款',
    );
  });
});

describe('review by the organ with the power (arts. 35, 36: 原办理机关、单位的上一级机关、单位)', () => {
  const ask = { reviewId: 'r1', level: 'review', againstId: 'paper-1', request: '不服' } as const;
  it('refuses a peer of this office, warns of any other organ than the settings name', () => {
    const peer = { ...office.organs[0], id: 'civil', name: '临江市民政局' };
    const both = { ...office, organs: [...office.organs, peer] } as typeof office;
    const desk = deskAt('served', on);
    expect(
      desk.refusal('request-review', { ...ask, organ: '临江市民政局', organId: 'civil' }, { office: both }),
    ).toMatchObject({ rule: '《条例》第三十五条', field: 'organ' });
    expect(
      deskAt('served', on).act('request-review', { ...ask, organ: '临江市人民政府', organId: null }).now.reviews[0]
        ?.expectedOrgan,
    ).toBe('临江省住建厅');
    expect(
      deskAt('served', on).act('request-review', { ...ask, organ: '临江省住建厅', organId: null }).now.reviews[0]
        ?.expectedOrgan,
    ).toBeNull();
  });
  it('leaves no redo without a day: sixty days from the decision where another organ named none', () => {
    const desk = deskAt('served', on)
      .act('request-review', { ...ask, organ: '临江省住建厅', organId: null })
      .act('record-review-decision', {
        reviewId: 'r1',
        result: '责令重作',
        summary: '事实不清',
        documentNumber: '',
        redoBy: null,
      });
    const anew = named(desk, 'finish').find(({ key }) => key === 'finish:r1');
    expect(anew).toMatchObject({ startedOn: on, due: '2027-01-01', metOn: null });
    expect(anew?.sentence).toContain('依据待核实');
  });
});

describe('own transfers without a receipt (art. 23(3))', () => {
  it('start the notice and the objection at once, and bar the simple procedure where assigned', () => {
    const sent = opened({}, 'letters')
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('交办', '2026-12-20', { toOrgan: '临江市住建局' }));
    expect(named(sent, 'notify-after-transfer')).toMatchObject([{ startedOn: on, due: '2026-11-17', metOn: null }]);
    expect(named(sent, 'object-to-transfer')).toMatchObject([{ startedOn: on, due: '2026-11-09' }]);
    const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
    expect(sent.refusal('choose-simple', simple).rule).toBe('简易办理规则');
  });
});

describe('steps after their cause', () => {
  const today = '2026-11-20';
  it('acceptance after the classification, the opinion after the petitioner was heard, a rating after the first step', () => {
    const classified = opened().act('classify-matter', wayClass(6), { on: '2026-11-10' });
    expect(classified.refusal('accept-matter', { organId: 'bureau' }, { on: '2026-11-03', today }).rule).toBe(
      '日期先后',
    );
    const heard = opened()
      .act('classify-matter', wayClass(6))
      .act('accept-matter', { organId: 'bureau' })
      .act('assign-case', { officer: { id: 'wang', name: '王芳' } })
      .act(
        'record-investigation',
        { investigationId: 'i1', way: '当面', persons: '李秀英', findings: '属实', heardPetitioner: true },
        { on: '2026-11-20' },
      );
    expect(heard.refusal('submit-opinion', { opinion: opinion() }, { on: '2026-11-05', today }).rule).toBe('日期先后');
    const rating = { of: '责任单位', organ: '临江市住建局', grade: '满意', remark: '' };
    const late = opened()
      .act('classify-matter', wayClass(6))
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-11-10' });
    expect(late.refusal('record-rating', rating, { on: '2026-11-05', today }).rule).toBe('日期先后');
  });
});

describe('agreements (art. 33: 应当制作调解协议书或者和解协议书)', () => {
  it('are on record before a settled matter is closed', () => {
    const start = { mediationId: 'm1', kind: '调解' as const, parties: ['李秀英', '物业公司'], consented: true };
    const end = { mediationId: 'm1', agreed: true, text: '本月修好', performBy: null };
    const desk = () => deskAt('assigned', on).act('start-mediation', start);
    expect(desk().act('end-mediation', end).refusal('close-case', { reason: '和解' }).rule).toBe('《条例》第三十三条');
    const made = desk().act('end-mediation', { ...end, agreement: '临住建调〔2026〕1号' });
    expect(made.ask('close-case', { reason: '达成协议' }).ok).toBe(true);
  });
});

describe('service by paper, not by case', () => {
  const issued = { on, number: { series: '临住建信', year: 2026, serial: 9 }, file };
  const paper = (more: object) => ({
    paperId: 'pp1',
    key: 'review-opinion',
    name: '信访事项复查意见书',
    organ: { id: 'bureau', name: '临江市住建局' },
    about: 'r1',
    meets: null,
    versions: [],
    stage: 'issued' as const,
    comments: [],
    signedOffOn: on,
    issued,
    ended: null,
    service: null,
    attempts: [],
    ...more,
  });
  it('is open after closing for what is issued and unserved; filing waits for it', () => {
    const desk = deskAt('closed', on);
    desk.state = { ...desk.now, papers: [paper({})] } as typeof desk.state;
    const filing = { volume: '2026-1', pages: 10, retention: '30年' };
    expect(desk.refusal('file-case', filing).rule).toBe('归档规则');
    expect(desk.ask('serve-letter', { ...service, paperId: 'pp1' }).ok).toBe(true);
  });
});
