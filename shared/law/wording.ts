import { z } from 'zod';

/** Keys of papers/wordings.ts: 受理告知书 is acceptance-notice, its title acceptance-notice:title. */
export const wordingKeySchema = z.string().min(1).max(80);

/** Texts kept beside a version of a paper, so that what was signed off is what is issued. */
export const keptWordingSchema = z.array(z.object({ key: wordingKeySchema, text: z.string().max(10_000) })).max(100);

/** One text of the office's own wording (文书用语): a whole paper, its title or a phrase, by its key (papers/wordings.ts). */
export interface OfficeWording {
  readonly key: string;
  readonly text: string;
}

/** The newest text of a key holds; a key nobody knows any more is simply never asked for. */
export const withWording = (texts: readonly OfficeWording[], text: OfficeWording): readonly OfficeWording[] => [
  ...withoutWording(texts, text.key),
  text,
];

export const withoutWording = (texts: readonly OfficeWording[], key: string): readonly OfficeWording[] =>
  texts.filter((each) => each.key !== key);

/** The office's own text of a key; null where it uses the shipped one. */
export const officeTextOf = (texts: readonly OfficeWording[], key: string): string | null =>
  texts.find((each) => each.key === key)?.text ?? null;
