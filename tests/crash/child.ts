import { caseDomain } from '#electron/ledger/case-domain';
import { openLedger } from '#electron/ledger/open';
import { actor, Lab, profile } from '../contract/ledger-lab';

/**
 * Works like an officer in a hurry until it is killed: registers cases, adds visits, saves drafts, indexes and copies. Each
 * acknowledged step is one line on standard output, written before the next begins.
 * Arguments: data folder, key in hexadecimal, number of the round.
 */
async function main(): Promise<void> {
  const [dir = '', key = '', round = ''] = process.argv.slice(2);
  const lab = new Lab();
  const ledger = await openLedger(dir, Buffer.from(key, 'hex'), lab, { domain: caseDomain });
  const say = (step: object) => process.stdout.write(`${JSON.stringify(step)}\n`);
  say({ step: 'open', sequence: await ledger.lastSequence() });
  const prefix = `r${round}`;
  for (let number = 1; ; number += 1) {
    const caseId = `${prefix}-case-${number}`;
    const register = {
      ...lab.register(caseId, { facts: '情况'.repeat(number % 50) }),
      commandId: `${prefix}-a-${number}`,
    };
    const first = await ledger.execute(register, actor, profile);
    if (first.result !== 'done') throw new Error(JSON.stringify(first));
    say({ step: 'command', commandId: register.commandId, caseId, version: 1, registration: first.row.registration });
    const visit = { ...lab.again(caseId, 1), commandId: `${prefix}-b-${number}` };
    const second = await ledger.execute(visit, actor, profile);
    if (second.result !== 'done') throw new Error(JSON.stringify(second));
    say({ step: 'command', commandId: visit.commandId, caseId, version: 2, registration: first.row.registration });
    const body = `${prefix} ${number} ${'字'.repeat(number * 10)}`;
    await ledger.saveDraft('officer-1', { key: 'note', kind: 'interview', caseId, title: '笔录', body });
    say({ step: 'draft', body });
    if (number % 7 === 0) await ledger.indexSlice(5);
    if (number % 23 === 0) await ledger.copyTo(`${dir}/copy-${prefix}-${number}.db`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
