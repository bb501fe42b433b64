import { describe, expect, it } from 'vitest';
import { reReviewApplication } from '#shared/papers/re-review-application';
import { reReviewOpinion } from '#shared/papers/re-review-opinion';
import { reviewApplication } from '#shared/papers/review-application';
import { reviewOpinion } from '#shared/papers/review-opinion';
import { deskAt, lettersOnly, office } from '../case/desk';
import { on, reReviewing, reviewDrafted, reviewIssued, reviewing } from './later-desks';
import { failing, formFor, letterFor, rowsOf, textOf } from './paper-facts';

describe('review opinion', () => {
  it('names both sides, request, facts, basis, opinion, outcome and the way to re-review', () => {
    const state = reviewIssued().now;
    const text = textOf(reviewOpinion, state);
    expect(letterFor(reviewOpinion, state).addressee).toBe('李秀英、东湖区住建局');
    expect(text).toContain('申请人：李秀英（住址：临江市东湖区一路1号，联系电话：13800138000）');
    expect(text).toContain('被申请人：东湖区住建局');
    expect(text).toContain('不服东湖区住建局的处理意见（东住建信〔2026〕3号），向我单位请求复查');
    expect(text).toContain('2026年11月2日收到复查请求');
    expect(text).toContain('处理意见与事实不符，请求撤销。');
    expect(text).toContain('原意见没有查明漏水的原因。');
    expect(text).toContain('依据：《住宅专项维修资金管理办法》第三条。');
    expect(text).toContain(
      '综上，撤销东湖区住建局的处理意见（东住建信〔2026〕3号），由东湖区住建局最迟于2026年12月31日重新调查处理',
    );
    expect(text).toContain('自收到本意见书之日起30日内，向临江省住建厅请求复核');
    expect(text).toContain('请提交复核申请书、本复查意见书');
    expect(failing(reviewOpinion, state)).toEqual([]);
  });
  it.each([
    ['维持', '综上，维持东湖区住建局的处理意见'],
    ['变更', '变更后的内容以上述意见为准'],
    ['责令重作', '综上，责令东湖区住建局重新作出意见并书面答复申请人'],
  ] as const)('%s has its own sentence', (result, sentence) => {
    expect(textOf(reviewOpinion, reviewing(result).now)).toContain(sentence);
  });
  it('refuses a wrong remedy, a day to do again that is not ordered, a wrong sender, a date before the request', () => {
    const state = reviewing('维持').now;
    const wrong = (values: Record<string, string>) => failing(reviewOpinion, state, { values });
    expect(wrong({})).toEqual([]);
    expect(wrong({ remedyOrgan: '' })).toEqual(['remedy-organ']);
    expect(wrong({ remedyOrgan: '临江市住建局' })).toEqual(['remedy-organ']);
    expect(wrong({ remedyOrgan: '东湖区住建局' })).toEqual(['remedy-organ']);
    expect(wrong({ redoBy: '2026-12-31' })).toEqual(['redo']);
    for (const result of ['撤销', '责令重作'] as const) {
      const ordered = reviewing(result).now;
      expect(failing(reviewOpinion, ordered), result).toEqual(['redo']);
      expect(failing(reviewOpinion, ordered, { values: { redoBy: '2026-12-31' } })).toEqual([]);
    }
    // Recorded first: the paper says the day on record.
    expect(failing(reviewOpinion, reviewIssued().now, { values: { redoBy: '2026-12-30' } })).toEqual(['redo']);
    expect(failing(reviewOpinion, reviewing().now, { values: { redoBy: '2026-11-20' } })).toEqual(['redo-after']);
    expect(failing(reviewOpinion, state, { organId: 'letters' })).toEqual(['sender']);
    expect(failing(reviewOpinion, state, { issuedOn: '2026-11-01' })).toEqual(['issue-date']);
    expect(failing(reviewOpinion, state, { issuedOn: '2026-12-03' })).toEqual(['in-time?']);
  });
  it('is written from the opinion signed off, never from one that may still be returned', () => {
    for (const desk of [
      reviewDrafted(),
      reviewDrafted().act('check-review-opinion', { reviewId: 'r1', agreed: true, comment: '' }, { on: '2026-11-11' }),
    ]) {
      expect(reviewOpinion.subjects(desk.now, office)).toEqual([]);
      expect(reviewOpinion.unlawful(desk.now, office)?.message).toContain('意见签批同意后，再出具复查意见书');
    }
    expect(reviewOpinion.subjects(reviewing().now, office).map(({ about }) => about)).toEqual(['r1']);
  });
  it('belongs to the organ of this office that drafted it', () => {
    expect(reviewOpinion.unlawful(reviewing().now, office)).toBeNull();
    expect(reviewOpinion.unlawful(reviewing().now, lettersOnly)?.rule).toBe('《条例》第三十五条');
    expect(reviewOpinion.unlawful(deskAt('served', on).now, office)?.rule).toBe('《条例》第三十五条');
    expect(reviewOpinion.unlawful(reReviewing().now, office)?.rule).toBe('《条例》第三十五条');
  });
  it('does not say who spoke where the respondent is the accused', () => {
    const state = {
      ...reviewing().now,
      accusation: { accused: [{ name: '', unit: '东湖区住建局' }], recordedOn: on },
    };
    const made = JSON.stringify(letterFor(reviewOpinion, state));
    expect(made).not.toMatch(/李秀英|13800138000|一路1号/);
    expect(failing(reviewOpinion, state)).toContain('accused-receiver');
  });
});

