import { Checkbox } from '@mantine/core';
import type { CommandName } from '#shared/case/commands/payloads';
import type { OrganKind } from '#shared/case/office';
import { ChoiceField } from '../../ui/choice-field';
import type { Choice } from '../../ui/choice-match';
import { DateField } from '../../ui/date-field';
import { LongTextField } from '../../ui/long-text-field';
import { TextField } from '../../ui/text-field';
import { defineStep, type RenderStep, type StepContext, type StepFieldsProps } from './define';
import { CheckList } from './intake-check-list';
import { OrganField, ownOrgan } from './organ-field';
import { ProofField, readProof } from './proof-field';

/** Everything typed is text until the payload is made; a tick is `yes` or empty. */
export type FieldValues = Readonly<Record<string, string>>;

interface Common {
  /** Name in the payload. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string | ((values: FieldValues, context: StepContext) => string);
  /** `values`: those of the fields before it. */
  readonly initial?: string | ((context: StepContext, values: FieldValues) => string);
  /** Field by which the first value goes: another choice there changes it here too, unless it was typed over. */
  readonly follows?: string;
  /** Asked only then; a field that is not asked is left out of the payload, or `null` with `nullable`. */
  readonly when?: (values: FieldValues, context: StepContext) => boolean;
  readonly required?: boolean | ((context: StepContext) => boolean);
  /** Empty means `null` in the payload. */
  readonly nullable?: boolean;
}

/** One question of a step's form. */
export type Field = Common &
  (
    | { readonly kind: 'text'; readonly max?: number }
    | { readonly kind: 'long'; readonly rows?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'number' }
    | {
        readonly kind: 'choice';
        readonly choices: (context: StepContext, values: FieldValues) => readonly Choice[];
        /** Own words allowed besides the list. */
        readonly free?: boolean;
      }
    | { readonly kind: 'organ'; readonly of: OrganKind | null }
    | { readonly kind: 'yes' }
    /** Signature or scan; `signer` says who signs on the screen, null where nobody can. */
    | { readonly kind: 'proof'; readonly signer: (values: FieldValues) => string | null }
    /** One entry a line. */
    | { readonly kind: 'lines' }
    /** Any of a short list; the chosen values one a line. */
    | { readonly kind: 'several'; readonly choices: (context: StepContext) => readonly Choice[] }
  );

export const choicesOf = (words: readonly string[]): (() => readonly Choice[]) => {
  const choices = words.map((word) => ({ value: word, label: word }));
  return () => choices;
};

interface FieldStep {
  readonly name: CommandName;
  /** What the day stands for, e.g. 送达日期; `null` where the day is always today. */
  readonly dayLabel: string | null;
  readonly note?: (context: StepContext) => string | null;
  readonly fields: readonly Field[];
  /** What the form does not ask: ids and names the payload needs. Over what was typed. */
  readonly more?: (values: FieldValues, context: StepContext) => Readonly<Record<string, unknown>>;
}

/** A step whose form is a plain list of questions, in the order a clerk would ask them. */
export const fieldStep = ({ name, dayLabel, note, fields, more }: FieldStep): RenderStep =>
  defineStep<FieldValues>({
    name,
    dayLabel,
    ...(note === undefined ? {} : { note }),
    initial: (context) => firstValues(fields, context),
    payload: (values, context) => ({ ...payloadOf(fields, values, context), ...more?.(values, context) }),
    Fields: (props) => <Questions {...props} fields={fields} />,
  });

/** In the order of the fields, since one may go by those before it. */
function firstValues(fields: readonly Field[], context: StepContext): FieldValues {
  const values: Record<string, string> = {};
  for (const field of fields) values[field.field] = firstValue(field, context, values);
  return values;
}

function firstValue(field: Field, context: StepContext, values: FieldValues): string {
  if (typeof field.initial === 'string') return field.initial;
  if (field.initial !== undefined) return field.initial(context, values);
  return field.kind === 'organ' ? (ownOrgan(context, field.of)?.id ?? '') : '';
}

