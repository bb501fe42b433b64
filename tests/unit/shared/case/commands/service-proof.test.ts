import { describe, expect, it } from 'vitest';
import { findEvent } from '#shared/case/events/index';
import { deskAt, service } from '../desk';

const on = '2026-11-02';

const proof = { hash: 'a'.repeat(64), size: 1200, kind: 'signature', type: 'image/png' } as const;
const scan = { ...proof, kind: 'scan', type: 'application/pdf' } as const;

describe('proof of service', () => {
  it('is kept with the service, as a file of the store', () => {
    const served = deskAt('issued', on).act('serve-letter', { ...service, proof });
    expect(served.now.letters[0]?.service?.proof).toEqual(proof);
    const without = deskAt('issued', on).act('serve-letter', service).now.letters[0]?.service;
    expect(without).not.toHaveProperty('proof');
  });

  it('a signature needs somebody who received it; a scan goes with every way', () => {
    const left = { ...service, way: '留置送达', witness: '社区干部张强' } as const;
    expect(deskAt('issued', on).refusal('serve-letter', { ...left, proof })).toMatchObject({
      rule: '送达规则',
      field: 'proof',
    });
    expect(deskAt('issued', on).refusal('serve-letter', { ...left, proof }).message).toContain('扫描件或者照片');
    expect(deskAt('issued', on).act('serve-letter', { ...left, proof: scan }).now.letters[0]?.service?.proof).toEqual(
      scan,
    );
    expect(deskAt('issued', on).ask('serve-letter', { ...service, way: '邮寄送达', proof }).ok).toBe(false);
  });

  it('an attempt that failed may keep a scan, never a signature', () => {
    const failed = { paperId: service.paperId, way: '邮寄送达', outcome: '退回', remark: '' } as const;
    const desk = deskAt('issued', on);
    expect(desk.refusal('record-service-failure', { ...failed, proof }).field).toBe('proof');
    expect(desk.act('record-service-failure', { ...failed, proof: scan }).now.letters[0]?.attempts[0]?.proof).toEqual(
      scan,
    );
  });

  it('the timeline says what lies with it, not its address', () => {
    const told = findEvent('letter-served', 1)?.read({ ...service, proof })?.sentence;
    expect(told).toContain('附屏幕签名');
    expect(told).not.toContain(proof.hash);
  });
});
