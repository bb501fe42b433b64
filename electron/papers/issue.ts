import type { Actor, CommandEnvelope, Refusal } from '#shared/case/command';
import type { CommandPayload } from '#shared/case/commands/payloads';
import { decide } from '#shared/case/decide';
import type { OfficeProfile } from '#shared/case/office';
import { officeRules } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import type { Serial } from '#shared/case/values';
import type { Instant, LocalDate } from '#shared/law/dates';
import type { Letter } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { mayBeIssued, replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import type { ExecuteOutcome, Ledger } from '../ledger/ledger';

/** Where finished files are kept, encrypted and addressed by a keyed hash of their content. */
export interface PaperStore {
  readonly put: (bytes: Uint8Array) => Promise<{ readonly hash: string; readonly size: number }>;
  readonly read: (hash: string) => Promise<Uint8Array>;
}

export interface IssuingRoom {
  readonly ledger: Pick<Ledger, 'execute' | 'law' | 'peekSerial' | 'state'>;
  readonly attachments: PaperStore;
  readonly actor: Actor;
  readonly profile: OfficeProfile;
}

export interface IssueRequest {
  readonly commandId: string;
  readonly caseId: string;
  readonly caseVersion: number;
  readonly opinionId: string;
  readonly paperId: string;
  /** Day of issue (印发日期); it is the letter's date and its year gives the number's year. */
  readonly occurredOn: LocalDate;
  readonly lateReason: string | null;
}

export type IssueOutcome =
  | (Extract<ExecuteOutcome, { readonly result: 'done' }> & { readonly number: Serial })
  | Exclude<ExecuteOutcome, { readonly result: 'done' }>;

/** Writes a letter as .docx (writeLetterDocx). Same letter and options, same bytes. */
export type LetterWriter = (letter: Letter, options: { readonly createdAt: Instant }) => Promise<Uint8Array>;

/** Another workstation or a second window may take the number between peek and append; more than this is a bug. */
const TRIES = 8;

/**
 * Issues letters (印发), one queue per series (ledger rule L8): peek the next number, write the letter, store the file,
 * then one transaction asserts that the number is still next and records it. A crash leaves at most an orphan file. A
 * repeated command id gets the first answer (L10).
 */
export function letterIssuer(deps: { readonly writeLetter: LetterWriter; readonly today: () => LocalDate }) {
  const queues = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything queued for `series` before it, whatever became of that. */
  function inQueue<T>(series: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(series) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    queues.set(series, settled);
    void settled.then(() => {
      if (queues.get(series) === settled) queues.delete(series);
    });
    return mine;
  }

  async function record(
    room: IssuingRoom,
    request: IssueRequest,
    payload: CommandPayload<'issue-letter'>,
  ): Promise<IssueOutcome> {
    const { commandId, caseId, caseVersion, occurredOn, lateReason } = request;
    const envelope: CommandEnvelope = {
      commandId,
      caseId,
      caseVersion,
      occurredOn,
      lateReason,
      name: 'issue-letter',
      payload,
    };
    const outcome = await room.ledger.execute(envelope, room.actor, room.profile);
    if (outcome.result !== 'done') return outcome;
    // A repeat answers what was issued then, which need not be the number just peeked.
    const issued = outcome.state.letters.find((letter) => letter.paperId === request.paperId);
    return { ...outcome, number: issued?.number ?? payload.number };
  }

  return async function issueLetter(room: IssuingRoom, request: IssueRequest): Promise<IssueOutcome> {
    const known = await room.ledger.state(request.caseId);
    if (known === null) return { result: 'not-found' };
    // Before anything of it is written: a secret matter has no papers here.
    if (known.secret !== null) return { result: 'refused', refusal: secretMatter };
    // The organ that accepted the matter decides it, whatever a draft says.
    const organId = known.acceptance?.organ.id;
    const organ = room.profile.organs.find((candidate) => candidate.id === organId);
    if (organ === undefined) return { result: 'refused', refusal: noOrgan };
    const series = organ.shortForm;

    return inQueue(series, async () => {
      const year = Number(request.occurredOn.slice(0, 4));
      for (let attempt = 1; ; attempt += 1) {
        const state = await room.ledger.state(request.caseId);
        if (state === null) return { result: 'not-found' };
        const already = state.letters.find((letter) => letter.paperId === request.paperId);
        if (already !== undefined) {
          const { paperId, opinionId, number, file } = already;
          return record(room, request, { paperId, opinionId, number, file });
        }
        const opinion = state.opinion?.opinion;
        if (opinion === undefined || opinion.opinionId !== request.opinionId) {
          return { result: 'refused', refusal: noOpinion };
        }
        const serial = await room.ledger.peekSerial(series, year);
        const number: Serial = { series, year, serial };
        // Decided once before anything is written, so that a refusal leaves no orphan file; a stale version is the ledger's
        // to answer, with what changed.
        const refusal = refusalOf(state, room, request, number, deps.today());
        if (refusal !== null && state.version === request.caseVersion) return { result: 'refused', refusal };
        const input = replyInputOfCase(opinion, { state, organ, number, issuedOn: request.occurredOn });
        const checks = replyLetterChecks(input);
        if (!mayBeIssued(checks) && state.version === request.caseVersion)
          return { result: 'refused', refusal: incomplete(checks) };
        const letter = replyLetter(input);
        // The document's own date is the letter's, not the clock's: writing it again gives the same bytes.
        const bytes = await deps.writeLetter(letter, { createdAt: `${request.occurredOn}T00:00:00.000Z` });
        const file = await room.attachments.put(bytes);
        const { paperId, opinionId } = request;
        const outcome = await record(room, request, { paperId, opinionId, number, file });
        const taken = outcome.result === 'refused' && (await room.ledger.peekSerial(series, year)) !== serial;
        if (!taken || attempt === TRIES) return outcome;
      }
    });
  };
}

/** What the pure decision says to this issue, whatever the file will be. */
function refusalOf(
  state: CaseState,
  room: IssuingRoom,
  request: IssueRequest,
  number: Serial,
  today: LocalDate,
): Refusal | null {
  const { paperId, opinionId, occurredOn, lateReason } = request;
  const file = { hash: '0'.repeat(64), size: 1 };
  const decision = decide(
    state,
    { ...request, name: 'issue-letter', payload: { paperId, opinionId, number, file } },
    {
      actor: room.actor,
      office: room.profile,
      law: room.ledger.law,
      today,
      occurredOn,
      lateReason,
      nextSerial: () => number.serial,
    },
  );
  return decision.ok ? null : decision.refusal;
}

export type LetterIssuer = ReturnType<typeof letterIssuer>;

/** What art. 32 demands is asked again here: invisible characters fill a field and leave a blank on the page. */
function incomplete(checks: ReturnType<typeof replyLetterChecks>): Refusal {
  const missing = checks.find(({ ok, level }) => !ok && level === 'must');
  const what = missing === undefined ? '' : `（${missing.message}）`;
  return {
    rule: missing?.source ?? '《信访工作条例》第三十二条',
    message: `处理意见书还有没写明的内容${what}，没有印发。请退回补齐后再印发。`,
  };
}

const secretMatter: Refusal = {
  rule: officeRules.secrecy,
  message: '涉密事项不在本机制作文书，没有印发。请在涉密载体上办理。',
};
const noOrgan: Refusal = {
  rule: '《信访工作条例》第三十二条',
  message: '没有找到受理该事项的本单位机关，不能印发。请先以本单位负责的机关受理。',
};
const noOpinion: Refusal = {
  rule: '《信访工作条例》第三十二条',
  message: '要印发的处理意见已经变动，没有印发。请重新打开事项，按最新的意见印发。',
};
