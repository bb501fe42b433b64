import type { EarlierMatter } from '#shared/ipc/views';
import type { ReceptionForm } from './reception-form';

export interface LookupQuery {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

/** One question per visitor of whom something tells: two letters of a name, most of a number. */
export function lookupQueries(form: ReceptionForm): readonly LookupQuery[] {
  return form.people.flatMap((person) => {
    const name = person.name.trim();
    const identityNumber = person.identityNumber.trim();
    const phone = person.phone.trim();
    const query = {
      name: [...name].length >= 2 && [...name].length <= 100 ? name : '',
      identityNumber: identityNumber.length >= 8 && identityNumber.length <= 40 ? identityNumber : '',
      phone: phone.length >= 7 && phone.length <= 40 ? phone : '',
    };
    return query.name || query.identityNumber || query.phone ? [query] : [];
  });
}

/** One list for all visitors: the matter in which most agrees first, then the latest visit. */
export function mergeMatters(lists: readonly (readonly EarlierMatter[])[]): readonly EarlierMatter[] {
  const byCase = new Map<string, EarlierMatter>();
  for (const matter of lists.flat()) {
    const known = byCase.get(matter.caseId);
    byCase.set(
      matter.caseId,
      known ? { ...matter, matchedBy: [...new Set([...known.matchedBy, ...matter.matchedBy])] } : matter,
    );
  }
  return [...byCase.values()].sort(
    (a, b) => b.matchedBy.length - a.matchedBy.length || (a.lastVisitOn < b.lastVisitOn ? 1 : -1),
  );
}
