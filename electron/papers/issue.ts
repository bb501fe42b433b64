import type { Actor, CommandEnvelope, Refusal } from '#shared/case/command';
import { decide } from '#shared/case/decide';
import { yearOf } from '#shared/case/numbers';
import type { OfficeProfile } from '#shared/case/office';
import { officeRules } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import type { Serial, StoredFile } from '#shared/case/values';
import type { LocalDate } from '#shared/law/dates';
import { paperHtml } from '#shared/papers/html/paper-html';
import type { Paper } from '#shared/papers/model';
import type { ExecuteOutcome, Ledger } from '../ledger/ledger';
import {
  type Chain,
  type ChainOrRefusal,
  type IssuingCommand,
  letterChain,
  paperChain,
  type StoredPaper,
} from './issue-chains';
import { picturesOf, readImages } from './paper-images';
import { seriesQueue } from './series-queue';
import type { PaperWriters } from './writers';

/** Where finished files are kept, encrypted and addressed by a keyed hash of their content. */
export interface PaperStore {
  readonly put: (bytes: Uint8Array) => Promise<StoredFile>;
  readonly read: (hash: string) => Promise<Uint8Array>;
}

export interface IssuingRoom {
  readonly ledger: Pick<Ledger, 'execute' | 'law' | 'peekSerial' | 'state'>;
  readonly attachments: PaperStore;
  readonly actor: Actor;
  readonly profile: OfficeProfile;
}

export interface IssuePaperRequest {
  readonly commandId: string;
  readonly caseId: string;
  readonly caseVersion: number;
  readonly paperId: string;
  /** Day of issue (印发日期); it is the paper's date and its year gives the number's year. */
  readonly occurredOn: LocalDate;
  readonly lateReason: string | null;
}
export interface IssueRequest extends IssuePaperRequest {
  readonly opinionId: string;
}

type Done = Extract<ExecuteOutcome, { readonly result: 'done' }>;
type NotDone = Exclude<ExecuteOutcome, { readonly result: 'done' }>;
export type IssueOutcome<Number extends Serial | null = Serial> = (Done & { readonly number: Number }) | NotDone;

/** Another workstation or a second window may take the number between peek and append; more than this is a bug. */
const TRIES = 8;

export interface PaperIssuer {
  /** The 处理意见书 of the case's signed-off opinion. */
  readonly letter: (room: IssuingRoom, request: IssueRequest) => Promise<IssueOutcome>;
  /** A signed-off paper of the catalogue. */
  readonly paper: (room: IssuingRoom, request: IssuePaperRequest) => Promise<IssueOutcome<Serial | null>>;
}

/**
 * Issues papers (印发), one queue per series (ledger rule L8): peek the next number, write the paper and its pages, store
 * both, then one transaction asserts that the number is still next and records it. A crash leaves at most orphan files. A
 * repeated command id gets the first answer (L10). Papers without a number wait for nobody.
 */
