import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Organ } from '#shared/case/office';
import type { LocalDate } from '#shared/law/dates';
import type { PaperDefinition, PaperField, PaperSubject } from '#shared/papers/define';
import { ChoiceField } from '../ui/choice-field';
import { DateField } from '../ui/date-field';
import type { FieldErrors } from '../ui/field-errors';
import { LongTextField } from '../ui/long-text-field';
import { TextField } from '../ui/text-field';
import styles from './desk.module.css';
import { OrganChoice } from './organ-choice';
import { paperDomId, valueField } from './paper-field-ids';

interface PaperFormProps {
  readonly paper: PaperDefinition;
  readonly organs: readonly Organ[];
  readonly organId: string;
  /** What it can be made for; null where that is settled. */
  readonly subjects: readonly PaperSubject[] | null;
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** The fields the officer has changed. */
  readonly written: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  readonly today: LocalDate;
  /** True when the organ may not be changed: a returned paper stays its organ's. */
  readonly settled: boolean;
  readonly onValue: (key: string, value: string) => void;
  readonly onReset: (key: string) => void;
  readonly onOrgan: (organId: string) => void;
  readonly onSubject: (about: string | null) => void;
}

/** What the officer may write or change in a paper, top to bottom; the rest of it follows from the case. */
export const PaperForm = memo(function PaperForm(props: PaperFormProps) {
  const { paper, organs, organId, subjects, about, values, written, errors, today } = props;
  const organ = organs.find(({ id }) => id === organId) ?? null;
  return (
    <div className={styles.form}>
      {subjects !== null && subjects.length > 1 && (
        <SubjectChoice subjects={subjects} about={about} error={errors.about} onSubject={props.onSubject} />
      )}
      <div id={paperDomId('organId')} tabIndex={-1}>
        {organs.length > 1 && !props.settled ? (
          <OrganChoice organs={organs} organId={organId} error={errors.organId} onOrgan={props.onOrgan} />
        ) : (
          <p className={styles.fact}>
            <span className={styles.factLabel}>出具机关</span>
            {organ?.name ?? '本单位没有这个机关了，请另拟一份'}
          </p>
        )}
      </div>
      {paper.fields.length === 0 && (
        <p className={styles.muted}>内容都来自台账，不用填写；核对右边的文书就可以提交。</p>
      )}
      {paper.fields.map((field) => (
        <div key={field.key} id={paperDomId(field.key)} tabIndex={-1}>
          <OneField
            field={field}
            value={values[field.key] ?? ''}
            error={errors[valueField(field.key)]}
            today={today}
            onValue={props.onValue}
          />
          {written[field.key] !== undefined && (
            <BackToFirst fieldKey={field.key} label={field.label} onReset={props.onReset} />
          )}
        </div>
      ))}
    </div>
  );
});

/** Apart, as every part of the form: a keystroke draws the field it changes. */
const SubjectChoice = memo(function SubjectChoice({
  subjects,
  about,
  error,
  onSubject,
}: {
  readonly subjects: readonly PaperSubject[];
  readonly about: string | null;
  readonly error: string | undefined;
  readonly onSubject: PaperFormProps['onSubject'];
}) {
  return (
    <ChoiceField
      label="针对哪一项"
      field="about"
      choices={subjects.map((subject) => ({ value: subject.about ?? '', label: subject.label }))}
      value={about ?? ''}
      error={error}
      onValue={(value) => onSubject(value === '' ? null : value)}
    />
  );
});

const BackToFirst = memo(function BackToFirst({
  fieldKey,
  label,
  onReset,
}: {
  readonly fieldKey: string;
  readonly label: string;
  readonly onReset: PaperFormProps['onReset'];
}) {
  return (
    <Button
      variant="subtle"
      color="gray"
      h="2.25rem"
      px="0.5rem"
      aria-label={`${label}：恢复台账里的文字`}
      onClick={() => onReset(fieldKey)}
    >
      恢复台账里的文字
    </Button>
  );
});

interface OneFieldProps {
  readonly field: PaperField;
  readonly value: string;
  readonly error: string | undefined;
  readonly today: LocalDate;
  readonly onValue: (key: string, value: string) => void;
}

const OneField = memo(function OneField({ field, value, error, today, onValue }: OneFieldProps) {
  const { key, label, required, hint } = field;
  const common = {
    label,
    field: valueField(key),
    value,
    error,
    required,
    onValue: (next: string) => onValue(key, next),
    ...(hint === undefined ? {} : { hint }),
  };
  switch (field.kind) {
    case 'line':
      return <TextField {...common} />;
    case 'text':
      return <LongTextField {...common} minRows={2} />;
    case 'lines':
      return <LongTextField {...common} hint={hint ?? '一行写一项'} minRows={2} />;
    case 'date':
      return <DateField {...common} today={today} />;
    case 'choice':
      return <ChoiceField {...common} choices={(field.choices ?? []).map((each) => ({ value: each, label: each }))} />;
  }
});
