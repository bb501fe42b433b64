import { focusHolder } from '../ui/focus-holder';

/** Path of a field's value in the command, by which main names it in a refusal. */
export const valueField = (key: string): string => `values.${key}`;

/** The field a path names: `values.hint` is `hint`. */
export const fieldOfPath = (path: string): string => path.replace(/^values\./, '');

/** Id of the element that holds a field. */
export const paperDomId = (field: string): string => `paper-${field.replace(/[^0-9a-zA-Z_-]/g, '-')}`;

export const goToPaperField = (field: string): boolean => focusHolder(paperDomId(fieldOfPath(field)));
