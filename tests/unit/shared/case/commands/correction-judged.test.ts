import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { correctableFields } from '#shared/case/correctable';
import { correctedEntry, uncorrectable } from '#shared/case/correction';
import type { CaseEvent } from '#shared/case/event';
import { eventTable } from '#shared/case/events/index';
import { type Desk, deskAt, file, opinion, service } from '../desk';

const on = '2026-11-10';
const bureau = { id: 'bureau', name: '临江市住建局' };
const proof = { hash: 'b'.repeat(64), size: 20, kind: 'scan', type: 'image/png' };
const verdict = { agreed: false, comment: '不妥', sameAsDrafter: false };
const draft = { paperId: 'n1', key: 'acceptance-notice', name: '受理告知书', organ: bureau, about: null };
const issue = { paperId: 'n1', name: '受理告知书', file, pages: file };
const served = { way: '直接送达', receiver: '李秀英', remark: '' };
const number = { series: '临住建信', year: 2026, serial: 1 };
const round = { reviewId: 'r1', result: '维持', facts: '属实', opinion: '维持', basis: ['《条例》第三十五条'] };

/** An entry of every kind by which a paper is drafted, judged, issued, ended or served. */
const entries: Readonly<Record<string, object>> = {
  'opinion-drafted': { opinion: opinion() },
  'opinion-reviewed': { opinionId: 'o1', ...verdict },
  'opinion-signed-off': { opinionId: 'o1', ...verdict },
  'letter-issued': { paperId: 'p1', kind: '处理意见书', opinionId: 'o1', organ: bureau, number, file },
  'letter-served': { paperId: 'p1', servedBy: '王芳', ...served, proof },
  'service-failed': { paperId: 'p1', way: '邮寄送达', outcome: '退回', remark: '', proof },
  'paper-drafted': { ...draft, meets: 'accepted', values: { reason: '甲', hint: '乙' }, stage: 'submitted' },
  'paper-judged': { paperId: 'n1', step: '审核', ...verdict },
  'paper-issued': { ...issue, number: null },
  'paper-ended': { paperId: 'n1', name: '受理告知书', reason: '有误' },
  'paper-exported': { paperId: 'n1', paper: '受理告知书', way: '打印' },
  'extension-proposed': { extensionId: 'x1', days: 10, reason: '鉴定' },
  'extension-decided': { extensionId: 'x1', agreed: false, comment: '', sameAsProposer: false },
  'recusal-decided': { recusalId: 'c1', agreed: false, text: '' },
  'review-opinion-drafted': round,
  'review-opinion-checked': { reviewId: 'r1', ...verdict },
  'review-opinion-signed-off': { reviewId: 'r1', ...verdict },
  'review-served': { reviewId: 'r1', ...served },
};
const judging =
  /drafted$|reviewed$|checked$|signed-off$|judged$|issued$|served$|service-failed$|^paper-|^extension-|^recusal-decided$/;
/** Of another matter: it asks whether the visit went to the competent level. */
const others = ['level-checked'];

/** What was said of a service in words: who brought it, who took it and how. Proof, paper and outcome are not among them. */
const words: readonly string[] = ['way', 'servedBy', 'receiver', 'remark', 'receiverIs', 'witness', 'noticeFrom'];
const free = (name: string): readonly string[] =>
  ['letter-served', 'service-failed', 'review-served'].includes(name) ? words : [];

const recorded = (name: string, payload: object): CaseEvent => ({
  name,
  version: eventTable.find((each) => each.name === name)?.version ?? 0,
  payload,
  sequence: 1,
  caseId: 'case-1',
  caseVersion: 1,
  commandId: 'c',
  officerId: 'wang',
  officerName: '王芳',
  workstation: 'w1',
  occurredOn: on,
  lateReason: null,
  recordedAt: `${on}T01:00:00.000Z`,
});
const asked = (name: string, payload: object, change: object) =>
  correctedEntry(
    { ...deskAt('registered', on).now, history: [recorded(name, payload)] },
    { target: 1, occurredOn: null, change: { ...change }, annulled: false },
  );

