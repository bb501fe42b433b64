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
import { deskAt, service } from '../../shared/case/desk';
import { fakeShell, only, rememberingLog, session } from './fake-shell';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerServiceProof, storeProof } = await import('#electron/ipc/service-proof');

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
  const address = (bytes: Uint8Array) => ({
    hash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
  });
  const row = { ...toCaseRow(state, nationalLaw), ...(readers === undefined ? {} : { readers }) };
  const open = only<OpenOfficePort>('open', {
    ledger: only<Ledger>('ledger', { state: async () => state, row: async () => row }),
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
    caseVersion: 1,
    occurredOn: '2026-11-23',
    lateReason: null,
    name: 'serve-letter',
    payload: { ...service, proof },
  });
  return { call, pick, proofs, stored, open, serve, picks };
}

const given = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!answer.ok) throw new Error('refused');
  return answer.value;
};

describe('a proof of service', () => {
  const png = pngOf(60, 20);

  test('a signature is held, named by its address, and stored only when the service is recorded', async () => {
    const { call, proofs, stored, open, serve } = setUp();
    const held = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    expect(held.proof).toMatchObject({ size: png.length, kind: 'signature', type: 'image/png' });
    expect(stored.size).toBe(0);
    await storeProof(open, proofs, serve(held.proof));
    expect([...stored.keys()]).toEqual([held.proof.hash]);
  });

  test('a hash nobody gave for this case, by this officer, is refused before anything is decided', async () => {
    const { call, proofs, stored, open, serve } = setUp();
    const { proof } = given(await call('service:take-signature', { caseId, png: png.toString('base64') }));
    const refused = (envelope: CommandEnvelope) =>
      expect(storeProof(open, proofs, envelope)).rejects.toMatchObject({
        error: { rule: '送达规则', field: 'proof', message: expect.stringContaining('送达凭证已经不在手边') },
      });
    await refused(serve({ ...proof, hash: 'b'.repeat(64) }));
    await refused(serve({ ...proof, kind: 'scan' }));
    await refused({ ...serve(proof), caseId: 'case-2' });
    proofs.clear();
    await refused(serve(proof));
    expect(stored.size).toBe(0);
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
});
