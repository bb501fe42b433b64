import type { Refusal } from '#shared/case/command';
import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import { findPaperInWork } from '#shared/case/papers';
import { officeRules } from '#shared/case/rules';
import { REPLY_KEY, seriesOf } from '#shared/case/series';
import type { CaseState } from '#shared/case/state';
import type { Serial, StoredFile } from '#shared/case/values';
import { findPaper } from '#shared/papers/catalogue';
import { factsOfWork } from '#shared/papers/facts-of-work';
import type { Paper } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { mayBeIssued, replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import type { IssuePaperRequest, IssueRequest, IssuingRoom } from './issue';

/** The command that records an issue. */
export type IssuingCommand = { readonly [N in 'issue-letter' | 'issue-paper']: Command<N> }[
  | 'issue-letter'
  | 'issue-paper'];
type Command<N extends CommandName> = { readonly name: N; readonly payload: CommandPayload<N> };

export interface StoredPaper {
  readonly file: StoredFile;
  readonly pages: StoredFile;
}

type Built = { readonly ok: true; readonly paper: Paper } | { readonly ok: false; readonly refusal: Refusal };

/** How one kind of paper is issued; the two kinds come along chains of their own (opinion; papers in work). */
export interface Chain {
  /** Null: bears no number. */
  readonly series: string | null;
  /** What was recorded when this paper was issued before; null when it was not. */
  readonly already: (state: CaseState) => { readonly command: IssuingCommand; readonly number: Serial | null } | null;
  /** The paper as it will be for ever, or what it lacks. */
  readonly build: (state: CaseState, number: Serial | null) => Built;
  readonly command: (number: Serial | null, stored: StoredPaper) => IssuingCommand;
}
export type ChainOrRefusal =
  | { readonly ok: true; readonly chain: Chain }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (rule: string, message: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { rule, message },
});

/** The 处理意见书 of a signed-off opinion. */
export function letterChain(room: IssuingRoom, request: IssueRequest, known: CaseState): ChainOrRefusal {
  // The organ that accepted the matter decides it, whatever a draft says.
  const organ = room.profile.organs.find(({ id }) => id === known.acceptance?.organ.id);
  if (organ === undefined) {
    return no(article32, '没有找到受理该事项的本单位机关，不能印发。请先以本单位负责的机关受理。');
  }
  const { paperId, opinionId, occurredOn } = request;
  const series = seriesOf(organ, REPLY_KEY);
  // Only asked with a number, which every 处理意见书 bears.
  const numbered = (number: Serial | null): Serial => {
    if (number === null) throw new Error('a 处理意见书 without number');
    return number;
  };
  return {
    ok: true,
    chain: {
      series,
      already(state) {
        const letter = [...state.letters, ...state.voidedLetters].find((one) => one.paperId === paperId);
        if (letter === undefined) return null;
        const { number, file, pages } = letter;
        const payload = { paperId, opinionId: letter.opinionId, number, file, ...(pages && { pages }) };
        return { number, command: { name: 'issue-letter', payload } };
      },
      build(state, number) {
        const opinion = state.opinion?.opinion;
        if (opinion === undefined || opinion.opinionId !== opinionId) {
          return no(article32, '要印发的处理意见已经变动，没有印发。请重新打开事项，按最新的意见印发。');
        }
        const shown = { ...organ, shortForm: series };
        const wording = state.opinion?.wording ?? [];
        const input = replyInputOfCase(opinion, { state, organ: shown, number, issuedOn: occurredOn, wording });
        const checks = replyLetterChecks(input, { shelf: room.ledger.law.statutes, on: occurredOn });
        // What art. 32 demands is asked again here: invisible characters fill a field and leave a blank on the page.
        if (!mayBeIssued(checks)) {
          const missing = checks.find(({ ok, level }) => !ok && level === 'must');
          const what = missing === undefined ? '' : `（${missing.message}）`;
          return no(missing?.source ?? article32, `处理意见书还有没写明的内容${what}，没有印发。请退回补齐后再印发。`);
        }
        return { ok: true, paper: replyLetter(input) };
      },
      command: (number, { file, pages }) => ({
        name: 'issue-letter',
        payload: { paperId, opinionId, number: numbered(number), file, pages },
      }),
    },
  };
}

/** A signed-off paper of the catalogue. */
export function paperChain(room: IssuingRoom, request: IssuePaperRequest, known: CaseState): ChainOrRefusal {
  const { paperId, occurredOn } = request;
  const work = findPaperInWork(known, paperId);
  const paper = work === null ? null : findPaper(work.key);
  const organ = room.profile.organs.find(({ id }) => id === work?.organ.id);
  if (work === null || paper === null || organ === undefined) return no(officeRules.papers, changed);
  return {
    ok: true,
    chain: {
      series: paper.numbered ? seriesOf(organ, work.key) : null,
      already(state) {
        const issued = findPaperInWork(state, paperId)?.issued ?? null;
        if (issued === null) return null;
        const { number, file, pages } = issued;
        return {
          number,
          command: { name: 'issue-paper', payload: { paperId, number, file, ...(pages && { pages }) } },
        };
      },
      // Law and contents were decided on just before; here the paper is only made.
      build(state, number) {
        const current = findPaperInWork(state, paperId);
        const { profile: office, ledger } = room;
        const around = { state, office, law: ledger.law, number, issuedOn: occurredOn, today: occurredOn };
        const facts = current === null ? null : factsOfWork(current, around);
        return facts === null ? no(officeRules.papers, changed) : { ok: true, paper: paper.build(facts) };
      },
      command: (number, { file, pages }) => ({ name: 'issue-paper', payload: { paperId, number, file, pages } }),
    },
  };
}

const article32 = '《信访工作条例》第三十二条';
const changed = '这份文书还不能印发，可能已经撤回，或者本单位不再代行该机关的职责。请重新打开事项。';
