import { describe, expect, it } from 'vitest';
import { opinionVersions, partsOfOpinion } from '#shared/case/opinion-versions';
import { versionChanges } from '#shared/papers/changes';
import { deskAt, opinion } from './desk';

const on = '2026-11-02';
const changed = opinion({
  demands: opinion().demands.map((demand) => ({
    ...demand,
    opinion: '十五日内修复',
    basis: ['《民法典》第二百八十一条'],
  })),
});
const desk = deskAt('submitted')
  .act('review-opinion', { opinionId: 'o1', agreed: false, comment: '期限写明' }, { on })
  .act('submit-opinion', { opinion: changed }, { on });

describe('versions of an opinion', () => {
  it('stay readable from the record, with who handed them in', () => {
    expect(opinionVersions(desk.events, 'o1')).toMatchObject([
      { opinion: opinion(), by: { id: 'wang' }, on },
      { opinion: changed, by: { id: 'wang' }, on },
    ]);
    expect(opinionVersions(desk.events, 'another')).toEqual([]);
  });

  it('leave out what was erased by law', () => {
    const erased = desk.events.map((event) => (event.name === 'opinion-drafted' ? { ...event, payload: null } : event));
    expect(opinionVersions(erased, 'o1')).toEqual([]);
  });

  it('are compared part by part, demands by their id', () => {
    const found = versionChanges(partsOfOpinion(opinion()), partsOfOpinion(changed));
    expect(found.map(({ label }) => label)).toEqual(['请求1：处理意见', '请求1：依据']);
    expect(found[1]?.pieces.some(({ kind, text }) => kind === 'deleted' && text.includes('住宅'))).toBe(true);
  });
});
