import { describe, expect, it } from 'vitest';
import { nextStep } from '#shared/case/next';
import { type CasePath, pathOf } from '#shared/case/path';
import type { CaseState } from '#shared/case/state';
import { Desk, deskAt, lettersOnly, office, registration, transfer, wayClass } from './desk';

const on = '2026-11-02';
const of = (state: CaseState): CasePath => pathOf(state);
/** `name:status` of the line, in order. */
const line = (state: CaseState): readonly string[] => of(state).line.map(({ key, status }) => `${key}:${status}`);
const aside = (state: CaseState, key: string) => of(state).aside.find((station) => station.key === key);
const registered = (organId = 'bureau'): Desk => new Desk({ on }).act('register-visit', registration(on, {}, organId));

describe('pathOf', () => {
  it('stands at classification after registration, with every way still open', () => {
    const { now } = registered();
    expect(line(now)).toEqual(['register:done', 'classify:current', 'way:possible', 'close:possible', 'file:possible']);
    expect(of(now).line[0]?.on).toBe(on);
    expect(of(now).aside.map(({ status }) => status)).toEqual(Array(7).fill('possible'));
  });
  it('follows the classification: way 6 opens acceptance and what comes after, the others say why not', () => {
    const { now } = registered().act('classify-matter', wayClass(6));
    expect(line(now).slice(1, 9)).toEqual([
      'classify:done',
      'accept:current',
      'investigate:possible',
      'opinion:possible',
      'serve:possible',
      'review:possible',
      're-review:possible',
      'close:possible',
    ]);
    expect(aside(now, 'guidance')).toMatchObject({ status: 'closed', reason: '已选第三十一条第六项，走信访程序' });
    expect(aside(now, 'suggestion')?.reason).toContain('不是建议意见');
    expect(aside(now, 'transfer')?.status).toBe('possible');
  });
  it('never opens acceptance under ways 1 to 5', () => {
    for (const way of [1, 2, 3, 4, 5] as const) {
      const { now } = registered().act('classify-matter', wayClass(way));
      expect(line(now)).toContain('guidance:current');
      expect(line(now).some((each) => each.startsWith('opinion'))).toBe(false);
      expect(aside(now, 'accept')).toMatchObject({ status: 'closed' });
      expect(of(now).line.find(({ key }) => key === 'guidance')?.article).toContain(`第${'一二三四五'[way - 1]}项`);
    }
  });
  it('sends 检举控告 by authority and 建议意见 to be studied', () => {
    const accused = registered().act('classify-matter', wayClass(null, '检举控告')).now;
    expect(line(accused)).toContain('accusation:current');
    expect(aside(accused, 'spot')?.status).toBe('closed');
    expect(line(registered().act('classify-matter', wayClass(null, '意见建议')).now)).toContain('suggestion:current');
  });
  it('points a 信访部门 to transfer, and closes the rest once it was sent', () => {
    const desk = registered('letters').act('classify-matter', wayClass(6));
    expect(line(desk.now)).toContain('transfer:current');
    desk.act('transfer-matter', transfer('交办', '2026-12-01'));
    expect(line(desk.now).slice(2, 5)).toEqual(['transfer:done', 'feedback:current', 'close:possible']);
    expect(aside(desk.now, 'refuse')?.reason).toBe('已交办临江市民政局');
  });
  it('shows of a secret matter only that it was registered and ends', () => {
    const secret = { level: '机密', documentNumber: '1', keptAt: '保密室', form: '来信', headcount: 1 } as const;
    const path = of({ ...registered().now, secret });
    expect(path.line.map(({ key, status }) => `${key}:${status}`)).toEqual([
      'register:done',
      'classify:closed',
      'close:current',
      'file:possible',
    ]);
    expect(path.aside).toEqual([]);
  });
  it('moves along handling one station at a time, with the state of the opinion beside it', () => {
    const current = (state: CaseState) => of(state).line.find(({ status }) => status === 'current');
    expect(current(deskAt('assigned').now)?.key).toBe('investigate');
    expect(current(deskAt('submitted').now)).toMatchObject({ key: 'opinion', note: '待审核' });
    expect(current(deskAt('reviewed').now)).toMatchObject({ key: 'opinion', note: '待签批' });
    expect(current(deskAt('issued').now)?.key).toBe('serve');
    expect(current(deskAt('served').now)?.key).toBe('close');
    expect(current(deskAt('closed').now)?.key).toBe('file');
  });
  it('does not claim an investigation that was never recorded', () => {
    const station = of(deskAt('submitted').now).line.find(({ key }) => key === 'investigate');
    expect(station).toMatchObject({ status: 'closed', reason: '没有单独登记调查经过', on: null });
  });
  it('stays at review while a round is open, and goes back to the opinion when it was ordered redone', () => {
    const round = {
      reviewId: 'r1',
      level: 'review',
      organ: '临江省住建厅',
      organId: null,
      against: 'paper-1',
      againstId: 'paper-1',
      againstOrgan: '临江市住建局',
      afterLimit: null,
      expectedOrgan: null,
      request: '不服',
      requestedOn: '2026-11-10',
      refused: null,
      withdrawn: null,
      draft: null,
      decision: null,
      service: null,
    } as const;
    const served = deskAt('served').now;
    expect(line({ ...served, reviews: [round] })).toContain('review:current');
    const decision = { on: '2026-11-20', result: '责令重作', summary: '', documentNumber: '', redoBy: null } as const;
    const redone = line({ ...served, reviews: [{ ...round, decision }] });
    expect(redone).toContain('review:done');
    expect(redone).toContain('opinion:current');
    expect(redone).toContain('serve:possible');
  });
  it('has at most one current station, and a reason for each closed one, at every point of the ordinary path', () => {
    for (const point of [
      'registered',
      'classified',
      'accepted',
      'assigned',
      'signed-off',
      'served',
      'closed',
    ] as const) {
      const { line: stations, aside: ways } = of(deskAt(point).now);
      expect(stations.filter(({ status }) => status === 'current')).toHaveLength(1);
      for (const station of [...stations, ...ways]) {
        expect(station.reason !== '').toBe(station.status === 'closed');
        expect(station.article).not.toBe('');
      }
    }
  });
  it('tells a petition office without an organ of power that it never accepts (art. 22)', () => {
    const { now } = registered('letters').act('classify-matter', wayClass(6));
    expect(pathOf(now, lettersOnly).aside.find(({ key }) => key === 'accept')).toMatchObject({
      status: 'closed',
      reason: '信访部门不受理，转送有权处理的机关',
    });
    expect(pathOf(now, office).aside.find(({ key }) => key === 'accept')?.status).toBe('possible');
  });
  it('guides a visitor about litigation rights instead of sending him on (art. 22(2))', () => {
    const { now } = registered('letters').act('classify-matter', wayClass(1));
    expect(line(now)).toContain('guidance:current');
    expect(nextStep(now)).toBe('guide-to-procedure');
  });
});
