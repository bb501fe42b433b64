import assert from 'node:assert/strict';
import { deskChange } from '#electron/ipc/desk-change';
import type { LedgerChange } from '#electron/ledger/ledger';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import type { Actor } from '#shared/case/command';
import { actor, type Bench, done, profile, type Scenario } from './ledger-lab';

const TODAY = '2026-11-23';
const nothing = (): void => undefined;
const never = (): boolean => false;
const other: Actor = { ...actor, officerId: 'officer-2', officerName: '何强' };
const me = { id: actor.officerId, name: actor.officerName };
const colleague = { id: other.officerId, name: other.officerName };
const words = { name: '贾隐', identityNumber: '', phone: '' };

async function restrict(bench: Bench, ledger: LibsqlLedger, caseId: string, readers: readonly object[] | null) {
  const version = (await ledger.row(caseId))?.version ?? 0;
  const reason = '信访人要求保密';
  done(await ledger.execute(bench.lab.envelope('set-readers', caseId, version, { readers, reason }), actor, profile));
}
/** Everything an officer is shown of a ledger. */
async function shown(ledger: LibsqlLedger, viewer: string) {
  const pages = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ledger.workingSet>> = await ledger.workingSet(after, 2, TODAY, viewer);
    pages.push(page.rows.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return {
    pages,
    counts: await ledger.counts(TODAY, '2026-12-31', viewer),
    lookup: (await ledger.lookup(words, viewer)).map(({ caseId }) => caseId).sort(),
    word: (await ledger.search('供暖', 2, viewer)).map(({ caseId }) => caseId),
    words: (await ledger.search('供暖 停暖', 2, viewer)).map(({ caseId }) => caseId),
    number: (await ledger.search('2026-000003', 5, viewer)).map(({ caseId }) => caseId),
  };
}

/** Cases restricted to named readers (保密, 检举控告) are out of sight of everybody else, down to counts and pages. */
export const readerScenarios: readonly Scenario[] = [
  {
    rule: 'L6',
    title: 'whoever is not among the readers is shown what he would be shown if the case did not exist',
    async run(bench) {
      const ledger = await bench.create();
      for (const number of [1, 2, 3, 4, 5]) {
        done(
          await ledger.execute(
            bench.lab.register(`case-${number}`, {}, { name: '贾隐', phone: '13900000001' }),
            actor,
            profile,
          ),
        );
      }
      const before = await shown(ledger, other.officerId);
      assert.deepEqual(before.number, ['case-3']);
      // Newest and middle one: hidden hits must not use up places, pages must not be short of a row.
      await restrict(bench, ledger, 'case-5', [me]);
      await restrict(bench, ledger, 'case-3', [me]);
      for (const indexed of [false, true]) {
        if (indexed) while (!(await ledger.indexSlice(10)));
        const seen = await shown(ledger, other.officerId);
        assert.deepEqual(seen.pages, [['case-1', 'case-2'], ['case-4']]);
        assert.deepEqual(seen.lookup, ['case-1', 'case-2', 'case-4']);
        assert.deepEqual(seen.word, ['case-4', 'case-2']);
        assert.deepEqual(seen.words, ['case-4', 'case-2']);
        assert.deepEqual(seen.number, []);
        assert.equal(seen.counts.open, 3);
        assert.equal(seen.counts.dueSoon, 3);
        assert.equal(seen.counts.visitsToday, 3);
        const mine = await shown(ledger, actor.officerId);
        assert.equal(mine.pages.flat().length, 5);
        assert.equal(mine.counts.open, 5);
        assert.equal(mine.counts.visitsToday, 5);
        assert.deepEqual(mine.number, ['case-3']);
      }
      assert.deepEqual((await ledger.verify(nothing, never)).findings, []);
      await ledger.rebuild(nothing);
      assert.equal((await shown(ledger, other.officerId)).counts.open, 3);
      const preview = await ledger.previewLaw(ledger.law, other.officerId, nothing, never);
      assert.equal(preview?.openCount, 3);
      // Opened again: everything is as before.
      await restrict(bench, ledger, 'case-5', null);
      await restrict(bench, ledger, 'case-3', null);
      const after = await shown(ledger, other.officerId);
      assert.deepEqual(after.pages, before.pages);
      assert.deepEqual({ ...after, pages: [] }, { ...before, pages: [] });
    },
  },
  {
    rule: 'L6',
    title:
      'a row vanishes from the desks of those who may no longer read it, and later work on it says nothing to them',
    async run(bench) {
      const ledger = await bench.create();
      done(await ledger.execute(bench.lab.register('case-1'), actor, profile));
      const changes: LedgerChange[] = [];
      ledger.subscribe((change) => changes.push(change));
      const last = () => {
        const change = changes.at(-1);
        assert.ok(change);
        const [mine, others] = [deskChange(change, actor.officerId), deskChange(change, other.officerId)];
        return { mine: mine && [mine.rows.length, mine.gone], others: others && [others.rows.length, others.gone] };
      };
      await restrict(bench, ledger, 'case-1', [me]);
      assert.deepEqual(last(), { mine: [1, []], others: [0, ['case-1']] });
      done(await ledger.execute(bench.lab.again('case-1', 2), actor, profile));
      assert.deepEqual(last(), { mine: [1, []], others: null });
      await restrict(bench, ledger, 'case-1', [me, colleague]);
      assert.deepEqual(last(), { mine: [1, []], others: [1, []] });
      await restrict(bench, ledger, 'case-1', [me]);
      assert.deepEqual(last(), { mine: [1, []], others: [0, ['case-1']] });
      await restrict(bench, ledger, 'case-1', null);
      assert.deepEqual(last(), { mine: [1, []], others: [1, []] });
    },
  },
];
