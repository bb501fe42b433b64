import assert from 'node:assert/strict';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import type { OfficeProfile } from '#shared/case/office';
import { matterWithNotice, noticeOf } from '../support/paper-matters';
import { actor, type Bench, done, profile, type Scenario } from './ledger-lab';

const SERIES = '临建信复';
const nothing = (): void => undefined;
const never = (): boolean => false;
const me = { id: actor.officerId, name: actor.officerName };
const file = { hash: 'a'.repeat(64), size: 10 };

async function send(
  bench: Bench,
  ledger: LibsqlLedger,
  caseId: string,
  name: string,
  payload: unknown,
  office = profile,
) {
  const version = (await ledger.row(caseId))?.version ?? 0;
  return ledger.execute(bench.lab.envelope(name, caseId, version, payload), actor, office);
}
async function drafted(bench: Bench, ledger: LibsqlLedger, caseId: string): Promise<void> {
  const on = bench.lab.today;
  for (const { name, payload } of matterWithNotice({
    key: caseId,
    organId: 'organ-1',
    on,
    petitioner: '贾隐',
    officer: me,
  })) {
    done(await send(bench, ledger, caseId, name, payload));
  }
}
const issue = (
  bench: Bench,
  ledger: LibsqlLedger,
  caseId: string,
  number: { readonly series: string; readonly year: number; readonly serial: number },
  office: OfficeProfile = profile,
) => send(bench, ledger, caseId, 'issue-paper', { paperId: noticeOf(caseId), number, file }, office);
const carryOn = (ledger: LibsqlLedger, next: number, year = 2026, series = SERIES) =>
  ledger.appendOffice(`continue-${series}-${year}-${next}`, actor, [
    { name: 'series-continued', payload: { series, year, next, reason: '此前的文号在纸质登记簿上' } },
  ]);

/** Document numbers: series, years, paper books continued, numbers of voided papers (L8). */
export const numberScenarios: readonly Scenario[] = [
  {
    rule: 'L8',
    title: 'a paper book goes on from the number on record; the gap is explained, also after opening and rebuilding',
    async run(bench) {
      const ledger = await bench.create();
      for (const caseId of ['case-1', 'case-2', 'case-3']) await drafted(bench, ledger, caseId);
      done(await issue(bench, ledger, 'case-1', { series: SERIES, year: 2026, serial: 1 }));
      await carryOn(ledger, 128);
      assert.equal(await ledger.peekSerial(SERIES, 2026), 128);
      // What was next a moment ago is refused: it lies in the gap.
      const late = await issue(bench, ledger, 'case-2', { series: SERIES, year: 2026, serial: 2 });
      assert.equal(late.result === 'refused' && late.refusal.rule, '编号规则');
      await ledger.close();
      const again = await bench.open();
      assert.equal(await again.peekSerial(SERIES, 2026), 128);
      done(await issue(bench, again, 'case-2', { series: SERIES, year: 2026, serial: 128 }));
      done(await issue(bench, again, 'case-3', { series: SERIES, year: 2026, serial: 129 }));
      assert.deepEqual((await again.verify(nothing, never)).findings, []);
      await again.rebuild(nothing);
      assert.equal(await again.peekSerial(SERIES, 2026), 130);
      assert.deepEqual((await again.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L8',
    title: 'a book continued without a number given yet is whole; other years and series are left alone',
    async run(bench) {
      const ledger = await bench.create();
      await carryOn(ledger, 40);
      assert.equal(await ledger.peekSerial(SERIES, 2026), 40);
      assert.equal(await ledger.peekSerial(SERIES, 2027), 1);
      assert.equal(await ledger.peekSerial('另一序列', 2026), 1);
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
      // A start behind what was given moves nothing.
      await drafted(bench, ledger, 'case-1');
      done(await issue(bench, ledger, 'case-1', { series: SERIES, year: 2026, serial: 40 }));
      await carryOn(ledger, 7);
      assert.equal(await ledger.peekSerial(SERIES, 2026), 41);
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L8',
    title: 'the number of a voided paper stays taken, and a new year begins at 1',
    async run(bench) {
      const ledger = await bench.create();
      for (const caseId of ['case-1', 'case-2']) await drafted(bench, ledger, caseId);
      done(await issue(bench, ledger, 'case-1', { series: SERIES, year: 2026, serial: 1 }));
      const voided = { paperId: noticeOf('case-1'), reason: '发文对象有误' };
      done(await send(bench, ledger, 'case-1', 'end-paper', voided));
      assert.equal(await ledger.peekSerial(SERIES, 2026), 2);
      bench.lab.instant = '2027-01-04T01:00:00.000Z';
      const old = await issue(bench, ledger, 'case-2', { series: SERIES, year: 2026, serial: 2 });
      assert.equal(old.result === 'refused' && old.refusal.rule, '编号规则');
      done(await issue(bench, ledger, 'case-2', { series: SERIES, year: 2027, serial: 1 }));
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L8',
    title: 'an organ that numbers a group apart has a series of its own for it, from 1 and without gaps',
    async run(bench) {
      const office: OfficeProfile = {
        ...profile,
        organs: profile.organs.map((organ) => ({ ...organ, series: [{ group: 'notice', shortForm: '临建信告' }] })),
      };
      const ledger = await bench.create();
      for (const caseId of ['case-1', 'case-2']) await drafted(bench, ledger, caseId);
      const wrong = await issue(bench, ledger, 'case-1', { series: SERIES, year: 2026, serial: 1 }, office);
      assert.equal(wrong.result === 'refused' && wrong.refusal.rule, '编号规则');
      done(await issue(bench, ledger, 'case-1', { series: '临建信告', year: 2026, serial: 1 }, office));
      done(await issue(bench, ledger, 'case-2', { series: '临建信告', year: 2026, serial: 2 }, office));
      assert.equal(await ledger.peekSerial(SERIES, 2026), 1);
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
];
