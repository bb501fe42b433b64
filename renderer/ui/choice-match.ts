import { pinyin } from 'pinyin-pro';

/** One entry of a list, as shown and as stored. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown smaller beside the label, searched too. */
  readonly hint?: string;
}

const initialsCache = new Map<string, string>();

/** Pinyin initials of the Han characters, everything else as it is: 城乡建设 -> cxjs. */
export function initialsOf(text: string): string {
  const known = initialsCache.get(text);
  if (known !== undefined) return known;
  const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .replace(/\s+/g, '')
    .toLowerCase();
  initialsCache.set(text, initials);
  return initials;
}

/**
 * Choices that fit what was typed, best first: its number (1 = the first), the beginning of the word, the beginning of
 * its initials, the beginning of a name below it in a path, then any part of either. Everything when nothing was typed.
 */
export function matchChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const query = typed.trim().toLowerCase();
  if (query === '') return choices;
  const ranked = choices
    .map((choice, index) => ({ choice, index, rank: rankOf(choice, index, query) }))
    .filter(({ rank }) => rank > 0);
  return ranked.sort((a, b) => b.rank - a.rank || a.index - b.index).map(({ choice }) => choice);
}

/** A name below the first of a path: in 城乡建设 › 工程质量 it is 工程质量 that gczl and 工程 begin. */
const beginsAName = (path: string, query: string): boolean =>
  path
    .split('›')
    .slice(1)
    .some((name) => name.trimStart().startsWith(query));

function rankOf(choice: Choice, index: number, query: string): number {
  if (query === String(index + 1)) return 6;
  const label = choice.label.toLowerCase();
  if (label.startsWith(query)) return 5;
  const initials = initialsOf(choice.label);
  if (initials.startsWith(query)) return 4;
  if (beginsAName(label, query) || beginsAName(initials, query)) return 3.5;
  if (label.includes(query)) return 3;
  if (choice.hint?.toLowerCase().includes(query)) return 2;
  return query.length > 1 && initials.includes(query) ? 1 : 0;
}
