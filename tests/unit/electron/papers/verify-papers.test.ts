import { describe, expect, it } from 'vitest';
import { LedgerError } from '#electron/ledger/errors';
import { verifyPapers } from '#electron/papers/verify-papers';
import type { CaseState } from '#shared/case/state';

const unserved = { service: null, attempts: [] };
const letter = (serial: number, hash: string) => ({
  kind: '处理意见书',
  number: { series: '临信访函', year: 2026, serial },
  file: { hash, size: 1 },
  ...unserved,
});
const stored = (hash: string) => ({ hash, size: 1 });
const paper = (name: string, issued: object | null) => ({ name, issued, ...unserved });
const lists = (letters: readonly object[], papers: readonly object[]) => ({
  letters,
  papers,
  voidedLetters: [],
});
const states = new Map([
  ['a', lists([letter(1, 'whole')], [paper('受理告知书', null)])],
  [
    'b',
    lists(
      [],
      [paper('材料接收清单', { number: null, on: '2026-11-02', file: stored('whole'), pages: stored('rotten') })],
    ),
  ],
  [
    'c',
    lists(
      [letter(2, 'rotten'), { ...letter(3, 'whole'), pages: stored('rotten') }],
      [
        paper('受理告知书', {
          number: { series: '临信访函', year: 2026, serial: 4 },
          on: '2026-11-02',
          file: stored('rotten'),
        }),
      ],
    ),
  ],
]) as unknown as ReadonlyMap<string, CaseState>;
const ledger = {
  caseIds: async (after: string | null) => (after === null ? [...states.keys()] : []),
  state: async (id: string) => states.get(id) ?? null,
};
const clean = { ok: true, events: 9, cases: 3, findings: [] };
async function rotting(hash: string): Promise<Uint8Array> {
  if (hash === 'rotten') throw new LedgerError('damaged', hash, 'changed');
  return new Uint8Array(1);
}

describe('verifyPapers', () => {
  it('names each paper whose stored file is missing or was changed', async () => {
    const report = await verifyPapers(clean, ledger, { read: rotting }, () => false);
    expect(report).toEqual({
      ...clean,
      ok: false,
      findings: [
        '2026年11月2日的材料接收清单 的存档文件缺失或已损坏',
        '处理意见书 临信访函〔2026〕2号 的存档文件缺失或已损坏',
        '处理意见书 临信访函〔2026〕3号 的存档文件缺失或已损坏',
        '受理告知书 临信访函〔2026〕4号 的存档文件缺失或已损坏',
      ],
    });
  });

  it('adds nothing when all are whole', async () => {
    const attachments = { read: async () => new Uint8Array(1) };
    expect(await verifyPapers(clean, ledger, attachments, () => false)).toEqual(clean);
  });

  it('names the papers whose proof of service is missing or was changed, of attempts that failed too', async () => {
    const proof = (hash: string) => ({ proof: { hash, size: 1, kind: 'scan', type: 'image/png' } });
    const issued = { number: null, on: '2026-11-02', file: stored('whole') };
    const served = {
      ...lists(
        [{ ...letter(5, 'whole'), service: proof('rotten'), attempts: [proof('whole'), {}] }],
        [
          { ...paper('受理告知书', issued), attempts: [proof('rotten')] },
          { ...paper('送达回证', issued), service: proof('whole'), attempts: [proof('whole')] },
        ],
      ),
    } as unknown as CaseState;
    const one = { caseIds: async (after: string | null) => (after === null ? ['a'] : []), state: async () => served };
    expect((await verifyPapers(clean, one, { read: rotting }, () => false)).findings).toEqual([
      '处理意见书 临信访函〔2026〕5号 的送达凭证缺失或已损坏',
      '2026年11月2日的受理告知书 的送达凭证缺失或已损坏',
    ]);
  });

  it('does not take a disk that cannot be read for a damaged paper', async () => {
    const attachments = {
      read: async () => {
        throw new LedgerError('io', '/x', 'EIO');
      },
    };
    await expect(verifyPapers(clean, ledger, attachments, () => false)).rejects.toThrow();
  });
});
