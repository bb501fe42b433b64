import type { LocalDate } from '../law/dates';

/**
 * What a check of typed details says. `ok: false` with a `problem` means the number cannot be right; an officer may
 * still keep it as not verified. A `warning` never blocks.
 */
export interface PersonCheck {
  readonly ok: boolean;
  /** As it is stored: half-width, without blanks, fifteen digits made eighteen. As typed (trimmed) when not `ok`. */
  readonly normalized: string;
  readonly sex?: '男' | '女';
  readonly birthDate?: LocalDate;
  readonly problem?: string;
  readonly warning?: string;
}

/** Half-width, without blanks, hyphens and invisible characters. */
export const compact = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200B-\u200F\u2060\uFEFF\u2010-\u2015-]/gu, '');
