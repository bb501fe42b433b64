import { approvedDays, openSupplements } from '#shared/case/handling';
import { noticeWays } from '#shared/case/notice-ways';
import { standingSuggestion } from '#shared/case/simple-fit';
import { formatDate } from '#shared/law/dates';
import { citation, groundsInForce, type NonAcceptanceKind } from '#shared/law/grounds';
import { ruleInForce } from '#shared/law/limits';
import { simpleConditionsOn } from '#shared/law/simple';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, type Field, fieldStep } from './field-step';
import { madeId, mainPetitioner, sent, whichOne } from './handling-fields';

const groundChoices =
  (kind: NonAcceptanceKind) =>
  ({ today, office, state }: StepContext): readonly Choice[] =>
    groundsInForce(kind, today, office.law.divisionCode)
      .filter(({ way }) => way === null || way === state.classification?.way)
      .filter(({ by }) => office.profile.organs.some(({ kind }) => by.includes(kind)))
      .filter(({ directOnly }) => !directOnly || state.receipts.every(({ returnedOn }) => returnedOn !== null))
      .map((ground) => ({
        value: ground.key,
        label: ground.text,
        hint: `${citation(ground)}${ground.verified ? '' : '（依据待核实）'}`,
      }));

const refusingFields = (kind: NonAcceptanceKind): readonly Field[] => [
  madeId('refusalId'),
  { kind: 'organ', field: 'organId', label: '作出决定的机关', of: kind === '不予受理' ? 'competent-organ' : null },
  {
    kind: 'choice',
    field: 'ground',
    label: '理由',
    choices: groundChoices(kind),
    initial: (context) => {
      const choices = groundChoices(kind)(context);
      return choices.length === 1 ? (choices[0]?.value ?? '') : '';
    },
    required: true,
  },
  {
    kind: 'long',
    field: 'facts',
    label: '事实',
    hint:
      kind === '不再受理' ? '写明复核机关、复核意见的文号，现在提出的是不是同一事实和理由' : '写明什么事实符合这个理由',
    required: true,
  },
  {
    kind: 'text',
    field: 'guidedTo',
    label: '应当向哪里提出',
    hint: '不属于本机关职权、应当走其他程序的必填',
  },
];

/** 不予受理 (条例 arts. 19(3), 20(2), 23(1), 31). */
export const refuseStep = fieldStep({
  name: 'refuse-acceptance',
  dayLabel: '决定日期',
  note: () => '决定后应当书面告知信访人。把属于职权范围的事项不予受理，要承担责任（《条例》第四十四条）。',
  fields: refusingFields('不予受理'),
  more: sent('refusalId'),
});

/** 不再受理 (条例 art. 36(3)). */
export const refuseFurtherStep = fieldStep({
  name: 'refuse-further-acceptance',
  dayLabel: '决定日期',
  note: () => '不再受理的，仍然要做好疏导教育、矛盾化解、帮扶救助（《条例》第三十七条）。',
  fields: refusingFields('不再受理'),
  more: sent('refusalId'),
});

const standing = ({ state }: StepContext): readonly Choice[] =>
  state.refusals
    .filter(({ revoked }) => revoked === null)
    .map(({ refusalId, organ, kind, on }) => ({ value: refusalId, label: `${organ.name} ${formatDate(on)}${kind}` }));

export const revokeStep = fieldStep({
  name: 'revoke-refusal',
  dayLabel: '撤销日期',
  fields: [
    whichOne('refusalId', '撤销哪个决定', standing),
    { kind: 'long', field: 'reason', label: '撤销理由', required: true },
  ],
  more: sent('refusalId'),
});

/** 补充材料. */
export const requestSupplementStep = fieldStep({
  name: 'request-supplement',
  dayLabel: '要求补充的日期',
  note: () => '等待补充材料不停止计算期限。',
  fields: [
    madeId('supplementId'),
    { kind: 'lines', field: 'items', label: '需要补充的材料', required: true },
    { kind: 'date', field: 'askedBy', label: '请在哪天前补齐', hint: '不限期的不填', nullable: true },
  ],
  more: sent('supplementId'),
});

const waiting = ({ state }: StepContext): readonly Choice[] =>
  openSupplements(state).map(({ supplementId, askedOn, items }) => ({
    value: supplementId,
    label: `${formatDate(askedOn)}：${items.join('、')}`,
  }));

export const recordSupplementStep = fieldStep({
  name: 'record-supplement',
  dayLabel: '收到日期',
  fields: [
    whichOne('supplementId', '哪一次要求的', waiting),
    {
      kind: 'long',
      field: 'text',
      label: '收到的材料',
      hint: (_values, { state }) => openSupplements(state).at(-1)?.items.join('、') ?? '',
      required: true,
    },
    { kind: 'yes', field: 'complete', label: '已经补齐' },
  ],
  more: sent('supplementId'),
});

