import { confirmationWays } from '#shared/case/values';
import type { FieldErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import classes from './interview.module.css';
import type { NoteForm } from './note-model';

const choices = confirmationWays.map((way) => ({ value: way, label: way }));

/** How the visitor confirmed the note; refusing is recorded too, with a word why. */
export function ConfirmationFields({
  store,
  errors,
}: {
  readonly store: FormStore<NoteForm>;
  readonly errors: FieldErrors;
}) {
  const way = useFormValue(store, (note) => note.confirmationWay);
  const remark = useFormValue(store, (note) => note.confirmationRemark);
  return (
    <div className={classes.confirm}>
      <RadioRow
        label="确认方式"
        choices={choices}
        value={way}
        onValue={(confirmationWay) => store.set({ confirmationWay })}
        field="confirmation.way"
        error={errors['confirmation.way']}
      />
      <TextField
        label={way === '拒绝确认' ? '来访人为什么不确认' : '说明（可不填）'}
        value={remark}
        onValue={(confirmationRemark) => store.set({ confirmationRemark })}
        field="confirmation.remark"
        error={errors['confirmation.remark']}
        max={500}
      />
      <p className={classes.muted}>封存以后不能再改，只能补充说明。纸质笔录可以在事项页打印，请来访人签名。</p>
    </div>
  );
}
