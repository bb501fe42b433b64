import { personName } from '#shared/case/petitioners';
import { formatDate } from '#shared/law/dates';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { first, hiddenId, keep } from './intake-fields';

const petitionerChoices = ({ state }: StepContext): readonly Choice[] =>
  state.petitioners.map((person) => ({ value: person.id, label: personName(person) }));

/** 登记代理人. */
export const proxyStep = fieldStep({
  name: 'record-proxy',
  dayLabel: '登记日期',
  note: () => '代理人代为信访的，被代理的信访人仍是信访人。',
  fields: [
    hiddenId('proxyId'),
    { kind: 'text', field: 'name', label: '代理人姓名', required: true, max: 100 },
    {
      kind: 'choice',
      field: 'principalId',
      label: '代谁信访',
      required: true,
      choices: petitionerChoices,
      initial: (context) => first(petitionerChoices(context)),
    },
    {
      kind: 'choice',
      field: 'authorisation',
      label: '出示的授权文书',
      required: true,
      free: true,
      choices: choicesOf(['授权委托书', '公证委托书', '法定代理人证明', '律师执业证和授权委托书']),
      initial: '授权委托书',
    },
    { kind: 'date', field: 'authorisedOn', label: '授权日期', required: true, initial: ({ today }) => today },
    { kind: 'long', field: 'scope', label: '代理权限', hint: '如代为陈述、提交材料、签收文书', required: true },
    { kind: 'text', field: 'identityNumber', label: '代理人证件号码', max: 40 },
    { kind: 'text', field: 'phone', label: '代理人电话', max: 40 },
  ],
  more: keep('proxyId'),
});

const proxyChoices = ({ state }: StepContext): readonly Choice[] =>
  state.proxies
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ proxyId, name, authorisedOn }) => ({
      value: proxyId,
      label: name,
      hint: `${formatDate(authorisedOn)}授权`,
    }));

/** 终止代理. */
export const withdrawProxyStep = fieldStep({
  name: 'withdraw-proxy',
  dayLabel: '终止日期',
  fields: [
    {
      kind: 'choice',
      field: 'proxyId',
      label: '代理人',
      required: true,
      choices: proxyChoices,
      initial: (context) => first(proxyChoices(context)),
    },
    {
      kind: 'choice',
      field: 'reason',
      label: '终止原因',
      required: true,
      free: true,
      choices: choicesOf(['信访人撤销委托', '代理人辞去委托', '委托期限届满', '委托事项已经办完']),
    },
  ],
});

const markChoices = ({ state }: StepContext): readonly Choice[] => [
  ...(state.marks.urgent === null ? [] : [{ value: '紧急', label: '紧急', hint: state.marks.urgent.reason }]),
  ...(state.marks.confidential === null
    ? []
    : [{ value: '保密', label: '保密', hint: state.marks.confidential.reason }]),
];

/** 取消标记. */
export const unmarkStep = fieldStep({
  name: 'unmark-matter',
  dayLabel: '取消日期',
  note: ({ state }) =>
    state.marks.confidential === null ? null : '取消保密后，本单位全部人员都能看到这个事项；检举控告事项不能取消。',
  fields: [
    {
      kind: 'choice',
      field: 'mark',
      label: '取消哪个标记',
      required: true,
      choices: markChoices,
      initial: (context) => (markChoices(context).length === 1 ? first(markChoices(context)) : ''),
    },
    { kind: 'long', field: 'reason', label: '取消原因', required: true },
  ],
});

/** Visits whose level was not looked at yet, the latest first. */
const visitChoices = ({ state }: StepContext): readonly Choice[] =>
  state.visits
    .filter(({ form, visitId }) => form === '来访' && state.levelChecks.every((check) => check.visitId !== visitId))
    .map(({ visitId, receivedOn, receivedAt }) => ({
      value: visitId,
      label: `${formatDate(receivedOn)} ${receivedAt}`,
    }))
    .reverse();

/** 越级核对. */
export const levelCheckStep = fieldStep({
  name: 'record-level-check',
  dayLabel: '核对日期',
  note: () => '越级走访也要登记、接待，只是引导信访人到有权处理的机关反映。',
  fields: [
    {
      kind: 'choice',
      field: 'visitId',
      label: '哪次来访',
      required: true,
      choices: visitChoices,
      initial: (context) => first(visitChoices(context)),
    },
    {
      kind: 'choice',
      field: 'finding',
      label: '核对结果',
      required: true,
      choices: () => [
        { value: '逐级', label: '逐级', hint: '到有权处理的本级或者上一级机关' },
        { value: '越级', label: '越级', hint: '越过了有权处理机关的上一级' },
      ],
    },
    {
      kind: 'text',
      field: 'competentOrgan',
      label: '有权处理的机关',
      hint: '越级的必须填写',
      max: 100,
      initial: ({ state }) => state.acceptance?.organ.name ?? state.transfers.at(-1)?.toOrgan ?? '',
    },
    { kind: 'long', field: 'guidance', label: '怎样引导的', hint: '越级的必须填写' },
  ],
});

/** 登记职权承继. */
export const successionStep = fieldStep({
  name: 'record-succession',
  dayLabel: '登记日期',
  fields: [
    hiddenId('successionId'),
    { kind: 'text', field: 'formerOrgan', label: '分立、合并或者撤销的机关', required: true, max: 100 },
    { kind: 'text', field: 'successor', label: '继续行使其职权的机关', required: true, max: 100 },
    {
      kind: 'long',
      field: 'basis',
      label: '依据',
      hint: '机构改革文件；职责不清的，写本级党委和政府的指定',
      required: true,
    },
  ],
  more: keep('successionId'),
});

const linkChoices = ({ state }: StepContext): readonly Choice[] =>
  state.links
    .filter(({ endedOn }) => endedOn === null)
    .map(({ linkId, registration, relation, reason }) => ({
      value: linkId,
      label: `${registration === '' ? '登记时比对的事项' : registration}（${relation}）`,
      hint: reason,
    }));

/** 解除关联. */
export const endLinkStep = fieldStep({
  name: 'end-link',
  dayLabel: '解除日期',
  fields: [
    {
      kind: 'choice',
      field: 'linkId',
      label: '哪条关联',
      required: true,
      choices: linkChoices,
      initial: (context) => (linkChoices(context).length === 1 ? first(linkChoices(context)) : ''),
    },
    { kind: 'long', field: 'reason', label: '解除原因', required: true },
  ],
});
