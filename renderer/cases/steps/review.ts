import { receivers } from '#shared/case/commands/serve-letter';
import { earlierOpinionKinds, type ReviewRound, reviewLevels, reviewResults } from '#shared/case/facets/review';
import { limitsOf } from '#shared/case/limits-of';
import type { OfficeProfile } from '#shared/case/office';
import { issuedReviewPaper } from '#shared/case/papers';
import { isOpenRound, type ReviewTarget, reviewersBySettings, reviewTargets } from '#shared/case/reviews';
import type { CaseState } from '#shared/case/state';
import { serviceWays } from '#shared/case/values';
import { formatDate } from '#shared/law/dates';
import { reviewGroundsOn } from '#shared/law/review-grounds';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, type Field, type FieldValues, fieldStep } from './field-step';
import { madeId, mainPetitioner, sent, whichOne } from './handling-fields';

/** Forms of 复查 and 复核 (条例 arts. 35, 36). */

/** 登记原有意见. */
export const earlierOpinionStep = fieldStep({
  name: 'record-earlier-opinion',
  dayLabel: '登记日期',
  fields: [
    madeId('earlierId'),
    {
      kind: 'choice',
      field: 'kind',
      label: '意见种类',
      choices: choicesOf(earlierOpinionKinds),
      initial: '处理意见',
      required: true,
    },
    { kind: 'text', field: 'organ', label: '作出机关', max: 100, required: true },
    { kind: 'text', field: 'documentNumber', label: '文号', max: 100 },
    { kind: 'long', field: 'gist', label: '意见内容', rows: 3, required: true },
    {
      kind: 'date',
      field: 'servedOn',
      label: '信访人收到的日期',
      hint: '请求复查、复核的期限从收到之日起算；不清楚的留空',
      nullable: true,
    },
  ],
  more: sent('earlierId'),
});

const levelOf = (values: FieldValues): 'review' | 're-review' =>
  values.level === 're-review' ? 're-review' : 'review';

const chosenTarget = (values: FieldValues, { state }: StepContext): ReviewTarget | undefined => {
  const targets = reviewTargets(state, levelOf(values));
  return targets.find(({ id }) => id === values.againstId) ?? targets[0];
};

/** When the petitioner got it, until when he may ask, and that a late request is recorded all the same. */
function againstHint(values: FieldValues, context: StepContext): string {
  const target = chosenTarget(values, context);
  if (target === undefined) return '没有已送达的意见';
  const key = `${levelOf(values) === 'review' ? 'request-review' : 'request-re-review'}:${target.id}`;
  const limit = limitsOf(context.state, context.office.law).find((each) => each.key === key);
  const got = `信访人${formatDate(target.servedOn)}收到`;
  if (limit === undefined) return got;
  const until = `${got}，最迟于${formatDate(limit.due)}可以请求`;
  return context.today > limit.due
    ? `${until}；期限已过，照常登记，是否受理由${reviewLevels[levelOf(values)]}机关决定`
    : until;
}

const firstLevel = ({ state }: StepContext): string =>
  reviewTargets(state, 'review').length > 0 ? 'review' : 're-review';

/** The organ the opinion names, else the next higher one by the settings. */
function firstReviewer(state: CaseState, office: OfficeProfile): string {
  for (const level of ['review', 're-review'] as const) {
    const target = reviewTargets(state, level)[0];
    if (target === undefined) continue;
    return target.remedyOrgan !== '' ? target.remedyOrgan : (reviewersBySettings(office, level, target)[0] ?? '');
  }
  return '';
}

/** 登记复查、复核请求. */
export const requestReviewStep = fieldStep({
  name: 'request-review',
  dayLabel: '收到请求的日期',
  fields: [
    madeId('reviewId'),
    {
      kind: 'choice',
      field: 'level',
      label: '请求',
      choices: () => Object.entries(reviewLevels).map(([value, label]) => ({ value, label })),
      initial: firstLevel,
      required: true,
    },
    {
      kind: 'choice',
      field: 'againstId',
      label: '不服的意见',
      choices: ({ state }, values) =>
        reviewTargets(state, levelOf(values)).map(({ id, what }) => ({ value: id, label: what })),
      initial: ({ state }) => [...reviewTargets(state, 'review'), ...reviewTargets(state, 're-review')][0]?.id ?? '',
      hint: againstHint,
      required: true,
    },
    {
      kind: 'choice',
      field: 'organ',
      label: '复查、复核机关',
      hint: '作出原意见的机关、单位的上一级机关、单位',
      choices: ({ office, state }, values) => {
        const own = office.profile.organs.filter(({ kind }) => kind === 'competent-organ').map(({ name }) => name);
        const target = reviewTargets(state, levelOf(values)).find(({ id }) => id === values.againstId);
        const named = target === undefined ? [] : reviewersBySettings(office.profile, levelOf(values), target);
        return [...new Set([target?.remedyOrgan ?? '', ...named, ...own])]
          .filter((name) => name !== '')
          .map((name) => ({ value: name, label: name }));
      },
      free: true,
      initial: ({ state, office }) => firstReviewer(state, office.profile),
      required: true,
    },
    { kind: 'long', field: 'request', label: '请求和理由', rows: 4, required: true },
  ],
  more: (values, context) => ({
    ...sent('reviewId')(values),
    againstId: chosenTarget(values, context)?.id ?? '',
    organId: context.office.profile.organs.find(({ name }) => name === values.organ?.trim())?.id ?? null,
  }),
});

