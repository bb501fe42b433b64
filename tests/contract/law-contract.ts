import assert from 'node:assert/strict';
import { caseDomain } from '#electron/ledger/case-domain';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import { Slices } from '#electron/ledger/slices';
import type { LawChange } from '#shared/law/changes';
import { addDays } from '#shared/law/dates';
import { actor, type Bench, done, profile, type Scenario } from './ledger-lab';

const TODAY = '2026-11-23';
/** Somebody who can be told: otherwise no notice is owed. */
const reachable = { phone: '13900000001' };
const nothing = (): void => undefined;
const never = (): boolean => false;

/** The limit of art. 23 as an office may set it for itself. */
const notice = (length: number): LawChange => ({
  kind: 'limit',
  limit: {
    id: 'own-notice',
    key: 'notify-petitioner',
    name: '书面告知期限',
    article: '本单位规定',
    dutyBearer: 'competent-organ',
    length,
    unit: 'day',
    extensionAtMost: null,
    warns: ['handler'],
    source: '本单位制度',
    verified: true,
    validFrom: '2022-05-01',
    validTo: null,
  },
});

async function office(bench: Bench, ledger: LibsqlLedger, divisionCode?: string): Promise<void> {
  const payload = divisionCode === undefined ? profile : { ...profile, divisionCode };
  await ledger.appendOffice(bench.lab.id('office'), actor, [{ name: 'office-established', payload }]);
  await ledger.folded();
}
const change = (bench: Bench, ledger: LibsqlLedger, made: LawChange): Promise<void> =>
  ledger.appendOffice(bench.lab.id('law'), actor, [{ name: 'law-changed', payload: { change: made } }]);
const undo = (bench: Bench, ledger: LibsqlLedger, of: number): Promise<void> =>
  ledger.appendOffice(bench.lab.id('law'), actor, [{ name: 'law-change-undone', payload: { of } }]);

async function cases(bench: Bench, ledger: LibsqlLedger, many: number): Promise<void> {
  for (let number = 1; number <= many; number += 1) {
    done(await ledger.execute(bench.lab.register(`case-${number}`, {}, reachable), actor, profile));
  }
}
const dues = async (ledger: LibsqlLedger): Promise<readonly (string | null)[]> => [
  ...new Set((await ledger.workingSet(null, 500, TODAY)).rows.map(({ due }) => due)),
];
const sound = async (ledger: LibsqlLedger): Promise<void> =>
  assert.deepEqual((await ledger.verify(nothing, never)).findings, []);

