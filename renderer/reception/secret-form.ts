import type { CommandPayload } from '#shared/case/commands/payloads';
import { type PetitionForm, petitionForms } from '#shared/case/values';

/** A pointer to a secret matter as typed. It is never kept as a draft. */
export interface SecretForm {
  readonly documentNumber: string;
  readonly level: CommandPayload<'register-secret'>['level'] | '';
  readonly keptAt: string;
  readonly form: PetitionForm;
  readonly headcount: string;
  readonly receivedOn: string;
  readonly lateReason: string;
}

/** The payload for its schema: what is not chosen or no number is refused there. */
export const toSecret = (form: SecretForm, organId: string) => ({
  documentNumber: form.documentNumber.trim(),
  level: form.level,
  keptAt: form.keptAt.trim(),
  form: form.form,
  headcount: /^\d+$/.test(form.headcount.trim()) ? Number(form.headcount) : 0,
  ...(organId === '' ? {} : { organId }),
});

export const secretFormChoices = petitionForms.map((form) => ({ value: form, label: form }));
