import { Button } from '@mantine/core';
import type { FieldErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { LongTextField } from '../ui/long-text-field';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import classes from './reception.module.css';
import { emptyLevel, type ReceptionForm } from './reception-form';

/**
 * 越级核对 of a visit (条例 art. 20(1)), only where the officer asks for it: the usual way through the page is not a
 * keystroke longer. It guides the visitor and never stands against registering.
 */
export function LevelFields({
  store,
  errors,
}: {
  readonly store: FormStore<ReceptionForm>;
  readonly errors: FieldErrors;
}) {
  const visit = useFormValue(store, (form) => form.form === '来访');
  const level = useFormValue(store, (form) => form.level);
  if (!visit) return null;
  if (level === null) {
    return (
      <div>
        <Button variant="subtle" onClick={() => store.set({ level: emptyLevel })}>
          核对是否越级
        </Button>
      </div>
    );
  }
  const set = (change: Partial<typeof level>) => store.set({ level: { ...level, ...change } });
  return (
    <>
      <RadioRow
        label="向本级或者上一级有权处理的机关提出的，是逐级走访"
        choices={[
          { value: '逐级', label: '逐级' },
          { value: '越级', label: '越级' },
        ]}
        value={level.finding}
        onValue={(finding) => finding && set({ finding })}
        field="level.finding"
      />
      <TextField
        label="本级或上一级有权处理的机关是？"
        required={level.finding === '越级'}
        value={level.competentOrgan}
        onValue={(competentOrgan) => set({ competentOrgan })}
        field="level.competentOrgan"
        error={errors['level.competentOrgan']}
        max={100}
      />
      {level.finding === '越级' && (
        <LongTextField
          label="怎样引导来访人"
          required
          value={level.guidance}
          onValue={(guidance) => set({ guidance })}
          field="level.guidance"
          error={errors['level.guidance']}
          minRows={2}
        />
      )}
      <div>
        <p className={classes.explain}>越级走访也照常登记，向来访人说明有权处理的机关（《条例》第二十条）。</p>
        <Button variant="subtle" onClick={() => store.set({ level: null })}>
          不核对
        </Button>
      </div>
    </>
  );
}
