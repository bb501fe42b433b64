import { describe, expect, it } from 'vitest';
import { timelineOf } from '#shared/case/timeline';
import { nationalLaw } from '#shared/law/law';
import { bureauOnly, Desk, deskAt, lettersOnly, registration, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const wang = { id: 'wang', name: '王芳' };
const accusation = { accused: [{ name: '张三', unit: '临江市住建局' }], readers: [wang] };
const accusing = () =>
  new Desk({ on })
    .act('register-visit', registration(on, {}, 'letters'))
    .act('classify-matter', wayClass(null, '检举控告'));

describe('classify-matter against the table in force', () => {
  const named = (contentClass: string[]) => ({ ...wayClass(6), contentClass });

  it('refuses a class the table of that day does not have', () => {
    expect(deskAt('registered', on).refusal('classify-matter', named(['城乡建设', '没有这一类']))).toMatchObject({
      rule: '填写要求',
      field: 'contentClass',
    });
    expect(deskAt('registered', on).refusal('classify-matter', named(['住房保障与房地产'])).field).toBe('contentClass');
    expect(deskAt('registered', on).ask('classify-matter', named(['城乡建设'])).ok).toBe(true);
  });
  it('takes classes of the office under 其他, and any where no table held yet', () => {
    expect(deskAt('registered', on).ask('classify-matter', named(['其他', '共享单车'])).ok).toBe(true);
    expect(nationalLaw.contentClasses.every(({ validFrom }) => validFrom >= '2022-05-01')).toBe(true);
    const old = new Desk({ on: '2022-04-01' }).act('register-visit', registration('2022-04-01'));
    expect(old.ask('classify-matter', named(['旧分类'])).ok).toBe(true);
  });
  it('keeps an abolished or unknown division code', () => {
    const place = { name: '原北京市崇文区', code: '110103' };
    expect(
      deskAt('registered', on).act('classify-matter', { ...wayClass(6), place }).now.classification?.place,
    ).toEqual(place);
  });
});

describe('record-accusation', () => {
  it('names the accused and limits who may know', () => {
    const desk = accusing().act('record-accusation', accusation);
    expect(desk.now.accusation).toEqual({ accused: accusation.accused, recordedOn: on });
    expect(desk.now.readers).toEqual([wang]);
    expect(desk.refusal('transfer-matter', transfer('转送', null), { officerId: 'zhao' }).rule).toBe(
      '《条例》第三十条',
    );
  });
  it('names nobody in the timeline', () => {
    const sentences = timelineOf(accusing().act('record-accusation', accusation).events).map(
      ({ sentence }) => sentence,
    );
    expect(sentences.some((sentence) => sentence.includes('登记被检举控告'))).toBe(true);
    expect(sentences.join()).not.toMatch(/张三|临江市住建局，/);
  });
  it('needs a name or unit, and the acting officer among the readers', () => {
    expect(accusing().refusal('record-accusation', { ...accusation, accused: [{ name: '', unit: '' }] })).toMatchObject(
      { rule: '填写要求', field: 'accused.0.name' },
    );
    expect(accusing().refusal('record-accusation', { ...accusation, accused: [] }).field).toBe('accused');
    expect(
      accusing().refusal('record-accusation', { ...accusation, readers: [{ id: 'zhao', name: '赵敏' }] }),
    ).toMatchObject({ rule: '《条例》第三十条第三款', field: 'readers' });
  });
  it('never lets an accused officer know', () => {
    const readers = [wang, { id: 'zhang', name: '张三' }];
    expect(accusing().refusal('record-accusation', { ...accusation, readers }).message).toContain('张三');
  });
  it('is for 检举控告 only, and keeps that purpose', () => {
    expect(deskAt('classified', on).refusal('record-accusation', accusation).rule).toBe('《条例》第三十条');
    expect(accusing().act('record-accusation', accusation).refusal('classify-matter', wayClass(6))).toMatchObject({
      rule: '《条例》第三十条',
      field: 'purpose',
    });
    expect(deskAt('closed', on).refusal('record-accusation', accusation).rule).toBe('已办结事项');
  });
  it('may be put right by a later record', () => {
    const unit = '临江市住建局物业科';
    const desk = accusing()
      .act('record-accusation', accusation)
      .act('record-accusation', { ...accusation, accused: [{ name: '', unit }] });
    expect(desk.now.accusation?.accused).toEqual([{ name: '', unit }]);
  });
});

describe('transfer-matter of an accusation', () => {
  it('waits until the accused are on record', () => {
    expect(accusing().refusal('transfer-matter', transfer('转送', null)).rule).toBe('《条例》第三十条第三款');
  });
  it.each(['临江市住建局', '住房和城乡建设局', '临江市住建局办公室'])('never goes to %s', (toOrgan) => {
    const desk = accusing().act('record-accusation', accusation);
    expect(desk.refusal('transfer-matter', transfer('转送', null, { toOrgan }))).toMatchObject({
      rule: '《条例》第三十条第三款',
      field: 'toOrgan',
    });
  });
  it('goes to the body that manages the accused', () => {
    const desk = accusing().act('record-accusation', accusation);
    expect(desk.ask('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' })).ok).toBe(true);
  });
});

describe('transfer-matter between organs', () => {
  it('goes downwards only from an organ with power (art. 23(1))', () => {
    const up = transfer('转送', null, { organId: 'bureau', toOrgan: '临江省住建厅' });
    expect(deskAt('classified', on).refusal('transfer-matter', up, { office: bureauOnly })).toMatchObject({
      rule: '《条例》第二十三条第一款',
      field: 'toOrgan',
    });
  });
  it('goes to the same organ once while it is there', () => {
    const desk = deskAt('classified', on).act('transfer-matter', transfer('转送', null));
    expect(desk.refusal('transfer-matter', transfer('转送', null, { transferId: 't2' })).rule).toBe('转送规则');
  });
});

describe('report-cadre', () => {
  const report = { organId: 'letters', to: '临江市委组织部', gist: '反映张三问题', major: false, alsoTo: [] };

  it('is a 信访部门 telling the organisation department; major ones go to the leaders too', () => {
    const alsoTo = ['市委书记', '组织部长'];
    const desk = accusing()
      .act('record-accusation', accusation)
      .act('report-cadre', report)
      .act('report-cadre', { ...report, major: true, alsoTo }, { on: '2026-11-03' });
    expect(desk.now.cadreReports.map(({ on: day, major }) => [day, major])).toEqual([
      [on, false],
      ['2026-11-03', true],
    ]);
    const known = () => accusing().act('record-accusation', accusation);
    expect(known().refusal('report-cadre', { ...report, major: true })).toMatchObject({
      rule: '《条例》第三十条第二款',
      field: 'alsoTo',
    });
    expect(known().refusal('report-cadre', { ...report, alsoTo }).field).toBe('major');
  });
  it('is not for an organ with power, nor to the accused', () => {
    const desk = accusing().act('record-accusation', accusation);
    expect(desk.refusal('report-cadre', { ...report, organId: 'bureau' }).field).toBe('organId');
    expect(desk.refusal('report-cadre', report, { office: bureauOnly }).rule).toBe('《条例》第三十条第二款');
    expect(desk.refusal('report-cadre', { ...report, organId: 'no' }).rule).toBe('《条例》第三十条第二款');
    expect(desk.refusal('report-cadre', { ...report, to: '临江市住建局' })).toMatchObject({
      rule: '《条例》第三十条第三款',
      field: 'to',
    });
    expect(desk.ask('report-cadre', report, { office: lettersOnly }).ok).toBe(true);
  });
});
