import { describe, expect, it } from 'vitest';
import { commandList } from '#shared/case/commands/index';
import { limitsOf } from '#shared/case/limits-of';
import { countsOf } from '#shared/case/marks';
import { nextStep } from '#shared/case/next';
import { toCaseRow } from '#shared/case/row-of';
import { stepsOf } from '#shared/case/steps';
import { nationalLaw } from '#shared/law/law';
import { allRoles, Desk, note, office, visit } from '../desk';

const on = '2026-11-02';
const pointer = (more: object = {}) => ({
  level: '机密' as const,
  documentNumber: '临密收〔2026〕3号',
  keptAt: '保密室 2 号柜',
  form: '来信' as const,
  headcount: 1,
  organId: 'letters',
  ...more,
});
const registered = (more: object = {}) => new Desk({ on }).act('register-secret', pointer(more));

describe('register-secret', () => {
  it('opens a pointer with the next registration number, a fixed title, no name and no text', () => {
    const { now } = registered();
    expect(now).toMatchObject({
      registration: { series: '登记', year: 2026, serial: 1 },
      openedOn: on,
      receivedBy: { id: 'letters', kind: 'petition-office' },
      secret: { level: '机密', documentNumber: '临密收〔2026〕3号', keptAt: '保密室 2 号柜', form: '来信' },
      matter: { title: '涉密事项', demands: '', facts: '', history: '', papersHandedOver: '' },
      petitioners: [],
      visits: [],
    });
  });
  it('takes nothing besides the pointer', () => {
    const desk = new Desk({ on });
    for (const more of [{ title: '某事' }, { petitioners: [] }, { matter: { demands: '请求' } }]) {
      expect(desk.refusal('register-secret', pointer(more))).toMatchObject({
        rule: '填写要求',
        message: '涉密事项只登记文号、密级、存放地点、形式和人数',
      });
    }
    expect(desk.refusal('register-secret', pointer({ keptAt: '' })).field).toBe('keptAt');
    expect(desk.refusal('register-secret', pointer({ organId: 'elsewhere' })).rule).toBe('《条例》第二十三条');
  });
  it('is read by worklist and statistics', () => {
    const { now } = registered({ form: '来访', headcount: 7 });
    expect(toCaseRow(now, nationalLaw)).toMatchObject({
      registration: '2026-000001',
      title: '涉密事项',
      petitionerNames: '',
      stage: 'registered',
      nextStep: '涉密办结',
      due: '2026-11-17',
      marks: ['涉密'],
    });
    expect(countsOf(now)).toEqual({ batches: 1, persons: 7, pieces: 0, groupBatches: 1, groupPersons: 7 });
    expect(countsOf(registered().now)).toMatchObject({ batches: 0, persons: 0, pieces: 1 });
  });
});

