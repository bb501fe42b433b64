import { randomBytes } from 'node:crypto';
import { caseDomain } from '#electron/ledger/case-domain';
import type { LedgerSurroundings } from '#electron/ledger/ledger';
import { type OfficeDesk, openDesk } from '#electron/office/office-desk';
import type { OpenOffice } from '#electron/office/open-office';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { type IssuePaperRequest, paperIssuer } from '#electron/papers/issue';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { Answer } from '#shared/ipc/errors';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import type { Desk } from '../replay/drive';

/** The application without its windows: the office desk and the issuing of letters, with a clock of the tool's own. */
export interface ToolDesk extends Desk {
  readonly office: OfficeDesk;
  readonly open: () => OpenOffice;
  /** Issues a signed-off paper of the catalogue. */
  readonly issuePaper: (request: IssuePaperRequest) => Promise<CaseState>;
  /** Reads a stored paper back, decrypted and checked. */
  readonly paper: (hash: string) => Promise<Uint8Array>;
}

/** Account a tool signs in with unless PETITION_DESK_ACCOUNT names another. */
export const TOOL_ACCOUNT = 'admin';
export const toolAccount = (): string => process.env.PETITION_DESK_ACCOUNT || TOOL_ACCOUNT;

export async function openToolDesk(
  dataDir: string,
  settings: { readonly now?: Instant; readonly log?: (line: string) => void } = {},
): Promise<ToolDesk> {
  let fixed: Instant | null = settings.now ?? null;
  const surroundings: LedgerSurroundings = {
    now: () => fixed ?? new Date().toISOString(),
    randomBytes,
    workstation: 'tool',
    log: settings.log ?? (() => {}),
  };
  const office = await openDesk({ dataDir, surroundings, domain: caseDomain });
  const issuer = paperIssuer({
    writers: { writeLetter: writeLetterDocx, writeForm: writeFormDocx },
    today: () => dateOfInstant(surroundings.now()),
  });
  const open = (): OpenOffice => {
    const current = office.current();
    if (current === null) throw new Error('nobody is signed in');
    return current;
  };
  return {
    office,
    open,
    setNow: (at) => {
      fixed = at;
    },
    execute: async (command) => {
      const { ledger, actor, profile } = open();
      return stateOf(await ledger.execute(command, actor, profile));
    },
    issue: async (request) => stateOf(await issuer.letter(open(), request)),
    issuePaper: async (request) => stateOf(await issuer.paper(open(), request)),
    paper: async (hash) => new Uint8Array(await open().attachments.read(hash)),
  };
}

type Outcome = Awaited<ReturnType<OpenOffice['ledger']['execute']>>;

/** The state after a command that was done now; anything else is an Error with the Chinese words an officer would see. */
function stateOf(outcome: Outcome): CaseState {
  switch (outcome.result) {
    case 'done':
      if (outcome.repeated) throw new Error('编号重复：这一步已经登记过');
      return outcome.state;
    case 'refused':
      throw new Error(`${outcome.refusal.message}（${outcome.refusal.rule}）`);
    case 'stale':
      throw new Error('事项已有变动');
    case 'not-found':
      throw new Error('没有这个事项');
  }
}

/** The value of an answer, or an Error with its Chinese message. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(answer.error.message);
}

/** Sets up a fresh office in an empty data folder and leaves it signed in. */
export async function establish(
  desk: ToolDesk,
  profile: OfficeProfile,
  officer: { readonly account: string; readonly name: string },
  password: string,
): Promise<{ readonly recoveryKey: string; readonly officerId: string }> {
  const { recoveryKey, session } = unwrap(
    await desk.office.establish({ profile, officer: { account: officer.account, name: officer.name, password } }),
  );
  return { recoveryKey, officerId: session.officerId };
}
