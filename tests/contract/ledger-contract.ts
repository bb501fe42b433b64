import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { caseDomain } from '#electron/ledger/case-domain';
import { openEngine } from '#electron/ledger/engine';
import { LedgerError } from '#electron/ledger/errors';
import { keyRing } from '#electron/ledger/key-ring';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { createLedger, openLedger } from '#electron/ledger/open';
import { Slices } from '#electron/ledger/slices';
import { foldAll } from '#shared/case/fold';
import type { Serial } from '#shared/case/values';
import { lawScenarios } from './law-contract';
import { actor, type Bench, dependencies, done, profile, type Scenario } from './ledger-lab';
import { numberScenarios } from './numbers-contract';
import { paperScenarios } from './papers-contract';
import { readerScenarios } from './readers-contract';

const nothing = (): void => undefined;
const never = (): boolean => false;

/** Statements on the closed file, as a disk fault or a hand with the key would change it. */
async function tamper(bench: Bench, ...statements: readonly string[]): Promise<void> {
  const engine = openEngine(`${bench.dir}/ledger.db`, keyRing(bench.key).file);
  for (const statement of statements) engine.exec(statement);
  await engine.close();
}

/** Every file of a folder with what is in it, so that not a byte can change unnoticed. */
async function digests(folder: string): Promise<readonly (readonly [name: string, digest: string])[]> {
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

async function rejectsWith(code: string, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof LedgerError, String(error));
    assert.equal(error.code, code, error.detail);
    assert.match(error.message, /\p{Script=Han}/u);
    return true;
  });
}

/** What the event takes; a new case `case-j…` takes `serial` whatever is next. */
const taking = (event: Parameters<typeof caseDomain.serialOf>[0], serial: number): Serial | null =>
  'caseId' in event && event.caseId.startsWith('case-j')
    ? { series: '登记', year: 2026, serial }
    : caseDomain.serialOf(event);

/** Ten cases with a second visit each. */
async function tenCases(bench: Bench, ledger: LibsqlLedger): Promise<void> {
  for (let number = 1; number <= 10; number += 1) {
    done(await ledger.execute(bench.lab.register(`case-${number}`, { title: `第${number}件` }), actor, profile));
    done(await ledger.execute(bench.lab.again(`case-${number}`, 1), actor, profile));
  }
}

