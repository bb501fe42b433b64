import { REGISTRATION_SERIES, registrationNumber } from '#shared/case/numbers';
import type { SearchHit } from '#shared/ipc/views';
import { foldedText, indexTokens, queryTokens, queryWords } from './bigrams';
import { readRow } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { faultOf, payloadOf, readCase, readEvent, readSlice } from './event-store';
import { progressOf, setProgress } from './progress';
import { mayRead, type Viewer } from './readers';
import { OFFICE_STREAM } from './schema';
import { searchableTexts } from './search-text';
import { storable } from './storable';

const AROUND = 40;

/** Last event the index has seen. */
export function searchCursor({ engine }: Pick<LedgerContext, 'engine'>): number {
  return progressOf({ engine }, 'search') ?? 0;
}

/** Indexes up to `limit` events behind the cursor in one transaction (L2); true when nothing is left. */
export function indexSlice(context: LedgerContext, limit: number): boolean {
  const cursor = searchCursor(context);
  if (cursor >= context.tail.sequence) {
    context.engine.tidy();
    return true;
  }
  const events = readSlice(context, cursor, limit);
  const last = events.at(-1)?.header.sequence ?? context.tail.sequence;
  context.engine.transaction(() => {
    for (const event of events) {
      // A damaged event is left out here and reported by whoever reads or verifies it.
      if (event.header.caseId === OFFICE_STREAM || faultOf(context, event) !== null) continue;
      const tokens = indexTokens(searchableTexts(payloadOf(event)).join('\n')).replaceAll('\0', '');
      if (tokens === '') continue;
      context.engine.prepare('INSERT INTO search (rowid, body) VALUES (?, ?)').run([event.header.sequence, tokens]);
    }
    setProgress(context, 'search', last);
  });
  return last >= context.tail.sequence;
}

/**
 * Cases in which every word typed is found, newest first; also in events the index has not seen yet (L2), and by
 * registration number. One hit a case.
 */
export async function search(
  context: LedgerContext,
  text: string,
  limit: number,
  viewer: Viewer = null,
): Promise<readonly SearchHit[]> {
  const typed = storable(text);
  const tokens = queryTokens(typed);
  if (tokens.length === 0) return [];
  const words = queryWords(typed);
  const found = new Map<string, number>();
  for (const caseId of byRegistration(context, typed.trim())) found.set(caseId, Number.MAX_SAFE_INTEGER);
  const later = await unindexedWords(context, words);
  const readable = (caseId: string): boolean =>
    viewer === null || mayRead(readRow(context, caseId)?.row.readers ?? null, viewer);
  for (const { caseId, sequence } of await matches(context, tokens, later, limit, readable)) {
    if (!found.has(caseId)) found.set(caseId, sequence);
  }
  const hits: SearchHit[] = [];
  for (const [caseId, sequence] of [...found].sort(([, a], [, b]) => b - a)) {
    if (hits.length === limit) break;
    const checked = readRow(context, caseId);
    if (!checked || !mayRead(checked.row.readers, viewer)) continue;
    const { registration, title, petitionerNames, openedOn, stage } = checked.row;
    const excerpt = excerptOf(context, caseId, sequence, words);
    hits.push({ caseId, registration, title, petitionerNames, openedOn, stage, excerpt });
  }
  return hits;
}

interface Found {
  readonly caseId: string;
  readonly sequence: number;
}

/** Per word: the cases with it in events the index has not seen. */
type Later = readonly ReadonlyMap<string, number>[];

async function matches(
  context: LedgerContext,
  tokens: readonly string[],
  later: Later,
  limit: number,
  readable: (caseId: string) => boolean,
): Promise<readonly Found[]> {
  const [first] = tokens;
  if (tokens.length === 1 && first) return [...mapOf(later[0]), ...(await indexed(context, first, limit, readable))];
  // Several words may stand in different events of one case: intersect by case, each list bounded.
  const perWord: ReadonlyMap<string, number>[] = [];
  for (const [index, token] of tokens.entries()) {
    const cases = new Map<string, number>(later[index]);
    for (const { caseId, sequence } of await indexed(context, token, MOST_CASES_A_WORD, () => true)) {
      if (!cases.has(caseId)) cases.set(caseId, sequence);
    }
    perWord.push(cases);
  }
  const [start, ...others] = perWord;
  return mapOf(start).filter(({ caseId }) => others.every((cases) => cases.has(caseId)));
}

