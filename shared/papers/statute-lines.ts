import type { LocalDate } from '../law/dates';
import { type StatuteTexts, statuteChecks } from '../law/statutes/checks';
import { citationsIn } from '../law/statutes/citations';
import type { Shelf } from '../law/statutes/shelf';
import type { PaperCheck } from './define';

/** What citations are looked up in: the shelf, the day of the paper, and the texts as far as they are at hand. */
export interface StatuteContext {
  readonly shelf: Shelf;
  readonly on: LocalDate;
  readonly texts?: StatuteTexts;
}

/** A piece of a paper's text and the field it comes from; empty when no field can mend it. */
export interface CitingText {
  readonly field: string;
  readonly text: string;
}

const SOURCE = '法条库';

/** Lines of the check list for what a paper cites: only what is wrong or could not be checked, each at its field, once. */
export function statuteLines(
  pieces: readonly CitingText[],
  { shelf, on, texts }: StatuteContext,
): readonly PaperCheck[] {
  const said = new Set<string>();
  return pieces
    .filter(({ text }) => text.includes('《'))
    .flatMap(({ field, text }) =>
      statuteChecks(shelf, text, on, texts).flatMap(({ level, message }): readonly PaperCheck[] => {
        if (said.has(message)) return [];
        said.add(message);
        return [{ id: `statute-${said.size}`, ok: false, level, message, field, source: SOURCE }];
      }),
    );
}

/** How many places of acts these texts cite. */
export const citationCount = (pieces: readonly CitingText[]): number =>
  pieces.reduce((sum, { text }) => sum + citationsIn(text).length, 0);

/** Every string of a built paper, for citations that stand in no field: the wording of the paper itself. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
