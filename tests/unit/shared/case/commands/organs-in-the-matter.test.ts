import { describe, expect, it } from 'vitest';
import { heirsOf, successorsOf } from '#shared/case/heirs';
import { holders } from '#shared/case/holders';
import { bureauOnly, Desk, deskAt, office, registration, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const wang = { id: 'wang', name: '王芳' };
const take = { organId: 'bureau' };
const held = (desk: Desk) => holders(desk.now).map(({ name }) => name);
const toLetters = (purpose: 6 | null = 6) =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', purpose === null ? wayClass(null, '检举控告') : wayClass(purpose));
const accusing = (accused: readonly { name: string; unit: string }[]) =>
  toLetters(null).act('record-accusation', { accused: [...accused], readers: [wang] });
const succession = (formerOrgan: string, successor: string) => ({
  successionId: `s${formerOrgan.length}${formerOrgan.codePointAt(3)}`,
  formerOrgan,
  successor,
  basis: '机构改革方案',
});

describe('nothing reaches the accused (条例 art. 30(3): 不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位)', () => {
  const unit = '临江市国土局';
  const desk = () => accusing([{ name: '', unit }]);
  const article = '《条例》第三十条第三款';

  it('by 督办', () => {
    const payload = {
      supervisionId: 's1',
      organId: 'letters',
      organ: unit,
      trigger: '推诿、敷衍、拖延',
      demand: '限期办理',
      answerBy: null,
    } as const;
    expect(desk().refusal('supervise', payload)).toMatchObject({ rule: article, field: 'organ' });
    expect(desk().ask('supervise', { ...payload, organ: '临江市纪委监委' }).ok).toBe(true);
  });
  it('by one of the three suggestions, of which the accused may well be what it concerns', () => {
    const payload = {
      suggestionId: 'g1',
      organId: 'letters',
      kind: '改进工作',
      to: unit,
      concerning: '',
      facts: '',
      proposal: '改进',
      answerBy: null,
    } as const;
    expect(desk().refusal('make-suggestion', payload)).toMatchObject({ rule: article, field: 'to' });
    const blame = { ...payload, kind: '追究责任', to: '临江市纪委监委', concerning: unit, facts: '造成严重后果' };
    expect(desk().ask('make-suggestion', blame).ok).toBe(true);
  });
  it('by a dispute about competence or its result', () => {
    const payload = {
      disputeId: 'd1',
      organs: ['临江市住建局', '临江市纪委监委'],
      reason: '职责交叉',
      commonSuperior: true,
      submittedTo: '临江市国土局分局',
    };
    expect(desk().refusal('dispute-competence', payload)).toMatchObject({ rule: article, field: 'submittedTo' });
    const fair = { ...payload, submittedTo: '临江市人民政府' };
    expect(desk().refusal('dispute-competence', { ...fair, organs: [unit, '临江市住建局'] }).field).toBe('organs');
    const open = desk().act('dispute-competence', fair);
    expect(
      open.refusal('settle-dispute', { disputeId: 'd1', by: '共同的上一级机关', competentOrgan: unit }),
    ).toMatchObject({ rule: article, field: 'competentOrgan' });
  });
  it('by the report that goes back to who sent it', () => {
    const sent = new Desk({ on })
      .act('register-visit', registration(on))
      .act('receive-transfer', {
        receiptId: 'r1',
        organId: 'bureau',
        transferId: null,
        fromOrgan: unit,
        kind: '交办',
        documentNumber: '',
        feedbackBy: '2026-12-02',
      })
      .act('classify-matter', wayClass(null, '检举控告'));
    const accused = { accused: [{ name: '', unit }], readers: [wang] };
    expect(sent.refusal('record-accusation', accused)).toMatchObject({
      rule: '《条例》第四十六条第五项',
      field: 'recall',
    });
    sent.act('record-accusation', { ...accused, recall: '已派人收回原件和复印件' });
    expect(
      sent.refusal('submit-completion-report', { receiptId: 'r1', documentNumber: '', summary: '属实' }).rule,
    ).toBe(article);
    expect(sent.refusal('object-to-transfer', { receiptId: 'r1', reasons: '不属于本机关' }).rule).toBe(article);
  });
  it('before it is known who is accused', () => {
    const report = { organId: 'letters', to: '临江市委组织部', gist: '反映干部', major: false, alsoTo: [] };
    expect(toLetters(null).refusal('report-cadre', report).rule).toBe(article);
    expect(
      toLetters(null).refusal('supervise', {
        supervisionId: 's1',
        organId: 'letters',
        organ: '临江市民政局',
        trigger: '弄虚作假',
        demand: '办理',
        answerBy: null,
      }).rule,
    ).toBe(article);
  });
  it('through the organ that took over its powers, however often (art. 24(2))', () => {
    const heirs = desk()
      .act('record-succession', succession(unit, '临江市自然资源局'))
      .act('record-succession', succession('临江市自然资源局', '临江市资源规划局'));
    for (const toOrgan of ['临江市自然资源局', '临江市资源规划局', '临江市资源规划局东湖分局']) {
      expect(heirs.refusal('transfer-matter', transfer('转送', null, { toOrgan }))).toMatchObject({
        rule: article,
        field: 'toOrgan',
      });
    }
    expect(heirs.ask('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' })).ok).toBe(true);
  });
  it('by a name written with blanks: an accused officer never becomes a reader', () => {
    const readers = [wang, { id: 'li', name: '李 明' }];
    expect(toLetters(null).refusal('record-accusation', { accused: [{ name: '李明', unit: '' }], readers }).field).toBe(
      'readers',
    );
    const known = accusing([{ name: '李明', unit: '' }]);
    expect(known.refusal('set-readers', { readers, reason: '扩大' }).rule).toBe(article);
  });
});

