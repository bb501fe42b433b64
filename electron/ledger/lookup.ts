import type { EarlierMatter } from '#shared/ipc/views';
import { readRowAt } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { stateOf } from './execute';
import { personKeys } from './lookup-entries';
import { mayRead, type Viewer } from './readers';
import { storable } from './storable';

/** More than an officer can compare beside a conversation; a common name alone may match hundreds. */
const MATTERS_SHOWN = 20;

/**
 * Earlier matters of perhaps the same person (同人), those that agree in most first, then the latest. Compared by the
 * same keys as they were written with, so spelling variants (full width, spaces, 15-digit numbers) are found. A case not
 * looked at lately takes some milliseconds to fold, so they are folded in slices that yield (L12). What the viewer may
 * not read is passed over as if it were not there.
 */
export async function lookup(
  context: LedgerContext,
  query: { readonly name: string; readonly identityNumber: string; readonly phone: string },
  viewer: Viewer = null,
): Promise<readonly EarlierMatter[]> {
  const keys = personKeys({
    name: storable(query.name),
    identityNumber: storable(query.identityNumber),
    phone: storable(query.phone),
  });
  const [first] = keys;
  if (!first) return [];
  const matched = keys
    .map(() => 'SELECT kind, first_sequence FROM lookups WHERE kind = ? AND value = ?')
    .join(' UNION ALL ');
  const found = context.engine
    .prepare(
      `SELECT ${integers('m.first_sequence')}, ${bytes('group_concat(DISTINCT m.kind)')} FROM (${matched}) m
       JOIN case_rows r ON r.first_sequence = m.first_sequence
       GROUP BY m.first_sequence ORDER BY count(DISTINCT m.kind) DESC, r.last_sequence DESC`,
    )
    .all(keys.flat());
  const matters: EarlierMatter[] = [];
  let at = 0;
  await context.slices.run(() => {
    const row = found[at];
    if (!row) return true;
    at += 1;
    const matter = earlierMatter(context, asNumber(row[0]), { keys, kinds: asText(row[1]).split(',') }, viewer);
    if (matter) matters.push(matter);
    return at === found.length || matters.length === MATTERS_SHOWN;
  });
  return matters;
}

function earlierMatter(
  context: LedgerContext,
  firstSequence: number,
  { keys, kinds }: { readonly keys: ReturnType<typeof personKeys>; readonly kinds: readonly string[] },
  viewer: Viewer,
): EarlierMatter | null {
  const row = readRowAt(context, firstSequence)?.row;
  // Before anything is folded: what is hidden takes no time either.
  if (!row || !mayRead(row.readers, viewer)) return null;
  const state = stateOf(context, row.id);
  if (!state) return null;
  // A name that only a proxy bears is said so: he came for somebody else.
  const own = [...state.petitioners, ...state.visits.flatMap(({ petitioners }) => petitioners)].flatMap(personKeys);
  const as = own.some(([kind, value]) => keys.some((key) => key[0] === kind && key[1] === value)) ? '信访人' : '代理人';
  const { registration, title, petitionerNames, openedOn, lastVisitOn, visitCount, stage, closedOn } = row;
  return {
    caseId: row.id,
    registration,
    title,
    demands: state.matter.demands,
    petitionerNames,
    openedOn,
    lastVisitOn,
    visitCount,
    stage,
    closedOn,
    matchedBy: keys.map(([kind]) => kind).filter((kind) => kinds.includes(kind)),
    as,
  };
}
