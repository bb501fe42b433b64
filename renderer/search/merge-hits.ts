import type { CaseRow } from '#shared/case/row';
import { stages, stageWords } from '#shared/case/row';
import type { SearchHit } from '#shared/ipc/views';

/** One line of the results, whether the desk or the ledger found it. */
export interface FoundCase {
  readonly caseId: string;
  readonly registration: string;
  readonly title: string;
  readonly who: string;
  readonly openedOn: string;
  readonly stage: string;
  readonly excerpt: string;
}

const MOST = 50;

const ofRow = (row: CaseRow): FoundCase => ({
  caseId: row.id,
  registration: row.registration,
  title: row.title,
  who: row.petitionerNames,
  openedOn: row.openedOn,
  stage: stages[row.stage],
  excerpt: '',
});

const ofHit = (hit: SearchHit): FoundCase => ({
  caseId: hit.caseId,
  registration: hit.registration,
  title: hit.title,
  who: hit.petitionerNames,
  openedOn: hit.openedOn,
  stage: stageWords(hit.stage),
  excerpt: excerptOf(hit),
});

/** The text around the hit; nothing when it only says the title once more. */
function excerptOf(hit: SearchHit): string {
  return hit.title.includes(hit.excerpt.replace(/^…|…$/g, '').trim()) ? '' : hit.excerpt;
}

/**
 * Results in one list: what the desk found at once stays where it is when the ledger's answer comes, so that nothing
 * moves under the hands; the ledger adds the text around the hit, and then everything else it found.
 */
export function mergeHits(rows: readonly CaseRow[], hits: readonly SearchHit[]): readonly FoundCase[] {
  const byId = new Map(hits.map((hit) => [hit.caseId, hit]));
  const near = rows.map((row) => {
    const hit = byId.get(row.id);
    return { ...ofRow(row), excerpt: hit ? excerptOf(hit) : '' };
  });
  const known = new Set(near.map((found) => found.caseId));
  return [...near, ...hits.filter((hit) => !known.has(hit.caseId)).map(ofHit)].slice(0, MOST);
}
