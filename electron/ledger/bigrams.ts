/**
 * Text as the search index sees it: compatibility forms folded, small letters, words of letters and digits. Two-character
 * words are what is searched for in Chinese, so every pair of neighbours is a token; the last character stands
 * alone too, so that a single character can be found as the beginning of a token.
 */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const wordsOf = (text: string): readonly (readonly string[])[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).map((word) => [...word]);

/** Tokens of a document, separated by blanks. */
export function indexTokens(text: string): string {
  return wordsOf(text)
    .map((word) => word.map((character, index) => character + (word[index + 1] ?? '')).join(' '))
    .join(' ');
}

/** One query per word typed; all must be found in the same case. Empty when nothing searchable was typed. */
export function queryTokens(text: string): readonly string[] {
  return wordsOf(text)
    .slice(0, 8)
    .map((word) =>
      word.length === 1
        ? `"${word[0]}" *`
        : `"${word
            .slice(0, -1)
            .map((character, index) => character + (word[index + 1] ?? ''))
            .join(' ')}"`,
    );
}

/** The words typed, folded as the index folds them, for finding them in a text. */
export function queryWords(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.join(''));
}

/** A text folded so that `queryWords` are found in it by plain comparison. */
export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase();
