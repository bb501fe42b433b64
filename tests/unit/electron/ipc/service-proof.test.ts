import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenOfficePort } from '#electron/ipc/office-port';
import { pendingProofs } from '#electron/ipc/pending-proofs';
import { LARGEST_PROOF } from '#electron/ipc/proof-file';
import type { Ledger } from '#electron/ledger/ledger';
import type { CommandEnvelope } from '#shared/case/command';
import type { Role } from '#shared/case/roles';
import { toCaseRow } from '#shared/case/row-of';
import type { CaseState } from '#shared/case/state';
import type { HeldProof } from '#shared/ipc/views';
import { nationalLaw } from '#shared/law/law';
import { jpegHead, pngOf } from '../../../support/pictures';
import { deskAt, office, service } from '../../shared/case/desk';
import { fakeShell, only, rememberingLog, session } from './fake-shell';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerServiceProof, executeWithProof } = await import('#electron/ipc/service-proof');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pd-proof-'));
  handled.clear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const issued = deskAt('issued', '2026-11-02');
const caseId = issued.now.id;

function setUp(
  wanted: { readonly state?: CaseState; readonly roles?: readonly Role[]; readonly readers?: readonly string[] } = {},
) {
  const { state = issued.now, roles = ['handler'], readers } = wanted;
  const stored = new Map<string, Uint8Array>();
  /** Commands recorded, each with how many files were stored then. */
  const recorded = new Map<string, number>();
  const address = (bytes: Uint8Array) => ({
    hash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
  });
  const row = { ...toCaseRow(state, nationalLaw), ...(readers === undefined ? {} : { readers }) };
  const open = only<OpenOfficePort>('open', {
    profile: office,
    ledger: only<Ledger>('ledger', {
      law: nationalLaw,
      state: async () => state,
      row: async () => row,
      hasCommand: async (id) => recorded.has(id),
      async execute({ commandId, caseVersion }) {
        if (!recorded.has(commandId) && caseVersion !== state.version) {
          return { result: 'stale', currentVersion: state.version, since: [] };
        }
        const repeated = recorded.has(commandId);
        // A file an entry names lies in the store before the entry does.
        recorded.set(commandId, stored.size);
        return { result: 'done', repeated, row, state, events: [] };
      },
    }),
    session: session(roles),
    actor: { officerId: 'officer-1', officerName: '王芳', roles, workstation: 'w' },
    attachments: {
      address,
      put: async (bytes) => {
        stored.set(address(bytes).hash, bytes);
        return address(bytes);
      },
      read: async (hash) => stored.get(hash) ?? Promise.reject(new Error('damaged')),
    },
  });
  const picks: (string | null)[] = [];
  const proofs = pendingProofs();
  const shell = fakeShell({
    office: only('office', { current: () => open }),
    dialogs: only('dialogs', { pickFile: async () => picks.shift() ?? null }),
    proofs,
  });
  const log = rememberingLog();
  const registry = createRegistry({ isTrusted: () => true, session: () => session(roles), log, ticks: () => 0 });
  registerServiceProof(registry.register, shell);
  const call = (name: string, request: object) =>
    handled.get(name)?.({}, request) as Promise<
      | { readonly ok: true; readonly value: HeldProof & { readonly content?: string | null } }
      | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }
    >;
  const pick = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    picks.push(file);
    return call('service:pick-scan', { caseId });
  };
  const serve = (proof: object): CommandEnvelope => ({
    commandId: 'c1',
    caseId,
    caseVersion: state.version,
    occurredOn: '2026-11-23',
    lateReason: null,
    name: 'serve-letter',
    payload: { ...service, proof },
  });
  const execute = (envelope: CommandEnvelope) => executeWithProof(open, shell, envelope);
  return { call, pick, proofs, stored, recorded, execute, serve, picks };
}

const given = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};

