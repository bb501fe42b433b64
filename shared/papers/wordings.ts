import { caseForms } from './case-forms';
import { paperTable } from './catalogue';
import { phraseTable } from './phrases';
import { replyWordings } from './reply-wording';
import type { Wording } from './wording';

/**
 * Every text an office may word its own way: of the papers of the case itself, of the 信访处理意见书 and each paper in the
 * order of the catalogue, then the shared sentences.
 */
export const wordingTable: readonly Wording[] = [
  ...caseForms.flatMap(({ wordings }) => wordings),
  ...replyWordings,
  ...paperTable.flatMap(({ wordings }) => wordings ?? []),
  ...phraseTable,
];

const byKey: ReadonlyMap<string, Wording> = new Map(wordingTable.map((wording) => [wording.key, wording]));
export const findWording = (key: string): Wording | null => byKey.get(key) ?? null;
