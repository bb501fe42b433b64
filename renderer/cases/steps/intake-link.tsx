import { Radio } from '@mantine/core';
import { useWorklist } from '../../desk/queries';
import { ChoiceField } from '../../ui/choice-field';
import { type FieldErrors, noErrors } from '../../ui/field-errors';
import { LongTextField } from '../../ui/long-text-field';
import styles from '../cases.module.css';
import { defineStep, newId, type StepFieldsProps } from './define';

interface LinkValues {
  readonly linkId: string;
  readonly caseId: string;
  readonly registration: string;
  readonly relation: string;
  readonly reason: string;
}

function LinkFields({ values, set, errors, context }: StepFieldsProps<LinkValues>) {
  const rows = useWorklist({ list: 'held' }) ?? [];
  const choices = rows
    .filter((row) => row.id !== context.state.id && row.registration !== '')
    .map((row) => ({ value: row.id, label: `${row.registration} ${row.title}`, hint: row.petitionerNames }));
  return (
    <>
      <ChoiceField
        label="另一事项"
        field="caseId"
        hint="输入登记编号、标题或者姓名"
        choices={choices}
        value={values.caseId}
        error={errors.caseId ?? errors.registration}
        required
        onValue={(caseId) => set({ caseId, registration: rows.find((row) => row.id === caseId)?.registration ?? '' })}
      />
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="与本事项的关系"
        value={values.relation}
        error={errors.relation}
        required
        onChange={(relation) => set({ relation })}
      >
        <Radio
          value="相同"
          data-field="relation"
          className={styles.choice ?? ''}
          label="相同：同一信访人，事实和请求基本一致（按重件统计）"
        />
        <Radio value="相关" className={styles.choice ?? ''} label="相关：有联系，但不是同一件事" />
        <Radio value="不同" className={styles.choice ?? ''} label="不同：比对过，不是同一事项" />
      </Radio.Group>
      <LongTextField
        label="判断理由"
        field="reason"
        minRows={2}
        value={values.reason}
        error={errors.reason}
        required
        onValue={(reason) => set({ reason })}
      />
    </>
  );
}

/** 关联事项: both matters stay whole. */
export const linkStep = defineStep<LinkValues>({
  name: 'link-matter',
  dayLabel: '判断日期',
  initial: () => ({ linkId: newId(), caseId: '', registration: '', relation: '', reason: '' }),
  payload: (values) => values,
  check: ({ caseId }): FieldErrors => (caseId === '' ? { caseId: '请选择另一事项' } : noErrors),
  note: () => '只记录两件事项的关系，不合并；以后可以重新判断或者解除。',
  Fields: LinkFields,
});
