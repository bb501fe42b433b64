import { noticeWays } from '#shared/case/notice-ways';
import { noticeExcusesOn } from '#shared/law/notice-excuses';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { type Field, type FieldValues, fieldStep } from './field-step';
import { madeId } from './handling-fields';
import { organOfNotice, otherChoices, owedChoices, readNoticeKey } from './route-text';

const owed = ({ state }: StepContext): readonly Choice[] => owedChoices(state);
const tellable = (context: StepContext): readonly Choice[] => [...owed(context), ...otherChoices(context.state)];

const subjectField = (label: string, choices: (context: StepContext) => readonly Choice[]): Field => ({
  kind: 'choice',
  field: 'kind',
  label,
  choices,
  initial: (context) => choices(context)[0]?.value ?? '',
  required: true,
});

/** Asked only where the record does not say whose notice it is. */
const organField: Field = {
  kind: 'organ',
  field: 'organId',
  label: '告知机关',
  of: 'competent-organ',
  when: (values, { state }) => organOfNotice(state, values.kind ?? '') === null,
};

const about = (values: FieldValues, { state }: StepContext): Readonly<Record<string, unknown>> => ({
  ...readNoticeKey(values.kind ?? ''),
  noticeId: values.noticeId ?? '',
  organId: organOfNotice(state, values.kind ?? '') ?? values.organId ?? '',
});

/** 告知信访人 (条例 arts. 23, 29, 31, 34). */
export const giveNoticeStep = fieldStep({
  name: 'give-notice',
  dayLabel: '告知日期',
  note: () => '能够当场告知的，当场书面告知；只有按简易程序办理的可以用短信、电话。',
  fields: [
    madeId('noticeId'),
    subjectField('告知什么', tellable),
    organField,
    {
      kind: 'choice',
      field: 'way',
      label: '怎样告知',
      choices: () => noticeWays.map((way) => ({ value: way, label: way })),
      initial: '当场书面',
      required: true,
    },
    { kind: 'text', field: 'documentNumber', label: '文号', max: 100 },
    { kind: 'text', field: 'remark', label: '备注', max: 500 },
  ],
  more: about,
});

/** 免予告知 (条例 art. 23(2)(4)). */
export const excuseNoticeStep = fieldStep({
  name: 'excuse-notice',
  dayLabel: '记录日期',
  note: () => '只有《条例》规定的情形可以不告知；其他没有告知的，记录为未依法告知。',
  fields: [
    madeId('noticeId'),
    subjectField('哪项告知', owed),
    organField,
    {
      kind: 'choice',
      field: 'ground',
      label: '依法免予告知的情形',
      choices: ({ today }) =>
        noticeExcusesOn(today).map(({ id, text, article }) => ({ value: id, label: text, hint: article })),
      required: true,
    },
    { kind: 'text', field: 'remark', label: '备注', max: 500 },
  ],
  more: about,
});

/** 记录未依法告知 (条例 art. 44). */
export const recordBreachStep = fieldStep({
  name: 'record-breach',
  dayLabel: '记录日期',
  note: () => '记录后事项可以办结，但仍应当补作告知；未书面告知要承担责任（《条例》第四十四条）。',
  fields: [
    madeId('noticeId'),
    subjectField('哪项告知', owed),
    organField,
    { kind: 'long', field: 'reason', label: '为什么没有告知', required: true },
  ],
  more: about,
});
