/** A field somebody can write text into. */
export type TextHolder = HTMLInputElement | HTMLTextAreaElement;

/** The field of that element, when it takes running text: not a date, a tick or a choice. */
export function textHolder(target: EventTarget | null): TextHolder | null {
  if (target instanceof HTMLTextAreaElement && !target.readOnly) return target;
  const text = target instanceof HTMLInputElement && target.type === 'text' && target.inputMode !== 'numeric';
  return text && !target.readOnly && target.role !== 'combobox' ? target : null;
}

/**
 * Writes text where the cursor of a field stands, as if it had been typed: the form hears of it, and Ctrl+Z takes it back.
 */
export function insertText(holder: TextHolder, text: string): void {
  holder.focus();
  // The only way to write into a field that keeps its own undo.
  document.execCommand('insertText', false, text);
}
