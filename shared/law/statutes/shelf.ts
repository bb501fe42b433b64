import { addDays, type LocalDate } from '../dates';
import { nameKey, type Statute } from './statute';
import { type IndexedAct, statuteIndex } from './statute-index';

/** The statute shelf (法条库): what the program ships of each act, and the versions whose full text the office imported. */
export interface Shelf {
  readonly index: readonly IndexedAct[];
  /** In the order they were imported, texts elsewhere. */
  readonly imported: readonly Statute[];
}

export const shippedShelf: Shelf = { index: statuteIndex, imported: [] };

/** A version with the last day it holds: a later version of the same law ends it the day before. */
export interface Version {
  readonly statute: Statute;
  readonly validTo: LocalDate | null;
}

const sameLaw = (a: Statute, b: Statute): boolean => nameKey(a.name) === nameKey(b.name);

/** All versions, with what a later one leaves of each; by law, then by date. */
export function versionsOf({ imported }: Shelf): readonly Version[] {
  return [...imported]
    .sort((a, b) => nameKey(a.name).localeCompare(nameKey(b.name), 'zh') || a.validFrom.localeCompare(b.validFrom))
    .map((statute): Version => {
      const [next] = imported
        .filter((other) => sameLaw(other, statute) && other.validFrom > statute.validFrom)
        .map(({ validFrom }) => validFrom)
        .sort();
      const ended = next === undefined ? null : addDays(next, -1);
      const { validTo } = statute;
      return { statute, validTo: ended === null ? validTo : validTo === null || ended < validTo ? ended : validTo };
    });
}

export const holdsOn = (
  { validFrom, validTo }: { readonly validFrom: LocalDate; readonly validTo: LocalDate | null },
  on: LocalDate,
): boolean => validFrom <= on && (validTo === null || on <= validTo);

export const versionHolds = ({ statute, validTo }: Version, on: LocalDate): boolean =>
  holdsOn({ validFrom: statute.validFrom, validTo }, on);

/** A version comes onto the shelf; the same law with the same first day is replaced. */
export const withStatute = (shelf: Shelf, statute: Statute): Shelf => ({
  ...shelf,
  imported: [
    ...shelf.imported.filter(
      (other) => other.id !== statute.id && !(sameLaw(other, statute) && other.validFrom === statute.validFrom),
    ),
    statute,
  ],
});

/** A version holds no longer after a day; null: it was imported by mistake and leaves the shelf. The record keeps both. */
export const withoutStatute = (shelf: Shelf, id: string, lastDay: LocalDate | null): Shelf => ({
  ...shelf,
  imported:
    lastDay === null
      ? shelf.imported.filter((statute) => statute.id !== id)
      : shelf.imported.map((statute) => (statute.id === id ? { ...statute, validTo: lastDay } : statute)),
});

/** Why a version may not be ended on that day, in Chinese; empty when it may. */
export function endProblems(shelf: Shelf, id: string, lastDay: LocalDate | null): readonly string[] {
  const statute = shelf.imported.find((one) => one.id === id);
  if (statute === undefined) return ['法条库里没有这个文本，可能已经移出'];
  return lastDay !== null && lastDay < statute.validFrom ? [`最后有效的一天早于施行日期（${statute.validFrom}）`] : [];
}

/** Why a version may not come onto the shelf: its ranges must lie in order and not in each other. */
export function statuteProblems(statute: Statute): readonly string[] {
  let end = 0;
  for (const { number, start, length } of statute.articles) {
    if (start < end) return [`条文的位置不对（${number}）`];
    end = start + length;
  }
  return [];
}

/** An act by the name it is cited by: what is imported of it, and what the program ships. */
export interface Found {
  readonly name: string;
  readonly versions: readonly Version[];
  readonly indexed: readonly IndexedAct[];
}

const called = (names: readonly string[], key: string): boolean =>
  names.some((name) => name !== '' && nameKey(name) === key);

export function findAct(shelf: Shelf, cited: string): Found | null {
  const key = nameKey(cited);
  if (key === '') return null;
  const indexed = shelf.index.filter((act) => called([act.name, ...act.shortNames], key));
  const keys = new Set([key, ...indexed.flatMap((act) => [act.name, ...act.shortNames].map(nameKey))]);
  const versions = versionsOf(shelf).filter(({ statute }) =>
    [statute.name, statute.shortName].some((name) => name !== '' && keys.has(nameKey(name))),
  );
  const name = versions.at(-1)?.statute.name ?? indexed.at(-1)?.name;
  return name === undefined ? null : { name, versions, indexed };
}
