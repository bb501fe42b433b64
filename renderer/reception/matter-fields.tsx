import { Button, Checkbox } from '@mantine/core';
import type { Organ } from '#shared/case/office';
import { formWords } from '#shared/case/petition-forms';
import { MAX_REPRESENTATIVES, MAX_SIGNERS, petitionForms } from '#shared/case/values';
import { useToday } from '../app/status';
import { ChoiceField } from '../ui/choice-field';
import { DateField } from '../ui/date-field';
import type { FieldErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { useKeys } from '../ui/keys';
import { LongTextField } from '../ui/long-text-field';
import { Row } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { arrivalWords } from './arrival-words';
import classes from './reception.module.css';
import { emptyPerson, proposedTitle, type ReceptionForm } from './reception-form';

interface PartProps {
  readonly store: FormStore<ReceptionForm>;
  readonly errors: FieldErrors;
}

const formChoices = petitionForms.map((form) => ({ value: form, label: form }));

/** How the petition reached the office (信访形式): a visit unless a key says otherwise. All else on the page follows. */
export function FormField({ store }: { readonly store: FormStore<ReceptionForm> }) {
  const form = useFormValue(store, (values) => values.form);
  useKeys(
    petitionForms.map((each) => ({ key: arrivalWords[each].key, label: each, run: () => store.set({ form: each }) })),
  );
  return (
    <RadioRow
      label="信访形式"
      choices={formChoices}
      value={form}
      onValue={(value) => value && store.set({ form: value })}
      field="visit.form"
    />
  );
}

/** When, where, how many people. */
export function ArrivalFields({ store, errors, organs }: PartProps & { readonly organs: readonly Organ[] }) {
  const today = useToday();
  const form = useFormValue(store, (values) => values.form);
  const receivedOn = useFormValue(store, (values) => values.receivedOn);
  const receivedAt = useFormValue(store, (values) => values.receivedAt);
  const place = useFormValue(store, (values) => values.place);
  const headcount = useFormValue(store, (values) => values.headcount);
  const lateReason = useFormValue(store, (values) => values.lateReason);
  const organId = useFormValue(store, (values) => values.organId);
  const again = useFormValue(store, (values) => values.sameAs !== null);
  const confidential = useFormValue(store, (values) => values.confidential);
  const { day, count } = formWords[form];
  const { time, hasPlace } = arrivalWords[form];
  return (
    <>
      <Row>
        <TextField
          label={count}
          value={headcount}
          onValue={(value) => store.set({ headcount: value })}
          field="visit.headcount"
          error={errors['visit.headcount']}
          inputMode="numeric"
        />
        <DateField
          label={day}
          today={today}
          value={receivedOn}
          onValue={(value) => store.set({ receivedOn: value })}
          field="visit.receivedOn"
          error={errors['visit.receivedOn']}
        />
        {time !== null && (
          <TextField
            label={time}
            value={receivedAt}
            onValue={(value) => store.set({ receivedAt: value.replace('：', ':') })}
            field="visit.receivedAt"
            error={errors['visit.receivedAt']}
            placeholder="如 09:30"
          />
        )}
      </Row>
      <Row>
        {organs.length > 1 && (
          <ChoiceField
            label="向哪个机关提出"
            choices={organs.map(({ id, name }) => ({ value: id, label: name }))}
            value={organId}
            onValue={(value) => value && store.set({ organId: value })}
            field="organId"
            error={errors.organId}
            disabled={again}
          />
        )}
        {hasPlace && (
          <TextField
            label="接待地点"
            value={place}
            onValue={(value) => store.set({ place: value })}
            field="visit.place"
            error={errors['visit.place']}
            max={200}
          />
        )}
      </Row>
      {!again && (
        <Checkbox
          label="信访人要求保密"
          description="登记后只有您能看到，知情人员随后可以增加"
          data-field="confidential"
          checked={confidential}
          onChange={(event) => store.set({ confidential: event.currentTarget.checked })}
        />
      )}
      {receivedOn < today && (
        <TextField
          label="补录原因"
          value={lateReason}
          onValue={(value) => store.set({ lateReason: value })}
          field="lateReason"
          error={errors.lateReason}
          max={500}
          required
        />
      )}
    </>
  );
}

/** For a group: who speaks for it, five at most when it comes in person (条例 art. 20(3)); who signed, of a letter. */
export function RepresentativesLine({ store, errors }: PartProps) {
  const headcount = useFormValue(store, (values) => Number(values.headcount));
  const count = useFormValue(store, (values) => values.people.length);
  const form = useFormValue(store, (values) => values.form);
  const visit = form === '来访';
  if (!(headcount > 1) && count === 1) return null;
  return (
    <div>
      {count < (visit ? MAX_REPRESENTATIVES : MAX_SIGNERS) && (
        <Button
          variant="default"
          onClick={() => store.set((form) => ({ ...form, people: [...form.people, emptyPerson(crypto.randomUUID())] }))}
        >
          添加一名{arrivalWords[form].another}
        </Button>
      )}
      <p className={classes.explain}>
        {count >= 2 ? `已登记 ${count} 人。` : ''}
        {visit
          ? '多人反映共同事项的，应当推选代表，代表不得超过 5 人（《条例》第二十条）。'
          : `不必逐个登记，没有登记的计入${formWords[form].count}。`}
      </p>
      {errors['visit.petitioners'] && (
        <p role="alert" className={classes.wrong} data-field="visit.petitioners" tabIndex={-1}>
          {errors['visit.petitioners']}
        </p>
      )}
    </div>
  );
}

/** What is asked; the title follows its first words until the officer writes one. */
export function DemandFields({ store, errors }: PartProps) {
  const demands = useFormValue(store, (values) => values.demands);
  const title = useFormValue(store, (values) => values.title);
  const again = useFormValue(store, (values) => values.sameAs !== null);
  return (
    <>
      <LongTextField
        label={again ? '本次反映' : '信访请求'}
        required
        value={demands}
        onValue={(value) => store.set({ demands: value })}
        field="matter.demands"
        error={errors['matter.demands']}
        minRows={3}
      />
      <TextField
        label="事项标题"
        value={title}
        onValue={(value) => store.set({ title: value })}
        field="matter.title"
        error={errors['matter.title']}
        placeholder={proposedTitle(demands) || '不填则取请求的开头'}
        disabled={again}
        max={100}
      />
    </>
  );
}

const longFields = {
  facts: { label: '事实和理由', minRows: 4 },
  history: { label: '此前向哪些机关反映过、结果如何', minRows: 2 },
  papersHandedOver: { label: '递交的材料（名称、份数）', minRows: 2 },
} as const;

export function StoryField({ store, errors, name }: PartProps & { readonly name: keyof typeof longFields }) {
  const value = useFormValue(store, (values) => values[name]);
  const { label, minRows } = longFields[name];
  return (
    <LongTextField
      label={label}
      value={value}
      onValue={(text) => store.set({ [name]: text })}
      field={`matter.${name}`}
      error={errors[`matter.${name}`]}
      minRows={minRows}
    />
  );
}
