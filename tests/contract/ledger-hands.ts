import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { caseDomain } from '#electron/ledger/case-domain';
import { openEngine } from '#electron/ledger/engine';
import { LedgerError } from '#electron/ledger/errors';
import { keyRing } from '#electron/ledger/key-ring';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import type { Serial } from '#shared/case/values';
import { actor, type Bench, done, profile } from './ledger-lab';

export const nothing = (): void => undefined;
export const never = (): boolean => false;

/** Statements on the closed file, as a disk fault or a hand with the key would change it. */
export async function tamper(bench: Bench, ...statements: readonly string[]): Promise<void> {
  const engine = openEngine(`${bench.dir}/ledger.db`, keyRing(bench.key).file);
  for (const statement of statements) engine.exec(statement);
  await engine.close();
}

/** Every file of a folder with what is in it, so that not a byte can change unnoticed. */
export async function digests(folder: string): Promise<readonly (readonly [name: string, digest: string])[]> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const names = files.map(({ name }) => name).sort();
  const contents = await Promise.all(names.map((name) => readFile(`${folder}/${name}`)));
  return names.map((name, at) => [
    name,
    createHash('sha256')
      .update(contents[at] ?? '')
      .digest('hex'),
  ]);
}

export async function rejectsWith(code: string, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof LedgerError, String(error));
    assert.equal(error.code, code, error.detail);
    assert.match(error.message, /\p{Script=Han}/u);
    return true;
  });
}

/** What the event takes; a new case `case-j…` takes `serial` whatever is next. */
export const taking = (event: Parameters<typeof caseDomain.serialOf>[0], serial: number): Serial | null =>
  'caseId' in event && event.caseId.startsWith('case-j')
    ? { series: '登记', year: 2026, serial }
    : caseDomain.serialOf(event);

/** Ten cases with a second visit each. */
export async function tenCases(bench: Bench, ledger: LibsqlLedger): Promise<void> {
  for (let number = 1; number <= 10; number += 1) {
    done(await ledger.execute(bench.lab.register(`case-${number}`, { title: `第${number}件` }), actor, profile));
    done(await ledger.execute(bench.lab.again(`case-${number}`, 1), actor, profile));
  }
}
