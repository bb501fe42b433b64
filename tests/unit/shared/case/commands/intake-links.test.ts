import { describe, expect, it } from 'vitest';
import { pieceKind } from '#shared/case/marks';
import { Desk, deskAt, registration } from '../desk';

const on = '2026-11-02';
const later = '2026-11-09';
const link = (more: object = {}) => ({
  linkId: 'l1',
  caseId: 'case-9',
  registration: '2026-000009',
  relation: '相同' as const,
  reason: '同一人，同一处漏水',
  ...more,
});

describe('link-matter', () => {
  it('records the same, a related and a different matter, on a closed one too', () => {
    const desk = deskAt('closed', on)
      .act('link-matter', link(), { on: later })
      .act('link-matter', link({ linkId: 'l2', caseId: 'case-8', relation: '相关' }), { on: later })
      .act('link-matter', link({ linkId: 'l3', caseId: 'case-7', relation: '不同' }), { on: later });
    expect(desk.now.links.map(({ relation, endedOn }) => [relation, endedOn])).toEqual([
      ['相同', null],
      ['相关', null],
      ['不同', null],
    ]);
    expect(desk.now.links[0]).toEqual({ ...link(), openedOn: null, on: later, endedOn: null });
  });
  it('ends an earlier decision about the same matter by a later one, and keeps both', () => {
    const desk = deskAt('registered', on).act('link-matter', link());
    desk.act('link-matter', link({ linkId: 'l2', relation: '不同', reason: '门牌不同' }), { on: later });
    expect(desk.now.links.map(({ relation, endedOn }) => [relation, endedOn])).toEqual([
      ['相同', later],
      ['不同', null],
    ]);
  });
  it('takes up what was decided at the registration', () => {
    const desk = new Desk({ on }).act('register-visit', { ...registration(on), notSameAs: ['case-9'] });
    expect(desk.now.links[0]).toMatchObject({ caseId: 'case-9', relation: '不同', registration: '', endedOn: null });
    expect(desk.act('link-matter', link({ relation: '不同' })).now.links[1]?.registration).toBe('2026-000009');
    expect(desk.act('link-matter', link({ linkId: 'l2' })).now.links.map(({ endedOn }) => endedOn)).toEqual([
      on,
      on,
      null,
    ]);
  });
  it('makes the later of two same matters the repeat, and sends the officer to the page of the later one', () => {
    const earlier = deskAt('registered', on).act('link-matter', link({ openedOn: '2026-10-01' }));
    expect(pieceKind(earlier.now)).toBe('重件');
    const first = deskAt('registered', on);
    const refusal = first.refusal('link-matter', link({ openedOn: '2026-11-20' }), { on: '2026-11-21' });
    expect(refusal).toMatchObject({ rule: '关联规则', field: 'relation' });
    expect(refusal.message).toContain('2026-000009 登记在后');
    first.act('link-matter', link({ openedOn: '2026-11-20', relation: '相关' }), { on: '2026-11-21' });
    expect(pieceKind(first.now)).toBe('初件');
    expect(pieceKind(deskAt('registered', on).act('link-matter', link()).now)).toBe('重件');
  });
  it('refuses itself, a repeated id, the same decision again and a missing reason', () => {
    const desk = deskAt('registered', on).act('link-matter', link());
    expect(desk.refusal('link-matter', link({ linkId: 'l2', caseId: 'case-1' }))).toMatchObject({
      rule: '关联规则',
      field: 'caseId',
    });
    expect(desk.refusal('link-matter', link({ caseId: 'case-8' })).field).toBe('linkId');
    expect(desk.refusal('link-matter', link({ linkId: 'l2' })).field).toBe('relation');
    expect(desk.refusal('link-matter', link({ linkId: 'l2', reason: '' })).message).toBe('请填写判断理由');
    expect(desk.refusal('link-matter', link({ linkId: 'l2', registration: '' })).message).toBe('请填写登记编号');
  });
});

describe('end-link', () => {
  const end = { linkId: 'l1', reason: '核对后不是同一件' };
  it('takes the decision back and keeps it on record', () => {
    const desk = deskAt('registered', on).act('link-matter', link()).act('end-link', end, { on: later });
    expect(desk.now.links).toEqual([{ ...link(), openedOn: null, on, endedOn: later }]);
    expect(desk.refusal('end-link', end).message).toBe('没有与其他事项的关联');
    expect(desk.ask('link-matter', link({ linkId: 'l2' })).ok).toBe(true);
  });
  it('needs a standing link and is never before it', () => {
    expect(deskAt('registered', on).refusal('end-link', end).rule).toBe('关联规则');
    const desk = deskAt('registered', on).act('link-matter', link(), { on: later });
    expect(desk.refusal('end-link', { ...end, linkId: 'l9' }, { on: later }).field).toBe('linkId');
    expect(desk.refusal('end-link', end, { on, today: later }).rule).toBe('日期先后');
  });
});