export const scenarios: readonly Scenario[] = [
  ...lawScenarios,
  ...readerScenarios,
  ...paperScenarios,
  ...numberScenarios,
  {
    rule: 'L1',
    title: 'an acknowledged command is in the file without any orderly quit',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      // The file as a crash would leave it: main file and -wal as they are now, no close.
      const crashed = `${bench.dir}/crashed`;
      await ledger.settled();
      await mkdir(crashed);
      for (const name of await readdir(bench.dir)) {
        if (name.startsWith('ledger.')) await copyFile(`${bench.dir}/${name}`, `${crashed}/${name}`);
      }
      const reopened = await openLedger(crashed, bench.key, bench.lab, dependencies);
      assert.equal((await reopened.row('case-1'))?.registration, '2026-000001');
      await reopened.close();
    },
  },
  {
    rule: 'L2',
    title: 'events, row, number and look-up change together; a fault in the middle leaves none of them',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      await ledger.close();
      // The last write of the transaction fails: what the case is looked up by.
      await tamper(
        bench,
        "CREATE TRIGGER fail BEFORE INSERT ON lookups WHEN NEW.value = '孙丽' BEGIN SELECT RAISE(FAIL, 'no'); END",
      );
      const again = await bench.open();
      await assert.rejects(again.execute(bench.lab.register('case-2', {}, { name: '孙丽' }), actor, profile));
      assert.equal(await again.row('case-2'), null);
      assert.deepEqual(await again.events('case-2'), []);
      assert.equal(await again.peekSerial('登记', 2026), 2);
      assert.deepEqual(await again.lookup({ name: '孙丽', identityNumber: '', phone: '' }), []);
      assert.equal(await again.lastSequence(), 1);
      assert.equal((await again.verify(nothing, never)).ok, true);
      done(await again.execute(bench.lab.register('case-3'), actor, profile));
      assert.equal((await again.row('case-3'))?.registration, '2026-000002');
    },
  },
  {
    rule: 'L2',
    title: 'search finds what the index has not seen yet, and the same after indexing',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      done(
        await ledger.execute(
          bench.lab.register('case-s', { title: '拆迁补偿', demands: '𠮷田村土地' }),
          actor,
          profile,
        ),
      );
      const find = async (text: string) => (await ledger.search(text, 10)).map((hit) => hit.caseId);
      const queries = ['拆迁', '补偿', '拆迁 土地', '𠮷田', '吉田', '偿', '2026-0000', '2026-000021', '没有这样的词'];
      const before = [];
      for (const query of queries) before.push((await find(query)).sort());
      assert.deepEqual(before[0], ['case-s']);
      assert.deepEqual(before[2], ['case-s']);
      assert.deepEqual(before[3], ['case-s']);
      assert.deepEqual(before[4], []);
      assert.deepEqual(before[7], ['case-s']);
      assert.equal(before[8]?.length, 0);
      while (!(await ledger.indexSlice(3)));
      const after = [];
      for (const query of queries) after.push((await find(query)).sort());
      assert.deepEqual(after, before);
    },
  },
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
    rule: 'L4',
    title: 'a command decided on an older version is refused with what changed',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      done(await ledger.execute(bench.lab.again('case-1', 1, '第二次'), actor, profile));
      const outcome = await ledger.execute(bench.lab.again('case-1', 1, '第三次'), actor, profile);
      assert.equal(outcome.result, 'stale');
      if (outcome.result !== 'stale') return;
      assert.equal(outcome.currentVersion, 2);
      assert.deepEqual(
        outcome.since.map((event) => event.caseVersion),
        [2],
      );
      assert.equal((await ledger.execute(bench.lab.again('case-x', 3), actor, profile)).result, 'not-found');
      assert.equal(await ledger.lastSequence(), 2);
    },
  },
  {
    rule: 'L5',
    title: 'an event of a newer version is kept, counted and shown, through rebuild and copy',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      await ledger.close();
      const newer = await bench.open(
        {},
        {
          domain: {
            ...caseDomain,
            check: nothing,
            decide: () => ({ ok: true, events: [{ name: 'seen-in-a-dream', version: 7, payload: { what: '新' } }] }),
          },
        },
      );
      done(await newer.execute(bench.lab.again('case-1', 1), actor, profile));
      await newer.close();
      const again = await bench.open();
      await again.rebuild(nothing);
      const row = await again.row('case-1');
      assert.deepEqual([row?.version, row?.needsNewerVersion], [2, true]);
      assert.deepEqual((await again.events('case-1'))[1]?.payload, { what: '新' });
      assert.equal((await again.verify(nothing, never)).ok, true);
      // A visitor must always be heard, whatever wrote the case.
      done(await again.execute(bench.lab.again('case-1', 2), actor, profile));
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
    rule: 'L10',
    title:
      'a repeated command returns its first answer and appends nothing, also after more has happened and a restart',
    async run(bench) {
      const ledger = await bench.create();
      const envelope = bench.lab.register('case-1');
      const first = done(await ledger.execute(envelope, actor, profile));
      done(await ledger.execute(bench.lab.again('case-1', 1), actor, profile));
      await ledger.close();
      const again = await bench.open();
      const second = done(await again.execute(structuredClone(envelope), actor, profile));
      assert.equal(second.repeated, true);
      assert.deepEqual({ ...second, repeated: false }, first);
      assert.equal(await again.lastSequence(), 2);
      const other = { ...bench.lab.again('case-1', 2), commandId: envelope.commandId };
      assert.equal((await again.execute(other, actor, profile)).result, 'refused');
      assert.equal(await again.lastSequence(), 2);
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
  {
    rule: 'Drafts',
    title: 'any text comes back as typed, is listed, replaced and discarded, per officer',
    async run(bench) {
      const ledger = await bench.create();
      const body = `{"text":"😀𠮷\u0000\ud800\u200b\n${'长'.repeat(100_000)}"}`;
      await ledger.saveDraft('a', { key: 'k1', kind: 'interview', caseId: 'case-1', title: '笔录\u0000', body: 'old' });
      bench.lab.instant = '2026-11-23T02:00:00.000Z';
      await ledger.saveDraft('a', { key: 'k1', kind: 'interview', caseId: 'case-1', title: '笔录\u0000', body });
      assert.deepEqual(await ledger.loadDraft('a', 'k1'), {
        key: 'k1',
        kind: 'interview',
        caseId: 'case-1',
        title: '笔录\u0000',
        body,
        savedAt: bench.lab.instant,
      });
      assert.deepEqual(
        (await ledger.listDrafts('a')).map(({ key }) => key),
        ['k1'],
      );
      assert.deepEqual(await ledger.listDrafts('b'), []);
      assert.equal(await ledger.loadDraft('b', 'k1'), null);
      await ledger.discardDraft('a', 'k1');
      assert.equal(await ledger.loadDraft('a', 'k1'), null);
    },
  },
  {
    rule: 'Reading',
    title: 'the working set comes in pages by due date, closed ones of today last, and counts agree',
    async run(bench) {
      const ledger = await bench.create();
      await tenCases(bench, ledger);
      const answer = { organId: 'organ-1', kind: '咨询', answer: '已当场告知办理流程', guidedTo: '', written: true };
      done(await ledger.execute(bench.lab.envelope('answer-on-the-spot', 'case-4', 2, answer), actor, profile));
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<LibsqlLedger['workingSet']>> = await ledger.workingSet(after, 3, '2026-11-23');
        assert.ok(page.rows.length <= 3);
        ids.push(...page.rows.map((row) => row.id));
        after = page.next;
      } while (after !== null);
      assert.equal(new Set(ids).size, 10);
      assert.equal(ids.length, 10);
      assert.equal(ids.at(-1), 'case-4');
      const counts = await ledger.counts('2026-11-23', '2026-11-30', actor.officerId);
      const cases = await ledger.caseIds(null, 100);
      assert.deepEqual([counts.open, cases.length, counts.visitsToday], [9, 10, 20]);
      assert.equal((await ledger.workingSet(null, 50, '2026-11-24')).rows.length, 9);
    },
  },
  {
    rule: 'Reading',
    title: 'people are found again by name, identity number of 15 or 18 digits, and telephone',
    async run(bench) {
      const ledger = await bench.create();
      const person = {
        name: '欧阳 娜',
        identityKind: '居民身份证' as const,
        identityNumber: '11010519491231002X',
        phone: '138 0000 1234',
      };
      done(await ledger.execute(bench.lab.register('case-1', { demands: '要求补发工资' }, person), actor, profile));
      done(await ledger.execute(bench.lab.register('case-2', {}, { name: '欧阳娜' }), actor, profile));
      const look = (name: string, identityNumber: string, phone: string) =>
        ledger.lookup({ name, identityNumber, phone });
      assert.deepEqual(
        (await look('欧阳娜', '', '')).map(({ caseId }) => caseId),
        ['case-2', 'case-1'],
      );
      const [best] = await look('欧阳娜', '110105491231002', '13800001234');
      assert.deepEqual(
        [best?.caseId, best?.demands, best?.matchedBy],
        ['case-1', '要求补发工资', ['姓名', '证件号码', '电话']],
      );
      assert.deepEqual(await look('', '', ''), []);
      assert.deepEqual(await look('没有此人', '', ''), []);
    },
  },
  {
    rule: 'Hostile',
    title: 'NUL, half surrogates and rare characters in any text neither break the chain nor the file',
    async run(bench) {
      const ledger = await bench.create();
      const odd = { ...actor, officerName: '周\u0000敏\ud800', workstation: '窗口\udc00' };
      const text = { title: '标题\u0000\ud83d', demands: '请\u0000求\udfff', facts: '😀\u{2ebf0}' };
      const envelope = {
        ...bench.lab.register('case-1', text, { name: '𠮷\u0000田\ud800' }),
        lateReason: '补\u0000录\ud801',
      };
      const { state } = done(await ledger.execute(envelope, odd, profile));
      await ledger.close();
      const again = await bench.open();
      assert.deepEqual(await again.state('case-1'), state);
      assert.deepEqual((await again.verify(nothing, never, { wholeFile: true })).findings, []);
      await again.search('𠮷\u0000', 5);
      await again.lookup({ name: '𠮷\u0000田\ud800', identityNumber: '\u0000', phone: '\ud800' });
      await again.setSetting('odd', 'a\u0000\ud800');
      assert.equal(await again.setting('odd'), 'a\u0000\ud800');
      while (!(await again.indexSlice(10)));
      assert.deepEqual(
        (await again.search('𠮷', 5)).map(({ caseId }) => caseId),
        ['case-1'],
      );
    },
  },
  {
    rule: 'L1',
    title: 'office facts and their settings are one transaction, and repeat harmlessly',
    async run(bench) {
      const ledger = await bench.create();
      const events = [{ name: 'office-established' as const, payload: profile }];
      await ledger.appendOffice('cmd-o', actor, events, { registry: '{}' });
      await ledger.appendOffice('cmd-o', actor, events, { registry: 'other' });
      assert.equal(await ledger.setting('registry'), '{}');
      assert.deepEqual(
        (await ledger.officeEvents()).map(({ event }) => event),
        events,
      );
      assert.equal((await ledger.verify(nothing, never)).ok, true);
    },
  },
];
