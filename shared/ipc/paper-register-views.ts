import type { Serial } from '../case/values';
import type { LocalDate } from '../law/dates';
import type { CallError } from './errors';
import type { IssuedPaperRef } from './paper-register';

/** What every line of a paper list says of its case. */
interface OfCase {
  readonly caseId: string;
  /** 登记编号 as shown. */
  readonly registration: string;
  readonly title: string;
}

/** One paper that is issued and has not reached whom it is for. */
export interface ToServeEntry extends OfCase, IssuedPaperRef {
  readonly name: string;
  /** As shown; empty for papers without a number. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly days: number;
  /** 收件人: the petitioners, or the organ it is addressed to. */
  readonly to: string;
  /** To the petitioner; else to an organ. */
  readonly personal: boolean;
  /** Address of a petitioner; empty when none is known, or for an organ. */
  readonly address: string;
  readonly phone: string;
  /** What was tried so far, e.g. 11月3日邮寄送达，退回; empty when nothing was. */
  readonly tried: string;
}

/** Figures of the two worklists, from the rows: no case is folded for them. */
export interface WaitingPapers {
  readonly toServe: number;
  readonly toIssue: number;
}

export interface ToIssueEntry extends OfCase {
  readonly caseVersion: number;
  readonly kind: '处理意见书' | '文书';
  /** Opinion of a 处理意见书, paper of the catalogue. */
  readonly id: string;
  readonly name: string;
  readonly organName: string;
  readonly numbered: boolean;
  readonly signedOffOn: LocalDate | null;
  readonly to: string;
}

/** Numbers of one series and year; `organName` empty when no organ of the office has the series any more. */
export interface NumberBookView {
  readonly series: string;
  readonly year: number;
  readonly organName: string;
  readonly first: number;
  readonly last: number;
}

/** The number a paper would get. `lastOn`: the day the number before it was given; null for the first of a series and year. */
export interface NextNumber extends Serial {
  readonly lastOn: LocalDate | null;
}

/** What became of a numbered paper. */
export const numberStates = { served: '已送达', unserved: '未送达', voided: '已作废', kept: '已印发' } as const;
export type NumberState = keyof typeof numberStates;

export type NumberEntry =
  | ({
      readonly shown: 'paper';
      readonly serial: number;
      readonly number: string;
      readonly name: string;
      readonly issuedOn: LocalDate;
      readonly state: NumberState;
      /** Day and way of service, or why it was voided. */
      readonly remark: string;
    } & OfCase &
      IssuedPaperRef)
  /** Of a case this officer may not read: the number, and that it is so. */
  | { readonly shown: 'hidden'; readonly serial: number; readonly number: string }
  /** A number without a paper: given up, or the place a paper book was continued from. */
  | { readonly shown: 'note'; readonly serial: number; readonly number: string; readonly words: string };

export interface NumberPage {
  readonly entries: readonly NumberEntry[];
  readonly first: number;
  readonly last: number;
}

export interface ServedEntry extends OfCase, IssuedPaperRef {
  readonly name: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly servedOn: LocalDate;
  readonly way: string;
  readonly receiver: string;
  /** 本人, 同住成年家属 …; empty where nobody took it. */
  readonly receiverIs: string;
  readonly servedBy: string;
  readonly remark: string;
}

export interface PrinterView {
  readonly name: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** What became of one paper of many. `index` is its place in what was asked for. */
export type BulkResult =
  /** `what`: the number it got, the file it went to, the paper that was printed; `issued`: what can now be printed or saved. */
  | { readonly index: number; readonly outcome: 'done'; readonly what: string; readonly issued?: IssuedPaperRef }
  | { readonly index: number; readonly outcome: 'failed'; readonly error: CallError };

/** The end of bulk work: what was done, what failed and why, and what was not reached. */
export interface BulkReport {
  readonly results: readonly BulkResult[];
  /** Places not reached; they can be taken up again. */
  readonly left: readonly number[];
  /** Why it stopped before the end; null when it went through. */
  readonly stopped: CallError | null;
  /** Where files went. */
  readonly folder: string | null;
}
