import {
  adoptions,
  ratedSides,
  ratingGrades,
  suggestionKinds,
  supervisionTriggers,
} from '#shared/case/facets/oversight';
import { isRunning, limitsOf, type OpenLimit } from '#shared/case/limits-of';
import { formatDate } from '#shared/law/dates';
import type { StepContext } from './define';
import { choicesOf, type FieldValues, fieldStep } from './field-step';
import { madeId, sent, whichOne } from './handling-fields';

/** Forms of 督办, the three suggestions, ratings, filing and set limits (条例 arts. 21, 40). */

/** The organ that has the matter: what supervision and suggestions are about as a rule. */
const handlingOrgan = ({ state }: StepContext): string =>
  state.acceptance?.organ.name ?? state.transfers.at(-1)?.toOrgan ?? '';

/** 督办 (条例 art. 40(1)). */
export const superviseStep = fieldStep({
  name: 'supervise',
  dayLabel: '督办日期',
  note: () => '督办的同时应当提出改进工作的建议（《条例》第四十条第一款），用“提出三项建议”登记。',
  fields: [
    madeId('supervisionId'),
    { kind: 'organ', field: 'organId', label: '督办机关', of: 'petition-office' },
    { kind: 'text', field: 'organ', label: '被督办单位', max: 100, initial: handlingOrgan, required: true },
    { kind: 'choice', field: 'trigger', label: '督办情形', choices: choicesOf(supervisionTriggers), required: true },
    { kind: 'long', field: 'demand', label: '督办要求', rows: 3, required: true },
    { kind: 'date', field: 'answerBy', label: '要求反馈的日期', hint: '没有指定的留空', nullable: true },
  ],
  more: sent('supervisionId'),
});

/** 登记督办反馈. */
export const supervisionAnswerStep = fieldStep({
  name: 'record-supervision-answer',
  dayLabel: '收到反馈的日期',
  fields: [
    whichOne('supervisionId', '哪一次督办', ({ state }) =>
      state.supervisions
        .filter(({ answer }) => answer === null)
        .map(({ supervisionId, on, organ }) => ({ value: supervisionId, label: `${formatDate(on)}督办${organ}` })),
    ),
    { kind: 'long', field: 'text', label: '反馈情况', rows: 3, required: true },
  ],
  more: sent('supervisionId'),
});

const receivers: Readonly<Record<string, string>> = {
  改进工作: '送存在问题的机关、单位',
  完善政策: '送本级党委、政府',
  追究责任: '送有管理权限的机关、单位',
};

/** 三项建议 (条例 art. 40). */
export const makeSuggestionStep = fieldStep({
  name: 'make-suggestion',
  dayLabel: '提出日期',
  fields: [
    madeId('suggestionId'),
    { kind: 'organ', field: 'organId', label: '提出建议的机关', of: 'petition-office' },
    {
      kind: 'choice',
      field: 'kind',
      label: '建议种类',
      choices: choicesOf(suggestionKinds),
      initial: '改进工作',
      required: true,
    },
    {
      kind: 'text',
      field: 'to',
      label: '送往',
      hint: ({ kind = '' }) => receivers[kind] ?? '',
      max: 100,
      required: true,
    },
    {
      kind: 'text',
      field: 'concerning',
      label: '建议追究谁的责任',
      max: 200,
      initial: handlingOrgan,
      when: ({ kind }) => kind === '追究责任',
      required: true,
    },
    { kind: 'long', field: 'facts', label: '事实', hint: '追究责任的，写明造成的严重后果', rows: 3 },
    { kind: 'long', field: 'proposal', label: '建议内容', rows: 3, required: true },
    {
      kind: 'date',
      field: 'answerBy',
      label: '要求反馈的日期',
      hint: '《条例》没有规定期限，没有指定的留空',
      nullable: true,
    },
  ],
  more: (values) => ({
    ...sent('suggestionId')(values),
    ...(values.kind === '追究责任' ? {} : { concerning: '' }),
  }),
});

