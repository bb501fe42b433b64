import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { first, hiddenId, keep } from './intake-fields';

/** 自行回避. */
export const declareRecusalStep = fieldStep({
  name: 'declare-recusal',
  dayLabel: '回避日期',
  note: () => '登记后立即生效：您不再办理这个事项，也不再是承办人。',
  fields: [hiddenId('recusalId'), { kind: 'long', field: 'reason', label: '回避理由', required: true }],
  more: keep('recusalId'),
});

const officerChoices = ({ office }: StepContext): readonly Choice[] =>
  office.officers.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));

/** 申请回避. */
export const requestRecusalStep = fieldStep({
  name: 'request-recusal',
  dayLabel: '提出日期',
  note: () => '负责人决定以前，被申请回避的人员继续办理。',
  fields: [
    hiddenId('recusalId'),
    {
      kind: 'choice',
      field: 'officer',
      label: '要求谁回避',
      required: true,
      choices: officerChoices,
      initial: ({ state }) => state.assignee?.id ?? '',
    },
    {
      kind: 'choice',
      field: 'askedBy',
      label: '由谁提出',
      required: true,
      choices: choicesOf(['信访人', '负责人']),
      initial: '信访人',
    },
    { kind: 'long', field: 'reason', label: '回避理由', required: true },
  ],
  more: (values, { office }) => ({
    recusalId: values.recusalId,
    officer: {
      id: values.officer ?? '',
      name: office.officers.find(({ id }) => id === values.officer)?.name ?? '',
    },
  }),
});

const recusalChoices = ({ state }: StepContext): readonly Choice[] =>
  state.recusals
    .filter(({ decision }) => decision === null)
    .map(({ recusalId, officer, askedBy, reason }) => ({
      value: recusalId,
      label: askedBy === '本人' ? `${officer.name}自行回避` : `${askedBy}要求 ${officer.name}回避`,
      hint: reason,
    }));

/** 决定回避. */
export const decideRecusalStep = fieldStep({
  name: 'decide-recusal',
  dayLabel: '决定日期',
  fields: [
    {
      kind: 'choice',
      field: 'recusalId',
      label: '哪件回避',
      required: true,
      choices: recusalChoices,
      initial: (context) => first(recusalChoices(context)),
    },
    {
      kind: 'choice',
      field: 'agreed',
      label: '决定',
      required: true,
      choices: () => [
        { value: 'yes', label: '同意回避', hint: '不再办理，也不再是承办人' },
        { value: 'no', label: '不同意回避', hint: '继续办理' },
      ],
    },
    { kind: 'long', field: 'text', label: '决定理由', hint: '不同意的必须填写' },
  ],
  more: ({ agreed }) => ({ agreed: agreed === 'yes' ? true : agreed === 'no' ? false : undefined }),
});
