import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { openEngine } from '#electron/ledger/engine';
import { keyRing } from '#electron/ledger/key-ring';
import { createLedger, openLedger } from '#electron/ledger/open';
import { digests, never, nothing, rejectsWith, tamper, tenCases } from './ledger-hands';
import { actor, dependencies, done, profile, type Scenario } from './ledger-lab';

/** What a fault, a hand or another program does to the files is found and told apart (L3, L6, L9, L11). */
export const damageScenarios: readonly Scenario[] = [
  {
    rule: 'L3',
    title: 'headers carry command, version, officer, both dates, and are chained in order',
    async run(bench) {
      const ledger = await bench.create();
      const envelope = bench.lab.register('case-1');
      const { events } = done(await ledger.execute(envelope, actor, profile));
      const [event] = await ledger.events('case-1');
      assert.deepEqual(event, events[0]);
      assert.equal(event?.commandId, envelope.commandId);
      assert.deepEqual([event?.sequence, event?.caseVersion, event?.officerId], [1, 1, 'officer-1']);
      assert.equal(event?.occurredOn, '2026-11-23');
      assert.equal(event?.recordedAt, bench.lab.instant);
    },
  },
  ...[
    "UPDATE events SET officer_id = 'x' WHERE sequence = 3",
    "UPDATE payloads SET body = replace(body, '供暖', '供水') WHERE sequence = 1",
  ].map(
    (statement): Scenario => ({
      rule: 'L3',
      title: `a change by hand is found when read and when verified: ${statement.slice(0, 30)}`,
      async run(bench) {
        const ledger = await bench.create();
        await tenCases(bench, ledger);
        await ledger.close();
        await tamper(bench, statement);
        const again = await bench.open();
        const report = await again.verify(nothing, never);
        assert.equal(report.ok, false);
        assert.match(report.findings.join('\n'), /第 [13] 条记录/);
        const touched = statement.includes('sequence = 3') ? 'case-2' : 'case-1';
        await rejectsWith('damaged', () => again.events(touched));
        await rejectsWith('damaged', () => again.state(touched));
      },
    }),
  ),
  {
    rule: 'L3',
    title: 'a changed row, number, draft and setting do not pass',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      await ledger.saveDraft('o', { key: 'k', kind: 'reception', caseId: null, title: 't', body: 'b' });
      await ledger.setSetting('s', 'v');
      await ledger.close();
      await tamper(
        bench,
        "UPDATE case_rows SET row = replace(row, '第1件', '第0件') WHERE id = 'case-1'",
        'UPDATE numbers SET serial = 99 WHERE serial = 20',
        'UPDATE drafts SET title = \'"x"\'',
        "UPDATE settings SET value = '\"w\"' WHERE name = 's'",
      );
      const again = await bench.open();
      await rejectsWith('damaged', () => again.row('case-1'));
      await rejectsWith('damaged', () => again.peekSerial('登记', 2026));
      await rejectsWith('damaged', () => again.listDrafts('o'));
      await rejectsWith('damaged', () => again.setting('s'));
      await rejectsWith('damaged', () => again.workingSet(null, 50, '2026-11-23'));
    },
  },
  {
    rule: 'L3',
    title: 'a removed event, a removed case and an exchanged row are found by verify',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      await ledger.close();
      await tamper(
        bench,
        'DELETE FROM payloads WHERE sequence = 6',
        'DELETE FROM events WHERE sequence = 6',
        "DELETE FROM case_rows WHERE id = 'case-9'",
      );
      const again = await bench.open();
      const findings = (await again.verify(nothing, never)).findings.join('\n');
      assert.match(findings, /第 6 条/);
      assert.match(findings, /10 个事项，清单中有 9 个/);
      await rejectsWith('damaged', () => again.state('case-3'));
    },
  },
  {
    rule: 'L3',
    title: 'a payload erased by law leaves the chain whole and the case readable',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      done(await ledger.execute(bench.lab.again('case-1', 1), actor, profile));
      await ledger.close();
      await tamper(bench, 'UPDATE payloads SET body = NULL, erased_by = 2 WHERE sequence = 1');
      const again = await bench.open();
      const events = await again.events('case-1');
      assert.equal(events[0]?.payload, null);
      assert.equal((await again.state('case-1'))?.version, 2);
      const { findings } = await again.verify(nothing, never);
      assert.equal(
        findings.some((finding) => finding.includes('条记录')),
        false,
        findings.join(),
      );
    },
  },
  {
    rule: 'L6',
    title: 'without the key there is nothing: wrong key is damage, the file has no readable header',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1', { title: '标记标记MARKER' }), actor, profile));
      await ledger.close();
      const bytes = await readFile(`${bench.dir}/ledger.db`);
      assert.equal(bytes.includes('SQLite format 3'), false);
      assert.equal(bytes.includes('MARKER'), false);
      await rejectsWith('damaged', () => openLedger(bench.dir, Buffer.alloc(32, 1), bench.lab, dependencies));
      assert.equal((await (await bench.open()).row('case-1'))?.version, 1);
    },
  },
  {
    rule: 'L9',
    title: 'a second program gets "locked" at once and the first goes on',
    async run(bench) {
      const ledger = await bench.create();
      await rejectsWith('locked', () => bench.open());
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      await ledger.close();
      assert.equal((await (await bench.open()).row('case-1'))?.version, 1);
    },
  },
  {
    rule: 'L9',
    title: 'missing folder, missing and empty file, newer version are told apart and nothing is created',
    async run(bench) {
      const gone = `${bench.dir}/gone`;
      await rejectsWith('folder-missing', () => openLedger(gone, bench.key, bench.lab, dependencies));
      await rejectsWith('damaged', () => bench.open());
      assert.deepEqual(await readdir(bench.dir), []);
      await writeFile(`${bench.dir}/ledger.db`, '');
      await rejectsWith('damaged', () => bench.open());
      await rm(`${bench.dir}/ledger.db`);
      const ledger = await bench.create();
      await ledger.close();
      await tamper(bench, 'PRAGMA user_version = 999990');
      const before = await digests(bench.dir);
      await rejectsWith('newer-version', () => bench.open());
      await rejectsWith('newer-version', () => bench.open());
      assert.deepEqual(await digests(bench.dir), before);
      await rejectsWith('damaged', () => createLedger(bench.dir, bench.key, bench.lab, dependencies));
    },
  },
  {
    rule: 'L9',
    title: 'of a newer version not a byte is changed, nor of its -wal after a crash; the lock is free at once',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      await ledger.close();
      const engine = openEngine(`${bench.dir}/ledger.db`, keyRing(bench.key).file);
      engine.exec('PRAGMA user_version = 999990');
      // The version stands in the -wal only, as a crash after a migration would leave it.
      const crashed = `${bench.dir}/台账 #1?%`;
      await mkdir(crashed);
      for (const name of await readdir(bench.dir)) {
        if (name.startsWith('ledger.')) await copyFile(`${bench.dir}/${name}`, `${crashed}/${name}`);
      }
      await engine.close();
      const before = await digests(crashed);
      assert.ok(before.some(([name]) => name === 'ledger.db-wal'));
      const open = () => openLedger(crashed, bench.key, bench.lab, dependencies);
      await rejectsWith('newer-version', open);
      await rejectsWith('newer-version', open);
      assert.deepEqual(await digests(crashed), before);
      const newer = openEngine(`${crashed}/ledger.db`, keyRing(bench.key).file);
      newer.exec('PRAGMA user_version = 10');
      await newer.close();
      const again = await open();
      assert.equal((await again.row('case-1'))?.registration, '2026-000001');
      await again.close();
    },
  },
  {
    rule: 'L11',
    title: 'a ledger behind its head, a missing and a forged head do not open; a head behind its ledger does',
    async run(bench) {
      const [db, head] = [`${bench.dir}/ledger.db`, `${bench.dir}/ledger.head`];
      const first = await bench.create();
      done(await first.execute(bench.lab.register('case-1'), actor, profile));
      await first.close();
      await copyFile(db, `${bench.dir}/old.db`);
      const oldHead = await readFile(head);
      const second = await bench.open();
      done(await second.execute(bench.lab.register('case-2'), actor, profile));
      await second.close();
      const newHead = await readFile(head);
      const newDb = await readFile(db);

      await copyFile(`${bench.dir}/old.db`, db);
      await rejectsWith('behind-head', () => bench.open());
      await writeFile(db, newDb);
      await rm(head);
      await rejectsWith('head-missing', () => bench.open());
      await writeFile(head, newHead.toString().replace('"sequence":2', '"sequence":1'));
      await rejectsWith('head-missing', () => bench.open());
      await writeFile(head, newHead.subarray(0, 40));
      await rejectsWith('head-missing', () => bench.open());
      await writeFile(head, oldHead);
      const opened = await bench.open();
      assert.equal((await opened.row('case-2'))?.version, 1);
      await opened.close();
      // It has caught up by itself.
      assert.match((await readFile(head)).toString(), /"sequence":2/);

      await copyFile(`${bench.dir}/old.db`, db);
      const accepted = await bench.open({ acceptHead: true });
      assert.deepEqual(accepted.renewal, { expectedSequence: 2, foundSequence: 1 });
    },
  },
];
