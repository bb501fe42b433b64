import { memo } from 'react';
import { secretLateReasons } from '#shared/case/secret-words';
import type { LocalDate } from '#shared/law/dates';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import type { FieldErrors } from '../../ui/field-errors';
import { TextField } from '../../ui/text-field';
import { DAY_FIELD, isLateEntry, REASON_FIELD, type StepDay } from './step-day';

interface OccurredOnProps {
  readonly label: string;
  readonly day: StepDay;
  readonly today: LocalDate;
  readonly errors: FieldErrors;
  readonly onDay: (day: StepDay) => void;
  /** On a secret matter the reason is chosen from a list. */
  readonly secret?: boolean;
}

/** The day something happened, today unless set; an earlier day asks why it is entered late (补录). */
export const OccurredOn = memo(function OccurredOn(props: OccurredOnProps) {
  const { label, day, today, errors, onDay, secret = false } = props;
  return (
    <>
      <DateField
        label={label}
        field={DAY_FIELD}
        value={day.on}
        today={today}
        error={errors[DAY_FIELD]}
        required
        onValue={(on) => onDay({ ...day, on })}
      />
      {isLateEntry(day, today) && secret && (
        <ChoiceField
          label="补录原因"
          field={REASON_FIELD}
          hint="涉密事项只能选择"
          choices={secretLateReasons.map((reason) => ({ value: reason, label: reason }))}
          value={day.reason}
          error={errors[REASON_FIELD]}
          required
          onValue={(reason) => onDay({ ...day, reason })}
        />
      )}
      {isLateEntry(day, today) && !secret && (
        <TextField
          label="补录原因"
          field={REASON_FIELD}
          hint="办理日期早于今天，期限按办理日期算，原因记入台账。"
          max={500}
          value={day.reason}
          error={errors[REASON_FIELD]}
          required
          onValue={(reason) => onDay({ ...day, reason })}
        />
      )}
    </>
  );
});
