import type { Refusal } from '../case/command';
import type { NoticeKind } from '../case/facets/route';
import type { OfficeProfile, Organ } from '../case/office';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import type { DocumentNumber, Paper } from './model';
import type { Wording } from './wording';

/** How a paper is set: 信函格式 and 公文格式 of GB/T 9704-2012, a form table, or a note with signatures on each page. */
export type PaperFormat = 'letter' | 'official' | 'form' | 'note' | 'envelope';

/** Who gets it. */
export const recipients = {
  petitioner: '信访人',
  organ: '有关机关、单位',
  superior: '上级机关',
  parties: '各方当事人',
  file: '存卷',
} as const;
export type Recipient = keyof typeof recipients;

/** What one paper is made from. `about`: the transfer, refusal, hearing … it belongs to; null for the matter as a whole. */
export interface PaperFacts {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  /** The organ in whose name it goes out, one this office acts for. */
  readonly organ: Organ;
  readonly law: Law;
  readonly about: string | null;
  /** The officer's parts, by key of the field; a missing one counts as empty. */
  readonly values: Readonly<Record<string, string>>;
  /** Both null before issue: blanks are shown. */
  readonly number: DocumentNumber | null;
  readonly issuedOn: LocalDate | null;
  readonly officerName: string;
  readonly today: LocalDate;
}

/** A part of the paper the officer writes or may change; the rest follows from the case. */
export interface PaperField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'lines' | 'date' | 'choice';
  readonly required: boolean;
  readonly hint?: string;
  readonly choices?: readonly string[];
  /** First words, from the case: most papers should need no typing at all. */
  readonly initial: (facts: Omit<PaperFacts, 'values'>) => string;
}

/** One line of the check list before issue. */
export interface PaperCheck {
  readonly id: string;
  readonly ok: boolean;
  /** `must`: it may not be issued; `should`: only said. */
  readonly level: 'must' | 'should';
  readonly message: string;
  /** Key of the field to jump to; empty when it is a matter of the case. */
  readonly field: string;
  readonly source: string;
}

/** Something in the case a paper can be made for. */
export interface PaperSubject {
  readonly about: string | null;
  /** For the officer's choice when there are several, e.g. 2026年11月2日转送临江市民政局. */
  readonly label: string;
}

/**
 * Everything the program knows about one paper (文书), in one file of this folder and one row of `catalogue.ts`. Pure:
 * the same facts give the same paper.
 */
export interface PaperDefinition<Key extends string = string> {
  readonly key: Key;
  readonly name: string;
  /** Article or practice it rests on. */
  readonly basis: string;
  readonly format: PaperFormat;
  readonly recipient: Recipient;
  /** How many are made, the one for the file included. */
  readonly copies: number;
  /** Gets a document number (发文字号) of the organ's series. */
  readonly numbered: boolean;
  /** Who has to agree before it is issued. */
  readonly approval: 'none' | 'sign-off' | 'review-and-sign-off';
  /** The notice duty its service meets (duties.ts). */
  readonly meets: NoticeKind | null;
  /** What it can be made for now; empty when it may not be made. */
  readonly subjects: (state: CaseState, office: OfficeProfile) => readonly PaperSubject[];
  /** Why it may not be made now, with its rule; null when it may. */
  readonly unlawful: (state: CaseState, office: OfficeProfile) => Refusal | null;
  readonly fields: readonly PaperField[];
  /** Its texts an office may word its own way; sentences of several papers stand in phrases.ts. */
  readonly wordings?: readonly Wording[];
  readonly build: (facts: PaperFacts) => Paper;
  /** Missing, contradictory, forbidden: beyond the required fields, which are checked for every paper. */
  readonly checks?: (facts: PaperFacts) => readonly PaperCheck[];
}

export const definePaper = <Key extends string>(definition: PaperDefinition<Key>): PaperDefinition<Key> => definition;