describe('a pointer to a secret matter', () => {
  it('takes only the few steps that carry no text of it', () => {
    const safe = commandList.filter(({ secretSafe, opens }) => secretSafe === true && opens !== true);
    expect(safe.map(({ name }) => name).sort()).toEqual([
      'assign-case',
      'close-secret',
      'correct-entry',
      'declare-recusal',
      'set-readers',
      'update-secret',
    ]);
    const allowed = stepsOf(registered().now, office, { officerId: 'wang', roles: allRoles }).filter(
      (step) => step.allowed,
    );
    expect(allowed.map(({ name, primary }) => [name, primary])).toEqual([
      ['assign-case', false],
      ['close-secret', true],
      ['update-secret', false],
      ['correct-entry', false],
      ['set-readers', false],
      ['declare-recusal', false],
    ]);
  });
  it('takes no words of one’s own: late reasons, numbers, places and reasons have a shape or a list', () => {
    const late = { on: '2026-11-02', today: '2026-11-05', lateReason: '张三举报李四受贿' };
    const pointer = {
      level: '秘密',
      documentNumber: '机要〔2026〕3号',
      keptAt: '机要室 2 号柜',
      form: '来信',
      headcount: 1,
    };
    const empty = () => new Desk({ on });
    expect(empty().refusal('register-secret', pointer, late)).toMatchObject({
      rule: '涉密事项管理',
      field: 'lateReason',
    });
    expect(empty().ask('register-secret', pointer, { ...late, lateReason: '补录纸质登记' }).ok).toBe(true);
    for (const documentNumber of ['张三举报李四受贿', '举报：张三受贿12万元', '无']) {
      expect(empty().refusal('register-secret', { ...pointer, documentNumber }).field).toBe('documentNumber');
    }
    expect(empty().refusal('register-secret', { ...pointer, keptAt: '张三举报李四受贿，见附件' }).field).toBe('keptAt');
    const set = { readers: [{ id: 'wang', name: '王芳' }], reason: '举报涉及张三' };
    expect(registered().refusal('set-readers', set)).toMatchObject({ rule: '涉密事项管理', field: 'reason' });
    expect(registered().ask('set-readers', { ...set, reason: '工作需要' }).ok).toBe(true);
    expect(registered().ask('declare-recusal', { recusalId: 'z1', reason: '与事项有直接利害关系' }).ok).toBe(true);
  });
  it('lets a wrong day or headcount be corrected, for a reason of the list', () => {
    const correct = {
      target: 1,
      what: '人数',
      occurredOn: null,
      change: { secret: { headcount: 3 } },
      reason: '录入有误',
    };
    expect(registered().refusal('correct-entry', { ...correct, reason: '来信人是张三' }).field).toBe('reason');
    expect(registered().refusal('correct-entry', { ...correct, change: { matter: { title: '举报' } } }).field).toBe(
      'change',
    );
    expect(registered().act('correct-entry', correct).now.secret?.headcount).toBe(3);
  });
  it('refuses visits, notes, and links although those only record', () => {
    const desk = registered();
    const said = { visit: visit(on, { visitId: 'v2' }), said: '补充' };
    expect(desk.refusal('add-visit', said).rule).toBe('涉密事项管理');
    const sealed = { note: note(on), confirmation: { way: '本人签名', remark: '' } };
    expect(desk.refusal('seal-interview', sealed).rule).toBe('涉密事项管理');
    const link = { linkId: 'l1', caseId: 'c9', registration: '2026-000009', relation: '相同', reason: '同一件' };
    expect(desk.refusal('link-matter', link).rule).toBe('涉密事项管理');
  });
  it('ends with one of the fixed words, which meets the limit of art. 22', () => {
    const desk = registered();
    expect(desk.refusal('close-secret', { ending: '举报某局长受贿已查清' }).message).toBe('请选择办理去向');
    desk.act('close-secret', { ending: '已按涉密渠道转送有权处理的机关' }, { on: '2026-11-10' });
    expect(desk.now.closed).toEqual({ on: '2026-11-10', reason: '已按涉密渠道转送有权处理的机关' });
    expect(limitsOf(desk.now, nationalLaw).find(({ key }) => key === 'register-and-dispatch')?.metOn).toBe(
      '2026-11-10',
    );
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ stage: 'closed', nextStep: '', due: null });
    expect(nextStep(desk.now)).toBeNull();
    expect(desk.refusal('close-secret', { ending: '已移交保密档案' }).rule).toBe('已办结事项');
  });
  it('is closed late when it is late', () => {
    const desk = registered().act('close-secret', { ending: '已在涉密载体上办结' }, { on: '2026-12-20' });
    expect(toCaseRow(desk.now, nationalLaw).lateSteps).toBe(1);
  });
  it('owes no notice from here at an organ with power', () => {
    const notice = limitsOf(registered({ organId: 'bureau' }).now, nationalLaw).filter(
      ({ excused }) => excused === null,
    );
    expect(notice).toEqual([]);
  });
});

describe('close-secret', () => {
  it('is not for ordinary matters', () => {
    const plain = new Desk({ on }).act('register-visit', {
      visit: visit(on),
      matter: { title: '漏水', demands: '维修', facts: '', history: '', papersHandedOver: '' },
      notSameAs: [],
    });
    expect(plain.refusal('close-secret', { ending: '已移交保密档案' }).rule).toBe('涉密事项管理');
  });
});

describe('update-secret', () => {
  const moved = { level: '秘密' as const, documentNumber: '临密收〔2026〕3号', keptAt: '市保密局档案室' };
  it('changes where it lies, level and number, also after the end', () => {
    const desk = registered().act('close-secret', { ending: '已移交保密档案' }).act('update-secret', moved);
    expect(desk.now.secret).toEqual({ ...moved, form: '来信', headcount: 1 });
  });
  it('takes nothing else, needs a change and a pointer', () => {
    expect(registered().refusal('update-secret', { ...moved, reason: '某事' }).message).toBe(
      '涉密事项只登记文号、密级、存放地点',
    );
    const { level, documentNumber, keptAt } = pointer();
    expect(registered().refusal('update-secret', { level, documentNumber, keptAt }).rule).toBe('涉密事项管理');
    const plain = new Desk({ on }).act('register-visit', {
      visit: visit(on),
      matter: { title: '漏水', demands: '维修', facts: '', history: '', papersHandedOver: '' },
      notSameAs: [],
    });
    expect(plain.refusal('update-secret', moved).rule).toBe('涉密事项管理');
  });
});
