import type { NonAcceptance } from '../case/facets/handling';
import { reviewLevels } from '../case/facets/review';
import { documentNumber } from '../case/numbers';
import { article } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { check, inFull, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { inLine, paragraphsOf, withoutFinalStop } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const refusalOf = ({ state, about }: Omit<PaperFacts, 'values'>): NonAcceptance | undefined =>
  state.refusals.find(({ refusalId, kind }) => refusalId === about && kind === '不再受理');

const line = (organ: string, kind: string, number: string): string =>
  `${organ}${kind}（${number.trim() === '' ? missing('文号') : number.trim()}）`;

/** Every opinion given on the matter with its number, oldest level first: 处理意见, 复查意见, 复核意见. */
export function opinionsOf(state: CaseState): readonly string[] {
  const earlier = (wanted: string) =>
    state.earlierOpinions
      .filter(({ kind }) => kind === wanted)
      .map((each) => line(each.organ, `${wanted}书`, each.documentNumber));
  const decided = (wanted: keyof typeof reviewLevels) =>
    state.reviews.flatMap(({ level, organ, decision }) =>
      level === wanted && decision !== null
        ? [line(organ, `${reviewLevels[level]}意见书`, decision.documentNumber)]
        : [],
    );
  return [
    ...earlier('处理意见'),
    ...state.transfers.flatMap(({ toOrgan, opinion }) =>
      opinion === null ? [] : [line(toOrgan, '处理意见书', opinion.documentNumber)],
    ),
    ...state.letters.map(({ organ, kind, number }) => line(organ.name, kind, documentNumber(number))),
    ...earlier('复查意见'),
    ...decided('review'),
    ...earlier('复核意见'),
    ...decided('re-review'),
  ];
}

const wording = paperWording({
  key: 'further-refusal-notice',
  name: '不再受理告知书',
  title: '信访事项不再受理告知书',
  lines: [
    '{收件经过}',
    '经审查，该事项已经依法作出以下意见：{此前的意见}。信访程序已经终结。',
    '{查明的情况}',
    '{称谓}对复核意见不服，仍然以同一事实和理由提出投诉请求。根据{依据}的规定，我单位于{决定日期}决定不再受理。各级党委和政府信访部门以及其他机关、单位对该事项均不再受理。',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    此前的意见: '处理、复查、复核意见书及文号',
    查明的情况: '经办人写的情况',
    依据: '《信访工作条例》第三十六条第三款',
    决定日期: '决定不再受理的日期',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '此前的意见', '查明的情况', '依据', '决定日期'],
});
const hint = sentence(
  'further-refusal-notice:hint',
  '不再受理告知书：提示',
  '如有新的事实和理由，{称谓}可以依法提出新的信访事项。',
  { 称谓: noticePlaces.称谓 },
);

/** 不再受理告知书 (条例 art. 36(3)): the opinions given so far, each by its number, and that the road has come to its end. */
export const furtherRefusalNotice = definePaper({
  key: 'further-refusal-notice',
  name: '不再受理告知书',
  basis: article('第三十六条第三款'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'review-and-sign-off',
  ...noticeOf(
    'refused-further',
    { rule: article('第三十六条第三款'), message: '没有作出不再受理的决定，或者决定已经撤销，不能出具不再受理告知书' },
    ({ about }, state) => state.refusals.some(({ refusalId, revoked }) => refusalId === about && revoked === null),
  ),
  fields: [
    textField('opinions', '此前的意见（一行一份，写明文号）', true, ({ state }) => opinionsOf(state).join('\n'), {
      kind: 'lines',
    }),
    textField('facts', '查明的情况', true, (facts) => refusalOf(facts)?.facts ?? ''),
    textField('hint', '提示', false, (facts) => say(facts, hint, { 称谓: you(facts.state) })),
  ],
  wordings: [...bothOf(wording), hint],
  build: (facts) => {
    const { state, values } = facts;
    const decided = refusalOf(facts);
    const opinions = paragraphsOf(values.opinions ?? '').map(withoutFinalStop);
    const parts = {
      ...noticeParts(facts),
      此前的意见: {
        text: opinions.length === 0 ? missing('此前的意见及文号') : inLine(opinions, '；'),
        field: 'opinions',
      },
      查明的情况: required(facts, 'facts', '查明的情况'),
      依据: inFull(decided?.article ?? article('第三十六条第三款')),
      决定日期: decided === undefined ? missing('决定日期') : formatDate(decided.on),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const decided = refusalOf(facts);
    const opinions = paragraphsOf(facts.values.opinions ?? '');
    return [
      ...noticeChecks(
        facts,
        decided === undefined ? null : { organ: decided.organ, since: decided.on, what: '不再受理' },
      ),
      check(
        're-review',
        opinions.some((text) => text.includes('复核')),
        ['已写明复核意见', '没有写明复核意见；只有经过复核的事项才能不再受理'],
        article('第三十六条第三款'),
        { field: 'opinions' },
      ),
      check(
        'numbers',
        opinions.every((text) => /\d+号/.test(text)),
        ['各份意见都写明了文号', '有意见没有写明文号，请补上'],
        article('第三十六条第三款'),
        { field: 'opinions' },
      ),
      check(
        'chain',
        opinions.some((text) => text.includes('处理意见')) && opinions.some((text) => text.includes('复查')),
        ['处理、复查、复核意见齐全', '建议把处理意见、复查意见、复核意见都列明'],
        article('第三十六条第三款'),
        { field: 'opinions', level: 'should' },
      ),
    ];
  },
});
