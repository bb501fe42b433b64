/** The parts of a keyboard event that decide which key was meant. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * True when the press is the combination written like `Ctrl+Enter`, `Alt+1`, `F1`, `Escape`. Letters and digits
 * compare by physical key too, because Alt changes `key` on some layouts and a Chinese input method may report `Process`.
 */
export function matchesKey(press: KeyPress, combination: string): boolean {
  const parts = combination.split('+');
  const wanted = parts.at(-1) ?? '';
  if (press.ctrlKey !== parts.includes('Ctrl')) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  if (press.shiftKey !== parts.includes('Shift')) return false;
  if (press.metaKey) return false;
  if (press.key.toLowerCase() === wanted.toLowerCase()) return true;
  if (wanted.length !== 1) return false;
  return press.code === `Key${wanted.toUpperCase()}` || press.code === `Digit${wanted}`;
}

/** What to print on the screen for a combination: `Escape` is `Esc` on the keyboard. */
export function keyLabel(combination: string): string {
  return combination.replace('Escape', 'Esc').replaceAll('+', ' + ');
}

/** Plain keys without Ctrl or Alt (F-keys and Escape excepted) must not fire while somebody types. */
export function isTypingKey(combination: string): boolean {
  return !/^(Ctrl|Alt)\+|^F\d+$|^Escape$/.test(combination);
}
