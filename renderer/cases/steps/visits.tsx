import { Checkbox, Radio } from '@mantine/core';
import { personName } from '#shared/case/petitioners';
import { petitionForms } from '#shared/case/values';
import { formatDate, timeOfInstant } from '#shared/law/dates';
import { ChoiceField } from '../../ui/choice-field';
import { type FieldErrors, noErrors } from '../../ui/field-errors';
import { LongTextField } from '../../ui/long-text-field';
import { Row } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import styles from '../cases.module.css';
import { defineStep, newId, type StepFieldsProps } from './define';
import { OrganField, ownOrgan } from './organ-field';

interface VisitValues {
  readonly visitId: string;
  readonly form: string;
  readonly receivedAt: string;
  readonly place: string;
  readonly headcount: string;
  /** Ids of those on record who came this time. */
  readonly came: readonly string[];
  readonly said: string;
}

function VisitFields({ values, set, errors, context }: StepFieldsProps<VisitValues>) {
  const { petitioners } = context.state;
  /** The number follows the names until somebody wrote another. */
  const cameNow = (came: readonly string[]): Partial<VisitValues> =>
    values.headcount === String(Math.max(1, values.came.length))
      ? { came, headcount: String(Math.max(1, came.length)) }
      : { came };
  return (
    <>
      {petitioners.length > 1 && (
        <Checkbox.Group
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          label="这次谁来了"
          description="只勾来了的人；人次按来访人数算，最多记 5 位代表的姓名。"
          value={[...values.came]}
          error={errors.came ?? errors['visit.petitioners']}
          required
          onChange={(came) => set(cameNow(came))}
        >
          {petitioners.map((person, index) => (
            <Checkbox
              key={person.id}
              value={person.id}
              label={personName(person)}
              className={styles.choice ?? ''}
              data-field={index === 0 ? 'came' : undefined}
            />
          ))}
        </Checkbox.Group>
      )}
      <LongTextField
        label="这次反映的情况"
        required
        field="said"
        minRows={4}
        value={values.said}
        error={errors.said}
        onValue={(said) => set({ said })}
      />
      <Row>
        <ChoiceField
          label="信访形式"
          field="visit.form"
          choices={petitionForms.map((form) => ({ value: form, label: form }))}
          value={values.form}
          error={errors['visit.form']}
          required
          onValue={(form) => set({ form })}
        />
        <TextField
          label="来访时间"
          field="visit.receivedAt"
          value={values.receivedAt}
          error={errors['visit.receivedAt']}
          required
          onValue={(receivedAt) => set({ receivedAt })}
        />
        <TextField
          label="来访人数"
          field="visit.headcount"
          inputMode="numeric"
          value={values.headcount}
          error={errors['visit.headcount']}
          required
          onValue={(headcount) => set({ headcount })}
        />
      </Row>
      <TextField
        label="接待地点"
        field="visit.place"
        value={values.place}
        error={errors['visit.place']}
        onValue={(place) => set({ place })}
      />
    </>
  );
}

/** 再次来访 by the people on record (repeat visits are one matter, many visits). */
export const addVisitStep = defineStep<VisitValues>({
  name: 'add-visit',
  dayLabel: '来访日期',
  initial: ({ office, state }) => ({
    visitId: newId(),
    form: '来访',
    receivedAt: timeOfInstant(new Date().toISOString()),
    place: office.profile.receptionPlace,
    headcount: '1',
    came: state.petitioners.slice(0, 1).map(({ id }) => id),
    said: '',
  }),
  payload: (values, { state, session }, on) => ({
    visit: {
      visitId: values.visitId,
      form: values.form,
      receivedOn: on,
      receivedAt: values.receivedAt,
      place: values.place,
      headcount: /^\d+$/.test(values.headcount.trim()) ? Number(values.headcount) : Number.NaN,
      petitioners: state.petitioners.filter(({ id }) => values.came.includes(id)),
      receiverId: session.officerId,
      receiverName: session.officerName,
    },
    said: values.said,
  }),
  check: ({ said, came }): FieldErrors => ({
    ...(said.trim() === '' ? { said: '请写明这次反映的情况' } : noErrors),
    ...(came.length === 0 ? { came: '请勾选这次来的人；一个都不是原来的人，请到“接待”登记' } : noErrors),
    ...(came.length > 5 ? { came: '最多勾选 5 位代表；其他人计入来访人数' } : noErrors),
  }),
  action: () => '登记再次来访',
  note: () => '原来的人为同一件事再来的，记在这里；换了人来的，到“接待”登记。',
  Fields: VisitFields,
});

