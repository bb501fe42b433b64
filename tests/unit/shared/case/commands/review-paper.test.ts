import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import { papersToIssue, papersToServe } from '#shared/case/paper-queues';
import { nationalLaw } from '#shared/law/law';
import type { PaperDefinition } from '#shared/papers/define';
import { numberEntry } from '#shared/papers/register-entries';
import { reviewOpinion } from '#shared/papers/review-opinion';
import { simpleReply } from '#shared/papers/simple-reply';
import { factsFor } from '../../papers/paper-desk';
import { Desk, deskAt, file, registration, service, told, wayClass } from '../desk';

const on = '2026-11-02';
/** First words of a paper's fields, with something where an officer has to write. */
function valuesFor(paper: PaperDefinition, desk: Desk): Readonly<Record<string, string>> {
  const { values } = factsFor(paper, desk.now, { organId: 'bureau' });
  const filled = paper.fields
    .filter(({ key, required }) => required && values[key] === '')
    .map(({ key }) => [key, '已写明']);
  return { ...values, ...Object.fromEntries(filled) };
}
const limit = (desk: Desk, rule: string) => limitsOf(desk.now, nationalLaw).find((each) => each.rule === rule);
const yes = { reviewId: 'r1', agreed: true, comment: '' };

/** The bureau of this office reviews another organ's opinion; its own is drafted on 2026-11-20. */
const drafted = (result: '维持' | '撤销' = '维持') =>
  new Desk({ on })
    .act('register-visit', registration(on))
    .act('record-earlier-opinion', {
      earlierId: 'e1',
      kind: '处理意见',
      organ: '东湖区住建局',
      documentNumber: '东住建信〔2026〕3号',
      gist: '不予支持',
      servedOn: '2026-10-20',
    })
    .act('request-review', {
      reviewId: 'r1',
      level: 'review',
      againstId: 'e1',
      organ: '临江市住建局',
      organId: 'bureau',
      request: '处理意见与事实不符',
    })
    .act(
      'submit-review-opinion',
      { reviewId: 'r1', result, facts: '属实', opinion: `${result}原意见`, basis: ['《条例》第三十五条'] },
      { on: '2026-11-20' },
    );
const signedOff = (result: '维持' | '撤销' = '维持') =>
  drafted(result)
    .act('check-review-opinion', yes, { on: '2026-11-20' })
    .act('sign-off-review-opinion', yes, { on: '2026-11-20' });

const number = { series: '临住建信', year: 2026, serial: 1 };
/** The 复查意见书 of the catalogue, through its own chain, issued with a number of the bureau's series. */
const withPaper = (result: '维持' | '撤销' = '维持', written: Readonly<Record<string, string>> = {}) =>
  signedOff(result)
    .act(
      'draft-paper',
      {
        paperId: 'rp1',
        key: 'review-opinion',
        organId: 'bureau',
        about: 'r1',
        values: { ...valuesFor(reviewOpinion, signedOff(result)), ...written },
      },
      { on: '2026-11-23' },
    )
    .act('review-paper', { paperId: 'rp1', agreed: true, comment: '' }, { on: '2026-11-23' })
    .act('sign-off-paper', { paperId: 'rp1', agreed: true, comment: '' }, { on: '2026-11-23' })
    .act('issue-paper', { paperId: 'rp1', number, file }, { on: '2026-11-24' });
const decide = { reviewId: 'r1', documentNumber: '', redoBy: null };

