import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { OpenOffice } from '#electron/office/open-office';
import type { CommandPayload } from '#shared/case/commands/payloads';
import { dateOfInstant, timeOfInstant } from '#shared/law/dates';
import { establish, type ToolDesk } from '../kit/tool-desk';
import { inventPerson } from '../replay/people';
import { demoMatters } from '../seed/demo-matters';
import { demoOffice, demoOfficers } from '../seed/demo-office';
import { nowMs, type Spread, spreadOf } from './figures';

export interface CommandFigures {
  readonly cases: number;
  /** From sending a command to its acknowledgement, events on disk. */
  readonly acknowledged: Spread;
  /** One write and fdatasync of the same number of bytes to a plain file beside the ledger, run by turns. */
  readonly plainAppend: Spread;
  readonly ratioP50: number;
  readonly ratioP99: number;
}

/** Fills a fresh ledger with `cases` cases, then measures `runs` registrations by turns with plain appends. */
export async function measureCommands(
  desk: ToolDesk,
  folder: string,
  cases: number,
  runs: number,
  password: string,
): Promise<CommandFigures> {
  const { officerId } = await establish(desk, demoOffice, demoOfficers[0], password);
  for (let index = 0; index < cases; index += 1) {
    await register(desk.open(), index, officerId);
    await turn();
  }
  const file = openSync(path.join(folder, 'plain-append.bin'), 'a');
  const acknowledged: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { milliseconds, bytes } = await register(desk.open(), cases + run, officerId);
    acknowledged.push(milliseconds);
    const block = Buffer.alloc(bytes, run % 251);
    const started = nowMs();
    writeSync(file, block);
    fdatasyncSync(file);
    plain.push(nowMs() - started);
    await turn();
  }
  closeSync(file);
  const command = spreadOf(acknowledged);
  const append = spreadOf(plain);
  return {
    cases,
    acknowledged: command,
    plainAppend: append,
    ratioP50: Math.round((command.p50 / append.p50) * 100) / 100,
    ratioP99: Math.round((command.p99 / append.p99) * 100) / 100,
  };
}

/** Commands come as messages: between two of them the event loop turns, and what the ledger does behind runs. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function register(
  office: OpenOffice,
  index: number,
  officerId: string,
): Promise<{ readonly milliseconds: number; readonly bytes: number }> {
  const matter = demoMatters[index % demoMatters.length];
  if (!matter) throw new Error('no matters');
  const now = new Date().toISOString();
  const today = dateOfInstant(now);
  const person = inventPerson(`bench ${index}`);
  const payload: CommandPayload<'register-visit'> = {
    visit: {
      visitId: `bench-${index}-v`,
      form: '来访',
      receivedOn: today,
      receivedAt: timeOfInstant(now),
      place: demoOffice.receptionPlace,
      headcount: 1,
      petitioners: [
        {
          id: 'p1',
          name: person.name,
          anonymous: false,
          kind: '自然人',
          sex: person.sex,
          birthDate: person.birthDate,
          identityKind: '居民身份证',
          identityNumber: person.identityNumber,
          phone: person.phone,
          address: person.address,
        },
      ],
      receiverId: officerId,
      receiverName: '王芳',
    },
    matter: {
      title: `${matter.title}（${index}）`,
      demands: matter.demands,
      facts: matter.facts,
      history: '',
      papersHandedOver: '',
    },
    notSameAs: [],
  };
  const envelope = {
    commandId: `bench-${index}`,
    caseId: `bench-${index}`,
    caseVersion: 0,
    occurredOn: today,
    lateReason: null,
    name: 'register-visit',
    payload,
  };
  const bytes = Buffer.byteLength(JSON.stringify(envelope));
  const started = nowMs();
  const outcome = await office.ledger.execute(envelope, office.actor, office.profile);
  const milliseconds = nowMs() - started;
  if (outcome.result !== 'done') throw new Error(`command was ${outcome.result}: ${JSON.stringify(outcome)}`);
  return { milliseconds, bytes };
}
