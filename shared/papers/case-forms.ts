import { slipWordings } from './answer-slip';
import type { PaperFormat } from './define';
import { noteWordings } from './interview-note';
import { registrationWordings } from './registration-form';
import type { Wording } from './wording';

/** A paper written from the case itself, which is no row of the catalogue. */
export interface CaseForm {
  readonly key: string;
  readonly name: string;
  readonly format: PaperFormat;
  readonly wordings: readonly Wording[];
}

/** 来访登记表, 接谈笔录, 答复告知单: their entries keep the texts in force on their day (case/events). */
export const caseForms: readonly CaseForm[] = [
  { key: 'registration-form', name: '来访登记表', format: 'form', wordings: registrationWordings },
  { key: 'interview-note', name: '接谈笔录', format: 'note', wordings: noteWordings },
  { key: 'answer-slip', name: '答复告知单', format: 'form', wordings: slipWordings },
];

export const findCaseForm = (key: string): CaseForm | null => caseForms.find((form) => form.key === key) ?? null;
