import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { caseDomain } from '#electron/ledger/case-domain';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { createLedger, openLedger } from '#electron/ledger/open';
import { Slices } from '#electron/ledger/slices';
import { foldAll } from '#shared/case/fold';
import { never, nothing, rejectsWith, taking, tamper, tenCases } from './ledger-hands';
import { actor, dependencies, done, profile, type Scenario } from './ledger-lab';

/** Rows and numbers are readings of the events, made anew at any time in short stretches (L7, L8, L12). */
export const foldingScenarios: readonly Scenario[] = [
  {
    rule: 'L7',
    title: 'folding twice, step by step and rebuilding give the same rows',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      const rows = async () => (await ledger.workingSet(null, 100, '2026-11-23')).rows;
      const before = await rows();
      assert.equal(before.length, 10);
      for (const id of await ledger.caseIds(null, 100)) {
        const events = await ledger.events(id);
        assert.deepEqual(foldAll(events), await ledger.state(id));
      }
      await ledger.rebuild(nothing);
      assert.deepEqual(await rows(), before);
      assert.equal(await ledger.peekSerial('登记', 2026), 21);
      assert.equal((await ledger.verify(nothing, never, { wholeFile: true })).ok, true);
      assert.equal(await ledger.indexSlice(5), false);
    },
  },
  {
    rule: 'L7',
    title: 'rebuild repairs lost rows and numbers',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      await ledger.close();
      await tamper(bench, 'DELETE FROM case_rows', 'DELETE FROM lookups', 'DELETE FROM numbers');
      const again = await bench.open();
      await again.rebuild(nothing);
      assert.deepEqual((await again.verify(nothing, never, { wholeFile: true })).findings, []);
      assert.equal((await again.counts('2026-11-23', '2026-11-30', 'x')).visitsToday, 20);
    },
  },
  {
    rule: 'L8',
    title: 'numbers are given in order without gaps; a number that is not the next is refused and nothing is kept',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      await ledger.close();
      for (const serial of [20, 22, 1]) {
        const jumping = await bench.open({}, { domain: { ...caseDomain, serialOf: (event) => taking(event, serial) } });
        const outcome = await jumping.execute(bench.lab.register(`case-j${serial}`), actor, profile);
        assert.equal(outcome.result, 'refused');
        assert.equal(outcome.result === 'refused' && outcome.refusal.rule, '编号规则');
        assert.equal(await jumping.lastSequence(), 20);
        assert.equal(await jumping.row(`case-j${serial}`), null);
        await jumping.close();
      }
      const again = await bench.open();
      assert.equal(await again.peekSerial('登记', 2026), 21);
      bench.lab.instant = '2027-01-04T01:00:00.000Z';
      assert.equal(
        done(await again.execute(bench.lab.register('case-n'), actor, profile)).row.registration,
        '2027-000001',
      );
    },
  },
  {
    rule: 'L8',
    title: 'verify names the event whose number leaves a gap or was given before',
    async run(bench) {
      const ledger = await bench.create();
      for (const id of ['case-1', 'case-2', 'case-j', 'case-4']) {
        done(await ledger.execute(bench.lab.register(id), actor, profile));
      }
      await ledger.close();
      const gaps = async (serial: number): Promise<readonly string[]> => {
        const read = await bench.open({}, { domain: { ...caseDomain, serialOf: (event) => taking(event, serial) } });
        const { findings } = await read.verify(nothing, never);
        await read.close();
        return findings.filter((finding) => finding.includes('不连续'));
      };
      assert.deepEqual(await gaps(3), []);
      // What comes after is counted from what was given out, so that one slip is told where it is.
      const told = (event: number, number: number) => `第 ${event} 条给出的编号 ${number} 不连续（L8）`;
      assert.deepEqual(await gaps(5), [told(3, 5), told(4, 4)]);
      assert.deepEqual(await gaps(2), [told(3, 2), told(4, 4)]);
      assert.deepEqual(await gaps(4), [told(3, 4), told(4, 4)]);
    },
  },
  {
    rule: 'L7',
    title: 'rows that another version of the program folded are folded anew in the background, and windows learn of it',
    async run(bench) {
      const older = { ...caseDomain, foldVersion: 0 };
      const ledger = await createLedger(bench.dir, bench.key, bench.lab, {
        domain: { ...older, toRow: (state, law) => ({ ...caseDomain.toRow(state, law), nextStep: '旧版' }) },
      });
      await tenCases(bench, ledger);
      await ledger.close();
      const newer = await bench.open();
      const published: string[] = [];
      newer.subscribe(({ rows }) => published.push(...rows.map(({ id }) => id)));
      // A case is worked on before its turn comes.
      done(await newer.execute(bench.lab.again('case-10', 2), actor, profile));
      await newer.folded();
      const { rows } = await newer.workingSet(null, 50, '2026-11-23');
      assert.equal(rows.length, 10);
      assert.deepEqual(
        rows.filter(({ nextStep }) => nextStep === '旧版'),
        [],
      );
      assert.deepEqual(published, ['case-10', ...Array.from({ length: 9 }, (_, index) => `case-${index + 1}`)]);
      assert.deepEqual((await newer.verify(nothing, never)).findings, []);
      await newer.close();
      // Once only.
      const again = await bench.open();
      let published2 = 0;
      again.subscribe(() => (published2 += 1));
      await again.folded();
      assert.equal(published2, 0);
      const counted = await again.counts('2026-11-23', '2026-11-30', 'x');
      assert.deepEqual([counted.open, counted.visitsToday], [10, 21]);
    },
  },
  {
    rule: 'L7',
    title: 'a folding anew that was broken off goes on at the next opening',
    async run(bench) {
      const ledger = await createLedger(bench.dir, bench.key, bench.lab, {
        domain: {
          ...caseDomain,
          foldVersion: 0,
          toRow: (state, law) => ({ ...caseDomain.toRow(state, law), nextStep: '旧版' }),
        },
      });
      await tenCases(bench, ledger);
      await ledger.close();
      const stale = async (opened: LibsqlLedger): Promise<number> =>
        (await opened.workingSet(null, 50, '2026-11-23')).rows.filter(({ nextStep }) => nextStep === '旧版').length;
      const first = await bench.open({}, { slices: new Slices(0) });
      let folded = 0;
      const closed = new Promise<void>((resolve) =>
        first.subscribe(() => {
          folded += 1;
          if (folded === 4) void first.close().then(resolve);
        }),
      );
      await closed;
      // The next one with a program of the older version: it only looks, and its own folding is broken off at once.
      const second = await bench.open({}, { slices: new Slices(0) });
      assert.equal(await stale(second), 6);
      await second.folded();
      assert.equal(await stale(second), 0);
      assert.deepEqual((await second.verify(nothing, never)).findings, []);
    },
  },
  {
    rule: 'L12',
    title: 'verify, rebuild and search give way after each small step, a copy after each piece',
    async run(bench) {
      const cases = 60;
      const ledger = await bench.create();
      for (let number = 0; number < cases; number += 1) {
        const facts = `反映房屋质量问题，多次找开发商和物业没有结果。${number}`.repeat(40);
        done(await ledger.execute(bench.lab.register(`case-${number}`, { facts }), actor, profile));
      }
      while (!(await ledger.indexSlice(20)));
      await ledger.close();
      // No time is measured: with no budget every step is a slice, and slices are counted by turns of the event loop.
      const eager = await bench.open({}, { slices: new Slices(0) });
      let turns = 0;
      let counting = true;
      const count = (): void => {
        turns += 1;
        if (counting) setImmediate(count);
      };
      setImmediate(count);
      const during = async (work: () => Promise<unknown>): Promise<number> => {
        const before = turns;
        await work();
        return turns - before;
      };
      // Steps of 20 events; of one case.
      assert.ok((await during(() => eager.verify(nothing, never))) >= cases / 20 + cases);
      // Steps of one case; of 50 events.
      assert.ok((await during(() => eager.rebuild(nothing))) >= cases + Math.floor(cases / 50));
      // After rebuilding nothing is indexed: steps of 50 events.
      assert.ok((await during(() => eager.search('开发商', 20))) >= 1);
      assert.ok((await during(() => eager.copyTo(`${bench.dir}/copy.db`))) >= 1);
      counting = false;
    },
  },
  {
    rule: 'L12',
    title: 'work recorded while a copy is made is not in it, and the copy opens and verifies',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      await mkdir(`${bench.dir}/copy`);
      await ledger.writeHeadFor(`${bench.dir}/copy/ledger.head`);
      const copying = ledger.copyTo(`${bench.dir}/copy/ledger.db`);
      for (let number = 1; number <= 30; number += 1) {
        done(await ledger.execute(bench.lab.register(`later-${number}`), actor, profile));
        if (number % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await copying;
      await rejectsWith('locked', () => bench.open());
      const copy = await openLedger(`${bench.dir}/copy`, bench.key, bench.lab, dependencies);
      const report = await copy.verify(nothing, never, { wholeFile: true });
      assert.deepEqual(report.findings, []);
      assert.ok((await copy.lastSequence()) >= 20);
      await copy.close();
      assert.equal(await ledger.lastSequence(), 50);
      assert.deepEqual((await ledger.verify(nothing, never, { wholeFile: true })).findings, []);
    },
  },
];
