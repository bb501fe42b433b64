import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CaseEvent } from '#shared/case/event';
import { eventTable, findEvent, serialTakenBy } from '#shared/case/events/index';
import { fold, foldAll } from '#shared/case/fold';
import { timelineOf } from '#shared/case/timeline';
import { deskAt, note, transfer, visit } from './desk';

const on = '2026-11-02';

/** Every kind of event of the ordinary path and its branches, over three cases. */
const history = (): readonly CaseEvent[] => {
  const main = deskAt('served', on)
    .act('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '再来' })
    .act('seal-interview', { note: note(on), confirmation: { way: '签名并按指印', remark: '' } })
    .act('add-addendum', { noteId: 'n1', addendumId: 'a1', text: '补充一句' })
    .act('record-export', { paperId: 'paper-1', paper: '处理意见书', way: '另存' })
    .act('close-case', { reason: '已送达' });
  const sent = deskAt('classified', on)
    .act('transfer-matter', transfer('交办', '2026-12-01'))
    .act('record-other-opinion', { transferId: 't1', documentNumber: '', summary: '已办', servedOn: null });
  const spot = deskAt('registered', on).act('answer-on-the-spot', {
    organId: 'bureau',
    kind: '咨询',
    answer: '可以',
    guidedTo: '',
    written: true,
  });
  return [...main.events, ...sent.events, ...spot.events];
};

describe('the table of events', () => {
  it('knows every kind of event of the ordinary path; the other areas of the law test their own', () => {
    const known = new Set<string>(eventTable.map((row) => row.name));
    expect([...new Set(history().map((event) => event.name))].filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(history().map((event) => event.name)).size).toBeGreaterThan(15);
  });
  it('has one row for a name and version, a past-tense title in Chinese and a sentence', () => {
    expect(new Set(eventTable.map((row) => `${row.name}@${row.version}`)).size).toBe(eventTable.length);
    for (const event of history()) {
      const definition = findEvent(event.name, event.version);
      expect(definition?.title).toMatch(/^\p{Script=Han}+$/u);
      expect(definition?.read(event.payload)?.sentence).toMatch(/\p{Script=Han}/u);
    }
  });
  it('reads back what it wrote', () => {
    for (const event of history()) {
      const definition = findEvent(event.name, event.version);
      expect(definition === null ? null : z.parse(definition.schema, event.payload)).toEqual(event.payload);
    }
  });
  it('gives out serials with visits and letters only', () => {
    const taken = deskAt('issued', on).events.map((event) => [event.name, serialTakenBy(event)?.series ?? null]);
    expect(Object.fromEntries(taken)).toMatchObject({
      'visit-registered': '登记',
      'letter-issued': '临住建信',
      'matter-accepted': null,
    });
  });
});

describe('fold', () => {
  it('counts every event in the version, whatever its payload', () => {
    const desk = deskAt('served', on);
    expect(desk.now.version).toBe(desk.events.length);
    const erased = desk.events.map((event) => ({ ...event, payload: null }));
    expect(foldAll(erased)).toMatchObject({
      version: erased.length,
      unknownEvents: 0,
      registration: null,
      openedOn: on,
      visits: [],
    });
  });
  it('leaves the rest unchanged when one payload was erased by law', () => {
    const desk = deskAt('registered', on).act('seal-interview', {
      note: note(on),
      confirmation: { way: '本人签名', remark: '' },
    });
    const erased = desk.events.map((event) => (event.name === 'interview-noted' ? { ...event, payload: null } : event));
    expect(foldAll(erased)).toEqual({ ...desk.now, notes: [], history: erased });
  });
  it.each([
    ['an unknown name', { name: 'matter-teleported' }],
    ['a newer version', { version: 2 }],
    ['a payload that is not what the schema says', { payload: { organ: 7 } }],
    ['a payload of nothing', { payload: undefined }],
  ])('keeps %s as unknown and goes on', (_what, change) => {
    const desk = deskAt('accepted', on);
    const events = desk.events.map((event) => (event.name === 'matter-accepted' ? { ...event, ...change } : event));
    expect(foldAll(events)).toEqual({ ...desk.now, acceptance: null, unknownEvents: 1, history: events });
  });
  it('is total when the first event is missing or unknown', () => {
    const [first, ...rest] = deskAt('served', on).events;
    expect(foldAll(rest)).toMatchObject({ version: rest.length, registration: null, closed: null });
    for (const event of first === undefined ? [] : [first]) {
      expect(fold(null, { ...event, name: 'x' })).toMatchObject({ version: 1, unknownEvents: 1 });
    }
    expect(foldAll([])).toBeNull();
  });
  it('does not change what it is given', () => {
    const desk = deskAt('issued', on);
    const before = structuredClone(desk.now);
    desk.act('serve-letter', { paperId: 'paper-1', way: '直接送达', servedBy: '甲', receiver: '李秀英', remark: '' });
    expect(foldAll(desk.events.slice(0, before.version))).toEqual(before);
  });
});

describe('timelineOf', () => {
  it('tells what happened, when, by whom, and why it was entered late', () => {
    const desk = deskAt('registered', on).act(
      'classify-matter',
      { purpose: '求决', contentClass: ['政法', '户籍证件'], place: { name: '东湖区' }, way: 5 },
      { on: '2026-11-03', today: '2026-11-05', lateReason: '停电' },
    );
    expect(timelineOf(desk.events)[1]).toEqual({
      sequence: 2,
      title: '分类',
      sentence: '信访目的：求决；内容分类：政法、户籍证件；问题属地：东湖区；按《条例》第三十一条第五项办理',
      occurredOn: '2026-11-03',
      recordedAt: '2026-11-05T01:00:00.000Z',
      officerName: 'wang同志',
      lateReason: '停电',
      known: true,
    });
  });
  it('shows erased and newer records as such', () => {
    const events = deskAt('accepted', on).events;
    const entries = timelineOf(
      events.map((event, index) => ({ ...event, payload: null, name: index === 2 ? 'x' : event.name })),
    );
    expect(entries.map((entry) => entry.known)).toEqual([true, true, false, true]);
    expect(entries[0]?.sentence).toContain('依法删除');
    expect(entries[2]?.title).toBe('较新版本的记录');
  });
});
