import {
  type CorrectableField,
  changeAt,
  correctableEntries,
  correctableFields,
  entryTitle,
} from '#shared/case/correctable';
import type { CaseEvent } from '#shared/case/event';
import { formatDate } from '#shared/law/dates';
import type { StepContext } from './define';
import { choicesOf, type FieldValues, fieldStep } from './field-step';

const kinds = ['日期', '内容', '撤销整条'] as const;

const entryOf = (values: FieldValues, { state }: StepContext): CaseEvent | undefined =>
  correctableEntries(state).find(({ caseVersion }) => String(caseVersion) === values.target);
const memberOf = (values: FieldValues, context: StepContext): CorrectableField | undefined => {
  const entry = entryOf(values, context);
  return entry === undefined ? undefined : correctableFields(entry).find(({ path }) => path === values.member);
};

/** What the record says was corrected, in words. */
function whatOf(values: FieldValues, context: StepContext): string {
  const entry = entryOf(values, context);
  if (entry === undefined) return '';
  return values.kind === '日期'
    ? '日期'
    : values.kind === '内容'
      ? (memberOf(values, context)?.label ?? '')
      : entryTitle(entry);
}

/** 更正记录: which entry, its day or one thing in it, and why. */
export const correctStep = fieldStep({
  name: 'correct-entry',
  dayLabel: null,
  note: () => '原来的记录不会改动，时间线上两条都在；期限按更正后的日期重新计算。',
  fields: [
    {
      kind: 'choice',
      field: 'target',
      label: '更正哪一条记录',
      choices: ({ state }) =>
        correctableEntries(state).map((event) => ({
          value: String(event.caseVersion),
          label: `${entryTitle(event)}（${formatDate(event.occurredOn)}）`,
        })),
      required: true,
    },
    { kind: 'choice', field: 'kind', label: '更正什么', choices: choicesOf(kinds), initial: '日期', required: true },
    {
      kind: 'date',
      field: 'occurredOn',
      label: '正确的日期',
      hint: (values, context) => {
        const entry = entryOf(values, context);
        return entry === undefined ? '' : `现在是${formatDate(entry.occurredOn)}`;
      },
      when: ({ kind }) => kind === '日期',
      nullable: true,
      required: true,
    },
    {
      kind: 'choice',
      field: 'member',
      label: '哪一项',
      choices: (context, values) => {
        const entry = entryOf(values, context);
        return entry === undefined
          ? []
          : correctableFields(entry).map(({ path, label }) => ({ value: path, label, hint: path }));
      },
      when: ({ kind }) => kind === '内容',
      required: true,
    },
    {
      kind: 'long',
      field: 'value',
      label: '正确的内容',
      hint: (values, context) => {
        const member = memberOf(values, context);
        return member === undefined ? '' : `现在是：${member.value}`;
      },
      rows: 2,
      when: ({ kind }) => kind === '内容',
      required: true,
    },
    { kind: 'long', field: 'reason', label: '更正理由', rows: 2, required: true },
  ],
  more: (values, context) => {
    const entry = entryOf(values, context);
    const change =
      values.kind === '内容' && entry !== undefined ? changeAt(entry, values.member ?? '', values.value ?? '') : null;
    return {
      target: Number(values.target),
      what: whatOf(values, context),
      change,
      annulled: values.kind === '撤销整条',
      kind: undefined,
      member: undefined,
      value: undefined,
    };
  },
});
