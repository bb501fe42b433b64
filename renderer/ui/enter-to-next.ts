import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), [data-enter-stop]:not([disabled])';

/**
 * Put on a form's container: Enter goes to the next field, as in a printed form. Not in text areas (a new line), not
 * on buttons (pressing them), not while a Chinese input method is composing, not when a list used the key itself.
 */
export function enterToNext(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const target = event.target;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field.tabIndex >= 0 && field.offsetParent !== null && !isUncheckedRadio(field, target),
  );
  const here = fields.indexOf(target);
  const next = fields[event.shiftKey ? here - 1 : here + 1];
  next?.focus();
}

/** A group of radio buttons is one field: its other buttons are passed over. */
function isUncheckedRadio(field: HTMLElement, from: HTMLInputElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field === from) return false;
  return field.name === from.name || !field.checked;
}
