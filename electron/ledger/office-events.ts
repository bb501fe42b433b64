import { z } from 'zod';
import { officeProfileSchema, organSchema, seriesContinuedSchema } from '#shared/case/office';
import { roleSchema } from '#shared/case/roles';
import { idSchema } from '#shared/case/values';
import { lawChangeSchema } from '#shared/law/changes';
import { localDateSchema } from '#shared/law/dates';

/** Which list left, how many lines, how. `late`: recorded after the day it left, or without knowing whether it did. */
export const registerExportedSchema = z.object({
  register: z.string().max(200),
  lines: z.number().int().min(0),
  way: z.enum(['打印', '另存']),
  late: z.object({ on: localDateSchema, reason: z.string().max(200) }).optional(),
});

/** Facts about the office, kept in the same chain as the cases (stream `office`). */
export const officeEventSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('office-established'), payload: officeProfileSchema }),
  z.object({ name: z.literal('organ-saved'), payload: organSchema }),
  z.object({
    name: z.literal('officer-added'),
    payload: z.object({ id: idSchema, name: z.string(), roles: z.array(roleSchema) }),
  }),
  z.object({
    name: z.literal('officer-changed'),
    payload: z.object({ id: idSchema, roles: z.array(roleSchema), active: z.boolean() }),
  }),
  z.object({ name: z.literal('password-changed'), payload: z.object({ id: idSchema }) }),
  z.object({ name: z.literal('recovery-key-used'), payload: z.object({ id: idSchema }) }),
  z.object({ name: z.literal('copy-made'), payload: z.object({ cases: z.number(), sequence: z.number() }) }),
  /** An administrator went on with a ledger whose head file was missing or ahead of it (L11): the loss stays on record. */
  z.object({
    name: z.literal('head-renewed'),
    payload: z.object({ expectedSequence: z.number().nullable(), foundSequence: z.number() }),
  }),
  z.object({ name: z.literal('recovery-key-renewed'), payload: z.object({ id: idSchema }) }),
  /** The office changed its law: holidays, a limit, local rules, classes. */
  z.object({ name: z.literal('law-changed'), payload: z.object({ change: lawChangeSchema }) }),
  /** A list of papers (发文登记簿, 送达登记 …) left the ledger on an officer's purpose. */
  z.object({ name: z.literal('register-exported'), payload: registerExportedSchema }),
  /** A change was taken back; `of` is its place among the changes, counted from 0. */
  z.object({ name: z.literal('law-change-undone'), payload: z.object({ of: z.number().int().min(0) }) }),
  /** A paper book was continued (接续编号): the next number of a series and year is `next`; those passed over stay empty. */
  z.object({ name: z.literal('series-continued'), payload: seriesContinuedSchema }),
]);
export type OfficeEvent = z.infer<typeof officeEventSchema>;
