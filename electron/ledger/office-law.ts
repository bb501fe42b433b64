import { createHash } from 'node:crypto';
import type { LawChange } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import type { CaseDomain } from './domain';
import type { OfficeEvent } from './office-events';

/** What rows are read with. Replaced as a whole when the office's law changes, so that long work notices. */
export interface Reading {
  readonly law: Law;
  /** Of the version of folding and the law together; rows read under another number are folded anew (L7). */
  readonly number: number;
}

/** Names of the office's facts that its law comes from. */
export const LAW_FACTS = [
  'office-established',
  'law-changed',
  'law-change-undone',
] as const satisfies readonly OfficeEvent['name'][];

export const concernsLaw = ({ name }: OfficeEvent): boolean => LAW_FACTS.some((fact) => fact === name);

/** The change at place `of` (counted from 0, undone ones too) no longer counts; the record keeps both facts. */
export const takenBack = <Change extends { readonly undone: boolean }>(
  changes: readonly Change[],
  of: number,
): readonly Change[] => changes.map((change, index) => (index === of ? { ...change, undone: true } : change));

/** The law that the office's facts leave (other facts are passed over), with its number. Pure. */
export function readingOf(domain: CaseDomain, events: readonly OfficeEvent[]): Reading {
  let divisionCode: string | null = null;
  let changes: readonly { readonly change: LawChange; readonly undone: boolean }[] = [];
  for (const event of events) {
    if (event.name === 'office-established') divisionCode = event.payload.divisionCode ?? null;
    if (event.name === 'law-changed') changes = [...changes, { change: event.payload.change, undone: false }];
    if (event.name === 'law-change-undone') changes = takenBack(changes, event.payload.of);
  }
  const inForce = changes.filter(({ undone }) => !undone).map(({ change }) => change);
  const law = domain.lawOf(divisionCode, inForce);
  return { law, number: numberOf(domain.foldVersion, law) };
}

/**
 * The number kept beside the rows: the version of folding above, 32 bits of a digest of the law below. A ledger thus
 * notices a program that folds otherwise, a table of limits shipped otherwise, and a change of the office's own law
 * alike. Two laws with the same 32 bits would not be told apart: once in four thousand million changes. Classes are left
 * out, because a row keeps the name its case was given. Below 2^53 up to version two million.
 */
function numberOf(foldVersion: number, { limits, calendar, divisionCode }: Law): number {
  const text = JSON.stringify([limits, calendar, divisionCode]);
  return foldVersion * 2 ** 32 + createHash('sha256').update(text).digest().readUInt32BE(0);
}