describe('the 复查意见书 and its round (art. 35: 提出复查意见，并予以书面答复)', () => {
  it('gives decide-review its issued number, and no other is taken beside it', () => {
    expect(signedOff().refusal('decide-review', decide, { on: '2026-11-24' }).field).toBe('documentNumber');
    const other = { ...decide, documentNumber: '临住建复〔2026〕9号' };
    expect(withPaper().refusal('decide-review', other, { on: '2026-11-24' })).toMatchObject({
      rule: '编号规则',
      message: expect.stringContaining('临住建信〔2026〕1号'),
    });
    const decided = withPaper().act('decide-review', decide, { on: '2026-11-24' });
    expect(decided.now.reviews[0]?.decision).toMatchObject({ on: '2026-11-24', documentNumber: '临住建信〔2026〕1号' });
  });
  it('gives decide-review the day to decide anew it names, and no other is taken beside it', () => {
    const printed = withPaper('撤销', { redoBy: '2026-12-20' });
    expect(printed.refusal('decide-review', { ...decide, redoBy: '2026-12-31' }, { on: '2026-11-24' })).toMatchObject({
      field: 'redoBy',
      message: expect.stringContaining('2026年12月20日'),
    });
    const decided = printed.act('decide-review', decide, { on: '2026-11-24' });
    expect(decided.now.reviews[0]?.decision).toMatchObject({ result: '撤销', redoBy: '2026-12-20' });
  });
  it('is not handed in without the day its result needs', () => {
    expect(() => withPaper('撤销')).toThrow('请写明重新作出的期限');
  });
  it('stands among the unserved until it, or its round, is recorded as served', () => {
    const decided = () => withPaper().act('decide-review', decide, { on: '2026-11-24' });
    expect(papersToServe(decided().now).map(({ paperId }) => paperId)).toEqual(['rp1']);
    const byRound = decided().act(
      'serve-review',
      { reviewId: 'r1', way: '邮寄送达', receiver: '李秀英', remark: '' },
      { on: '2026-11-27' },
    );
    expect(papersToServe(byRound.now)).toEqual([]);
    expect(numberEntry(byRound.now, 'rp1', number)).toMatchObject({
      state: 'served',
      remark: '2026年11月27日邮寄送达',
    });
    const drafted = () =>
      signedOff()
        .act(
          'draft-paper',
          {
            ...{ paperId: 'rp1', key: 'review-opinion', organId: 'bureau', about: 'r1' },
            values: valuesFor(reviewOpinion, signedOff()),
          },
          { on: '2026-11-23' },
        )
        .act('review-paper', { paperId: 'rp1', agreed: true, comment: '' }, { on: '2026-11-23' })
        .act('sign-off-paper', { paperId: 'rp1', agreed: true, comment: '' }, { on: '2026-11-23' });
    expect(papersToIssue(drafted().now).map(({ id }) => id)).toEqual(['rp1']);
    expect(papersToIssue({ ...drafted().now, closed: { on: '2026-11-24', reason: '办结' } })).toHaveLength(1);
  });
  it('takes no number of a paper that was voided', () => {
    const voided = withPaper().act('end-paper', { paperId: 'rp1', reason: '打印有误' }, { on: '2026-11-24' });
    expect(voided.refusal('decide-review', decide, { on: '2026-11-24' }).field).toBe('documentNumber');
  });
  it('served, sets the service of the round, which starts T10 (art. 36(1): 自收到书面答复之日起30日内)', () => {
    const desk = withPaper()
      .act('decide-review', decide, { on: '2026-11-24' })
      .act('serve-letter', { ...service, paperId: 'rp1' }, { on: '2026-11-26' });
    expect(desk.now.reviews[0]?.service).toEqual({ servedOn: '2026-11-26', way: '直接送达', receiver: '李秀英' });
    expect(limit(desk, 'request-re-review')).toMatchObject({ startedOn: '2026-11-26', due: '2026-12-26' });
    expect(nextStep(desk.now)).not.toBe('serve-review');
    const again = { reviewId: 'r1', way: '邮寄送达', receiver: '李秀英', remark: '' };
    expect(desk.refusal('serve-review', again, { on: '2026-11-27' }).rule).toBe('送达规则');
  });
  it('served before the decision is on record, its service is that of the round all the same', () => {
    const served = withPaper().act('serve-letter', { ...service, paperId: 'rp1' }, { on: '2026-11-26' });
    expect(served.now.reviews[0]?.service).toBeNull();
    const desk = served.act('decide-review', decide, { on: '2026-11-24', today: '2026-11-27' });
    expect(desk.now.reviews[0]?.service).toEqual({ servedOn: '2026-11-26', way: '直接送达', receiver: '李秀英' });
    expect(limit(desk, 'request-re-review')).toMatchObject({ startedOn: '2026-11-26', due: '2026-12-26' });
    expect(nextStep(desk.now)).not.toBe('serve-review');
  });
  it('is neither handed in nor issued before the opinion of the round is signed off', () => {
    const values = valuesFor(reviewOpinion, signedOff());
    const paper = { paperId: 'rp1', key: 'review-opinion', organId: 'bureau', about: 'r1', values };
    const early = (desk: Desk) => desk.refusal('draft-paper', paper, { on: '2026-11-20' });
    expect(early(drafted())).toMatchObject({
      rule: '《条例》第三十五条',
      message: expect.stringContaining('签批同意后'),
    });
    expect(early(drafted().act('check-review-opinion', yes, { on: '2026-11-20' })).rule).toBe('《条例》第三十五条');
    // What is signed off stays as it is: the paper agreed to says the result it was agreed with.
    const again = { reviewId: 'r1', result: '撤销', facts: '不实', opinion: '撤销', basis: ['《条例》第三十五条'] };
    expect(signedOff().refusal('submit-review-opinion', again, { on: '2026-11-23' }).rule).toBe('审核签批程序');
  });
  it('is owed in writing within thirty days of the request; handing it over has no number of its own', () => {
    const desk = withPaper().act('decide-review', decide, { on: '2026-12-02' });
    // 2026-11-02 and thirty days: in time on the last day, though it is served later.
    expect(limit(desk, 'decide-review')).toMatchObject({ due: '2026-12-02', metOn: '2026-12-02', late: false });
    expect(limit(desk, 'decide-review')?.sentence).toContain('书面提出复查意见');
    expect(nextStep(desk.now)).toBe('serve-review');
    desk.act('serve-letter', { ...service, paperId: 'rp1' }, { on: '2026-12-10' });
    expect(limit(desk, 'decide-review')).toMatchObject({ metOn: '2026-12-02', late: false });
    const late = withPaper().act('decide-review', decide, { on: '2026-12-03' });
    expect(limit(late, 'decide-review')).toMatchObject({ metOn: '2026-12-03', late: true });
  });
});

