import type { z } from 'zod';
import type { CallError } from '#shared/ipc/errors';

/** Message per field path (`visit.petitioners.0.phone`), the first one of each field, in the order found. */
export type FieldErrors = Readonly<Record<string, string>>;

export const noErrors: FieldErrors = {};

/** Messages of a schema, by path; empty when the value is right. */
export function errorsOf(schema: z.ZodType, value: unknown): FieldErrors {
  const result = schema.safeParse(value);
  if (result.success) return noErrors;
  return collect(result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })));
}

/** The fields main blames in a refusal or an invalid request. */
export function errorsOfCall(error: CallError): FieldErrors {
  if (error.fields && error.fields.length > 0) return collect(error.fields);
  return error.field ? { [error.field]: error.message } : noErrors;
}

function collect(list: readonly { readonly path: string; readonly message: string }[]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of list) errors[path] ??= message;
  return errors;
}

/**
 * Of the messages shown, those still true; messages of fields not complained about before are never added, so that
 * nothing is called wrong while it is being written. The same object when nothing changed.
 */
export function stillWrong(shown: FieldErrors, found: FieldErrors): FieldErrors {
  const kept = Object.entries(shown).filter(([path]) => found[path] !== undefined);
  return kept.length === Object.keys(shown).length ? shown : Object.fromEntries(kept);
}

/** Moves the cursor to the first wrong field in reading order (fields carry `data-field`). */
export function focusFirstError(errors: FieldErrors, within: ParentNode = document): void {
  const paths = new Set(Object.keys(errors));
  for (const field of within.querySelectorAll<HTMLElement>('[data-field]')) {
    if (paths.has(field.dataset.field ?? '')) {
      field.focus();
      // Focusing what has the focus already moves nothing; the message may still lie under the foot.
      field.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
}