describe('successors (条例 art. 24(2): 分立、合并、撤销的，由继续行使其职权的机关、单位受理)', () => {
  const old = '临江市房管局';
  const moved = () =>
    toLetters()
      .act('transfer-matter', transfer('转送', null, { toOrgan: old }))
      .act('record-succession', succession(old, '临江市住建局'));

  it('are followed through, also in a circle', () => {
    const successions = [
      { ...succession('甲局', '乙局'), on },
      { ...succession('乙局', '丙局'), on },
      { ...succession('丙局', '甲局'), on },
    ];
    expect(heirsOf({ successions }, '甲局')).toEqual(['甲局', '乙局', '丙局']);
    expect(successorsOf({ successions: successions.slice(0, 2) }, '甲局')).toEqual(['丙局']);
    expect(successorsOf({ successions }, '丁局')).toEqual([]);
  });
  it('accept what was sent to the organ they succeed', () => {
    expect(moved().ask('accept-matter', take).ok).toBe(true);
    const received = {
      receiptId: 'r1',
      organId: 'bureau',
      transferId: 't1',
      fromOrgan: '',
      kind: '转送' as const,
      documentNumber: '',
      feedbackBy: null,
    };
    expect(moved().act('receive-transfer', received).ask('accept-matter', take).ok).toBe(true);
  });
  it('get what is sent on, not the former organ', () => {
    const desk = toLetters().act('record-succession', succession(old, '临江市住建局'));
    const found = desk.refusal('transfer-matter', transfer('转送', null, { toOrgan: old }));
    expect(found).toMatchObject({ rule: '《条例》第二十四条第二款', field: 'toOrgan' });
    expect(found.message).toContain('临江市住建局');
  });
  it('an organ renamed in the settings keeps what it was sent', () => {
    const renamed = {
      ...office,
      organs: office.organs.map((organ) => (organ.id === 'bureau' ? { ...organ, name: '临江市住房保障局' } : organ)),
    };
    const sent = toLetters().act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }));
    expect(sent.now.transfers[0]).toMatchObject({ toOrganId: 'bureau', toOrganKind: 'competent-organ' });
    expect(sent.ask('accept-matter', take, { office: renamed }).ok).toBe(true);
  });
});