const MOST_CASES_A_WORD = 2000;

const mapOf = (cases: ReadonlyMap<string, number> | undefined): readonly Found[] =>
  [...(cases ?? [])].map(([caseId, sequence]) => ({ caseId, sequence })).sort((a, b) => b.sequence - a.sequence);

/** Newest first, one row a case; read in slices that yield (L12). */
async function indexed(
  { engine, slices }: LedgerContext,
  token: string,
  limit: number,
  readable: (caseId: string) => boolean,
): Promise<readonly Found[]> {
  const cases = new Map<string, number>();
  const hidden = new Set<string>();
  let before = Number.MAX_SAFE_INTEGER;
  await slices.run(() => {
    const rows = engine
      .prepare(
        `SELECT ${bytes('e.case_id')}, ${integers('s.rowid')} FROM search s JOIN events e ON e.sequence = s.rowid
         WHERE search MATCH ? AND s.rowid < ? ORDER BY s.rowid DESC LIMIT ${HITS_A_STEP}`,
      )
      .all([token, before]);
    for (const row of rows) {
      const [caseId, sequence] = [asText(row[0]), asNumber(row[1])];
      before = sequence;
      if (cases.has(caseId) || hidden.has(caseId)) continue;
      // What the viewer may not read must not use up the places of what he may.
      if (readable(caseId)) cases.set(caseId, sequence);
      else hidden.add(caseId);
    }
    return rows.length < HITS_A_STEP || cases.size >= limit;
  });
  return mapOf(cases);
}

const HITS_A_STEP = 200;

/** What lies after the cursor, read in slices that yield (L12). */
async function unindexedWords(context: LedgerContext, words: readonly string[]): Promise<Later> {
  const found = words.map(() => new Map<string, number>());
  let cursor = searchCursor(context);
  await context.slices.run(() => {
    const events = readSlice(context, cursor, 50);
    for (const event of events) {
      cursor = event.header.sequence;
      if (event.header.caseId === OFFICE_STREAM || faultOf(context, event) !== null) continue;
      const text = foldedText(searchableTexts(payloadOf(event)).join('\n'));
      words.forEach((word, index) => {
        if (text.includes(word)) found[index]?.set(event.header.caseId, cursor);
      });
    }
    return events.length < 50;
  });
  return found;
}

/** 2026-000123 or the beginning of it: newest first. */
function byRegistration({ engine }: LedgerContext, text: string): readonly string[] {
  const [, year, typed] = /^(\d{4})-?(\d{0,12})$/.exec(text) ?? [];
  if (year === undefined || typed === undefined) return [];
  const width = Math.max(SERIAL_WIDTH, typed.length);
  const [from, to] = [Number(typed.padEnd(width, '0')), Number(typed.padEnd(width, '9'))];
  return engine
    .prepare(
      `SELECT ${bytes('e.case_id')} FROM numbers n JOIN events e ON e.sequence = n.sequence
       WHERE n.series = ? AND n.year = ? AND n.serial BETWEEN ? AND ? ORDER BY n.serial DESC LIMIT 20`,
    )
    .all([REGISTRATION_SERIES, Number(year), from, to])
    .map((row) => asText(row[0]));
}

/** Digits a registration number is shown with, at least. */
const SERIAL_WIDTH = registrationNumber({ series: REGISTRATION_SERIES, year: 2026, serial: 1 }).length - '2026-'.length;

function excerptOf(context: LedgerContext, caseId: string, sequence: number, words: readonly string[]): string {
  const event =
    sequence === Number.MAX_SAFE_INTEGER ? (readCase(context, caseId)[0] ?? null) : readEvent(context, sequence);
  const texts = event ? searchableTexts(event.payload) : [];
  for (const text of texts) {
    const folded = foldedText(text);
    const at = Math.min(...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0));
    if (!Number.isFinite(at)) continue;
    // Folding may change lengths a little; the excerpt is only a hint, so the place is taken as it is.
    const from = Math.max(0, at - AROUND);
    const part = text.slice(from, at + AROUND * 2).replace(/\s+/g, ' ');
    return `${from > 0 ? '…' : ''}${part}${at + AROUND * 2 < text.length ? '…' : ''}`;
  }
  return texts[0]?.slice(0, AROUND * 2) ?? '';
}
