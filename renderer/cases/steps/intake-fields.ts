import type { Choice } from '../../ui/choice-match';
import { newId } from './define';
import type { Field, FieldValues } from './field-step';

/** An id the officer never sees, the same for as long as the dialog lives. */
export const hiddenId = (field: string): Field => ({
  kind: 'text',
  field,
  label: '',
  initial: newId,
  when: () => false,
});
/** What the form does not ask goes into the payload as it is. */
export const keep =
  (...fields: readonly string[]) =>
  (values: FieldValues): Readonly<Record<string, string>> =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? '']));

/** Value of the first choice, empty when there is none. */
export const first = (choices: readonly Choice[]): string => choices[0]?.value ?? '';
