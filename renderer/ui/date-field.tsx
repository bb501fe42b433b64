import type { LocalDate } from '#shared/law/dates';
import { parseDateInput } from './date-input';
import { TextField, type TextFieldProps } from './text-field';

/** A day, typed. Whatever is readable is put into `YYYY-MM-DD` when the field is left; the rest stays as typed. */
export function DateField({
  value,
  onValue,
  today,
  ...rest
}: Omit<TextFieldProps, 'onBlur'> & { readonly today: LocalDate }) {
  return (
    <TextField
      placeholder="如 2026-11-23"
      {...rest}
      value={value}
      onValue={onValue}
      inputMode="numeric"
      onBlur={() => {
        const date = parseDateInput(value, today);
        if (date && date !== value) onValue(date);
      }}
    />
  );
}
