import { describe, expect, it } from 'vitest';
import { dateOfInstant } from '#shared/law/dates';
import { pathOf } from '../../../../build/replay/path';
import { bureauOnly, Desk, file } from '../../shared/case/desk';

const organ = bureauOnly.organs[0];
const record = {
  id: '1',
  user: 'A0001',
  subject: '楼道漏水',
  message: '请求维修楼道漏水。',
  reply: '经查属实。下一步将维修。',
  receivedOn: '2024-03-04',
  receivedAt: '09:10',
  repliedOn: '2024-03-29',
};

describe('pathOf', () => {
  it('leads a record from the visit to closing, every step lawful', () => {
    if (organ === undefined) throw new Error('an organ with power is needed');
    const desk = new Desk({ office: bureauOnly, today: '2026-11-24' });
    const steps = pathOf(record, { organ, officer: { id: 'wang', name: '王芳' }, place: '一号窗口' });
    for (const step of steps) {
      const on = dateOfInstant(step.at);
      if (step.kind === 'issue') {
        const { paperId, opinionId } = step;
        const number = { series: organ.shortForm, year: 2024, serial: 1 };
        desk.act('issue-letter', { paperId, opinionId, number, file }, { on });
      } else desk.run(step.name, step.payload, { on });
    }
    expect(desk.now.closed?.on).toBe('2024-03-29');
  });
});
