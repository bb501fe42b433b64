import { describe, expect, it } from 'vitest';
import { LedgerError } from '#electron/ledger/errors';
import { verifyLetters } from '#electron/papers/verify-letters';
import type { CaseState } from '#shared/case/state';

const letter = (serial: number, hash: string) => ({
  kind: '处理意见书',
  number: { series: '临信访函', year: 2026, serial },
  file: { hash, size: 1 },
});
const states = new Map([
  ['a', { letters: [letter(1, 'whole')] }],
  ['b', { letters: [] }],
  ['c', { letters: [letter(2, 'rotten')] }],
]) as unknown as ReadonlyMap<string, CaseState>;
const ledger = {
  caseIds: async (after: string | null) => (after === null ? [...states.keys()] : []),
  state: async (id: string) => states.get(id) ?? null,
};
const clean = { ok: true, events: 9, cases: 3, findings: [] };

describe('verifyLetters', () => {
  it('names each letter whose stored file is missing or was changed', async () => {
    const attachments = {
      read: async (hash: string) => {
        if (hash === 'rotten') throw new LedgerError('damaged', hash, 'changed');
        return new Uint8Array(1);
      },
    };
    const report = await verifyLetters(clean, ledger, attachments, () => false);
    expect(report).toEqual({
      ...clean,
      ok: false,
      findings: ['处理意见书 临信访函〔2026〕2号 的存档文件缺失或已损坏'],
    });
  });

  it('adds nothing when all are whole', async () => {
    const attachments = { read: async () => new Uint8Array(1) };
    expect(await verifyLetters(clean, ledger, attachments, () => false)).toEqual(clean);
  });

  it('does not take a disk that cannot be read for a damaged letter', async () => {
    const attachments = {
      read: async () => {
        throw new LedgerError('io', '/x', 'EIO');
      },
    };
    await expect(verifyLetters(clean, ledger, attachments, () => false)).rejects.toThrow();
  });
});
