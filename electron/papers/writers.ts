import type { Instant } from '#shared/law/dates';
import type { Form, Letter, NoteSheet } from '#shared/papers/model';
import type { PdfProperties } from './settle-pdf';

/** Writes a letter as .docx (writeLetterDocx). Same letter and options, same bytes. */
export type LetterWriter = (letter: Letter, options: { readonly createdAt: Instant }) => Promise<Uint8Array>;

/** The same for forms and notes (writeFormDocx). */
export type FormWriter = (paper: Form | NoteSheet, options: { readonly createdAt: Instant }) => Promise<Uint8Array>;

/** Writes the pages of a paper (shared/papers/html) as PDF. Same pages and properties, same bytes. */
export interface PdfWriter {
  readonly write: (html: string, properties: PdfProperties) => Promise<Uint8Array>;
}

/** What writes any paper as .docx: in a thread of its own in the program (paper-writer.ts), directly in tools. */
export interface PaperWriters {
  readonly writeLetter: LetterWriter;
  readonly writeForm: FormWriter;
}