export function paperIssuer(deps: { readonly writers: PaperWriters; readonly today: () => LocalDate }): PaperIssuer {
  const { writers, today } = deps;
  const inQueue = seriesQueue();

  function record(
    room: IssuingRoom,
    request: IssuePaperRequest,
    { name, payload }: IssuingCommand,
  ): Promise<ExecuteOutcome> {
    const { commandId, caseId, caseVersion, occurredOn, lateReason } = request;
    const envelope: CommandEnvelope = { commandId, caseId, caseVersion, occurredOn, lateReason, name, payload };
    return room.ledger.execute(envelope, room.actor, room.profile);
  }

  /** Stores what the paper is for ever: its .docx and its pages. The file's own date is the paper's, not the clock's. */
  async function keep(room: IssuingRoom, paper: Paper, issuedOn: LocalDate): Promise<StoredPaper> {
    const createdAt = `${issuedOn}T00:00:00.000Z`;
    const images = await readImages(paper, room.attachments.read);
    const bytes =
      paper.kind === 'letter'
        ? await writers.writeLetter(paper, { createdAt })
        : await writers.writeForm(paper, { createdAt, images });
    const file = await room.attachments.put(bytes);
    const pages = await room.attachments.put(Buffer.from(paperHtml(paper, picturesOf(images)), 'utf8'));
    return { file, pages };
  }

  /** One attempt, with a number that was next a moment ago or none. */
  async function attempt(
    room: IssuingRoom,
    request: IssuePaperRequest,
    chain: Chain,
    number: Serial | null,
  ): Promise<IssueOutcome<Serial | null>> {
    const state = await room.ledger.state(request.caseId);
    if (state === null) return { result: 'not-found' };
    const already = chain.already(state);
    if (already !== null) {
      // The number of then, which need not be the one just peeked.
      const again = await record(room, request, already.command);
      return again.result === 'done' ? { ...again, number: already.number } : again;
    }
    const stale = state.version !== request.caseVersion;
    // Decided once before anything is written, so that a refusal leaves no orphan file.
    const refusal = stale ? null : refusalOf(state, room, request, chain.command(number, noFiles), number, today());
    if (refusal !== null) return { result: 'refused', refusal };
    const built = chain.build(state, number);
    if (!built.ok) {
      return stale
        ? { result: 'stale', currentVersion: state.version, since: [] }
        : { result: 'refused', refusal: built.refusal };
    }
    // A stale version is the ledger's to answer, with what changed.
    const stored = await keep(room, built.paper, request.occurredOn);
    const outcome = await record(room, request, chain.command(number, stored));
    return outcome.result === 'done' ? { ...outcome, number } : outcome;
  }

  async function issue(
    room: IssuingRoom,
    request: IssuePaperRequest,
    chainOf: (known: CaseState) => ChainOrRefusal,
  ): Promise<IssueOutcome<Serial | null>> {
    const known = await room.ledger.state(request.caseId);
    if (known === null) return { result: 'not-found' };
    // Before anything of it is written: a secret matter has no papers here.
    if (known.secret !== null) return { result: 'refused', refusal: secretMatter };
    const found = chainOf(known);
    if (!found.ok) return { result: 'refused', refusal: found.refusal };
    const { chain } = found;
    const { series } = chain;
    if (series === null) return attempt(room, request, chain, null);
    return inQueue(series, async () => {
      const year = yearOf(request.occurredOn);
      for (let tries = 1; ; tries += 1) {
        const serial = await room.ledger.peekSerial(series, year);
        const outcome = await attempt(room, request, chain, { series, year, serial });
        const taken = outcome.result === 'refused' && (await room.ledger.peekSerial(series, year)) !== serial;
        if (!taken || tries === TRIES) return outcome;
      }
    });
  }

  return {
    async letter(room, request) {
      const outcome = await issue(room, request, (known) => letterChain(room, request, known));
      if (outcome.result !== 'done') return outcome;
      const { number } = outcome;
      if (number === null) throw new Error('a 处理意见书 without number');
      return { ...outcome, number };
    },
    paper: (room, request) => issue(room, request, (known) => paperChain(room, request, known)),
  };
}

const none = { hash: '0'.repeat(64), size: 1 };
const noFiles: StoredPaper = { file: none, pages: none };

/** What the pure decision says to this issue, whatever the files will be. */
function refusalOf(
  state: CaseState,
  room: IssuingRoom,
  request: IssuePaperRequest,
  { name, payload }: IssuingCommand,
  number: Serial | null,
  today: LocalDate,
): Refusal | null {
  const { occurredOn, lateReason } = request;
  const { actor, profile: office, ledger } = room;
  const nextSerial = (): number => number?.serial ?? 1;
  const decision = decide(
    state,
    { ...request, name, payload },
    { actor, office, law: ledger.law, today, occurredOn, lateReason, nextSerial },
  );
  return decision.ok ? null : decision.refusal;
}

const secretMatter: Refusal = {
  rule: officeRules.secrecy,
  message: '涉密事项不在本机制作文书，没有印发。请在涉密载体上办理。',
};
