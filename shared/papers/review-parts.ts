import { type ReviewLevel, type ReviewResult, type ReviewRound, reviewLevels } from '../case/facets/review';
import { limitsOf } from '../case/limits-of';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate, isLocalDate } from '../law/dates';
import type { PaperCheck, PaperDefinition, PaperFacts, PaperField, PaperSubject } from './define';
import { line } from './hearing-parts';
import { reachesAccused } from './issued-papers';
import type { LetterBlock } from './model';
import { check, textField } from './notice-kit';
import { addresseeOf, gistOf, heading, missing, paragraph, paragraphs } from './notice-parts';
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
import { cleanLine, withoutFinalStop } from './text';

/** What 复查意见书 (条例 art. 35) and 复核意见书 (art. 36) share. Pure. */

export const ruleOf = { review: article('第三十五条'), 're-review': article('第三十六条') } as const;

export const roundFor = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): ReviewRound | null =>
  state.reviews.find(({ reviewId }) => reviewId === about) ?? null;

/** Lawful once an organ of this office drafted its opinion on a request that still stands. */
export function reviewLawful(level: ReviewLevel): Pick<PaperDefinition, 'subjects' | 'unlawful'> {
  const subjects = (state: CaseState, office: OfficeProfile): readonly PaperSubject[] =>
    state.secret !== null
      ? []
      : state.reviews
          .filter(
            (round) =>
              round.level === level &&
              round.draft !== null &&
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
            `没有本单位机关拟定的${reviewLevels[level]}意见；先登记请求、拟定意见，再出具${reviewLevels[level]}意见书`,
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
    hint: '只在撤销、责令重作时填写',
  }),
];

const restsOnOrder = (result: ReviewResult | null): boolean => result === '撤销' || result === '责令重作';

const resultOf = (facts: Pick<PaperFacts, 'state' | 'about'>): ReviewResult | null => {
  const round = roundFor(facts);
  return round?.decision?.result ?? round?.draft?.result ?? null;
};

/** What is decided, in one sentence. */
function outcome(facts: PaperFacts): string {
  const round = roundFor(facts);
  const opinion = `${cleanLine(round?.against ?? '') || missing('原意见')}`;
  const redo = isLocalDate(written(facts, 'redoBy')) ? `于${dateOr(written(facts, 'redoBy'), '')}前` : '';
  const again = `由${cleanLine(round?.againstOrgan ?? '')}${redo}重新调查处理，并将结果书面答复申请人`;
  switch (resultOf(facts)) {
    case '维持':
      return `维持${opinion}。`;
    case '撤销':
      return `撤销${opinion}，${again}。`;
    case '变更':
      return `变更${opinion}，变更后的内容以上述意见为准。`;
    case '责令重作':
      return `责令${cleanLine(round?.againstOrgan ?? '')}${redo}重新作出意见并书面答复申请人，${opinion}不再执行。`;
    case null:
      return missing('维持、撤销、变更或者责令重作');
  }
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
function hearingSentence({ state }: PaperFacts, level: ReviewLevel): readonly LetterBlock[] {
  const held = state.hearings.filter((each) => each.stage === level).at(-1)?.held ?? null;
  return held === null ? [] : [paragraph(`${reviewLevels[level]}期间，我单位于${formatDate(held.from)}举行了听证。`)];
}

/** Parts before the remedy: parties, request, facts, opinion with basis, outcome. */
export function reviewBody(facts: PaperFacts, level: ReviewLevel): readonly LetterBlock[] {
  const round = roundFor(facts);
  const word = reviewLevels[level];
  const gist = gistOf(facts.state);
  const number = registrationOf(facts.state);
  const [, respondent] = names(facts);
  const basis = listed(facts, 'basis').map(withoutFinalStop);
  return [
    paragraph(`申请人：${lineOr(facts, 'applicant', '申请人')}`, 'applicant'),
    paragraph(`被申请人：${respondent === '' ? missing('被申请人') : respondent}`),
    paragraph(
      `申请人就${gist === '' ? '' : `反映${gist}的`}信访事项${number === '' ? '' : `（登记编号：${number}）`}，不服${cleanLine(round?.against ?? '') || missing('原意见')}，向我单位请求${word}。我单位于${round === null ? missing('收到请求的日期') : formatDate(round.requestedOn)}收到${word}请求。根据《信访工作条例》${level === 'review' ? '第三十五条' : '第三十六条'}的规定，经${word}，现提出意见如下：`,
    ),
    ...hearingSentence(facts, level),
    heading(1, '一、申请人的请求和理由'),
    ...paragraphs(facts.values.request ?? '', '请求和理由', 'request'),
    heading(1, '二、查明的事实'),
    ...paragraphs(facts.values.facts ?? '', '查明的事实', 'facts'),
    heading(1, `三、${word}意见`),
    paragraph(`依据：${basis.length === 0 ? missing('法律法规、政策依据') : basis.join('；')}。`, 'basis'),
    ...paragraphs(facts.values.opinion ?? '', '意见和理由', 'opinion'),
    paragraph(`综上，${outcome(facts)}`, 'redoBy'),
  ];
}

const dueOf = ({ state, law, about }: PaperFacts): string | null =>
  limitsOf(state, law).find(({ key }) => key === `decide-review:${about}` || key === `decide-re-review:${about}`)
    ?.due ?? null;

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
    check(
      'redo',
      redoBy === '' || restsOnOrder(result),
      ['重新作出的期限与结论一致', '只有撤销、责令重作的才写重新作出的期限'],
      rule,
      { field: 'redoBy' },
    ),
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
        due === null ? '期限待节假日表导入后计算' : `在${formatDate(due)}前提出`,
        `应当在${formatDate(due ?? day)}前提出，已经超过`,
      ],
      rule,
      { level: 'should' },
    ),
    ...accusationChecks(facts, round === null ? [] : [{ name: round.againstOrgan, field: '' }], 'given'),
  ];
}

/** 30日, of the rule in force on the day of the paper. */
export const reReviewDays = (facts: PaperFacts): string => span(facts, 'request-re-review', paperDay(facts));
