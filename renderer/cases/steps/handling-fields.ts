import type { Choice } from '../../ui/choice-match';
import { newId, type StepContext } from './define';
import type { Field, FieldValues } from './field-step';

/** An id made when the form opens and sent with it, never shown: a repeated sending names the same thing. */
export const madeId = (field: string): Field => ({
  kind: 'text',
  field,
  label: '',
  initial: () => newId(),
  when: () => false,
});

/** Which of several things a step is about; asked only where there is more than one. */
export const whichOne = (
  field: string,
  label: string,
  choices: (context: StepContext) => readonly Choice[],
): Field => ({
  kind: 'choice',
  field,
  label,
  choices,
  initial: (context) => choices(context).at(-1)?.value ?? '',
  when: (_values, context) => choices(context).length > 1,
  required: true,
});

/** Sends fields that were not asked. */
export const sent =
  (...fields: readonly string[]) =>
  (values: FieldValues): Readonly<Record<string, string>> =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? '']));

/** The main petitioner's name, as the forms prefill it. */
export const mainPetitioner = ({ state }: StepContext): string => state.petitioners[0]?.name ?? '';
