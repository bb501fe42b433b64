import { type ReviewLevel, type ReviewResult, type ReviewRound, reviewLevels } from '../case/facets/review';
import { limitsOf } from '../case/limits-of';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate, isLocalDate } from '../law/dates';
import type { PaperCheck, PaperDefinition, PaperFacts, PaperField, PaperSubject } from './define';
import { line } from './hearing-parts';
import { reachesAccused } from './issued-papers';
import { check, required, textField } from './notice-kit';
import { addresseeOf, gistOf, missing } from './notice-parts';
import {
  accusationChecks,
  dateOr,
  lineOr,
  listed,
  paperDay,
  petitionerLine,
  registrationOf,
  secretRefusal,
  senderCheck,
  span,
  written,
} from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { cleanLine, inLine, withoutFinalStop } from './text';
import { say, sentence, type Wording } from './wording';

/** What 复查意见书 (条例 art. 35) and 复核意见书 (art. 36) share. Pure. */

export const ruleOf = { review: article('第三十五条'), 're-review': article('第三十六条') } as const;

export const roundFor = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): ReviewRound | null =>
  state.reviews.find(({ reviewId }) => reviewId === about) ?? null;

/**
 * Lawful once an organ of this office signed off its opinion on a request that still stands. Before that the opinion may be
 * returned and written anew, and a paper agreed to would say another result than the one it was agreed with.
 */
export function reviewLawful(level: ReviewLevel): Pick<PaperDefinition, 'subjects' | 'unlawful'> {
  const subjects = (state: CaseState, office: OfficeProfile): readonly PaperSubject[] =>
    state.secret !== null
      ? []
      : state.reviews
          .filter(
            (round) =>
              round.level === level &&
              round.draft?.stage === 'signed-off' &&
              round.refused === null &&
              round.withdrawn === null &&
              office.organs.some(({ id }) => id === round.organId),
          )
          .map(({ reviewId, requestedOn, against }) => ({
            about: reviewId,
            label: `${formatDate(requestedOn)}请求${reviewLevels[level]}${cleanLine(against)}`,
          }));
  return {
    subjects,
    unlawful: (state, office) =>
      secretRefusal(state) ??
      (subjects(state, office).length > 0
        ? null
        : refusal(
            ruleOf[level],
            `没有本单位机关签批同意的${reviewLevels[level]}意见；意见签批同意后，再出具${reviewLevels[level]}意见书`,
          )),
  };
}

export const reviewFields: readonly PaperField[] = [
  line('applicant', '申请人', true, (facts) =>
    reachesAccused(facts.state, [roundFor(facts)?.againstOrgan ?? '']) ? '信访人' : petitionerLine(facts.state),
  ),
  textField('request', '请求和理由', true, (facts) => roundFor(facts)?.request ?? ''),
  textField('facts', '查明的事实', true, (facts) => roundFor(facts)?.draft?.facts ?? ''),
  line('basis', '依据', true, (facts) => (roundFor(facts)?.draft?.basis ?? []).join('\n'), {
    kind: 'lines',
    hint: '一行写一条',
  }),
  textField('opinion', '意见和理由', true, (facts) => roundFor(facts)?.draft?.opinion ?? ''),
  line('redoBy', '重新作出的期限', false, (facts) => roundFor(facts)?.decision?.redoBy ?? '', {
    kind: 'date',
    hint: '撤销、责令重作的应当写明，其他的不填',
  }),
];

/** Results after which the deciding organ has to decide again. */
export const ordersRedo = (result: ReviewResult | null): boolean => result === '撤销' || result === '责令重作';

export const resultOf = (facts: Pick<PaperFacts, 'state' | 'about'>): ReviewResult | null => {
  const round = roundFor(facts);
  return round?.decision?.result ?? round?.draft?.result ?? null;
};

const opinionPlace = '不服的原意见';
const againPlaces = { 原意见: opinionPlace, 原机关: '作出原意见的机关', 限期: '最迟于某日；没有定日期时不印' } as const;