/** Days by which the time to finish may still be extended, by the rule in force on the day of acceptance. */
function daysLeft({ state, office }: StepContext): number {
  if (state.acceptance === null) return 0;
  const rule = ruleInForce('finish', state.acceptance.acceptedOn, office.law.divisionCode, office.law.limits);
  return Math.max(0, (rule?.extension?.atMost ?? 0) - approvedDays(state));
}

/** 延期 (条例 art. 34). */
export const proposeExtensionStep = fieldStep({
  name: 'propose-extension',
  dayLabel: '申请日期',
  note: (context) => `还可以延长 ${daysLeft(context)} 日，经单位负责人批准，并把延期理由告知信访人。`,
  fields: [
    madeId('extensionId'),
    {
      kind: 'number',
      field: 'days',
      label: '延长几日',
      initial: (context) => String(daysLeft(context)),
      required: true,
    },
    { kind: 'long', field: 'reason', label: '延期理由', hint: '情况怎样复杂，为什么不能按期办结', required: true },
  ],
  more: sent('extensionId'),
});

const undecided = ({ state }: StepContext) => state.extensions.find(({ decision }) => decision === null);

export const decideExtensionStep = fieldStep({
  name: 'decide-extension',
  dayLabel: '审批日期',
  note: (context) => {
    const asked = undecided(context);
    return asked === undefined
      ? null
      : `${asked.proposedBy.name}于${formatDate(asked.proposedOn)}申请延长 ${asked.days} 日：${asked.reason}`;
  },
  fields: [
    { kind: 'choice', field: 'agreed', label: '是否批准', choices: choicesOf(['批准', '不批准']), required: true },
    { kind: 'long', field: 'comment', label: '审批意见', hint: '不批准的必填' },
  ],
  more: ({ agreed }, context) => ({
    extensionId: undecided(context)?.extensionId ?? '',
    agreed: agreed === '' ? undefined : agreed === '批准',
  }),
});

export const simpleConditionChoices = ({ today }: StepContext): readonly Choice[] =>
  simpleConditionsOn(today).map(({ key, text, item, verified }) => ({
    value: key,
    label: text,
    hint: `${item}${verified ? '' : '（依据待核实）'}`,
  }));

/** 简易办理 (《信访事项简易办理办法》). */
export const chooseSimpleStep = fieldStep({
  name: 'choose-simple',
  dayLabel: '决定日期',
  note: ({ state }) => {
    const suggestion = standingSuggestion(state);
    const said = suggestion === null ? '' : `${suggestion.organ.name}建议简易办理：${suggestion.condition}。`;
    return `${said}只适用于初次提出的事项。不适用的转为普通程序，期限仍从原来的日期起算。`;
  },
  fields: [
    { kind: 'organ', field: 'organId', label: '决定机关', of: 'competent-organ' },
    { kind: 'choice', field: 'condition', label: '适用情形', choices: simpleConditionChoices, required: true },
    { kind: 'text', field: 'explanation', label: '具体情形', hint: '选“其他”的必填', max: 500 },
    {
      kind: 'yes',
      field: 'notToBeRefused',
      label: '信访请求不会不予支持',
      hint: '可能不予支持的不适用简易办理',
    },
  ],
});

export const returnToOrdinaryStep = fieldStep({
  name: 'return-to-ordinary',
  dayLabel: '转换日期',
  note: ({ state }) =>
    state.acceptance === null
      ? null
      : `办结期限仍从 ${formatDate(state.acceptance.acceptedOn)}受理之日起算；程序变更要告知信访人。`,
  fields: [{ kind: 'long', field: 'reason', label: '转换理由', required: true }],
});

/** 简易办理答复 (《信访事项简易办理办法》). */
export const replySimpleStep = fieldStep({
  name: 'reply-simple',
  dayLabel: '答复日期',
  note: () => '简易办理可以不出具处理意见书，但每项请求都应当答复。信访人要求书面意见的，出具处理意见书。',
  fields: [
    madeId('replyId'),
    {
      kind: 'long',
      field: 'text',
      label: '逐项答复内容',
      hint: '逐项写明请求、办理情况和结果',
      rows: 5,
      required: true,
    },
    { kind: 'choice', field: 'way', label: '怎样答复的', choices: choicesOf(noticeWays), required: true },
  ],
  more: sent('replyId'),
});

/** 调查核实 (条例 art. 31(6)). */
export const investigationStep = fieldStep({
  name: 'record-investigation',
  dayLabel: '调查日期',
  fields: [
    madeId('investigationId'),
    {
      kind: 'choice',
      field: 'way',
      label: '调查方式',
      choices: choicesOf(['当面询问', '电话询问', '现场查看', '调阅资料', '走访了解', '委托鉴定']),
      free: true,
      required: true,
    },
    { kind: 'text', field: 'persons', label: '向谁调查', initial: mainPetitioner, max: 300, required: true },
    { kind: 'long', field: 'findings', label: '查明的情况', rows: 4, required: true },
    { kind: 'yes', field: 'heardPetitioner', label: '这次听取了信访人陈述事实和理由' },
  ],
  more: sent('investigationId'),
});
