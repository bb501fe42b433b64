import { openHearings } from '#shared/case/commands/hold-hearing';
import { hearingStagesOpen } from '#shared/case/commands/order-hearing';
import { isJoint, mayWithdraw } from '#shared/case/commands/withdraw-matter';
import { followUpKinds } from '#shared/case/events/follow-up-recorded';
import { hearingStages } from '#shared/case/events/hearing-ordered';
import { reliefKinds } from '#shared/case/events/relief-recorded';
import { endOfRoad, issuedOutcome } from '#shared/case/handling';
import { formatDate } from '#shared/law/dates';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { madeId, mainPetitioner, sent, whichOne } from './handling-fields';

const only = (choices: readonly Choice[]): string => (choices.length === 1 ? (choices[0]?.value ?? '') : '');

const stages = ({ state }: StepContext): readonly Choice[] =>
  hearingStagesOpen(state).map((stage) => ({ value: stage, label: hearingStages[stage] }));

/** 听证 (条例 arts. 31(6), 36(2)). */
export const orderHearingStep = fieldStep({
  name: 'order-hearing',
  dayLabel: '决定日期',
  note: () => '只有复核听证所需时间不计入期限；办理和复查中的听证，期限照算。',
  fields: [
    madeId('hearingId'),
    {
      kind: 'choice',
      field: 'stage',
      label: '在哪个阶段',
      choices: stages,
      initial: (context) => only(stages(context)),
      required: true,
    },
    { kind: 'long', field: 'reason', label: '听证理由', hint: '怎样重大、复杂、疑难', required: true },
  ],
  more: sent('hearingId'),
});

const hearings = ({ state }: StepContext): readonly Choice[] =>
  openHearings(state).map(({ hearingId, stage, orderedOn }) => ({
    value: hearingId,
    label: `${formatDate(orderedOn)}决定的${hearingStages[stage]}听证`,
  }));

export const holdHearingStep = fieldStep({
  name: 'hold-hearing',
  dayLabel: '登记日期',
  fields: [
    whichOne('hearingId', '哪次听证', hearings),
    { kind: 'date', field: 'from', label: '听证第一天', initial: ({ today }) => today, required: true },
    { kind: 'date', field: 'to', label: '听证最后一天', initial: ({ today }) => today, required: true },
    { kind: 'text', field: 'chair', label: '听证主持人', max: 100, required: true },
    { kind: 'long', field: 'conclusion', label: '听证结论', rows: 4, required: true },
  ],
  more: sent('hearingId'),
});

export const cancelHearingStep = fieldStep({
  name: 'cancel-hearing',
  dayLabel: '取消日期',
  fields: [
    whichOne('hearingId', '哪次听证', hearings),
    { kind: 'long', field: 'reason', label: '取消理由', required: true },
  ],
  more: sent('hearingId'),
});

/** 调解、和解 (条例 art. 33). */
export const startMediationStep = fieldStep({
  name: 'start-mediation',
  dayLabel: '开始日期',
  note: () => '在裁量权范围内、不违反强制性规定的才能调解；期限照算。',
  fields: [
    madeId('mediationId'),
    {
      kind: 'choice',
      field: 'kind',
      label: '方式',
      choices: choicesOf(['调解', '和解']),
      initial: '调解',
      required: true,
    },
    { kind: 'lines', field: 'parties', label: '双方当事人', initial: mainPetitioner, required: true },
    { kind: 'yes', field: 'consented', label: '双方当事人都已同意' },
  ],
  more: sent('mediationId'),
});

const mediations = ({ state }: StepContext): readonly Choice[] =>
  state.mediations
    .filter(({ end }) => end === null)
    .map(({ mediationId, kind, startedOn }) => ({
      value: mediationId,
      label: `${formatDate(startedOn)}开始的${kind}`,
    }));

export const endMediationStep = fieldStep({
  name: 'end-mediation',
  dayLabel: '结束日期',
  note: () => '达成一致的，制作调解协议书或者和解协议书；没有达成的，继续办理。',
  fields: [
    whichOne('mediationId', '哪次调解、和解', mediations),
    {
      kind: 'choice',
      field: 'agreed',
      label: '结果',
      choices: choicesOf(['达成协议', '没有达成']),
      required: true,
    },
    {
      kind: 'long',
      field: 'text',
      label: '协议内容',
      hint: ({ agreed }) => (agreed === '没有达成' ? '写明没有达成的原因' : '谁做什么，怎样履行'),
      rows: 4,
      required: true,
    },
    {
      kind: 'date',
      field: 'performBy',
      label: '履行日期',
      hint: '没有约定的不填',
      when: ({ agreed }) => agreed === '达成协议',
      nullable: true,
    },
    {
      kind: 'text',
      field: 'agreement',
      label: '协议书',
      hint: '已经制作的写文号，或者名称和日期；随后在这里制作的不填',
      when: ({ agreed }) => agreed === '达成协议',
      max: 100,
    },
  ],
  more: (values) => ({
    ...sent('mediationId')(values),
    agreed: values.agreed === '' ? undefined : values.agreed === '达成协议',
  }),
});

const withdrawers = ({ state }: StepContext): readonly Choice[] =>
  mayWithdraw(state).map((name) => ({ value: name, label: name }));

/** 撤回 by the petitioner. */
export const withdrawStep = fieldStep({
  name: 'withdraw-matter',
  dayLabel: '撤回日期',
  note: () => '撤回应当出于信访人自愿，撤回后不再办理，可以直接办结。',
  fields: [
    {
      kind: 'choice',
      field: 'by',
      label: '谁撤回',
      choices: withdrawers,
      initial: (context) => only(withdrawers(context)),
      required: true,
    },
    {
      kind: 'text',
      field: 'authorisation',
      label: '全体信访人的授权',
      hint: '写明授权书；没有的，只撤回本人的请求，其他信访人的继续办理',
      when: (_values, { state }) => isJoint(state),
      max: 300,
    },
    { kind: 'long', field: 'reason', label: '撤回理由', hint: '信访人不说明的不填' },
  ],
});

/** 帮扶救助 (条例 art. 37). */
export const reliefStep = fieldStep({
  name: 'record-relief',
  dayLabel: '告知或者帮扶的日期',
  fields: [
    { kind: 'choice', field: 'kind', label: '种类', choices: choicesOf(reliefKinds), required: true },
    { kind: 'text', field: 'organ', label: '由哪个部门给予', hint: '司法救助的必填', max: 100 },
    { kind: 'long', field: 'text', label: '帮扶情况', required: true },
  ],
});

const followUps = ({ state }: StepContext): readonly Choice[] =>
  followUpKinds
    .filter((kind) =>
      kind === '督促执行'
        ? issuedOutcome(state, 'support')
        : issuedOutcome(state, 'reject') || endOfRoad(state) !== null,
    )
    .map((kind) => ({ value: kind, label: kind }));

/** 督促执行、疏导教育 (条例 art. 32(2)). */
export const followUpStep = fieldStep({
  name: 'record-follow-up',
  dayLabel: '日期',
  fields: [
    {
      kind: 'choice',
      field: 'kind',
      label: '做了什么',
      choices: followUps,
      initial: (context) => only(followUps(context)),
      required: true,
    },
    { kind: 'long', field: 'text', label: '情况', required: true },
    { kind: 'yes', field: 'done', label: '已经完成', hint: '支持的请求已经执行完，或者疏导教育已经做完' },
  ],
});