/** What is decided, in one sentence; shared by both levels. */
const outcomes = {
  维持: sentence('review-result:upheld', '复查、复核结论：维持', '维持{原意见}。', againPlaces, ['原意见']),
  撤销: sentence(
    'review-result:revoked',
    '复查、复核结论：撤销',
    '撤销{原意见}，由{原机关}{限期}重新调查处理，并将结果书面答复申请人。',
    againPlaces,
    ['原意见', '原机关', '限期'],
  ),
  变更: sentence(
    'review-result:changed',
    '复查、复核结论：变更',
    '变更{原意见}，变更后的内容以上述意见为准。',
    againPlaces,
    ['原意见'],
  ),
  责令重作: sentence(
    'review-result:redo',
    '复查、复核结论：责令重作',
    '责令{原机关}{限期}重新作出意见并书面答复申请人，{原意见}不再执行。',
    againPlaces,
    ['原意见', '原机关', '限期'],
  ),
} as const;

const heard = sentence(
  'review:hearing',
  '复查、复核意见书：听证情况',
  '{复查或者复核}期间，我单位于{听证日期}举行了听证。',
  { 复查或者复核: '复查或者复核', 听证日期: '举行听证的日期' },
);

/** Sentences both levels share, for the table of wordings. */
export const reviewSentences: readonly Wording[] = [heard, ...Object.values(outcomes)];

function outcome(facts: PaperFacts): string {
  const round = roundFor(facts);
  const result = resultOf(facts);
  if (result === null) return missing('维持、撤销、变更或者责令重作');
  const by = written(facts, 'redoBy');
  return say(facts, outcomes[result], {
    原意见: cleanLine(round?.against ?? '') || missing('原意见'),
    原机关: cleanLine(round?.againstOrgan ?? ''),
    限期: isLocalDate(by) ? `最迟于${dateOr(by, '')}` : '',
  });
}

const names = (facts: PaperFacts): readonly [applicant: string, respondent: string] => {
  const respondent = cleanLine(roundFor(facts)?.againstOrgan ?? '');
  return [reachesAccused(facts.state, [respondent]) ? '信访人' : addresseeOf(facts.state), respondent];
};

/** Both sides, as the letter is addressed. */
export const addresseesOf = (facts: PaperFacts): string => {
  const [applicant, respondent] = names(facts);
  return respondent === '' ? applicant : `${applicant}、${respondent}`;
};

/** Hearing held on this request, as a sentence; nothing without one. */
function hearingSentence(facts: PaperFacts, level: ReviewLevel): string {
  const held = facts.state.hearings.filter((each) => each.stage === level).at(-1)?.held ?? null;
  return held === null ? '' : say(facts, heard, { 复查或者复核: reviewLevels[level], 听证日期: formatDate(held.from) });
}

/** Lines before the remedy: parties, request, facts, opinion with basis, outcome. */
export const reviewLines = (level: ReviewLevel): readonly string[] => {
  const word = reviewLevels[level];
  const rule = level === 'review' ? '第三十五条' : '第三十六条';
  return [
    '申请人：{申请人}',
    '被申请人：{被申请人}',
    `申请人就{事项}，不服{原意见}，向我单位请求${word}。我单位于{收到日期}收到${word}请求。根据《信访工作条例》${rule}的规定，经${word}，现提出意见如下：`,
    '{听证情况}',
    '一、申请人的请求和理由',
    '{请求和理由}',
    '二、查明的事实',
    '{查明的事实}',
    `三、${word}意见`,
    '依据：{依据}。',
    '{意见和理由}',
    '综上，{结论}',
  ];
};

export const reviewPlaces = {
  ...organPlaces,
  申请人: '申请人姓名、住址、联系电话',
  被申请人: '作出原意见的机关',
  事项: '反映某某的信访事项（登记编号：…）',
  原意见: opinionPlace,
  收到日期: '收到请求的日期',
  听证情况: '用“听证情况”一句，没有听证时不印',
  请求和理由: '经办人写的内容',
  查明的事实: '经办人写的内容',
  依据: '经办人写的依据',
  意见和理由: '经办人写的内容',
  结论: '维持、撤销、变更或者责令重作，见“复查、复核结论”各句',
} as const;

/** What arts. 35 and 36 need of either opinion. */
export const reviewRequired = [
  '申请人',
  '被申请人',
  '事项',
  '原意见',
  '请求和理由',
  '查明的事实',
  '依据',
  '意见和理由',
  '结论',
] as const;

