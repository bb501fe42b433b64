/** Dots written between the parts of a name (买买提·艾力): keyboards give many, the standard one is U+00B7. */
const MIDDLE_DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65\u00B7\uFF0E.]/gu;
/** Characters without width that come along when text is pasted. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/gu;

/**
 * A name as it is compared, never as it is shown: full-width forms folded, blanks removed, one kind of middle dot,
 * Latin letters in lower case. An empty result compares equal to nothing.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '').replace(MIDDLE_DOTS, '·').toLowerCase();
}
