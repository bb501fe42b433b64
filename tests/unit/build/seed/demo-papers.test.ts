import { expect, test } from 'vitest';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import { paperTable } from '#shared/papers/catalogue';
import { demoOffice } from '../../../../build/seed/demo-office';
import { demoPapersNow } from '../../../../build/seed/demo-papers';
import { demoSteps } from '../../../../build/seed/law-life';
import { Desk, file } from '../../shared/case/desk';

const wang = { id: 'wang', name: '王芳' };
const cast = {
  receiver: wang,
  handler: wang,
  colleague: { id: 'li', name: '李建国' },
  approver: { id: 'chen', name: '陈志远' },
};

/** Lives the demonstration and drafts each paper once, in the first case that lets it; what is refused would throw. */
function kindsDrafted(today: string): ReadonlySet<string> {
  const desks = new Map<string, Desk>();
  const serials = new Map<string, number>();
  const made = new Set<string>();
  const ordered = [...demoSteps(today, cast)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const step of ordered) {
    const on = dateOfInstant(step.at);
    const desk = desks.get(step.caseId) ?? new Desk({ office: demoOffice });
    desks.set(step.caseId, desk);
    for (const [key, serial] of serials) desk.serials.set(key, serial);
    if (step.kind === 'issue') {
      const series = demoOffice.organs.find(({ id }) => id === desk.now.acceptance?.organ.id)?.shortForm ?? '';
      const year = Number(on.slice(0, 4));
      const number = { series, year, serial: desk.nextSerial(series, year) };
      desk.act('issue-letter', { paperId: step.paperId, opinionId: step.opinionId, number, file }, { on });
    } else desk.run(step.name, step.payload, { on });
    for (const [key, serial] of desk.serials) serials.set(key, serial);
    const state: CaseState = desk.now;
    const moment = { state, office: demoOffice, law: nationalLaw, today: on, officerName: wang.name };
    for (const { paper, organId, about, values } of demoPapersNow(moment, made)) {
      const paperId = `${step.caseId}-${paper.key}`;
      desk.act('draft-paper', { paperId, key: paper.key, organId, about, values }, { on });
      made.add(paper.key);
    }
  }
  return made;
}

test('every kind of the catalogue is drafted in some case of the demonstration', () => {
  const made = kindsDrafted('2026-11-24');
  expect(paperTable.filter(({ key }) => !made.has(key)).map(({ name }) => name)).toEqual([]);
});
