import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenOfficePort } from '#electron/ipc/office-port';
import { type Progress, workDesk } from '#electron/ipc/work-desk';
import { caseDomain } from '#electron/ledger/case-domain';
import { type OfficeDesk, openDesk } from '#electron/office/office-desk';
import type { Role } from '#shared/case/roles';
import type { Answer } from '#shared/ipc/errors';
import { Lab, profile } from '../../../contract/ledger-lab';
import { fakeShell, rememberingLog } from './fake-shell';

const PASSWORD = 'right-password';

export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** A real office in a folder of its own with two officers; only windows and dialogs are stand-ins. */
export async function realOffice() {
  const root = await mkdtemp(path.join(tmpdir(), 'petition-desk-channels-'));
  const dataDir = path.join(root, 'data');
  await mkdir(dataDir);
  const lab = new Lab();
  const office: OfficeDesk = await openDesk({
    dataDir,
    surroundings: lab,
    domain: caseDomain,
    cost: { memory: 64, iterations: 1, parallelism: 1 },
  });
  value(await office.establish({ profile, officer: { account: 'first', name: '周敏', password: PASSWORD } }));
  const progress: Progress[] = [];
  let ticks = 0;
  const picks: (string | null)[] = [];
  const log = rememberingLog();
  const shell = fakeShell({
    office,
    log,
    now: lab.now,
    work: workDesk(
      (each) => progress.push(each),
      () => (ticks += 1000),
    ),
    dialogs: {
      savePaper: async () => null,
      saveTable: async () => picks.shift() ?? null,
      pickFolder: async () => picks.shift() ?? null,
      pickFile: async () => picks.shift() ?? null,
    },
  });
  return {
    root,
    lab,
    office,
    shell,
    log,
    progress,
    picks,
    open(): OpenOfficePort {
      const open = office.current();
      if (open === null) throw new Error('nobody is signed in');
      return open;
    },
    async add(account: string, name: string, roles: readonly Role[]): Promise<string> {
      const view = value(await office.addOfficer({ account, name, password: PASSWORD, roles }));
      return view.officers.find((one) => one.name === name)?.id ?? '';
    },
    async as(account: string): Promise<void> {
      await office.signOut('locked');
      value(await office.signIn(account, PASSWORD));
    },
    async end(): Promise<void> {
      await office.signOut('signed-out');
      await rm(root, { recursive: true, force: true });
    },
  };
}
export type RealOffice = Awaited<ReturnType<typeof realOffice>>;
