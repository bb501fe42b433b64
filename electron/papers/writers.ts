import type { Instant } from '#shared/law/dates';
import type { Letter, Paper, PaperImages } from '#shared/papers/model';

/** Writes a letter as .docx (writeLetterDocx). Same letter and options, same bytes. */
export type LetterWriter = (letter: Letter, options: { readonly createdAt: Instant }) => Promise<Uint8Array>;

/** The same for forms, notes and envelopes (writeFormDocx), with the pictures of their cells. */
export type FormWriter = (
  paper: Exclude<Paper, Letter>,
  options: { readonly createdAt: Instant; readonly images?: PaperImages },
) => Promise<Uint8Array>;

/** What writes any paper as .docx: in a thread of its own in the program (paper-writer.ts), directly in tools. */
export interface PaperWriters {
  readonly writeLetter: LetterWriter;
  readonly writeForm: FormWriter;
}