const roundChoice = (round: ReviewRound): Choice => ({
  value: round.reviewId,
  label: `${formatDate(round.requestedOn)}向${round.organ}请求${reviewLevels[round.level]}`,
});
const whichRound = (of: (round: ReviewRound) => boolean): Field =>
  whichOne('reviewId', '哪一次请求', ({ state }) => state.reviews.filter(of).map(roundChoice));
const undecided = (round: ReviewRound): boolean => isOpenRound(round) && round.decision === null;
const roundOf = (values: FieldValues, { state }: StepContext): ReviewRound | undefined =>
  state.reviews.find(({ reviewId }) => reviewId === values.reviewId);
/** The round is sent also where there was only one to choose. */
const withRound = sent('reviewId');

/** 不予受理复查、复核. */
export const refuseReviewStep = fieldStep({
  name: 'refuse-review',
  dayLabel: '决定日期',
  note: ({ state }) => {
    const wrong = state.reviews.find((round) => undecided(round) && round.expectedOrgan !== null);
    return wrong === undefined
      ? null
      : `设置里${wrong.againstOrgan}的上一级机关是${wrong.expectedOrgan}，请核对${wrong.organ}是否有权${reviewLevels[wrong.level]}。`;
  },
  fields: [
    whichRound(undecided),
    {
      kind: 'choice',
      field: 'ground',
      label: '不予受理的理由',
      choices: ({ today, office }) =>
        reviewGroundsOn(today, office.law.divisionCode).map(({ key, text, article, verified }) => ({
          value: key,
          label: text,
          hint: verified ? article : `${article}，依据待核实`,
        })),
      required: true,
    },
    { kind: 'long', field: 'facts', label: '事实和理由', rows: 3, required: true },
  ],
  more: withRound,
});

/** 撤回复查、复核请求. */
export const withdrawReviewStep = fieldStep({
  name: 'withdraw-review',
  dayLabel: '撤回日期',
  fields: [whichRound(undecided), { kind: 'text', field: 'reason', label: '撤回理由', max: 500 }],
  more: withRound,
});

const ownAt =
  (...stages: readonly (string | undefined)[]) =>
  (round: ReviewRound): boolean =>
    undecided(round) && round.organId !== null && stages.includes(round.draft?.stage);
const lastDraft = ({ state }: StepContext) => state.reviews.filter(ownAt(undefined, 'returned')).at(-1)?.draft ?? null;

/** 提交复查、复核意见; after a return with what was written before. */
export const submitReviewOpinionStep = fieldStep({
  name: 'submit-review-opinion',
  dayLabel: '拟定日期',
  note: (context) => {
    const said = lastDraft(context)?.comments.at(-1);
    return said === undefined ? null : `${said.step}退回：${said.text}`;
  },
  fields: [
    whichRound(ownAt(undefined, 'returned')),
    {
      kind: 'choice',
      field: 'result',
      label: '结论',
      choices: choicesOf(reviewResults),
      initial: (context) => lastDraft(context)?.result ?? '',
      required: true,
    },
    {
      kind: 'long',
      field: 'facts',
      label: '查明的事实',
      rows: 4,
      initial: (context) => lastDraft(context)?.facts ?? '',
      required: true,
    },
    {
      kind: 'long',
      field: 'opinion',
      label: '复查、复核意见',
      rows: 4,
      initial: (context) => lastDraft(context)?.opinion ?? '',
      required: true,
    },
    {
      kind: 'lines',
      field: 'basis',
      label: '依据',
      initial: (context) => lastDraft(context)?.basis.join('\n') ?? '',
      required: true,
    },
  ],
  more: withRound,
});