describe('a proof of service', () => {
  const png = pngOf(60, 20);

  test('a signature is held, named by its address, and stored only when the service is recorded', async () => {
    const { call, stored, recorded, execute, serve } = setUp();
    const held = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    expect(held.proof).toMatchObject({ size: png.length, kind: 'signature', type: 'image/png' });
    expect(stored.size).toBe(0);
    expect(await execute(serve(held.proof))).toMatchObject({ result: 'done' });
    expect([...stored.keys()]).toEqual([held.proof.hash]);
    expect(recorded.get('c1')).toBe(1);
  });

  test('of a service that is refused, or decided on an older version, nothing is stored', async () => {
    const { call, stored, recorded, execute, serve } = setUp();
    const { proof } = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    const mail = { ...serve(proof), payload: { ...service, way: '邮寄送达', proof } };
    expect(await execute(mail)).toMatchObject({ result: 'refused', refusal: { field: 'proof' } });
    expect(await execute({ ...serve(proof), occurredOn: '2026-10-01', lateReason: '补录' })).toMatchObject({
      result: 'refused',
    });
    expect(await execute({ ...serve(proof), caseVersion: 1 })).toMatchObject({ result: 'stale' });
    expect(stored.size).toBe(0);
    expect(recorded.size).toBe(0);
  });

  test('a recorded service that is sent again after a lock gets its first answer', async () => {
    const { call, proofs, execute, serve } = setUp();
    const { proof } = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    await execute(serve(proof));
    proofs.clear();
    expect(await execute(serve(proof))).toMatchObject({ result: 'done', repeated: true });
  });

  test('a hash nobody gave for this case, by this officer, is refused and nothing recorded', async () => {
    const { call, proofs, stored, recorded, execute, serve } = setUp();
    const { proof } = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    const refused = (envelope: CommandEnvelope) =>
      expect(execute(envelope)).rejects.toMatchObject({
        error: { rule: '送达规则', field: 'proof', message: expect.stringContaining('送达凭证已经不在手边') },
      });
    await refused(serve({ ...proof, hash: 'b'.repeat(64) }));
    await refused(serve({ ...proof, kind: 'scan' }));
    await refused({ ...serve(proof), caseId: 'case-2' });
    proofs.clear();
    await refused(serve(proof));
    expect([stored.size, recorded.size]).toEqual([0, 0]);
  });

  test('a scan is known by its bytes, not by its name', async () => {
    const { pick } = setUp();
    expect(given(await pick('照片.txt', png)).proof).toMatchObject({ kind: 'scan', type: 'image/png' });
    const pdf = given(await pick('scan.pdf', Buffer.from('%PDF-1.4\n…')));
    expect(pdf).toMatchObject({ proof: { type: 'application/pdf' }, preview: null });
  });

  test.each([
    ['a text called .png', Buffer.from('不是图片'), /不是 PNG、JPEG 图片或者 PDF/],
    ['an empty file', Buffer.alloc(0), /空的/],
    ['a file too large', Buffer.alloc(LARGEST_PROOF + 1), /10\.0 MB.*降低扫描分辨率/],
    ['a picture of too many points', jpegHead(20_000, 20_000), /20000×20000 像素.*超过 6000 万像素.*降低扫描分辨率/],
  ])('%s is refused with words', async (_what, bytes, words) => {
    const { pick } = setUp();
    const answer = await pick('bad.png', bytes);
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', rule: '送达规则', field: 'proof' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(words);
  });

  test('a file that has gone, and a closed dialog', async () => {
    const { call, picks } = setUp();
    picks.push(path.join(folder, 'gone.png'));
    expect(await call('service:pick-scan', { caseId })).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await call('service:pick-scan', { caseId })).toEqual({ ok: true, value: null });
  });

  test('on record it is shown to who may read the case, and to nobody else', async () => {
    const hash = createHash('sha256').update(png).digest('hex');
    const proof = { hash, size: png.length, kind: 'signature', type: 'image/png' } as const;
    const served = deskAt('issued', '2026-11-02').act('serve-letter', { ...service, proof }, { on: '2026-11-06' }).now;
    const seen = setUp({ state: served });
    seen.stored.set(hash, png);
    const asked = { caseId, paperId: service.paperId };
    expect(given(await seen.call('service:proof', asked))).toEqual({ proof, content: png.toString('base64') });

    expect(await setUp({ state: served, readers: ['officer-2'] }).call('service:proof', asked)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await setUp({ state: served, roles: ['administrator'] }).call('service:proof', asked)).toMatchObject({
      error: { code: 'forbidden' },
    });
    const secret = { ...served, secret: { on: '2026-11-02', number: '密1', level: '秘密', keptAt: '机要室' } };
    const shut = setUp({ state: secret as unknown as CaseState });
    expect(await shut.call('service:proof', asked)).toMatchObject({ error: { code: 'refused' } });
    expect(await shut.call('service:pick-scan', { caseId })).toMatchObject({ error: { code: 'refused' } });
    expect(await setUp().call('service:proof', asked)).toMatchObject({ error: { code: 'not-found' } });
  });

  test('a file that only a changed entry names is not read: it may be of another case', async () => {
    const own = { hash: 'a'.repeat(64), size: 9, kind: 'signature', type: 'image/png' } as const;
    const asked = { caseId, paperId: service.paperId };
    const named = (changed: object) => {
      const { now } = deskAt('issued', '2026-11-02').act(
        'serve-letter',
        { ...service, proof: own },
        { on: '2026-11-06' },
      );
      const letters = now.letters.map((letter) => ({
        ...letter,
        service: letter.service === null ? null : { ...letter.service, proof: { ...own, ...changed } },
      }));
      const seen = setUp({ state: { ...now, letters } });
      for (const letter of ['a', 'b']) seen.stored.set(letter.repeat(64), png);
      return seen;
    };
    expect(await named(own).call('service:proof', asked)).toMatchObject({ ok: true });
    for (const other of [{ hash: 'b'.repeat(64) }, { hash: own.hash, type: 'application/pdf' }]) {
      const seen = named(other);
      const refusal = {
        ok: false,
        error: { code: 'refused', message: expect.stringContaining('不是登记送达时存入的') },
      };
      expect(await seen.call('service:proof', asked)).toMatchObject(refusal);
      expect(await seen.call('service:open-proof', { commandId: 'o1', ...asked })).toMatchObject(refusal);
    }
  });
});
