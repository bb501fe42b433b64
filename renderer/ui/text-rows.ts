/**
 * Rows a text area needs, guessed from its text: no measuring of the page on every keystroke, so 20,000 pasted
 * characters cost nothing. `perLine` is the number of full-width characters on a line.
 */
export function estimateRows(text: string, perLine: number, min: number, max: number): number {
  let rows = 0;
  let start = 0;
  while (rows < max) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    rows += Math.max(1, Math.ceil(length / perLine));
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(max, Math.max(min, rows));
}
