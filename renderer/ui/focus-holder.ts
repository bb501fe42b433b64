/** Focuses the field inside the element of an id and brings it into view. False when there is no such element. */
export function focusHolder(id: string): boolean {
  const holder = document.getElementById(id);
  if (!holder) return false;
  const focusable = holder.matches('input, textarea, select, button')
    ? holder
    : (holder.querySelector<HTMLElement>('input:checked, input, textarea, button') ?? holder);
  holder.scrollIntoView({ block: 'center' });
  focusable.focus({ preventScroll: true });
  return true;
}