/** Values of every sort an entry holds: those the schema takes are tried, so that no refusal is one of form. */
const sorts: readonly unknown[] = [
  ...['改', 'other-id', 'rejected', on, '留置送达', '拒收', '签批', 'whereabouts', 'signed-off', '撤销'],
  ...[true, 9, null, number, proof, { hash: 'c'.repeat(64), size: 9 }, { id: 'letters', name: '临江市信访局' }],
  ...[{ reason: '改' }, ['改'], opinion({ opinionId: 'o9' }), { lines: [], own: {} }],
];

describe('a correction of what was drafted, judged, issued or served', () => {
  it('is looked at for every such event there is', () => {
    const names = eventTable.map(({ name }) => name).filter((name) => judging.test(name) && !others.includes(name));
    expect(Object.keys(entries).sort()).toEqual([...new Set(names)].sort());
  });
  it.each(Object.entries(entries))('%s: nothing but its day and the words of a service changes', (name, payload) => {
    const definition = eventTable.find((each) => each.name === name);
    if (!(definition?.schema instanceof z.ZodObject)) throw new Error(`${name} has no members`);
    const { schema } = definition;
    let tried = 0;
    for (const key of Object.keys(schema.shape)) {
      for (const value of sorts) {
        const changed: Record<string, unknown> = { ...payload, [key]: value };
        const same = JSON.stringify(changed) === JSON.stringify(payload);
        if (same || !z.safeParse(schema, changed).success) continue;
        tried += 1;
        expect(asked(name, payload, { [key]: value }).ok, `${key} = ${JSON.stringify(value)}`).toBe(
          free(name).includes(key),
        );
      }
    }
    expect(tried).toBeGreaterThanOrEqual(Object.keys(schema.shape).length - 1);
  });
  it('nor a part of a proof or of a file', () => {
    for (const part of [{ hash: 'd'.repeat(64) }, { size: 1 }, { kind: 'signature' }]) {
      expect(asked('letter-served', entries['letter-served'] ?? {}, { proof: part }).ok).toBe(false);
      expect(asked('service-failed', entries['service-failed'] ?? {}, { proof: part }).ok).toBe(false);
    }
    const { proof: _without, ...unproved } = { proof, ...entries['letter-served'] };
    expect(asked('letter-served', unproved, { proof }).ok).toBe(false);
  });
  it('offers no member of theirs, while the pages of a filed volume are still counted anew', () => {
    for (const [name, payload] of Object.entries(entries).filter(([, each]) => !('way' in each))) {
      expect(correctableFields(recorded(name, payload)), name).toEqual([]);
    }
    const filed = { volume: '1', pages: 30, retention: '30年' };
    expect(asked('case-filed', filed, { pages: 31 }).ok).toBe(true);
    expect(correctableFields(recorded('case-filed', filed)).map(({ label }) => label)).toContain('页数');
  });
  it('still puts the day right where no number went out with it', () => {
    for (const [name, payload] of Object.entries(entries)) {
      const state = { ...deskAt('registered', on).now, history: [recorded(name, payload)] };
      const day = correctedEntry(state, { target: 1, occurredOn: '2026-11-09', change: null, annulled: false });
      expect(day.ok, name).toBe(uncorrectable(recorded(name, payload)) === null);
    }
  });
});

describe('a notice waiting for its sign-off', () => {
  const waiting = (): Desk =>
    deskAt('classified', on)
      .act('accept-matter', { organId: 'bureau' })
      .act('draft-paper', { paperId: 'n1', key: 'acceptance-notice', organId: 'bureau', about: null, values: {} });
  it('is not signed off by a correction, nor reworded after it was', () => {
    const desk = waiting();
    const target = desk.now.version;
    const put = (change: object) => ({ target, what: '文书', occurredOn: null, change, reason: '录入错误' });
    expect(desk.refusal('correct-entry', put({ stage: 'signed-off' }), { on: '2026-11-12' }).rule).toBe('更正规则');
    desk.act('sign-off-paper', { paperId: 'n1', agreed: true, comment: '' });
    expect(desk.refusal('correct-entry', put({ values: { hint: '改' } }), { on: '2026-11-12' }).field).toBe('change');
    const served = { ...service, paperId: 'n1' };
    desk.act('issue-paper', { paperId: 'n1', number, file }).act('serve-letter', served);
    expect(desk.now.papers[0]?.versions[0]?.values).toEqual({});
  });
});
