import { z } from 'zod';
import { idSchema, requiredText, shortText } from '../../case/values';
import { localDateSchema } from '../dates';
import { type ArticleNumber, compareNumbers } from './numerals';

/** The longest law there is has 1,260 articles. */
export const MOST_ARTICLES = 1500;
/** Characters of a law's text; the longest law there is has a tenth of that. */
export const LONGEST_TEXT = 1_500_000;

/**
 * An article (条) of an imported law: where it lies in the stored text, and what it is made of. `parts` says for each
 * paragraph (款) how many items (项) it has: `3.0` is two paragraphs, the first with three items. Texts stay in the store.
 */
export const statuteArticleSchema = z.object({
  number: z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/, { message: '条号不对' }),
  /** Headings (编、章、节) that stand right before it. */
  heading: z.string().max(300).optional(),
  start: z.number().int().min(0).max(LONGEST_TEXT),
  length: z.number().int().min(1).max(LONGEST_TEXT),
  parts: z.string().regex(/^\d{1,3}(\.\d{1,3}){0,199}$/, { message: '款项结构不对' }),
});
export type StatuteArticle = z.infer<typeof statuteArticleSchema>;

/** One version of a law whose full text the office imported. The text is an encrypted file named by its hash. */
export const statuteSchema = z
  .object({
    id: idSchema,
    name: requiredText('法规名称', 120),
    /** What officers call it, e.g. 民法典; empty when there is no shorter name. */
    shortName: shortText('简称', 60),
    validFrom: localDateSchema,
    validTo: localDateSchema.nullable(),
    /** Who issued it and when (题注), or the file it came from. */
    source: shortText('来源', 500),
    hash: z.string().regex(/^[0-9a-f]{64}$/, { message: '文件编号不对' }),
    size: z.number().int().min(1),
    articles: z
      .array(statuteArticleSchema)
      .min(1, { message: '没有条文' })
      .max(MOST_ARTICLES, { message: `条文最多 ${MOST_ARTICLES} 条` }),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    message: '失效日期早于施行日期',
    path: ['validTo'],
  });
export type Statute = z.infer<typeof statuteSchema>;

/** Items of each paragraph: `3.0` as [3, 0]. */
export const partsOf = (parts: string): readonly number[] => parts.split('.').map(Number);

/** The article of that number; the first one where a damaged file has two. */
export const articleOf = (statute: Statute, number: ArticleNumber): StatuteArticle | null =>
  statute.articles.find((article) => article.number === number) ?? null;

/** The highest number, for saying how far a law goes. */
export const lastNumber = (statute: Statute): ArticleNumber =>
  statute.articles.reduce((last, { number }) => (compareNumbers(number, last) > 0 ? number : last), '1');

/** Two writings of the same name: without 《》, blanks, the country's name and a bracket such as （2023年修正）. */
export function nameKey(name: string): string {
  const plain = name
    .replace(/[\s\u3000《》〈〉]/g, '')
    .replace(/[（(][^（()）]*(?:修正|修订|试行|版)[^（()）]*[）)]$/, '')
    .replace(/^中华人民共和国(?=.)/, '');
  return plain;
}
