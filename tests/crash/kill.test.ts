import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { actor, type Bench, Lab, newBench, profile } from '../contract/ledger-lab';
import { bundleForNode } from './bundle';
import { chosenSeed, seeded } from './random';

const long = process.env.PETITION_DESK_LONG === '1';
const rounds = Number(process.env.PETITION_DESK_ROUNDS) || (long ? 1000 : 50);
/** A fresh ledger now and then, so that checking all of it after every kill stays cheap. */
const ROUNDS_A_LEDGER = 20;

const lineSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('open'), sequence: z.number() }),
  z.object({
    step: z.literal('command'),
    commandId: z.string(),
    caseId: z.string(),
    version: z.number(),
    registration: z.string(),
  }),
  z.object({ step: z.literal('draft'), body: z.string() }),
]);
type Line = z.infer<typeof lineSchema>;

let child = '';
beforeAll(async () => {
  child = await bundleForNode('child');
});
afterAll(() => rm(dirname(child), { recursive: true, force: true }));

/** Lets the child work, kills it at a random moment, and answers what it had acknowledged by then. */
async function workAndKill(bench: Bench, round: number, random: () => number): Promise<readonly Line[]> {
  const worker = spawn(process.execPath, [child, bench.dir, bench.key.toString('hex'), String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  worker.stderr.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => worker.on('close', (_code, signal) => resolve(signal)));
  const opened = new Promise<void>((resolve) => {
    worker.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      resolve();
    });
    worker.on('close', () => resolve());
  });
  // One in five dies while it is starting or opening, the others at work.
  const early = random() < 0.2;
  if (!early) await opened;
  await new Promise((resolve) => setTimeout(resolve, random() * (early ? 200 : 300)));
  worker.kill('SIGKILL');
  const signal = await ended;
  assert.equal(signal, 'SIGKILL', `the child ended by itself: ${errors}`);
  // The last line may be cut off: then it was not acknowledged.
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

async function check(bench: Bench, round: number, lines: readonly Line[]): Promise<number> {
  const ledger = await bench.open();
  try {
    const commands = lines.filter((line) => line.step === 'command');
    for (const { commandId, caseId, version, registration } of commands) {
      const row = await ledger.row(caseId);
      assert.ok(row && row.version >= version, `${caseId} lost version ${version}`);
      assert.equal(row.registration, registration);
      assert.ok(
        (await ledger.events(caseId)).some((event) => event.commandId === commandId),
        `${commandId} is lost`,
      );
    }
    const draft = lines.filter((line) => line.step === 'draft').at(-1);
    if (draft) {
      // One more may be on disk than was acknowledged, never one less.
      const numberOf = (body: string | undefined) => Number(body?.split(' ')[1]);
      const found = (await ledger.loadDraft('officer-1', 'note'))?.body;
      assert.ok([0, 1].includes(numberOf(found) - numberOf(draft.body)), 'a saved draft is lost');
    }
    const last = commands.at(-1);
    if (last?.commandId.includes('-a-')) {
      const number = last.commandId.split('-').at(-1);
      const stored = (await ledger.events(last.caseId)).length;
      const again = await ledger.execute(
        { ...bench.lab.again(last.caseId, stored), commandId: `r${round}-x-${number}` },
        actor,
        profile,
      );
      assert.equal(again.result, 'done');
    }
    const report = await ledger.verify(
      () => undefined,
      () => false,
      { wholeFile: true },
    );
    assert.deepEqual(report.findings, []);
    return commands.length;
  } finally {
    await ledger.close();
  }
}

test(`L1 L2 L11 killed ${rounds} times at random moments: nothing acknowledged is lost, nothing is half there`, async () => {
  const seed = chosenSeed();
  process.stdout.write(`kill loop: seed ${seed}, ${rounds} rounds\n`);
  const random = seeded(seed);
  let acknowledged = 0;
  let bench: Bench | null = null;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      if (bench === null || round % ROUNDS_A_LEDGER === 0) {
        await bench?.remove();
        bench = await newBench(new Lab(undefined, `check-${round}-`));
        await (await bench.create()).close();
      }
      const lines = await workAndKill(bench, round, random);
      try {
        acknowledged += await check(bench, round, lines);
      } catch (error) {
        throw new Error(`seed ${seed}, round ${round}: ${String(error)}`, { cause: error });
      }
    }
  } finally {
    await bench?.remove();
  }
  process.stdout.write(`kill loop: ${acknowledged} acknowledged commands, none lost\n`);
  expect(acknowledged).toBeGreaterThan(rounds);
});
