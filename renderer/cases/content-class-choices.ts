import { type ContentClassTable, contentClassesOn, contentClassTables } from '#shared/law/content-classes';
import type { LocalDate } from '#shared/law/dates';
import type { Choice } from '../ui/choice-match';

const BETWEEN = ' › ';

/**
 * Content classes as a list to choose from: the class itself first, what it belongs to beside it, so that its initials
 * find it (cxjs finds 城乡建设 and what stands under it).
 */
export function contentClassChoices(
  today: LocalDate,
  tables: readonly ContentClassTable[] = contentClassTables,
): readonly Choice[] {
  return contentClassesOn(today, tables).map((path) => ({ value: path.join(BETWEEN), label: path.join(BETWEEN) }));
}

/** The path a choice stands for; empty for none. */
export const splitContentClass = (value: string): string[] =>
  value
    .split(BETWEEN.trim())
    .map((name) => name.trim())
    .filter((name) => name !== '');
