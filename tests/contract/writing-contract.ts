import assert from 'node:assert/strict';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { caseDomain } from '#electron/ledger/case-domain';
import { openLedger } from '#electron/ledger/open';
import { never, nothing, tamper, tenCases } from './ledger-hands';
import { actor, dependencies, done, profile, type Scenario } from './ledger-lab';

/** What is acknowledged: on disk, whole, in order, once (L1, L2, L4, L5, L10), and any text as it was typed. */
export const writingScenarios: readonly Scenario[] = [
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
    rule: 'L10',
    title:
      'a repeated command returns its first answer and appends nothing, also after more has happened and a restart',
    async run(bench) {
      const ledger = await bench.create();
      const envelope = bench.lab.register('case-1');
      assert.equal(await ledger.hasCommand(envelope.commandId), false);
      const first = done(await ledger.execute(envelope, actor, profile));
      done(await ledger.execute(bench.lab.again('case-1', 1), actor, profile));
      await ledger.close();
      const again = await bench.open();
      assert.equal(await again.hasCommand(envelope.commandId), true);
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
