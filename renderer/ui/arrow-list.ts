import type { KeyboardEvent } from 'react';

/**
 * Put on the container of a field to type in and a list below it: arrows move between the list's buttons and back into
 * the field, Enter in the field takes `first`. Not while a Chinese input method composes.
 */
export function moveInList(
  event: KeyboardEvent<HTMLElement>,
  list: { readonly items: string; readonly onFirst: (() => void) | null },
): void {
  if (event.nativeEvent.isComposing) return;
  const holder = event.currentTarget;
  const buttons = [...holder.querySelectorAll<HTMLElement>(list.items)];
  const here = document.activeElement;
  const at = here instanceof HTMLElement ? buttons.indexOf(here) : -1;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const to = event.key === 'ArrowDown' ? Math.min(at + 1, buttons.length - 1) : at - 1;
    if (to >= 0) buttons[to]?.focus();
    else holder.querySelector<HTMLInputElement>('input')?.focus();
  } else if (
    event.key === 'Enter' &&
    !event.ctrlKey &&
    at < 0 &&
    list.onFirst !== null &&
    here instanceof HTMLInputElement
  ) {
    event.preventDefault();
    list.onFirst();
  }
}