describe('T8 runs for a 处理意见 under way 6 only (arts. 31(6), 35: 对信访处理意见不服的)', () => {
  const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
  it('runs from an answer under the simple procedure of a matter under way 6', () => {
    const desk = deskAt('classified', on)
      .act('choose-simple', simple)
      .act('accept-matter', { organId: 'bureau' })
      .act('give-notice', told('accepted'))
      .act('assign-case', { officer: { id: 'wang', name: '王芳' } })
      .act('reply-simple', { replyId: 'y1', text: '已经修好', way: '短信或者电话' }, { on: '2026-11-06' });
    expect(limit(desk, 'request-review')).toMatchObject({
      startedOn: '2026-11-06',
      due: '2026-12-06',
      informational: true,
    });
  });
  it('does not run from the same paper about a suggestion or a question', () => {
    for (const purpose of ['意见建议', '咨询'] as const) {
      const desk = deskAt('registered', on)
        .act('classify-matter', wayClass(null, purpose))
        .act('choose-simple', { ...simple, condition: 'instant' });
      const values = valuesFor(simpleReply, desk);
      desk
        .act('draft-paper', { paperId: 'sp1', key: 'simple-reply', organId: 'bureau', about: null, values })
        .act('sign-off-paper', { paperId: 'sp1', agreed: true, comment: '' })
        .act('issue-paper', { paperId: 'sp1', number, file })
        .act('serve-letter', { ...service, paperId: 'sp1' }, { on: '2026-11-04' });
      expect(desk.now.papers[0]?.service?.servedOn).toBe('2026-11-04');
      expect(limit(desk, 'request-review'), purpose).toBeUndefined();
    }
  });
  it('runs neither from the act of an organ under way 5 nor from a procedure under ways 1 to 4', () => {
    for (const way of [1, 2, 3, 4, 5] as const) {
      const desk = deskAt('registered', on)
        .act('classify-matter', wayClass(way))
        .act('guide-to-procedure', {
          guidanceId: 'g1',
          organId: 'bureau',
          procedure: '有关程序',
          handledBy: '有关机关',
          basis: '有关法律',
          namedDue: null,
        })
        .act('record-procedure-result', { guidanceId: 'g1', text: '已经答复' });
      expect(limit(desk, 'request-review'), String(way)).toBeUndefined();
    }
  });
});