describe('re-review opinion', () => {
  it('is final, without further remedy', () => {
    const text = textOf(reReviewOpinion, reReviewing().now);
    expect(text).toContain('综上，维持东湖区人民政府的复查意见（东政复查〔2026〕8号）');
    expect(text).toContain('第三十六条第三款');
    expect(text).toContain('不再受理');
    expect(text).not.toMatch(/救济途径|请求提交|日内，向/);
    expect(text).not.toContain('向社会公示');
    expect(failing(reReviewOpinion, reReviewing().now)).toEqual([]);
  });
  it.each(['撤销', '责令重作'] as const)('%s ends nothing: what is decided anew is reviewed anew', (result) => {
    const text = textOf(reReviewOpinion, reReviewing(false, result).now);
    expect(text).not.toMatch(/意见书为本信访事项的最终意见|不再受理|第三十六条第三款/);
    expect(text).toContain('四、效力');
    expect(text).toContain('对重新作出的意见不服的，可以根据《信访工作条例》第三十五条、第三十六条的规定');
    expect(text).toContain('自收到书面答复之日起30日内请求复查、复核');
  });
  it('变更 is final as 维持 is', () => {
    expect(textOf(reReviewOpinion, reReviewing(false, '变更').now)).toContain('最终意见');
  });
  it('after a hearing says so, and that it may be made public', () => {
    const text = textOf(reReviewOpinion, reReviewing(true).now);
    expect(text).toContain('我单位于2026年11月9日举行了听证');
    expect(text).toContain('第三十六条第二款的规定，可以依法向社会公示');
  });
});

describe('applications', () => {
  it('of review: applicant, respondent, opinion, request, the old opinion attached, a line to sign', () => {
    const state = deskAt('served', on).now;
    const rows = rowsOf(reviewApplication, state);
    expect(rows).toContain('申请人|李秀英|联系电话|13800138000');
    expect(rows).toContain('被申请人|临江市住建局');
    expect(rows).toContain('收到日期|2026年11月2日');
    expect(rows.some((row) => row.startsWith('附件|1．临江市住建局的处理意见书（临住建信〔2026〕1号）复印件'))).toBe(
      true,
    );
    const form = formFor(reviewApplication, state);
    expect(form.head?.left).toBe('复查机关：临江省住建厅');
    expect(form.signature[0]).toContain('申请人（签名、捺印）');
    expect(failing(reviewApplication, state)).toEqual([]);
    expect(failing(reviewApplication, state, { values: { date: '2026-12-03' } })).toEqual(['in-time?']);
    expect(failing(reviewApplication, state, { values: { attachments: '身份证明复印件' } })).toEqual(['attached']);
    expect(failing(reviewApplication, state, { values: { reviewer: '临江市住建局' } })).toEqual(['reviewer']);
    expect(failing(reviewApplication, state, { values: { date: '2026-11-01' } })).toEqual(['served-on']);
  });
  it('of re-review: from the request on record, on the day it came', () => {
    const state = reReviewing().now;
    expect(rowsOf(reReviewApplication, state)).toContain('复核请求|复查意见没有查明事实。');
    expect(rowsOf(reReviewApplication, state)).toContain('收到日期|2026年10月20日');
    expect(formFor(reReviewApplication, state).signature[1]).toBe('2026年11月2日');
    expect(failing(reReviewApplication, state)).toEqual([]);
  });
  it('need an opinion that was served', () => {
    expect(reviewApplication.unlawful(deskAt('issued', on).now, office)?.rule).toBe('《条例》第三十五条');
    expect(reReviewApplication.unlawful(deskAt('served', on).now, office)?.rule).toBe('《条例》第三十六条');
  });
});
