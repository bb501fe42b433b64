import { addDays, formatDate } from '../law/dates';
import { practiceOn } from '../law/practice-days';
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
import { check, PRACTICE, textField } from './notice-kit';
import { heading, letterOf, missing, paragraph, paragraphs } from './notice-parts';
import { accusationChecks, lineOr, listed, paperDay } from './organ-kit';
import { paragraphsOf } from './text';

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const held = hearingOf(facts)?.held ?? null;
  const day = paperDay(facts);
  const rule = practiceOn('hearing-opinion', day);
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
      held === null || rule === null || day <= addDays(held.to, rule.days),
      [
        `听证结束后${rule?.days ?? ''}日内作出`,
        `地方规定一般要求听证结束后${rule?.days ?? ''}日内送达（依据待核实），请核对本地规定`,
      ],
      rule?.article ?? PRACTICE,
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
    return letterOf(facts, {
      name: '听证意见书',
      title: '信访事项听证意见书',
      addressee: [who, ...sides].join('、'),
      body: [
        paragraph(
          `根据《信访工作条例》${hearingBasis(facts)}的规定，我单位于${when}在${lineOr(facts, 'place', '听证地点')}就${hearingMatter(facts)}举行听证。现将听证情况和意见告知如下：`,
        ),
        heading(1, '一、听证的基本情况'),
        paragraph(
          `主持人：${held === null || held.chair.trim() === '' ? missing('主持人') : paragraphsOf(held.chair).join('')}`,
        ),
        paragraph(`听证员：${members.length === 0 ? missing('听证员') : members.join('、')}`, 'members'),
        paragraph(`参加听证的各方：${[who, ...sides].join('、')}`, 'others'),
        heading(1, '二、各方的主要意见'),
        ...paragraphs(facts.values.claims ?? '', '各方的主要意见', 'claims'),
        heading(1, '三、听证查明的事实'),
        ...paragraphs(facts.values.facts ?? '', '听证查明的事实', 'facts'),
        heading(1, '四、听证意见'),
        ...(basis.length === 0 ? [] : [paragraph(`根据${basis.join('、')}的规定，提出如下听证意见：`, 'basis')]),
        ...paragraphs(facts.values.opinion ?? '', '听证意见', 'opinion'),
        paragraph(
          handling
            ? '听证意见作为作出信访处理意见的依据。对信访处理意见不服的，可以依照《信访工作条例》第三十五条的规定请求复查。'
            : '听证意见作为作出复查、复核意见的依据。',
        ),
      ],
    });
  },
  checks,
});