interface AnswerValues {
  readonly organId: string;
  readonly kind: string;
  readonly answer: string;
  readonly guidedTo: string;
  readonly written: boolean;
}

const answerKinds = [
  { value: '咨询', label: '咨询：解答了政策、程序' },
  { value: '当场答复', label: '当场答复：事情当场办了或者答复了' },
  { value: '引导', label: '引导：告诉来访人该到哪里去' },
] as const;

function AnswerFields({ values, set, errors, context }: StepFieldsProps<AnswerValues>) {
  return (
    <>
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="怎样答复的"
        value={values.kind}
        error={errors.kind}
        required
        onChange={(kind) => set({ kind })}
      >
        {answerKinds.map(({ value, label }, index) => (
          <Radio
            key={value}
            value={value}
            label={label}
            className={styles.choice ?? ''}
            data-field={index === 0 ? 'kind' : undefined}
          />
        ))}
      </Radio.Group>
      <LongTextField
        label="答复内容"
        field="answer"
        minRows={4}
        value={values.answer}
        error={errors.answer}
        required
        onValue={(answer) => set({ answer })}
      />
      {values.kind === '引导' && (
        <TextField
          label="引导到哪里"
          field="guidedTo"
          value={values.guidedTo}
          error={errors.guidedTo}
          required
          onValue={(guidedTo) => set({ guidedTo })}
        />
      )}
      <OrganField
        label="答复机关"
        context={context}
        value={values.organId}
        error={errors.organId}
        onValue={(organId) => set({ organId })}
      />
      <Checkbox
        label="已当场书面告知"
        description="只有书面的才算《条例》第二十三条的告知"
        data-field="written"
        checked={values.written}
        onChange={(event) => set({ written: event.currentTarget.checked })}
      />
    </>
  );
}

/** 咨询, 当场答复, 引导: answered at once and closed. */
export const answerStep = defineStep<AnswerValues>({
  name: 'answer-on-the-spot',
  dayLabel: '答复日期',
  initial: (context) => ({
    organId: ownOrgan(context, null)?.id ?? '',
    kind: context.state.classification?.purpose === '咨询' ? '咨询' : '当场答复',
    answer: '',
    guidedTo: '',
    written: false,
  }),
  payload: (values) => ({ ...values, guidedTo: values.kind === '引导' ? values.guidedTo : '' }),
  action: () => '答复并办结',
  note: () => '答复后这件事项即办结。',
  Fields: AnswerFields,
});

interface AddendumValues {
  readonly noteId: string;
  readonly addendumId: string;
  readonly text: string;
}

function AddendumFields({ values, set, errors, context }: StepFieldsProps<AddendumValues>) {
  const sealed = context.state.notes.filter((note) => note.confirmation !== null);
  return (
    <>
      {sealed.length > 1 && (
        <ChoiceField
          label="哪份笔录"
          field="noteId"
          choices={sealed.map((note) => ({
            value: note.noteId,
            label: `${formatDate(note.startedOn)} ${note.startedAt}`,
            hint: note.visitorNames,
          }))}
          value={values.noteId}
          error={errors.noteId}
          required
          onValue={(noteId) => set({ noteId })}
        />
      )}
      <LongTextField
        label="补充内容"
        field="text"
        minRows={4}
        value={values.text}
        error={errors.text}
        required
        onValue={(text) => set({ text })}
      />
    </>
  );
}

/** 补充说明: the only later change of a sealed note. */
export const addendumStep = defineStep<AddendumValues>({
  name: 'add-addendum',
  dayLabel: '补充日期',
  initial: ({ state }) => ({
    noteId: state.notes.filter((note) => note.confirmation !== null).at(-1)?.noteId ?? '',
    addendumId: newId(),
    text: '',
  }),
  payload: (values) => values,
  note: () => '笔录确认后不能改动，补充的内容另记一条，原文不变。',
  Fields: AddendumFields,
});
