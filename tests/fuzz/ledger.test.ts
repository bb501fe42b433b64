import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { LibsqlLedger } from '#electron/ledger/libsql-ledger';
import type { CommandEnvelope } from '#shared/case/command';
import { foldAll } from '#shared/case/fold';
import { actor, type Bench, Lab, newBench, profile } from '../contract/ledger-lab';
import { chosenSeed, seeded } from '../crash/random';

const long = process.env.PETITION_DESK_LONG === '1';
const STEPS = long ? 3000 : 300;

/** Seeds that once failed stay here with what they found. */
const remembered: readonly number[] = [7, 20_261_123];

/** Random work of one office against a plain model of it; the model knows only versions and numbers. */
async function run(seed: number, bench: Bench): Promise<void> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const versions = new Map<string, number>();
  const sent: { envelope: CommandEnvelope; version: number }[] = [];
  let registrations = 0;
  let events = 0;
  let ledger: LibsqlLedger = await bench.create();

  const send = async (envelope: CommandEnvelope): Promise<void> => {
    const known = versions.get(envelope.caseId) ?? 0;
    const outcome = await ledger.execute(envelope, actor, profile);
    if (envelope.caseVersion !== known) {
      assert.ok(outcome.result === 'stale' || outcome.result === 'not-found', outcome.result);
      return;
    }
    assert.equal(outcome.result, 'done');
    if (outcome.result !== 'done') return;
    registrations += 1;
    events += 1;
    versions.set(envelope.caseId, known + 1);
    sent.push({ envelope, version: known + 1 });
  };

  const steps: readonly (() => Promise<void>)[] = [
    () => send(bench.lab.register(`case-${versions.size}`, { title: `事项${Math.floor(random() * 99)}` })),
    async () => {
      const caseId = pick([...versions.keys()]);
      if (caseId) await send(bench.lab.again(caseId, versions.get(caseId) ?? 0));
    },
    async () => {
      const caseId = pick([...versions.keys()]) ?? 'case-none';
      const wrong = (versions.get(caseId) ?? 0) + (random() < 0.5 ? -1 : 1);
      if (wrong >= 0) await send(bench.lab.again(caseId, wrong));
    },
    async () => {
      const again = pick(sent);
      if (!again) return;
      const outcome = await ledger.execute(again.envelope, actor, profile);
      assert.ok(outcome.result === 'done' && outcome.repeated && outcome.state.version === again.version);
    },
    async () => void (await ledger.indexSlice(1 + Math.floor(random() * 20))),
    async () => {
      if (random() < 0.3) await ledger.rebuild(() => undefined);
    },
    async () => {
      if (random() > 0.3) return;
      await ledger.close();
      ledger = await bench.open();
    },
  ];
  for (let step = 0; step < STEPS; step += 1) {
    await pick(steps)?.();
    if (step % 50 === 49) {
      const report = await ledger.verify(
        () => undefined,
        () => false,
      );
      assert.deepEqual(report.findings, []);
      assert.deepEqual([report.events, report.cases], [events, versions.size]);
    }
  }
  assert.equal(await ledger.peekSerial('登记', 2026), registrations + 1);
  assert.deepEqual(await ledger.caseIds(null, 10_000), [...versions.keys()]);
  for (const [caseId, version] of versions) {
    const state = await ledger.state(caseId);
    assert.equal(state?.version, version);
    assert.deepEqual(state, foldAll(await ledger.events(caseId)));
  }
}

for (const seed of [...remembered, chosenSeed()]) {
  test(`random work with repeats, stale commands, restarts and rebuilds (seed ${seed})`, async () => {
    const bench = await newBench(new Lab());
    try {
      await run(seed, bench);
    } finally {
      await bench.remove();
    }
  });
}
