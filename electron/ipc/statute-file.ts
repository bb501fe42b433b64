import path from 'node:path';
import type { StatuteFile } from '#shared/ipc/views';
import { parseStatute } from '#shared/law/statutes/parse';
import { articleText } from '#shared/law/statutes/search';
import type { PaperStore } from '../papers/issue';
import { readBounded, unreadable } from './law-file';
import { statuteText } from './statute-text';

/** Word documents of the longest laws take some hundred kilobytes. */
export const LARGEST_STATUTE_FILE = 8_000_000;
/** Articles shown before the law is imported. */
const SAMPLE = 3;

/**
 * A law's file, read and split. Its text is stored at once, encrypted, so that the change that names it can follow; a file
 * nobody names does no harm. Throws `refused` with what is wrong.
 */
export async function readStatuteFile(file: string, store: PaperStore): Promise<StatuteFile> {
  const reading = statuteText(await readBounded(file, LARGEST_STATUTE_FILE));
  if (!reading.ok) throw unreadable([reading.problem]);
  const parsed = parseStatute(reading.text, path.basename(file));
  if (!parsed.ok) throw unreadable([parsed.problem]);
  const { name, validFrom, source, text, articles, remarks } = parsed.statute;
  const { hash, size } = await store.put(Buffer.from(text, 'utf8'));
  return {
    statute: {
      name,
      shortName: name.startsWith('中华人民共和国') ? name.slice(7) : '',
      validFrom,
      validTo: null,
      source,
      hash,
      size,
      articles: articles.map((article) => ({ ...article })),
    },
    remarks,
    sample: [...articles.slice(0, SAMPLE), ...articles.slice(SAMPLE).slice(-1)].map((article) => ({
      number: article.number,
      heading: article.heading ?? '',
      text: articleText(text, article).trim(),
    })),
  };
}
