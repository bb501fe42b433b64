import { addDays, formatDate, type LocalDate } from '#shared/law/dates';
import type { Shelf } from '#shared/law/statutes/shelf';
import { nameKey, type Statute } from '#shared/law/statutes/statute';
import type { IndexedAct } from '#shared/law/statutes/statute-index';
import { validityWords } from './change-words';

export const indexWords = (act: IndexedAct): string =>
  `${act.articles.length} 条提要，${validityWords(act.validFrom, act.validTo)}`;

/** What importing does to the versions that are there, in a line each; empty when the law is new. */
export function versionWords(shelf: Shelf, name: string, validFrom: LocalDate): readonly string[] {
  const same = shelf.imported.filter((other) => nameKey(other.name) === nameKey(name));
  return same.flatMap((other: Statute): readonly string[] => {
    if (other.validFrom === validFrom) return [`已有一个${formatDate(validFrom)}起有效的文本，由这个文本代替。`];
    if (other.validFrom < validFrom) {
      return other.validTo === null || other.validTo >= validFrom
        ? [`已有的文本（${formatDate(other.validFrom)}起）到${formatDate(addDays(validFrom, -1))}为止。`]
        : [];
    }
    return [`已有较晚的文本，这个文本到${formatDate(addDays(other.validFrom, -1))}为止。`];
  });
}
