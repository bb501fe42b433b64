import assert from 'node:assert/strict';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { matterWithNotice, noticeOf } from '../support/paper-matters';
import { actor, type Bench, done, profile, type Scenario } from './ledger-lab';

const SERIES = '临建信复';
const nothing = (): void => undefined;
const never = (): boolean => false;
const me = { id: actor.officerId, name: actor.officerName };
const file = { hash: 'a'.repeat(64), size: 10 };

async function step(bench: Bench, ledger: LibsqlLedger, caseId: string, name: string, payload: unknown) {
  const version = (await ledger.row(caseId))?.version ?? 0;
  return done(await ledger.execute(bench.lab.envelope(name, caseId, version, payload), actor, profile));
}

/** A case with a signed-off notice. */
async function drafted(bench: Bench, ledger: LibsqlLedger, caseId: string): Promise<void> {
  const on = bench.lab.today;
  for (const { name, payload } of matterWithNotice({
    key: caseId,
    organId: 'organ-1',
    on,
    petitioner: '贾隐',
    officer: me,
  })) {
    await step(bench, ledger, caseId, name, payload);
  }
}
const issue = (bench: Bench, ledger: LibsqlLedger, caseId: string, serial: number) =>
  step(bench, ledger, caseId, 'issue-paper', {
    paperId: noticeOf(caseId),
    number: { series: SERIES, year: 2026, serial },
    file,
  });
const serve = (bench: Bench, ledger: LibsqlLedger, caseId: string) =>
  step(bench, ledger, caseId, 'serve-letter', {
    paperId: noticeOf(caseId),
    way: '直接送达',
    servedBy: '周敏',
    receiver: '贾隐',
    remark: '',
  });
const restrict = (bench: Bench, ledger: LibsqlLedger, caseId: string) =>
  step(bench, ledger, caseId, 'set-readers', { readers: [me], reason: '信访人要求保密' });

/** Registers of papers (文书): what waits, which numbers were taken, what was served. */
export const paperScenarios: readonly Scenario[] = [
  {
    rule: 'L12',
    title: 'papers that wait are found through the rows of cases, by those who may read them',
    async run(bench) {
      const ledger = await bench.create();
      for (const caseId of ['case-1', 'case-2', 'case-3', 'case-4']) await drafted(bench, ledger, caseId);
      done(await ledger.execute(bench.lab.register('case-5'), actor, profile));
      await issue(bench, ledger, 'case-2', 1);
      await issue(bench, ledger, 'case-3', 2);
      await serve(bench, ledger, 'case-3');
      await restrict(bench, ledger, 'case-4');
      const waiting = async (viewer: string | null) =>
        (await ledger.rowsWithPapers(viewer)).map(({ id, papersToIssue, papersToServe }) => [
          id,
          papersToIssue,
          papersToServe,
        ]);
      assert.deepEqual(await waiting(actor.officerId), [
        ['case-1', 1, 0],
        ['case-2', 0, 1],
        ['case-4', 1, 0],
      ]);
      assert.deepEqual(await waiting('officer-2'), [
        ['case-1', 1, 0],
        ['case-2', 0, 1],
      ]);
      await ledger.rebuild(nothing);
      assert.equal((await ledger.rowsWithPapers(null)).length, 3);
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L12',
    title: 'papers of closed matters wait too, and closed matters without any are not looked at',
    async run(bench) {
      const ledger = await bench.create();
      const answer = { organId: 'organ-1', kind: '咨询', answer: '已当场告知', guidedTo: '', written: true };
      for (const caseId of ['case-1', 'case-2', 'case-3']) await drafted(bench, ledger, caseId);
      done(await ledger.execute(bench.lab.register('case-4'), actor, profile));
      await step(bench, ledger, 'case-4', 'answer-on-the-spot', answer);
      await issue(bench, ledger, 'case-1', 1);
      for (const caseId of ['case-1', 'case-2', 'case-3']) {
        if (caseId === 'case-3')
          await step(bench, ledger, caseId, 'end-paper', { paperId: noticeOf(caseId), reason: '写错' });
        await step(bench, ledger, caseId, 'withdraw-matter', { by: '贾隐', reason: '' });
        await step(bench, ledger, caseId, 'close-case', { reason: '信访人撤回' });
      }
      const waiting = async () =>
        (await ledger.rowsWithPapers(null)).map((row) => [
          row.id,
          row.closedOn !== null,
          row.papersToIssue,
          row.papersToServe,
        ]);
      const both = [
        ['case-1', true, 0, 1],
        ['case-2', true, 1, 0],
      ];
      assert.deepEqual(await waiting(), both);
      // Closed ones of today are on the desk whatever still waits with them.
      assert.equal((await ledger.workingSet(null, 50, bench.lab.today)).rows.length, 4);
      await ledger.rebuild(nothing);
      assert.deepEqual(await waiting(), both);
      await serve(bench, ledger, 'case-1');
      assert.deepEqual(await waiting(), [both[1]]);
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L8',
    title: 'the book of numbers names every number in order with the event that took it, registration numbers apart',
    async run(bench) {
      const ledger = await bench.create();
      assert.deepEqual(await ledger.numberBooks(), []);
      for (const number of [1, 2, 3]) {
        await drafted(bench, ledger, `case-${number}`);
        await issue(bench, ledger, `case-${number}`, number);
      }
      await step(bench, ledger, 'case-2', 'end-paper', { paperId: noticeOf('case-2'), reason: '日期写错' });
      assert.deepEqual(await ledger.numberBooks(), [{ series: SERIES, year: 2026, first: 1, last: 3 }]);
      const taken = await ledger.numbersFrom(SERIES, 2026, 2, 10);
      assert.deepEqual(
        taken.map(({ serial, event }) => [serial, event?.caseId, event?.name]),
        [
          [2, 'case-2', 'paper-issued'],
          [3, 'case-3', 'paper-issued'],
        ],
      );
      assert.equal((await ledger.numbersFrom(SERIES, 2026, 1, 2)).length, 2);
      assert.deepEqual(await ledger.numbersFrom(SERIES, 2025, 1, 10), []);
    },
  },
  {
    rule: 'L7',
    title: 'what was served in a period is found by day, and again after folding anew',
    async run(bench) {
      const ledger = await bench.create();
      for (const number of [1, 2, 3]) {
        await drafted(bench, ledger, `case-${number}`);
        await issue(bench, ledger, `case-${number}`, number);
      }
      await serve(bench, ledger, 'case-1');
      bench.lab.instant = '2026-11-25T01:30:00.000Z';
      await serve(bench, ledger, 'case-2');
      await serve(bench, ledger, 'case-3');
      await restrict(bench, ledger, 'case-3');
      const served = (from: string, to: string, viewer: string | null) =>
        ledger.casesServedBetween(from, to, viewer).then((ids) => ids);
      for (const again of [false, true]) {
        if (again) await ledger.rebuild(nothing);
        assert.deepEqual(await served('2026-11-01', '2026-11-24', null), ['case-1']);
        assert.deepEqual(await served('2026-11-25', '2026-11-25', null), ['case-2', 'case-3']);
        assert.deepEqual(await served('2026-11-23', '2026-11-30', 'officer-2'), ['case-1', 'case-2']);
        assert.deepEqual(await served('2026-11-26', '2026-11-30', null), []);
      }
    },
  },
];