/** A value typed, and the first values that go by it where nobody typed over them. */
export function changeWith(
  fields: readonly Field[],
  context: StepContext,
  before: FieldValues,
  change: FieldValues,
): FieldValues {
  const after = { ...before, ...change };
  const following = fields.filter(
    (field) =>
      field.follows !== undefined &&
      field.follows in change &&
      before[field.field] === firstValue(field, context, before),
  );
  return {
    ...change,
    ...Object.fromEntries(following.map((field) => [field.field, firstValue(field, context, after)])),
  };
}

function payloadOf(fields: readonly Field[], values: FieldValues, context: StepContext): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const field of fields) {
    const asked = field.when?.(values, context) ?? true;
    if (asked) payload[field.field] = readValue(field, values[field.field] ?? '');
    else if (field.nullable) payload[field.field] = null;
  }
  return payload;
}

function readValue(field: Field, typed: string): unknown {
  const text = field.kind === 'long' ? typed : typed.trim();
  if (field.nullable && text === '') return null;
  switch (field.kind) {
    case 'yes':
      return typed === 'yes';
    case 'number':
      return text === '' ? undefined : Number(text);
    case 'lines':
    case 'several':
      return linesOf(typed);
    case 'proof':
      return readProof(typed);
    default:
      return text;
  }
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function Questions({ fields, ...props }: StepFieldsProps<FieldValues> & { readonly fields: readonly Field[] }) {
  return (
    <>
      {fields
        .filter((field) => field.when?.(props.values, props.context) ?? true)
        .map((field) => (
          <Question
            key={field.field}
            field={field}
            {...props}
            set={(change) => props.set(changeWith(fields, props.context, props.values, change))}
          />
        ))}
    </>
  );
}

interface QuestionProps extends Omit<StepFieldsProps<FieldValues>, 'set'> {
  readonly field: Field;
  readonly set: (change: FieldValues) => void;
}

function Question({ field, values, set, errors, context }: QuestionProps) {
  const value = values[field.field] ?? '';
  const hint = typeof field.hint === 'function' ? field.hint(values, context) : field.hint;
  const error = errors[field.field] ?? firstWithin(errors, field.field);
  const common = {
    label: field.label,
    field: field.field,
    value,
    error,
    required: typeof field.required === 'function' ? field.required(context) : (field.required ?? false),
    onValue: (typed: string) => set({ [field.field]: typed }),
  };
  const hinted = hint === undefined ? common : { ...common, hint };
  switch (field.kind) {
    case 'text':
      return <TextField {...hinted} {...(field.max === undefined ? {} : { max: field.max })} />;
    case 'long':
      return <LongTextField {...hinted} minRows={field.rows ?? 2} />;
    case 'lines':
      return <LongTextField {...hinted} hint={hint ?? '一行写一项'} minRows={2} />;
    case 'number':
      return <TextField {...hinted} inputMode="numeric" />;
    case 'date':
      return <DateField {...hinted} today={context.today} />;
    case 'organ':
      return <OrganField label={field.label} context={context} value={value} error={error} onValue={common.onValue} />;
    case 'choice':
      return <ChoiceField {...hinted} choices={field.choices(context, values)} free={field.free ?? false} />;
    case 'several':
      return (
        <CheckList
          {...hinted}
          choices={field.choices(context)}
          values={linesOf(value)}
          onValues={(chosen) => common.onValue(chosen.join('\n'))}
        />
      );
    case 'proof':
      return (
        <ProofField
          label={field.label}
          hint={hint}
          error={error}
          field={field.field}
          caseId={context.state.id}
          signer={field.signer(values)}
          value={value}
          onValue={common.onValue}
        />
      );
    case 'yes':
      return (
        <Checkbox
          label={field.label}
          description={hint}
          data-field={field.field}
          checked={value === 'yes'}
          error={error}
          onChange={(event) => common.onValue(event.currentTarget.checked ? 'yes' : '')}
        />
      );
  }
}

/** A list's message stands at one of its entries (`items.0`). */
const firstWithin = (errors: Readonly<Record<string, string>>, field: string): string | undefined =>
  Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1];
