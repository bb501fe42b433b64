import { acceptanceNotice } from './acceptance-notice';
import type { PaperDefinition } from './define';

/** The table of papers: one row each, in the order of facts section 4. */
export const paperTable: readonly PaperDefinition[] = [acceptanceNotice];

const byKey: ReadonlyMap<string, PaperDefinition> = new Map(paperTable.map((paper) => [paper.key, paper]));
export const findPaper = (key: string): PaperDefinition | null => byKey.get(key) ?? null;
