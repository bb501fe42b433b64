import { formatDate } from '../law/dates';
import { paperDays, unverifiedWords } from '../law/paper-days';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import {
  HEARING_RULE,
  hearingBasis,
  hearingLawful,
  hearingMatter,
  hearingOf,
  hearingSender,
  line,
  otherSides,
  others,
  petitionerFor,
} from './hearing-parts';
import { check, PRACTICE, required, textField } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import { accusationChecks, lineOr, listed, paperDay } from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { inLine, paragraphsOf } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const held = hearingOf(facts)?.held ?? null;
  const day = paperDay(facts);
  const days = paperDays('hearing-opinion', held?.to ?? day, facts.law);
  const last = held === null ? null : (days?.until(held.to) ?? null);
  return [
    hearingSender(facts),
    check(
      'after-hearing',
      held !== null && day >= held.to,
      ['发文日期不早于听证结束的日期', '听证还没有结束，或者发文日期早于听证结束的日期'],
      '日期先后',
    ),
    check(
      'in-days',
      held === null || days === null || (last !== null && day <= last),
      [
        `听证结束后${days?.words ?? ''}内作出`,
        days === null
          ? ''
          : `${days.rule.article}要求听证结束后${days.words}内送达${unverifiedWords(days.rule)}，请核对本地规定`,
      ],
      days?.rule.article ?? PRACTICE,
      { level: 'should' },
    ),
    check(
      'basis',
      listed(facts, 'basis').length > 0,
      ['已写明依据', '建议写明听证意见依据的法律法规、政策'],
      PRACTICE,
      { level: 'should', field: 'basis' },
    ),
    ...accusationChecks(
      facts,
      others(facts).map((name) => ({ name, field: 'others' })),
      'given',
    ),
  ];
}

const wording = paperWording({
  key: 'hearing-opinion',
  name: '听证意见书',
  title: '信访事项听证意见书',
  lines: [
    '根据《信访工作条例》{依据}的规定，我单位于{听证日期}在{听证地点}就{事项}举行听证。现将听证情况和意见告知如下：',
    '一、听证的基本情况',
    '主持人：{主持人}',
    '听证员：{听证员}',
    '参加听证的各方：{各方}',
    '二、各方的主要意见',
    '{各方的主要意见}',
    '三、听证查明的事实',
    '{听证查明的事实}',
    '四、听证意见',
    '{意见的依据}',
    '{听证意见}',
    '{意见的作用}',
  ],
  places: {
    ...organPlaces,
    依据: '第三十一条第六项，复核的加第三十六条第二款',
    听证日期: '举行听证的日期',
    听证地点: '举行听证的地点',
    事项: '信访人反映某某的信访事项（登记编号：…）',
    主持人: '主持人姓名',
    听证员: '听证员姓名',
    各方: '信访人和其他参加听证的单位、人员',
    各方的主要意见: '经办人写的内容',
    听证查明的事实: '经办人写的内容',
    意见的依据: '用“依据”一句，没有填写时不印',
    听证意见: '经办人写的意见',
    意见的作用: '办理阶段或者复查、复核阶段的说明，见下面两句',
  },
  required: ['依据', '事项', '各方的主要意见', '听证查明的事实', '听证意见', '意见的作用'],
});
const basisLine = sentence(
  'hearing-opinion:basis',
  '听证意见书：依据',
  '根据{依据}的规定，提出如下听证意见：',
  { 依据: '经办人填写的依据' },
  ['依据'],
);
const inHandling = sentence(
  'hearing-opinion:handling',
  '听证意见书：办理阶段的作用',
  '听证意见作为作出信访处理意见的依据。对信访处理意见不服的，可以依照《信访工作条例》第三十五条的规定请求复查。',
  {},
);
const inReview = sentence(
  'hearing-opinion:review',
  '听证意见书：复查、复核阶段的作用',
  '听证意见作为作出复查、复核意见的依据。',
  {},
);

/** 听证意见书: course, facts and conclusion of a hearing held, for all who took part. */
export const hearingOpinion = definePaper({
  key: 'hearing-opinion',
  name: '听证意见书',
  basis: HEARING_RULE,
  format: 'letter',
  recipient: 'parties',
  copies: 3,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  ...hearingLawful(({ held }) => held !== null, '听证还没有举行，举行并登记后出具听证意见书'),
  fields: [
    line('place', '听证地点', true, ({ office }) => office.receptionPlace),
    line('members', '听证员', true, () => '', { kind: 'lines', hint: '一行写一人' }),
    line('others', '其他参加听证的单位、人员', false, otherSides, { kind: 'lines', hint: '一行写一个' }),
    textField('claims', '各方的主要意见', true, ({ state }) => {
      const demands = paragraphsOf(state.matter.demands).join('\n');
      return `信访人请求：\n${demands === '' ? missing('信访请求') : demands}`;
    }),
    textField('facts', '听证查明的事实', true, ({ state }) => state.investigations.at(-1)?.findings ?? ''),
    textField('opinion', '听证意见', true, (facts) => hearingOf(facts)?.held?.conclusion ?? ''),
    line('basis', '依据', false, () => '', { kind: 'lines', hint: '一行写一条' }),
  ],
  wordings: [...bothOf(wording), basisLine, inHandling, inReview],
  build: (facts) => {
    const held = hearingOf(facts)?.held ?? null;
    const sides = others(facts);
    const who = petitionerFor(facts, sides);
    const members = listed(facts, 'members');
    const basis = listed(facts, 'basis');
    const when =
      held === null
        ? missing('听证日期')
        : held.from === held.to
          ? formatDate(held.from)
          : `${formatDate(held.from)}至${formatDate(held.to)}`;
    const handling = hearingOf(facts)?.stage === 'handling';
    const parts = {
      ...organParts(facts),
      依据: hearingBasis(facts),
      听证日期: when,
      听证地点: lineOr(facts, 'place', '听证地点'),
      事项: hearingMatter(facts),
      主持人: held === null || held.chair.trim() === '' ? missing('主持人') : paragraphsOf(held.chair).join(''),
      听证员: { text: members.length === 0 ? missing('听证员') : inLine(members), field: 'members' },
      各方: { text: inLine([who, ...sides]), field: 'others' },
      各方的主要意见: required(facts, 'claims', '各方的主要意见'),
      听证查明的事实: required(facts, 'facts', '听证查明的事实'),
      意见的依据: {
        text: basis.length === 0 ? '' : say(facts, basisLine, { 依据: inLine(basis) }),
        field: 'basis',
      },
      听证意见: required(facts, 'opinion', '听证意见'),
      意见的作用: say(facts, handling ? inHandling : inReview, {}),
    };
    return wordedLetter(facts, wording, parts, { addressee: inLine([who, ...sides]) });
  },
  checks,
});
