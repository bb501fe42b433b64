/**
 * The text without its stretches from `open` to `close`, each replaced by what `instead` makes of it. One pass: a pattern
 * with a lazy middle reads to the end again for each `open` that nothing closes, and a file may be nothing else.
 */
export function cutOut(
  text: string,
  open: string,
  close: string,
  instead: (stretch: string) => string = () => '',
): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf(open, at);
    const end = from === -1 ? -1 : text.indexOf(close, from + open.length);
    if (end === -1) return kept + text.slice(at);
    kept += text.slice(at, from) + instead(text.slice(from, end + close.length));
    at = end + close.length;
  }
}