const verdictStep = (name: 'check-review-opinion' | 'sign-off-review-opinion', stage: string, word: string) =>
  fieldStep({
    name,
    dayLabel: `${word}日期`,
    note: ({ state }) => {
      const draft = state.reviews.find(ownAt(stage))?.draft;
      return draft == null ? null : `拟${draft.result}：${draft.opinion}（依据：${draft.basis.join('；')}）`;
    },
    fields: [
      whichRound(ownAt(stage)),
      {
        kind: 'choice',
        field: 'verdict',
        label: `${word}结论`,
        choices: choicesOf(['同意', '退回修改']),
        initial: '同意',
        required: true,
      },
      { kind: 'long', field: 'comment', label: `${word}意见`, hint: '退回的，请写明意见', rows: 2 },
    ],
    more: (values) => ({ ...withRound(values), agreed: values.verdict === '同意', verdict: undefined }),
  });

/** 审核复查、复核意见. */
export const checkReviewOpinionStep = verdictStep('check-review-opinion', 'submitted', '审核');
/** 签批复查、复核意见. */
export const signOffReviewOpinionStep = verdictStep('sign-off-review-opinion', 'reviewed', '签批');

const redoBy = (
  ordered: (values: FieldValues, context: StepContext) => boolean,
  more: Pick<Field, 'hint' | 'initial' | 'required'> = { hint: '意见书写明期限的才填' },
): Field => ({
  kind: 'date',
  field: 'redoBy',
  label: '限期重新作出',
  when: ordered,
  nullable: true,
  ...more,
});
const strikes = (result: string | undefined): boolean => result === '撤销' || result === '责令重作';

/** What the 复查意见书 or 复核意见书 issued for the round says; a decision is not keyed a second time. */
function issuedFor({ state }: StepContext): ReturnType<typeof issuedReviewPaper> {
  const round = state.reviews.filter(ownAt('signed-off')).at(-1);
  return round === undefined ? null : issuedReviewPaper(state, round.reviewId);
}
const asIssued = (otherwise: string) => (_values: FieldValues, context: StepContext) =>
  issuedFor(context) === null ? otherwise : '与已经印发的意见书一致';

/** 印发复查、复核意见. */
export const decideReviewStep = fieldStep({
  name: 'decide-review',
  dayLabel: '印发日期',
  fields: [
    whichRound(ownAt('signed-off')),
    {
      kind: 'text',
      field: 'documentNumber',
      label: '文号',
      max: 100,
      initial: (context) => issuedFor(context)?.number ?? '',
      hint: asIssued('先印发意见书的，用它的文号'),
      required: (context) => issuedFor(context) === null,
    },
    redoBy((values, context) => strikes(roundOf(values, context)?.draft?.result), {
      initial: (context) => issuedFor(context)?.redoBy ?? '',
      hint: asIssued('撤销、责令重作的应当写明期限'),
      required: (context) => (issuedFor(context)?.redoBy ?? null) === null,
    }),
  ],
  more: withRound,
});

/** 登记复查、复核结果 of another organ. */
export const recordReviewDecisionStep = fieldStep({
  name: 'record-review-decision',
  dayLabel: '意见落款日期',
  fields: [
    whichRound((round) => undecided(round) && round.organId === null),
    { kind: 'choice', field: 'result', label: '结论', choices: choicesOf(reviewResults), required: true },
    { kind: 'long', field: 'summary', label: '复查、复核意见', rows: 3, required: true },
    { kind: 'text', field: 'documentNumber', label: '文号', max: 100 },
    redoBy(({ result }) => strikes(result)),
  ],
  more: withRound,
});

/** 登记复查、复核意见送达. */
export const serveReviewStep = fieldStep({
  name: 'serve-review',
  dayLabel: '送达日期',
  fields: [
    whichRound(({ decision, service }) => decision !== null && service === null),
    {
      kind: 'choice',
      field: 'way',
      label: '送达方式',
      choices: choicesOf(serviceWays),
      initial: '直接送达',
      required: true,
    },
    { kind: 'text', field: 'receiver', label: '收件人', max: 100, initial: mainPetitioner, required: true },
    {
      kind: 'choice',
      field: 'receiverIs',
      label: '由谁签收',
      choices: choicesOf(receivers),
      initial: '本人',
      when: ({ way }) => way === '直接送达',
    },
    { kind: 'text', field: 'witness', label: '见证情况', max: 200, when: ({ way }) => way === '留置送达' },
    { kind: 'yes', field: 'consented', label: '信访人同意电子送达', when: ({ way }) => way === '电子送达' },
    {
      kind: 'date',
      field: 'noticeFrom',
      label: '发出公告的日期',
      nullable: true,
      when: ({ way }) => way === '公告送达',
    },
    {
      kind: 'text',
      field: 'remark',
      label: '送达说明',
      hint: ({ way }) =>
        way === '留置送达'
          ? '写明见证人，或者拍照、录像的情况'
          : way === '公告送达'
            ? '写明原因和公告的地方'
            : '可以不填',
      max: 500,
    },
  ],
  more: withRound,
});
