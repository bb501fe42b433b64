import type { HolidayCalendar } from './calendar';
import { type ContentClassTable, contentClassTables } from './content-classes';
import { holidaySeed } from './holiday-seed';
import { type LimitRule, limitRules } from './limits';
import { type Shelf, shippedShelf } from './statutes/shelf';
import type { OfficeWording } from './wording';

/**
 * The law as this office has it: limits (national, local, its own), holiday lists, content classes and statutes, all with
 * validity dates, and its own wording of papers. What is computed from a case takes it as an argument; folding does not need it.
 */
export interface Law {
  readonly limits: readonly LimitRule[];
  readonly calendar: HolidayCalendar;
  readonly contentClasses: readonly ContentClassTable[];
  /** Acts that papers cite: the shipped index and what the office imported, without the texts. Moves no due date. */
  readonly statutes: Shelf;
  /** Division of the office (GB/T 2260); decides which local rules hold. */
  readonly divisionCode: string | null;
  /** Ids of the local examples the office follows (law/local-limits.ts). */
  readonly followedLocalRules: readonly string[];
  /** Texts of papers the office words its own way (文书用语); the shipped ones stand in papers/. */
  readonly wording: readonly OfficeWording[];
}

/** What the program ships, for no place in particular. */
export const nationalLaw: Law = {
  limits: limitRules,
  calendar: holidaySeed,
  contentClasses: contentClassTables,
  statutes: shippedShelf,
  divisionCode: null,
  followedLocalRules: [],
  wording: [],
};
