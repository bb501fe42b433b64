import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '#shared/law/dates';
import { demoMatters } from '../../../../build/seed/demo-matters';
import { demoOffice } from '../../../../build/seed/demo-office';
import { demoPath } from '../../../../build/seed/demo-path';
import { Desk, file } from '../../shared/case/desk';

const today = '2026-11-24';
const wang = { id: 'wang', name: '王芳' };
const cast = { receiver: wang, handler: wang };

describe('demoPath', () => {
  it.each(demoMatters.map((matter, index) => [index, matter.life, matter] as const))(
    'leads matter %i lawfully to where it is %s',
    (index, _life, matter) => {
      const desk = new Desk({ office: demoOffice, today });
      for (const step of demoPath(matter, index, today, cast)) {
        const on = dateOfInstant(step.at);
        if (step.kind === 'issue') {
          const series = demoOffice.organs.find(({ id }) => id === desk.now.acceptance?.organ.id)?.shortForm ?? '';
          const number = { series, year: Number(on.slice(0, 4)), serial: 1 };
          const { paperId, opinionId } = step;
          desk.act('issue-letter', { paperId, opinionId, number, file }, { on });
        } else desk.run(step.name, step.payload, { on });
      }
      expect(desk.events.length).toBeGreaterThan(0);
    },
  );
});
