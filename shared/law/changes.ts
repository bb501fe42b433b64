import { z } from 'zod';
import { roleSchema } from '../case/roles';
import { idSchema, requiredText, shortText } from '../case/values';
import { localDateSchema } from './dates';
import { dutyBearerNames, ruleKeys } from './limits';
import { statuteSchema } from './statutes/statute';
import { wordingKeySchema } from './wording';

/** A holiday list as an office loads it (节假日安排). */
export const holidayListSchema = z.object({
  year: z.number().int().min(2000, { message: '节假日表的年份不对' }).max(2199, { message: '节假日表的年份不对' }),
  source: shortText('依据', 500),
  days: z
    .array(z.object({ date: localDateSchema, name: requiredText('节日名称', 40), rest: z.boolean() }))
    .max(400, { message: '节假日表最多 400 天' }),
});

/** A limit the office sets itself, or a local one it follows, with its validity. */
export const officeLimitSchema = z.object({
  id: idSchema,
  key: z.enum(ruleKeys),
  name: requiredText('期限名称', 60),
  article: requiredText('依据条款', 100),
  dutyBearer: z.enum(Object.keys(dutyBearerNames) as [keyof typeof dutyBearerNames]),
  length: z.number().int().min(1, { message: '期限至少 1 日' }).max(3650, { message: '期限最多 3650 日' }),
  unit: z.enum(['day', 'working-day']),
  extensionAtMost: z.number().int().min(1).max(3650).nullable(),
  warns: z.array(roleSchema).max(6),
  source: requiredText('来源', 300),
  verified: z.boolean(),
  validFrom: localDateSchema,
  validTo: localDateSchema.nullable(),
});
export type OfficeLimit = z.infer<typeof officeLimitSchema>;

/** A table of content classes (内容分类), up to three names a path. */
export const classTableSchema = z.object({
  source: requiredText('来源', 300),
  verified: z.boolean(),
  validFrom: localDateSchema,
  validTo: localDateSchema.nullable(),
  paths: z
    .array(z.array(requiredText('分类名称', 60)).min(1).max(3))
    .min(1, { message: '分类表是空的' })
    .max(5000, { message: '分类表最多 5000 行' }),
});

/** One change of the office's law. Each is a fact of the office's record; the newest of its kind and name holds. */
export const lawChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('holidays'), list: holidayListSchema }),
  z.object({ kind: z.literal('limit'), limit: officeLimitSchema }),
  z.object({ kind: z.literal('limit-removed'), id: idSchema }),
  /** Which of the shipped local examples (law/local-limits.ts) are followed; off by default. */
  z.object({ kind: z.literal('local-rules'), followed: z.array(idSchema).max(200) }),
  z.object({ kind: z.literal('classes'), table: classTableSchema }),
  /** A version of a law whose full text was imported (law/statutes); the text lies in the store. */
  z.object({ kind: z.literal('statute'), statute: statuteSchema }),
  /** A version holds no longer after a day; null: imported by mistake, it leaves the shelf. */
  z.object({ kind: z.literal('statute-ended'), id: idSchema, lastDay: localDateSchema.nullable() }),
  /** A text of the papers in the office's own words (papers/wordings.ts), and back to the shipped one. */
  z.object({ kind: z.literal('wording'), key: wordingKeySchema, text: requiredText('文书用语', 10_000) }),
  z.object({ kind: z.literal('wording-restored'), key: wordingKeySchema }),
]);
export type LawChange = z.infer<typeof lawChangeSchema>;

/** An open due date that a change would move, for the officer to see before it is made. */
export interface MovedLimit {
  readonly caseId: string;
  readonly registration: string;
  readonly title: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Where the day rolls over to, before and after; null where that is not known. */
  readonly rolledBefore: string | null;
  readonly rolledAfter: string | null;
}

export interface LawPreview {
  /** The first hundred of them. */
  readonly moved: readonly MovedLimit[];
  readonly movedCount: number;
  /** Open due dates there are; more than a fifth of them moving must be confirmed. */
  readonly openCount: number;
  readonly needsConfirmation: boolean;
}

/** A change of words or of statutes: no limit can move, so that none is computed. */
export const movesNothing = ({ kind }: LawChange): boolean =>
  kind === 'wording' || kind === 'wording-restored' || kind === 'statute' || kind === 'statute-ended';

/** More than this share of open due dates moving is asked about first. */
export const CONFIRM_SHARE = 0.2;
