import { z } from 'zod';

/** What the printing process is asked: pages of one paper and what the file says of itself. */
export const pdfOrderSchema = z.object({
  id: z.number().int(),
  html: z.string(),
  title: z.string(),
  date: z.string(),
});
export type PdfOrder = z.infer<typeof pdfOrderSchema>;

/** Its answer: the file in base64, or the message of a failure. */
export const pdfAnswerSchema = z.union([
  z.object({ id: z.number().int(), pdf: z.string() }),
  z.object({ id: z.number().int(), failure: z.string() }),
]);
export type PdfAnswer = z.infer<typeof pdfAnswerSchema>;

/** Account and surroundings of the printing process, given to a tool by build/run/session.mjs when it runs as root. */
export const printerPlaceSchema = z.object({
  uid: z.number().int(),
  gid: z.number().int(),
  /** The program; a copy where that account cannot read the checkout. */
  program: z.string(),
  env: z.record(z.string(), z.string()),
});
export const PRINTER_PLACE = 'PETITION_DESK_PRINTER';
