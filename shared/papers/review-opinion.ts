import { definePaper } from './define';
import { line } from './hearing-parts';
import { check } from './notice-kit';
import { heading, letterOf, paragraph } from './notice-parts';
import { lineOr, phoneCheck, written } from './organ-kit';
import {
  addresseesOf,
  reReviewDays,
  reviewBody,
  reviewChecks,
  reviewFields,
  reviewLawful,
  roundFor,
  ruleOf,
} from './review-parts';
import { cleanLine, withoutFinalStop } from './text';

/** 复查意见书 (条例 art. 35), with the way to 复核: organ, period, papers. */
export const reviewOpinion = definePaper({
  key: 'review-opinion',
  name: '复查意见书',
  basis: ruleOf.review,
  format: 'letter',
  recipient: 'parties',
  copies: 3,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  ...reviewLawful('review'),
  fields: [
    ...reviewFields,
    line('remedyOrgan', '复核机关', true, ({ organ }) => organ.superior, { hint: '本机关的上一级机关、单位' }),
    line(
      'remedyPapers',
      '请求复核提交的材料',
      true,
      () => '复核申请书、本复查意见书、原信访处理意见书和身份证明的复印件',
    ),
  ],
  build: (facts) =>
    letterOf(facts, {
      name: '复查意见书',
      title: '信访事项复查意见书',
      addressee: addresseesOf(facts),
      body: [
        ...reviewBody(facts, 'review'),
        heading(1, '四、救济途径'),
        paragraph(
          `申请人对本复查意见不服的，可以自收到本意见书之日起${reReviewDays(facts)}内，向${lineOr(facts, 'remedyOrgan', '复核机关')}请求复核。请求复核时，请提交${withoutFinalStop(lineOr(facts, 'remedyPapers', '请求复核提交的材料'))}。`,
          'remedyOrgan',
        ),
      ],
    }),
  checks: (facts) => {
    const organ = cleanLine(written(facts, 'remedyOrgan'));
    const round = roundFor(facts);
    const same =
      organ !== '' && (organ === cleanLine(facts.organ.name) || organ === cleanLine(round?.againstOrgan ?? ''));
    return [
      ...reviewChecks(facts),
      check(
        'remedy-organ',
        organ !== '' && !same,
        ['已写明复核机关', same ? '复核机关不能是本机关，也不能是作出原意见的机关' : '还没有写明向哪个机关请求复核'],
        ruleOf['re-review'],
        { field: 'remedyOrgan' },
      ),
      phoneCheck(facts),
    ];
  },
});