export function reviewParts(facts: PaperFacts, level: ReviewLevel) {
  const round = roundFor(facts);
  const gist = gistOf(facts.state);
  const number = registrationOf(facts.state);
  const [, respondent] = names(facts);
  const basis = listed(facts, 'basis').map(withoutFinalStop);
  return {
    ...organParts(facts),
    申请人: { text: lineOr(facts, 'applicant', '申请人'), field: 'applicant' },
    被申请人: respondent === '' ? missing('被申请人') : respondent,
    事项: `${gist === '' ? '' : `反映${gist}的`}信访事项${number === '' ? '' : `（登记编号：${number}）`}`,
    原意见: cleanLine(round?.against ?? '') || missing('原意见'),
    收到日期: round === null ? missing('收到请求的日期') : formatDate(round.requestedOn),
    听证情况: hearingSentence(facts, level),
    请求和理由: required(facts, 'request', '请求和理由'),
    查明的事实: required(facts, 'facts', '查明的事实'),
    依据: { text: basis.length === 0 ? missing('法律法规、政策依据') : inLine(basis, '；'), field: 'basis' },
    意见和理由: required(facts, 'opinion', '意见和理由'),
    结论: { text: outcome(facts), field: 'redoBy' },
  };
}

const dueOf = ({ state, law, about }: PaperFacts): string | null =>
  limitsOf(state, law).find(({ key }) => key === `decide-review:${about}` || key === `decide-re-review:${about}`)
    ?.due ?? null;

/** A day to decide again stands where that is ordered, nowhere else, and is the one on record. */
function redoCheck(result: ReviewResult | null, redoBy: string, recorded: string | null, rule: string): PaperCheck {
  const wrong =
    redoBy === '' && ordersRedo(result)
      ? '撤销、责令重作的，请写明重新作出的期限'
      : redoBy !== '' && !ordersRedo(result)
        ? '只有撤销、责令重作的才写重新作出的期限'
        : recorded !== null && redoBy !== recorded
          ? `登记印发时写明的重新作出期限是${formatDate(recorded)}，请与它一致`
          : null;
  return check('redo', wrong === null, ['重新作出的期限与结论一致', wrong ?? ''], rule, { field: 'redoBy' });
}

/** Missing and contradictory parts of an opinion of either level. */
export function reviewChecks(facts: PaperFacts): readonly PaperCheck[] {
  const round = roundFor(facts);
  const rule = round === null ? ruleOf.review : ruleOf[round.level];
  const day = paperDay(facts);
  const due = dueOf(facts);
  const redoBy = written(facts, 'redoBy');
  const result = resultOf(facts);
  return [
    senderCheck(facts, round?.organ ?? null),
    check(
      'own-opinion',
      round === null || cleanLine(round.againstOrgan) !== cleanLine(facts.organ.name),
      ['复查、复核机关不是作出原意见的机关', '复查、复核机关和作出原意见的机关是同一个，应当由上一级机关、单位提出'],
      rule,
    ),
    check('result', result !== null, ['已作出结论', '还没有维持、撤销、变更或者责令重作的结论'], rule),
    redoCheck(result, redoBy, round?.decision?.redoBy ?? null, rule),
    check(
      'redo-after',
      redoBy === '' || (isLocalDate(redoBy) && redoBy > day),
      ['重新作出的期限晚于发文日期', '重新作出的期限应当晚于发文日期'],
      '日期先后',
      { field: 'redoBy' },
    ),
    check(
      'issue-date',
      round === null || day >= round.requestedOn,
      ['发文日期不早于收到请求的日期', '发文日期早于收到请求的日期，请核对'],
      '日期先后',
    ),
    check(
      'in-time',
      due === null || day <= due,
      [
        due === null ? '期限待节假日表导入后计算' : `没有超过${formatDate(due)}（含当日）`,
        `应当最迟于${formatDate(due ?? day)}提出，已经超过`,
      ],
      rule,
      { level: 'should' },
    ),
    ...accusationChecks(facts, round === null ? [] : [{ name: round.againstOrgan, field: '' }], 'given'),
  ];
}

/** 30日, of the rule in force on the day of the paper. */
export const reReviewDays = (facts: PaperFacts): string => span(facts, 'request-re-review', paperDay(facts));