describe('who has the matter (条例 arts. 22, 23)', () => {
  it('is the organ it was brought to, until it is sent on: 有权处理的机关 takes nothing from the drawer of the 信访部门', () => {
    const desk = toLetters();
    expect(held(desk)).toEqual(['临江市信访局']);
    expect(desk.refusal('accept-matter', take)).toMatchObject({ rule: '《条例》第二十二条' });
    const idea = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(null, '意见建议'));
    const study = { organId: 'bureau', findings: '可行', adoption: '采纳', measures: '列入计划' } as const;
    expect(idea.refusal('study-suggestion', study).rule).toBe('《条例》第二十二条');
    expect(
      toLetters().refusal('refuse-acceptance', {
        refusalId: 'x',
        organId: 'bureau',
        ground: 'in-hand-below',
        facts: '已在办理',
        guidedTo: '',
      }).rule,
    ).toBe('《条例》第二十二条');
  });
  it('is no longer who sent it on, though its own receipt stays', () => {
    const desk = toLetters()
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }))
      .act('receive-transfer', {
        receiptId: 'r1',
        organId: 'bureau',
        transferId: 't1',
        fromOrgan: '',
        kind: '转送',
        documentNumber: '',
        feedbackBy: null,
      });
    expect(held(desk)).toEqual(['临江市住建局']);
    desk.act('transfer-matter', {
      ...transfer('转送', null, { organId: 'bureau', toOrgan: '东湖区住建局', transferId: 't2' }),
      ownSystem: true,
    });
    expect(held(desk)).toEqual(['东湖区住建局']);
    expect(desk.refusal('accept-matter', take).rule).toBe('《条例》第二十二条');
    const again = { ...transfer('转送', null, { organId: 'bureau', toOrgan: '西湖区住建局', transferId: 't3' }) };
    expect(desk.refusal('transfer-matter', { ...again, ownSystem: true }).rule).toBe('《条例》第二十二条');
  });
  it('is the sender again when the papers came back with its consent (art. 23(3))', () => {
    const desk = toLetters()
      .act('transfer-matter', transfer('转送', null))
      .act('record-objection', { transferId: 't1', reasons: '不属于民政职责' })
      .act('answer-objection', { transferId: 't1', agreed: true, text: '同意' });
    expect(held(desk)).toEqual(['临江市信访局']);
    expect(desk.ask('transfer-matter', transfer('转送', null, { transferId: 't2' })).ok).toBe(true);
  });
  it('is nobody here once the papers were given back to a sender outside', () => {
    const desk = new Desk({ on, office: bureauOnly })
      .act('register-visit', registration(on))
      .act('receive-transfer', {
        receiptId: 'r1',
        organId: 'bureau',
        transferId: null,
        fromOrgan: '临江市委信访局',
        kind: '转送',
        documentNumber: '',
        feedbackBy: null,
      })
      .act('classify-matter', wayClass(6))
      .act('object-to-transfer', { receiptId: 'r1', reasons: '职权已经划转' })
      .act('record-objection-answer', { receiptId: 'r1', agreed: true, text: '同意' });
    expect(held(desk)).toEqual([]);
    expect(desk.refusal('accept-matter', take).message).toContain('交还');
  });
});

describe('disputes about competence bind (条例 art. 24(1): 由其共同的上一级机关、单位决定受理机关)', () => {
  const dispute = {
    disputeId: 'd1',
    organs: ['临江市住建局', '临江市城管局'],
    reason: '职责交叉',
    commonSuperior: true,
    submittedTo: '临江市人民政府',
  };
  const settled = (competentOrgan: string) =>
    deskAt('classified', on)
      .act('dispute-competence', dispute)
      .act('settle-dispute', { disputeId: 'd1', by: '共同的上一级机关', competentOrgan });

  it('nobody accepts or sends on while one is open', () => {
    const desk = deskAt('classified', on).act('dispute-competence', dispute);
    expect(desk.refusal('accept-matter', take).rule).toBe('《条例》第二十四条第一款');
    expect(desk.refusal('transfer-matter', transfer('转送', null)).rule).toBe('《条例》第二十四条第一款');
  });
  it('only the organ named accepts, and gets the matter', () => {
    expect(settled('临江市住建局').ask('accept-matter', take).ok).toBe(true);
    expect(settled('临江市城管局').refusal('accept-matter', take)).toMatchObject({
      rule: '《条例》第二十四条第一款',
      field: 'organId',
    });
    const toBureau = { organId: 'bureau', toOrgan: '临江市城管局' };
    expect(settled('临江市城管局').ask('transfer-matter', transfer('转送', null, toBureau)).ok).toBe(true);
    expect(settled('临江市城管局').refusal('transfer-matter', transfer('转送', null)).field).toBe('toOrgan');
  });
  it('a common superior is not the 联席会议', () => {
    expect(
      deskAt('classified', on).refusal('dispute-competence', { ...dispute, submittedTo: '临江市信访工作联席会议' }),
    ).toMatchObject({ rule: '《条例》第二十四条第一款', field: 'submittedTo' });
  });
});