/** The office's own law as facts of the ledger (L7): rows are read with it, and again when it changes. */
export const lawScenarios: readonly Scenario[] = [
  {
    rule: 'L7',
    title: 'a change of the law moves the rows in the background, windows learn of it, and undoing it moves them back',
    async run(bench) {
      const ledger = await bench.create();
      await office(bench, ledger);
      await cases(bench, ledger, 6);
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 15)]);
      const published: string[] = [];
      ledger.subscribe(({ rows }) => published.push(...rows.map(({ id }) => id)));
      await change(bench, ledger, notice(7));
      // What is decided or written from now on is by the new law at once.
      assert.equal(ledger.law.limits.find(({ id }) => id === 'own-notice')?.length, 7);
      const fresh = done(await ledger.execute(bench.lab.register('case-7', {}, reachable), actor, profile));
      assert.equal(fresh.row.due, addDays(TODAY, 7));
      await ledger.folded();
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 7)]);
      assert.deepEqual(published.slice().sort(), [
        'case-1',
        'case-2',
        'case-3',
        'case-4',
        'case-5',
        'case-6',
        'case-7',
      ]);
      await sound(ledger);
      await undo(bench, ledger, 0);
      await ledger.folded();
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 15)]);
      await sound(ledger);
      // Both facts stay on record.
      assert.deepEqual(
        (await ledger.officeEvents()).map(({ event }) => event.name),
        ['office-established', 'law-changed', 'law-change-undone'],
      );
    },
  },
  {
    rule: 'L7',
    title: 'the law is in force before anything works with a ledger opened again, and nothing is folded twice',
    async run(bench) {
      const ledger = await bench.create();
      await office(bench, ledger, '110105');
      await cases(bench, ledger, 3);
      await change(bench, ledger, notice(7));
      await ledger.folded();
      await ledger.close();
      const again = await bench.open();
      assert.equal(again.law.divisionCode, '110105');
      assert.equal(again.law.limits.find(({ id }) => id === 'own-notice')?.length, 7);
      let published = 0;
      again.subscribe(() => {
        published += 1;
      });
      await again.folded();
      assert.equal(published, 0);
      assert.deepEqual(await dues(again), [addDays(TODAY, 7)]);
      await sound(again);
    },
  },
  {
    rule: 'L7',
    title: 'a change that was not folded to the end before the program ended is finished at the next opening',
    async run(bench) {
      const first = await bench.create();
      await office(bench, first);
      await cases(bench, first, 8);
      await first.close();
      const ledger = await bench.open({}, { slices: new Slices(0) });
      await change(bench, ledger, notice(7));
      let folded = 0;
      await new Promise<void>((resolve, reject) =>
        ledger.subscribe(() => {
          folded += 1;
          if (folded === 3) ledger.close().then(resolve, reject);
        }),
      );
      const half = await bench.open({}, { slices: new Slices(0) });
      assert.equal((await dues(half)).length, 2, 'three rows by the new law, the rest by the old');
      await half.folded();
      assert.deepEqual(await dues(half), [addDays(TODAY, 7)]);
      await sound(half);
    },
  },
  {
    rule: 'L7',
    title: 'a second change while the first is still being folded begins anew: no row keeps the law in between',
    async run(bench) {
      const first = await bench.create();
      await office(bench, first);
      await cases(bench, first, 8);
      await first.close();
      const ledger = await bench.open({}, { slices: new Slices(0) });
      await change(bench, ledger, notice(7));
      let folded = 0;
      await new Promise<void>((resolve) =>
        ledger.subscribe(() => {
          folded += 1;
          if (folded === 3) resolve();
        }),
      );
      await change(bench, ledger, notice(9));
      await ledger.folded();
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 9)]);
      await sound(ledger);
      // Back and forth at once leaves what was there.
      await change(bench, ledger, notice(3));
      await undo(bench, ledger, 2);
      await ledger.folded();
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 9)]);
      await sound(ledger);
    },
  },
  {
    rule: 'L7',
    title: 'rows read under another table shipped with the program are read anew at opening',
    async run(bench) {
      const ledger = await bench.create();
      await cases(bench, ledger, 2);
      await ledger.close();
      const shorter = {
        ...caseDomain,
        lawOf: (...given: Parameters<typeof caseDomain.lawOf>) => {
          const law = caseDomain.lawOf(...given);
          const limits = law.limits.map((rule) => (rule.key === 'notify-petitioner' ? { ...rule, length: 5 } : rule));
          return { ...law, limits };
        },
      };
      const other = await bench.open({}, { domain: shorter });
      await other.folded();
      assert.deepEqual(await dues(other), [addDays(TODAY, 5)]);
      await sound(other);
    },
  },
  {
    rule: 'L7',
    title: 'a copy and a rebuild know the law too',
    async run(bench) {
      const ledger = await bench.create();
      await office(bench, ledger);
      await cases(bench, ledger, 3);
      await change(bench, ledger, notice(7));
      await ledger.rebuild(nothing);
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 7)]);
      await sound(ledger);
    },
  },
  {
    rule: 'L12',
    title: 'a preview names what would move and changes nothing; it can be stopped',
    async run(bench) {
      const ledger = await bench.create();
      await office(bench, ledger);
      await cases(bench, ledger, 4);
      const before = await ledger.lastSequence();
      const steps: (readonly [number, number])[] = [];
      const preview = await ledger.previewLaw(
        ledger.lawWith(notice(7)),
        actor.officerId,
        (finished, total) => steps.push([finished, total]),
        never,
      );
      assert.equal(preview?.movedCount, 4);
      assert.equal(preview?.openCount, 4);
      assert.equal(preview?.needsConfirmation, true);
      assert.deepEqual(preview?.moved[0], {
        caseId: 'case-1',
        registration: '2026-000001',
        title: '反映小区供暖问题',
        what: '书面告知期限',
        before: addDays(TODAY, 15),
        after: addDays(TODAY, 7),
        rolledBefore: addDays(TODAY, 15),
        rolledAfter: addDays(TODAY, 7),
      });
      assert.deepEqual(steps.at(-1), [4, 4]);
      const same = await ledger.previewLaw(ledger.law, actor.officerId, nothing, never);
      assert.deepEqual(same, { moved: [], movedCount: 0, openCount: 4, needsConfirmation: false });
      let asked = 0;
      const stopped = await ledger.previewLaw(ledger.law, actor.officerId, nothing, () => {
        asked += 1;
        return asked > 2;
      });
      assert.equal(stopped, null);
      assert.equal(await ledger.lastSequence(), before);
      assert.deepEqual(await dues(ledger), [addDays(TODAY, 15)]);
    },
  },
];
