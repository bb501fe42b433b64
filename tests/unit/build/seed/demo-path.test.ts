import { describe, expect, it } from 'vitest';
import { eventTable } from '#shared/case/events/index';
import { noticeKinds } from '#shared/case/facets/route';
import { registrationNumber } from '#shared/case/numbers';
import { pathOf } from '#shared/case/path';
import { stages } from '#shared/case/row';
import { stageOf } from '#shared/case/stage';
import { petitionForms } from '#shared/case/values';
import { dateOfInstant } from '#shared/law/dates';
import { demoMatters } from '../../../../build/seed/demo-matters';
import { demoOffice } from '../../../../build/seed/demo-office';
import { demoPath } from '../../../../build/seed/demo-path';
import { demoSteps } from '../../../../build/seed/law-life';
import { Desk, file } from '../../shared/case/desk';

const today = '2026-11-24';
const wang = { id: 'wang', name: '王芳' };
const cast = {
  receiver: wang,
  handler: wang,
  colleague: { id: 'li', name: '李建国' },
  approver: { id: 'chen', name: '陈志远' },
};

type Lived = ReadonlyMap<string, Desk>;

/** All matters lived together in order of time; what is refused names its case. */
function live(day: string): Lived {
  const desks = new Map<string, Desk>();
  // Registration numbers are one series of the whole office.
  const serials = new Map<string, number>();
  const ordered = [...demoSteps(day, cast)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const step of ordered) {
    const on = dateOfInstant(step.at);
    const desk = desks.get(step.caseId) ?? new Desk({ office: demoOffice });
    desks.set(step.caseId, desk);
    for (const [key, serial] of serials) desk.serials.set(key, serial);
    try {
      if (step.kind === 'issue') {
        const series = demoOffice.organs.find(({ id }) => id === desk.now.acceptance?.organ.id)?.shortForm ?? '';
        const year = Number(on.slice(0, 4));
        const number = { series, year, serial: desk.nextSerial(series, year) };
        const { paperId, opinionId } = step;
        desk.act('issue-letter', { paperId, opinionId, number, file }, { on });
      } else desk.run(step.name, step.payload, { on });
    } catch (error) {
      throw new Error(`${step.caseId}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const [key, serial] of desk.serials) serials.set(key, serial);
  }
  return desks;
}

const lived = live(today);
const states = [...lived.values()].map((desk) => desk.now);

describe('the demonstration office', () => {
  it.each(['2026-11-24', '2027-01-03', '2028-02-29'])('is lived lawfully to its end on %s', (day) => {
    expect(live(day).size).toBe(lived.size);
  });

  it('keeps the matters of the ordinary path as they were, and first', () => {
    const alone = demoMatters.flatMap((matter, index) => demoPath(matter, index, today, cast));
    expect(demoSteps(today, cast).slice(0, alone.length)).toEqual(alone);
  });

  it('shows every stage', () => {
    const found = new Set(states.map(stageOf));
    expect(Object.keys(stages).filter((stage) => ![...found].some((each) => each === stage))).toEqual([]);
  });

  it('leaves every kind of event but those of papers no screen drafts yet', () => {
    const papers = ['paper-drafted', 'paper-judged', 'paper-issued', 'paper-ended'];
    const found = new Set([...lived.values()].flatMap(({ events }) => events.map(({ name }) => name)));
    expect([...new Set(eventTable.map(({ name }) => name))].filter((name) => !found.has(name))).toEqual(papers);
  });

  it('passes every station of the law', () => {
    const stations = states.map((each) => pathOf(each)).flatMap(({ line, aside }) => [...line, ...aside]);
    const known = new Set(stations.map(({ key }) => key));
    const done = new Set(stations.filter(({ status }) => status === 'done').map(({ key }) => key));
    // The choice of the way is a place to stand, never something done.
    expect([...known].filter((key) => !done.has(key))).toEqual(['way']);
    expect(stations.some(({ key, status }) => key === 'way' && status === 'current')).toBe(true);
    expect([...known].sort()).toEqual(
      [
        ...['register', 'classify', 'way', 'spot', 'transfer', 'suggestion', 'accusation', 'guidance', 'accept'],
        ...['refuse', 'feedback', 'procedure-result', 'investigate', 'opinion', 'serve', 'review', 're-review'],
        ...['close', 'file'],
      ].sort(),
    );
  });

  it('has every way of art. 31, every notice and the forms of a petition', () => {
    const ways = new Set(states.map(({ classification }) => classification?.way));
    expect([1, 2, 3, 4, 5, 6].filter((way) => ![...ways].some((each) => each === way))).toEqual([]);
    const notices = new Set<string>(states.flatMap((state) => state.notices.map(({ kind }) => kind)));
    // A suggestion is answered by its own step.
    expect(Object.keys(noticeKinds).filter((kind) => !notices.has(kind))).toEqual(['suggestion']);
    const forms = new Set(states.flatMap(({ visits }) => visits.map(({ form }) => form)));
    expect(petitionForms.filter((form) => !forms.has(form))).toEqual([]);
  });

  it('lets the officer who shows it read every matter', () => {
    const restricted = states.filter(({ readers }) => readers !== null);
    expect(restricted.length).toBeGreaterThan(2);
    expect(restricted.filter(({ readers }) => !readers?.some(({ id }) => id === wang.id))).toEqual([]);
  });

  it('names the right number in every link it writes', () => {
    const written = states.flatMap(({ links }) => links).filter(({ registration }) => registration !== '');
    expect(written.length).toBeGreaterThan(0);
    for (const { caseId, registration } of written) {
      const other = lived.get(caseId)?.now.registration;
      expect(other == null ? null : registrationNumber(other)).toBe(registration);
    }
  });

  it('holds to its limits but for the one matter that shows a breach', () => {
    const late = [...lived].filter(([, desk]) => desk.late.length > 0).map(([id]) => id);
    expect(late).toEqual(['demo-overdue']);
    const [, overdue] = [...lived].find(([id]) => id === 'demo-overdue') ?? [];
    expect(overdue?.now.notices.map(({ outcome }) => outcome)).toContain('breached');
  });
});
