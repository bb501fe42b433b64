import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPaperWriter } from '#electron/papers/paper-writer';
import { replyLetter } from '#shared/papers/reply-letter';

const folder = mkdtempSync(path.join(tmpdir(), 'pd-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread program that answers with the addressee's bytes, refuses one, and dies of another. */
const program = path.join(folder, 'thread.cjs');
writeFileSync(
  program,
  `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, paper }) => {
  const name = paper.addressee;
  if (name.includes('die')) process.exit(3);
  if (name.includes('refuse')) parentPort.postMessage({ id, failure: 'refused' });
  else setTimeout(() => parentPort.postMessage({ id, bytes: new TextEncoder().encode(name) }), name.includes('slow') ? 30 : 0);
});`,
);

const letterTo = (name: string) =>
  replyLetter({
    organ: { name: '某局', shortForm: '某函' },
    documentNumber: null,
    petitioners: [name],
    anonymous: false,
    received: { date: '2026-11-01', form: '来访', gist: '路灯' },
    accepted: null,
    transferredBy: null,
    demands: [],
    remedy: { organ: '某市人民政府', days: 30 },
    contact: { name: '王', phone: '1' },
    issuedOn: null,
    attachments: [],
    copies: [],
  });
const options = { createdAt: '2026-11-01T00:00:00.000Z' };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('paper writer', () => {
  it('gives every paper its own answer, whatever order they come in', async () => {
    const writer = openPaperWriter(program);
    const [slow, quick] = await Promise.all([
      writer.writeLetter(letterTo('slow'), options),
      writer.writeLetter(letterTo('quick'), options),
    ]);
    expect(text(slow)).toContain('slow');
    expect(text(quick)).toContain('quick');
    await writer.close();
  });

  it('passes a failure on to the paper it belongs to', async () => {
    const writer = openPaperWriter(program);
    await expect(writer.writeLetter(letterTo('refuse'), options)).rejects.toThrow('refused');
    await writer.close();
  });

  it('starts a new thread after one has died', async () => {
    const writer = openPaperWriter(program);
    await expect(writer.writeLetter(letterTo('die'), options)).rejects.toThrow('thread ended');
    expect(text(await writer.writeLetter(letterTo('after'), options))).toContain('after');
    await writer.close();
  });
});
