import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperIssuer } from '#electron/papers/issue';
import type { PaperFiles } from '#electron/papers/paper-file';
import type { LocalDate } from '#shared/law/dates';
import { writePapers } from '../../../../build/papers/write-papers';
import { matterWithNotice, noticeOf } from '../../../support/paper-matters';
import { realOffice } from '../../electron/ipc/real-office';

let real: Awaited<ReturnType<typeof realOffice>>;
const out = mkdtempSync(path.join(tmpdir(), 'pd-write-papers-'));
const on: LocalDate = '2026-11-23';
const pdf = { write: async (html: string) => Buffer.from(`pdf of ${html}`) };
/** Files as the store would give them; what is tested here is which are written, where, and what is said. */
const files: PaperFiles = {
  docx: async (_room, _state, ref) => ({ ...identity(ref), bytes: Buffer.from('docx') }),
  html: async (_room, _state, ref) => ({ ...identity(ref), html: 'pages', date: on }),
};
const identity = (ref: object) => {
  const paperId = 'paperId' in ref ? String(ref.paperId) : '';
  return { paperId, label: '受理告知书', nameParts: ['受理告知书'] };
};
const write = async (outDir: string, changed: Partial<PaperFiles> = {}) =>
  writePapers({
    open: real.office.current() ?? never(),
    files: { ...files, ...changed },
    pdf,
    outDir,
    now: real.lab.now,
    progress: () => undefined,
  });
const never = (): never => {
  throw new Error('nobody is signed in');
};
const exports = async (caseId: string) =>
  (await real.open().ledger.events(caseId)).filter(({ name }) => name === 'paper-exported').length;

beforeAll(async () => {
  real = await realOffice();
  const { ledger, actor, profile } = real.open();
  const organId = profile.organs[0]?.id ?? '';
  const bytes = async () => Buffer.from('x');
  const issuer = paperIssuer({ writers: { writeLetter: bytes, writeForm: bytes }, today: () => on });
  for (const key of ['a', 'b']) {
    const officer = { id: actor.officerId, name: actor.officerName };
    let version = 0;
    for (const step of matterWithNotice({ key, organId, on, petitioner: '赵小明', officer })) {
      const outcome = await ledger.execute(real.lab.envelope(step.name, key, version, step.payload), actor, profile);
      if (outcome.result !== 'done') throw new Error(JSON.stringify(outcome));
      version = outcome.state.version;
    }
    const issued = await issuer.paper(real.open(), {
      ...{ commandId: `issue-${key}`, caseId: key, caseVersion: version },
      ...{ paperId: noticeOf(key), occurredOn: on, lateReason: null },
    });
    if (issued.result !== 'done') throw new Error(JSON.stringify(issued));
  }
}, 60_000);
afterAll(async () => {
  await real.end();
  rmSync(out, { recursive: true, force: true });
});

describe('writing all papers', () => {
  test('each issued paper becomes two files under its id, and is on record as saved', async () => {
    const report = await write(path.join(out, 'all'));
    expect(report).toEqual({ papers: 2, failed: [], withheld: 0 });
    expect(readdirSync(path.join(out, 'all')).sort()).toEqual([
      'notice-a.docx',
      'notice-a.pdf',
      'notice-b.docx',
      'notice-b.pdf',
    ]);
    expect(readFileSync(path.join(out, 'all', 'notice-a.pdf'), 'utf8')).toBe('pdf of pages');
    expect(await exports('a')).toBe(1);
  });

  test('one that cannot be written is named; the others are there', async () => {
    const html: PaperFiles['html'] = async (_room, state, ref) =>
      state.id === 'a' ? { ...identity(ref), html: null, date: on } : { ...identity(ref), html: 'pages', date: on };
    const report = await write(path.join(out, 'some'), { html });
    expect(report).toMatchObject({ papers: 1, failed: [{ id: 'notice-a', why: expect.stringContaining('较早版本') }] });
    expect(existsSync(path.join(out, 'some', 'notice-b.pdf'))).toBe(true);
    expect(await exports('a')).toBe(1);
  });

  test('a folder that disappears stops the work with words; what was written stays', async () => {
    const folder = path.join(out, 'gone');
    const docx: PaperFiles['docx'] = async (_room, state, ref) => {
      if (state.id === 'b') rmSync(folder, { recursive: true });
      return { ...identity(ref), bytes: Buffer.from('docx') };
    };
    const report = await write(folder, { docx });
    expect(report).toMatchObject({
      papers: 1,
      failed: [{ id: 'notice-b', why: expect.stringContaining('文件夹不见了') }],
    });
  });

  test('papers of a case this officer may not read stay in', async () => {
    const before = await exports('b');
    const second = await real.add('second', '何强', ['administrator']);
    expect(second).not.toBe('');
    const { ledger, actor, profile } = real.open();
    const version = (await ledger.state('b'))?.version ?? 0;
    const readers = [{ id: actor.officerId, name: actor.officerName }];
    const restrict = real.lab.envelope('set-readers', 'b', version, { readers, reason: '信访人要求保密' });
    expect(await ledger.execute(restrict, actor, profile)).toMatchObject({ result: 'done' });
    await real.as('second');
    expect(await write(path.join(out, 'restricted'))).toMatchObject({
      papers: 1,
      withheld: 1,
    });
    expect(existsSync(path.join(out, 'restricted', 'notice-b.docx'))).toBe(false);
    await real.as('first');
    expect(await exports('b')).toBe(before);
  });
});