/** 登记建议反馈 (条例 art. 40(4)). */
export const suggestionAnswerStep = fieldStep({
  name: 'record-suggestion-answer',
  dayLabel: '收到反馈的日期',
  fields: [
    whichOne('suggestionId', '哪一项建议', ({ state }) =>
      state.suggestions
        .filter(({ answer }) => answer === null)
        .map(({ suggestionId, on, kind, to }) => ({
          value: suggestionId,
          label: `${formatDate(on)}送${to}的${kind}建议`,
        })),
    ),
    { kind: 'choice', field: 'adopted', label: '是否采纳', choices: choicesOf(adoptions), required: true },
    { kind: 'long', field: 'text', label: '反馈情况', hint: '没有采纳的，写明理由', rows: 3, required: true },
  ],
  more: sent('suggestionId'),
});

const ownPetitionOffice = ({ office, state }: StepContext): string =>
  office.profile.organs.find(({ kind }) => kind === 'petition-office')?.name ??
  (state.receivedBy?.kind === 'petition-office' ? state.receivedBy.name : '');

/** 满意度评价. */
export const ratingStep = fieldStep({
  name: 'record-rating',
  dayLabel: '评价日期',
  note: () => '信访部门和责任单位分别评价，由信访人作出。',
  fields: [
    {
      kind: 'choice',
      field: 'of',
      label: '评价对象',
      choices: choicesOf(ratedSides),
      initial: '责任单位',
      required: true,
    },
    {
      kind: 'text',
      field: 'organ',
      label: '被评价单位',
      max: 100,
      initial: (context) => handlingOrgan(context) || ownPetitionOffice(context),
      required: true,
    },
    { kind: 'choice', field: 'grade', label: '评价', choices: choicesOf(ratingGrades), required: true },
    { kind: 'text', field: 'remark', label: '评价意见', max: 1000 },
  ],
});

/** 回访. */
export const callBackStep = fieldStep({
  name: 'record-call-back',
  dayLabel: '回访日期',
  fields: [
    {
      kind: 'choice',
      field: 'way',
      label: '回访方式',
      choices: choicesOf(['电话', '上门', '约谈', '书信', '网络']),
      initial: '电话',
      free: true,
      required: true,
    },
    { kind: 'yes', field: 'reached', label: '联系上了信访人', initial: 'yes' },
    { kind: 'long', field: 'text', label: '回访情况', rows: 3, required: true },
  ],
});

/** 归档. */
export const fileStep = fieldStep({
  name: 'file-case',
  dayLabel: '归档日期',
  fields: [
    { kind: 'text', field: 'volume', label: '案卷号', max: 100, required: true },
    { kind: 'number', field: 'pages', label: '页数', required: true },
    {
      kind: 'choice',
      field: 'retention',
      label: '保管期限',
      hint: '按经档案主管部门审定的保管期限表',
      choices: choicesOf(['永久', '30年', '10年']),
      free: true,
      required: true,
    },
  ],
});

/** Limits an officer in charge may set anew. */
const running = ({ state, office }: StepContext): readonly OpenLimit[] => limitsOf(state, office.law).filter(isRunning);
const chosen = (values: FieldValues, context: StepContext): OpenLimit | undefined =>
  running(context).find(({ key }) => key === values.limit);

/** 改定期限. */
export const overrideLimitStep = fieldStep({
  name: 'override-limit',
  dayLabel: '决定日期',
  note: () => '改定的日期和按规定算出的日期都会留在记录里。',
  fields: [
    {
      kind: 'choice',
      field: 'limit',
      label: '期限',
      choices: (context) =>
        running(context).map(({ key, what, due }) => ({ value: key, label: `${what}（${formatDate(due)}）` })),
      initial: (context) => (running(context).length === 1 ? (running(context)[0]?.key ?? '') : ''),
      hint: (values, context) => chosen(values, context)?.sentence ?? '',
      required: true,
    },
    { kind: 'date', field: 'due', label: '改定为', required: true },
    { kind: 'long', field: 'reason', label: '理由', rows: 2, required: true },
  ],
});
