import { expect, test } from 'vitest';
import { LedgerError } from '#electron/ledger/errors';
import { verifyStatutes } from '#electron/papers/verify-statutes';
import { sampleStatute } from '../../shared/law/statutes/sample-statute';

const clean = { ok: true, events: 9, cases: 3, findings: [] };
const { statute } = sampleStatute();
const shelf = { imported: [statute, { ...statute, id: 'whole', hash: 'b'.repeat(64) }] };
const failing = (code: 'damaged' | 'io') => ({
  read: async (hash: string) => {
    if (hash === statute.hash) throw new LedgerError(code, hash, 'gone');
    return new Uint8Array(1);
  },
});

test('a law whose stored text is missing or was changed is named', async () => {
  expect(await verifyStatutes(clean, shelf, failing('damaged'), () => false)).toEqual({
    ...clean,
    ok: false,
    findings: ['《临江市停车管理条例》（2025-07-01起）的全文缺失或已损坏，可以重新导入'],
  });
});

test('a disk that cannot be read is no damaged law; stopped, nothing more is read', async () => {
  await expect(verifyStatutes(clean, shelf, failing('io'), () => false)).rejects.toThrow();
  expect(await verifyStatutes(clean, shelf, failing('io'), () => true)).toEqual(clean);
});
