import { describe, expect, it } from 'vitest';
import { type CommandName, commandPayloads } from '#shared/case/commands/payloads';
import type { OfficeView } from '#shared/ipc/views';
import { nationalLaw } from '#shared/law/law';
import type { StepContext } from '../../../../renderer/cases/steps/define';
import { stepDialogs } from '../../../../renderer/cases/steps/index';
import { allRoles, Desk, deskAt, office } from '../../shared/case/desk';

const on = '2026-11-02';
const view: OfficeView = {
  profile: office,
  officers: [
    { id: 'wang', name: '王芳', roles: allRoles, active: true },
    { id: 'li', name: '李局长', roles: ['head'], active: true },
  ],
  law: nationalLaw,
  lawChanges: [],
  continuations: [],
};
const session = {
  officerId: 'wang',
  officerName: '王芳',
  roles: allRoles,
  officeName: office.officeName,
  workstation: 'w1',
};

/** The form behind a row of the table, as its dialog gets it. */
function formOf(name: CommandName, desk: Desk) {
  const context: StepContext = { state: desk.now, office: view, session, today: on };
  const render = stepDialogs[name];
  if (render === undefined) throw new Error(`no form for ${name}`);
  const element = render({ label: '', article: '', context, opened: true, onClose: () => {}, onDone: () => {} });
  const { form } = element.props as {
    form: {
      initial: (context: StepContext) => object;
      payload: (values: object, context: StepContext, on: string) => unknown;
    };
  };
  const initial = form.initial(context);
  return (typed: object = {}) => form.payload({ ...initial, ...typed }, context, on);
}

const proxy = { name: '周律师', scope: '代为陈述', authorisation: '授权委托书', authorisedOn: on };
const recorded = () =>
  deskAt('assigned', on)
    .act('record-proxy', { ...proxy, proxyId: 'x1', identityNumber: '', phone: '', principalId: 'p1' })
    .act('mark-matter', { mark: '紧急', reason: '聚集', readers: null })
    .act('request-recusal', {
      recusalId: 'r1',
      officer: { id: 'li', name: '李局长' },
      askedBy: '信访人',
      reason: '亲属',
    })
    .act('link-matter', {
      linkId: 'l1',
      caseId: 'case-9',
      registration: '2026-000009',
      relation: '相同',
      reason: '同一件',
    });

/** What an officer types or chooses; everything else comes with the form. */
const filled: readonly (readonly [CommandName, object, () => Desk])[] = [
  ['record-proxy', { name: '周律师', scope: '代为陈述' }, () => deskAt('registered', on)],
  ['withdraw-proxy', { reason: '信访人撤销委托' }, recorded],
  ['mark-matter', { mark: '保密', reason: '信访人要求' }, () => deskAt('assigned', on)],
  ['unmark-matter', { reason: '已平息' }, recorded],
  ['set-readers', { reason: '涉及隐私' }, () => deskAt('assigned', on)],
  ['record-level-check', { finding: '逐级' }, () => deskAt('registered', on)],
  [
    'record-succession',
    { formerOrgan: '房管局', successor: '住建局', basis: '机构改革方案' },
    () => deskAt('registered', on),
  ],
  [
    'report-urgent',
    { to: ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室'], what: '聚集', measures: '劝返' },
    () => deskAt('registered', on),
  ],
  ['declare-recusal', { reason: '亲属' }, () => deskAt('assigned', on)],
  ['request-recusal', { reason: '同学' }, () => deskAt('assigned', on)],
  ['decide-recusal', { agreed: 'yes' }, recorded],
  [
    'link-matter',
    { caseId: 'case-8', registration: '2026-000008', relation: '不同', reason: '门牌不同' },
    () => deskAt('registered', on),
  ],
  ['end-link', { reason: '核对后不是同一件' }, recorded],
  [
    'close-secret',
    { ending: '已移交保密档案' },
    () =>
      new Desk({ on }).act('register-secret', {
        level: '秘密',
        documentNumber: '密字1号',
        keptAt: '保密柜',
        form: '来信',
        headcount: 1,
      }),
  ],
];

describe('forms of the intake steps', () => {
  it.each(filled)('%s: what is asked is enough for the step', (name, typed, desk) => {
    const decision = desk().ask(name, formOf(name, desk())(typed));
    expect(decision).toMatchObject({ ok: true });
  });
  it.each(filled)('%s: what is missing is said in Chinese', (name, typed, desk) => {
    const blank = Object.fromEntries(Object.keys(typed).map((field) => [field, field === 'to' ? [] : '']));
    const parsed = commandPayloads[name].safeParse(formOf(name, desk())(blank));
    expect(parsed.success).toBe(false);
    for (const { message } of parsed.error?.issues ?? []) expect(message).toMatch(/^请|不对$/u);
  });
  it('restrict to the officer himself and the assignee unless told otherwise', () => {
    const desk = deskAt('assigned', on);
    expect(formOf('set-readers', desk)({ reason: '隐私' })).toEqual({
      readers: [{ id: 'wang', name: '王芳' }],
      reason: '隐私',
    });
    desk.act('set-readers', { readers: [{ id: 'wang', name: '王芳' }], reason: '隐私' });
    expect(formOf('set-readers', desk)({ open: true, reason: '不再需要' })).toEqual({
      readers: null,
      reason: '不再需要',
    });
  });
});
