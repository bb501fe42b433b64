import { useToday } from '../app/status';
import { DateField } from '../ui/date-field';
import type { FieldErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { LongTextField } from '../ui/long-text-field';
import { Row } from '../ui/page';
import { TextField } from '../ui/text-field';
import type { NoteForm } from './note-model';

interface PartProps {
  readonly store: FormStore<NoteForm>;
  readonly errors: FieldErrors;
}

/** Time, place and people of the interview; filled from the visit, seldom changed. */
export function NoteHeadFields({ store, errors }: PartProps) {
  const today = useToday();
  const form = {
    place: useFormValue(store, (note) => note.place),
    startedOn: useFormValue(store, (note) => note.startedOn),
    startedAt: useFormValue(store, (note) => note.startedAt),
    receiverName: useFormValue(store, (note) => note.receiverName),
    recorderName: useFormValue(store, (note) => note.recorderName),
    visitorNames: useFormValue(store, (note) => note.visitorNames),
  };
  const text = (name: keyof typeof form, label: string, max: number) => (
    <TextField
      label={label}
      value={form[name]}
      onValue={(value) => store.set({ [name]: value })}
      field={`note.${name}`}
      error={errors[`note.${name}`]}
      max={max}
    />
  );
  return (
    <>
      <Row>
        {text('visitorNames', '被接谈人', 300)}
        {text('receiverName', '接谈人', 100)}
        {text('recorderName', '记录人', 100)}
      </Row>
      <Row>
        <DateField
          label="日期"
          today={today}
          value={form.startedOn}
          onValue={(value) => store.set({ startedOn: value })}
          field="note.startedOn"
          error={errors['note.startedOn']}
        />
        {text('startedAt', '开始时间', 5)}
        {text('place', '接谈地点', 200)}
      </Row>
    </>
  );
}

export function NotePapersField({ store, errors }: PartProps) {
  const value = useFormValue(store, (note) => note.papersHandedOver);
  return (
    <LongTextField
      label="递交的材料（名称、份数）"
      value={value}
      onValue={(papersHandedOver) => store.set({ papersHandedOver })}
      field="note.papersHandedOver"
      error={errors['note.papersHandedOver']}
    />
  );
}
