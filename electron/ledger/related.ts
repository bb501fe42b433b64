import type { MatterLink } from '#shared/case/facets/oversight';
import type { CaseState } from '#shared/case/state';
import type { RelatedMatter } from '#shared/ipc/views';
import { samePersons } from '#shared/people/same-person';
import { readRow, readRowAt } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, integers } from './engine';
import { stateOf } from './execute';
import { linkEntry, relationKeys } from './lookup-entries';
import { mayRead, type Viewer } from './readers';

/** More than an officer can compare on a case page. */
const MATTERS_SHOWN = 20;

/**
 * Matters linked with this one from either side, and matters of perhaps the same persons (同人) that nobody has judged yet:
 * those judged first, then the latest. Each is folded once, in slices that yield (L12); what the viewer may not read is
 * passed over as if it were not there.
 */
export async function related(
  context: LedgerContext,
  caseId: string,
  viewer: Viewer = null,
): Promise<readonly RelatedMatter[]> {
  const own = readRow(context, caseId);
  const state = own === null || !mayRead(own.row.readers, viewer) ? null : stateOf(context, caseId);
  if (own === null || state === null) return [];
  const places = placesOf(context, state).filter((place) => place !== own.firstSequence);
  const found: RelatedMatter[] = [];
  let at = 0;
  await context.slices.run(() => {
    const place = places[at];
    if (place === undefined) return true;
    at += 1;
    const matter = relatedAt(context, state, place, viewer);
    if (matter !== null) found.push(matter);
    return at === places.length || found.length === MATTERS_SHOWN;
  });
  return found.sort(
    (a, b) => Number(a.judged === null) - Number(b.judged === null) || (a.openedOn < b.openedOn ? 1 : -1),
  );
}

/** First sequences of the cases to be looked at: linked ones first, then those found by the persons, latest first. */
function placesOf(context: LedgerContext, state: CaseState): readonly number[] {
  const linked = state.links.flatMap(({ caseId }) => readRow(context, caseId)?.firstSequence ?? []);
  const statement = context.engine.prepare(
    `SELECT ${integers('first_sequence')} FROM lookups WHERE kind = ? AND value = ? ORDER BY first_sequence DESC LIMIT ${MATTERS_SHOWN * 5}`,
  );
  const found = [linkEntry(state.id), ...relationKeys(state)].flatMap(([kind, value]) =>
    statement.all([kind, value]).map((row) => asNumber(row[0])),
  );
  return [...new Set([...linked, ...found])];
}

const standing = ({ links }: CaseState, caseId: string): MatterLink | null =>
  links.find((link) => link.caseId === caseId && link.endedOn === null) ?? null;

/** The later of the decisions made on either side. */
function judgedOf(state: CaseState, other: CaseState): RelatedMatter['judged'] {
  const [here, there] = [standing(state, other.id), standing(other, state.id)];
  const link = here !== null && there !== null ? (here.on < there.on ? there : here) : (here ?? there);
  if (link === null) return null;
  const { relation, reason, on } = link;
  return { relation, reason, on, from: link === here ? 'this' : 'other' };
}

function relatedAt(context: LedgerContext, state: CaseState, place: number, viewer: Viewer): RelatedMatter | null {
  const row = readRowAt(context, place)?.row;
  // Before anything is folded: what is hidden takes no time either.
  if (!row || !mayRead(row.readers, viewer)) return null;
  const other = stateOf(context, row.id);
  if (other === null) return null;
  const judged = judgedOf(state, other);
  const same = samePersons(state, other);
  if (judged === null && same.length === 0) return null;
  const { id, registration, title, petitionerNames, openedOn, stage } = row;
  return { caseId: id, registration, title, petitionerNames, openedOn, stage, judged, same };
}
