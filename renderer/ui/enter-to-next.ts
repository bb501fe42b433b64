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
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
  const fields = all.filter(
    (field) => field.tabIndex >= 0 && field.offsetParent !== null && !isPassedOver(field, target, all),
  );
  const here = fields.indexOf(target);
  const next = fields[event.shiftKey ? here - 1 : here + 1];
  next?.focus();
}

/** A group of radio buttons is one field, entered at its chosen button or, without one, at its first. */
function isPassedOver(field: HTMLElement, from: HTMLInputElement, all: readonly HTMLElement[]): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field === from) return false;
  if (field.name === from.name) return true;
  const group = all.filter(
    (other): other is HTMLInputElement => other instanceof HTMLInputElement && other.name === field.name,
  );
  return field !== (group.find(({ checked }) => checked) ?? group[0]);
}
