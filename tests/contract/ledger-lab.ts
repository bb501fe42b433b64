import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseDomain } from '#electron/ledger/case-domain';
import type { ExecuteOutcome, LedgerSurroundings } from '#electron/ledger/ledger';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { createLedger, type OpenDependencies, type OpenOptions, openLedger } from '#electron/ledger/open';
import type { Actor, CommandEnvelope } from '#shared/case/command';
import type { OfficeProfile } from '#shared/case/office';
import { roles } from '#shared/case/roles';
import type { Person } from '#shared/case/values';
import { dateOfInstant, type Instant } from '#shared/law/dates';

export const profile: OfficeProfile = {
  officeName: '临江市信访局',
  division: '临江市',
  receptionPlace: '人民来访接待大厅',
  organs: [
    {
      id: 'organ-1',
      name: '临江市住房和城乡建设局',
      kind: 'competent-organ',
      shortForm: '临建信复',
      superior: '临江市人民政府',
      phone: '0000-1234567',
    },
  ],
};

export const actor: Actor = { officerId: 'officer-1', officerName: '周敏', roles, workstation: 'window-1' };

/** A clock that a test moves; everything else of the outside world. */
export class Lab implements LedgerSurroundings {
  readonly workstation = 'window-1';
  readonly lines: string[] = [];
  instant: Instant;
  #ids = 0;

  /** `salt` keeps the ids of two labs that work on one ledger apart. */
  constructor(
    instant: Instant = '2026-11-23T01:30:00.000Z',
    private readonly salt = '',
  ) {
    this.instant = instant;
  }

  readonly now = (): Instant => this.instant;
  readonly randomBytes = (size: number): Buffer => randomBytes(size);
  readonly log = (line: string): void => {
    this.lines.push(line);
  };

  get today(): string {
    return dateOfInstant(this.instant);
  }
  id(prefix = 'id'): string {
    this.#ids += 1;
    return `${prefix}-${this.salt}${this.#ids}`;
  }

  envelope(
    name: string,
    caseId: string,
    caseVersion: number,
    payload: unknown,
    commandId = this.id('cmd'),
  ): CommandEnvelope {
    return { commandId, caseId, caseVersion, occurredOn: this.today, lateReason: null, name, payload };
  }

  visit(person: Partial<Person> = {}): object {
    const { today } = this;
    return {
      visitId: this.id('visit'),
      form: '来访',
      receivedOn: today,
      receivedAt: '09:20',
      place: '一号窗口',
      headcount: 1,
      petitioners: [{ id: this.id('person'), name: '赵立春', anonymous: false, kind: '自然人', ...person }],
      receiverId: actor.officerId,
      receiverName: actor.officerName,
    };
  }

  register(
    caseId = this.id('case'),
    matter: Partial<Record<'title' | 'demands' | 'facts', string>> = {},
    person: Partial<Person> = {},
  ) {
    const text = {
      title: '反映小区供暖问题',
      demands: '请求恢复供暖',
      facts: '十一月起停暖',
      history: '',
      papersHandedOver: '',
    };
    return this.envelope('register-visit', caseId, 0, {
      visit: this.visit(person),
      matter: { ...text, ...matter },
      notSameAs: [],
    });
  }

  again(caseId: string, caseVersion: number, said = '又来询问进展', person: Partial<Person> = {}): CommandEnvelope {
    return this.envelope('add-visit', caseId, caseVersion, { visit: this.visit(person), said });
  }
}

export const dependencies: OpenDependencies = { domain: caseDomain };

/** One promise of the ledger as a scenario; the same list runs in plain Node and inside Electron's main process. */
export interface Scenario {
  readonly rule: string;
  readonly title: string;
  readonly run: (bench: Bench) => Promise<void>;
}

export type Done = Extract<ExecuteOutcome, { result: 'done' }>;

export function done(outcome: ExecuteOutcome): Done {
  assert.equal(outcome.result, 'done', JSON.stringify(outcome));
  return outcome as Done;
}

export interface Bench {
  readonly dir: string;
  readonly key: Buffer;
  readonly lab: Lab;
  create(): Promise<LibsqlLedger>;
  open(options?: OpenOptions, replace?: Partial<OpenDependencies>): Promise<LibsqlLedger>;
  remove(): Promise<void>;
}

/** A folder of its own with a key; ledgers opened through it are closed by `remove`. */
export async function newBench(lab = new Lab()): Promise<Bench> {
  const dir = await mkdtemp(join(tmpdir(), 'petition-desk-ledger-'));
  const key = randomBytes(32);
  const opened: LibsqlLedger[] = [];
  const kept = async (ledger: Promise<LibsqlLedger>): Promise<LibsqlLedger> => {
    opened.push(await ledger);
    return ledger;
  };
  return {
    dir,
    key,
    lab,
    create: () => kept(createLedger(dir, key, lab, dependencies)),
    open: (options, replace) => kept(openLedger(dir, key, lab, { ...dependencies, ...replace }, options)),
    async remove() {
      for (const ledger of opened) await ledger.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
