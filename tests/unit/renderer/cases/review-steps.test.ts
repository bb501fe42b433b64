import { describe, expect, it } from 'vitest';
import type { CommandName } from '#shared/case/commands/payloads';
import { reviewOpinion } from '#shared/papers/review-opinion';
import { type Desk, deskAt, file } from '../../shared/case/desk';
import { reviewing } from '../../shared/papers/later-desks';
import { factsFor } from '../../shared/papers/paper-facts';
import { contextOf, formOf } from './step-forms';

const on = '2026-11-02';
/** What the form of a step makes of what is typed, on this case. */
function filled(desk: Desk, name: CommandName, typed: Readonly<Record<string, string>>): unknown {
  const context = contextOf(desk, on);
  const form = formOf(name, context);
  if (form === undefined) throw new Error(`no form for ${name}`);
  return form.payload({ ...form.initial(context), ...typed }, context, on);
}

function fill(
  desk: Desk,
  name: CommandName,
  typed: Readonly<Record<string, string>> = {},
  given: { readonly on?: string } = {},
): Desk {
  const decision = desk.ask(name, filled(desk, name, typed), given);
  if (!decision.ok) throw new Error(`${name}: ${decision.refusal.message} ${decision.refusal.field ?? ''}`);
  // Which command it is, is known only when it runs; `ask` has just checked the payload against its schema.
  return desk.act(name, filled(desk, name, typed) as never, given);
}

describe('forms of review', () => {
  it('carry a request from the served opinion to another organ and back', () => {
    const desk = fill(deskAt('served', on), 'request-review', { request: '不服' });
    expect(desk.now.reviews[0]).toMatchObject({
      level: 'review',
      againstId: 'paper-1',
      organ: '临江省住建厅',
      organId: null,
    });
    fill(desk, 'record-review-decision', { result: '责令重作', summary: '重新调查', redoBy: '2026-12-20' });
    expect(desk.now.reviews[0]?.decision).toMatchObject({ result: '责令重作', redoBy: '2026-12-20' });
    fill(desk, 'serve-review');
    expect(desk.now.reviews[0]?.service).toMatchObject({ way: '直接送达', receiver: '李秀英' });
  });
  it('carry a review of this office from draft to service', () => {
    const desk = deskAt('registered', on);
    fill(desk, 'record-earlier-opinion', { organ: '东湖区住建局', gist: '不予支持', servedOn: on });
    fill(desk, 'request-review', { organ: '临江市住建局', request: '不服' });
    expect(desk.now.reviews[0]?.organId).toBe('bureau');
    const written = { result: '撤销', facts: '未查明', opinion: '撤销原意见', basis: '《条例》第三十五条\n某办法' };
    fill(desk, 'submit-review-opinion', written);
    fill(desk, 'check-review-opinion', { verdict: '退回修改', comment: '补充依据' });
    expect(desk.now.reviews[0]?.draft?.stage).toBe('returned');
    fill(desk, 'submit-review-opinion');
    expect(desk.now.reviews[0]?.draft?.basis).toEqual(['《条例》第三十五条', '某办法']);
    fill(desk, 'check-review-opinion');
    fill(desk, 'sign-off-review-opinion');
    fill(desk, 'decide-review', { documentNumber: '1号', redoBy: '2026-12-20' });
    expect(desk.now.reviews[0]?.decision).toMatchObject({ result: '撤销', redoBy: '2026-12-20' });
  });
  it('take number and day to decide anew from the paper that was issued', () => {
    const desk = reviewing('撤销');
    const day = { on: '2026-11-12' };
    const { values } = factsFor(reviewOpinion, desk.now, { values: { redoBy: '2026-12-31' } });
    const yes = { paperId: 'rp1', agreed: true, comment: '' };
    desk
      .act('draft-paper', { paperId: 'rp1', key: 'review-opinion', organId: 'bureau', about: 'r1', values }, day)
      .act('review-paper', yes, day)
      .act('sign-off-paper', yes, day)
      .act('issue-paper', { paperId: 'rp1', number: { series: '临住建信', year: 2026, serial: 1 }, file }, day);
    expect(filled(desk, 'decide-review', {})).toEqual({
      reviewId: 'r1',
      documentNumber: '临住建信〔2026〕1号',
      redoBy: '2026-12-31',
    });
    fill(desk, 'decide-review', {}, day);
    expect(desk.now.reviews[0]?.decision).toMatchObject({
      documentNumber: '临住建信〔2026〕1号',
      redoBy: '2026-12-31',
    });
  });
  it('refuse and take back a request', () => {
    const refused = fill(deskAt('served', on), 'request-review', { request: '不服' });
    fill(refused, 'refuse-review', { ground: 'wrong-organ', facts: '应向省厅提出' });
    expect(refused.now.reviews[0]?.refused?.on).toBe(on);
    const back = fill(deskAt('served', on), 'request-review', { request: '不服' });
    fill(back, 'withdraw-review');
    expect(back.now.reviews[0]?.withdrawn?.on).toBe(on);
  });
});

describe('forms of oversight, closing and correction', () => {
  it('make payloads the commands take', () => {
    const desk = fill(deskAt('served', on), 'close-case');
    expect(desk.now.closed?.reason).toBe('处理意见书已送达信访人');
    fill(desk, 'supervise', { trigger: '推诿、敷衍、拖延', demand: '限期执行' });
    expect(desk.now.supervisions[0]).toMatchObject({ by: '临江市信访局', organ: '临江市住建局' });
    fill(desk, 'record-supervision-answer', { text: '已执行' });
    fill(desk, 'make-suggestion', { to: '临江市住建局', proposal: '按期办理' });
    fill(desk, 'make-suggestion', { kind: '追究责任', to: '临江市纪委监委', facts: '造成严重后果', proposal: '追责' });
    expect(desk.now.suggestions.map(({ concerning }) => concerning)).toEqual(['', '临江市住建局']);
    fill(desk, 'record-suggestion-answer', { adopted: '采纳', text: '已改进' });
    fill(desk, 'record-rating', { grade: '满意' });
    fill(desk, 'record-call-back', { text: '无意见' });
    fill(desk, 'file-case', { volume: '17', pages: '36', retention: '10年' });
    expect(desk.now.filed).toMatchObject({ pages: 36 });
  });
  it('set a limit anew and put an entry right', () => {
    const desk = fill(deskAt('accepted', on), 'override-limit', { limit: 'finish', due: '2027-01-20', reason: '停工' });
    expect(desk.now.overrides[0]?.due).toBe('2027-01-20');
    const entry = (name: string): string => String(desk.events.find((event) => event.name === name)?.caseVersion);
    const title = { target: entry('visit-registered'), kind: '内容', member: 'matter.title', value: '屋面漏水' };
    fill(desk, 'correct-entry', { ...title, reason: '录错' });
    expect(desk.now.matter).toMatchObject({ title: '屋面漏水', demands: '请求维修' });
    expect(desk.events.at(-1)?.payload).toMatchObject({ what: '事项标题' });
    const place = { target: entry('matter-classified'), kind: '日期', occurredOn: '2026-11-01', reason: '录错' };
    expect(desk.refusal('correct-entry', filled(desk, 'correct-entry', place)).rule).toBe('日期先后');
  });
});
