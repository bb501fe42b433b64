import { definePaper } from './define';
import { line } from './hearing-parts';
import { check } from './notice-kit';
import { wordedLetter } from './notice-parts';
import { lineOr, phoneCheck, written } from './organ-kit';
import {
  addresseesOf,
  reReviewDays,
  reviewChecks,
  reviewFields,
  reviewLawful,
  reviewLines,
  reviewParts,
  reviewPlaces,
  reviewRequired,
  reviewSentences,
  roundFor,
  ruleOf,
} from './review-parts';
import { cleanLine, withoutFinalStop } from './text';
import { bothOf, paperWording } from './wording';

const wording = paperWording({
  key: 'review-opinion',
  name: '复查意见书',
  title: '信访事项复查意见书',
  lines: [
    ...reviewLines('review'),
    '四、救济途径',
    '申请人对本复查意见不服的，可以自收到本意见书之日起{复核期限}内，向{复核机关}请求复核。请求复核时，请提交{提交的材料}。',
  ],
  places: {
    ...reviewPlaces,
    复核期限: '30日，按期限表',
    复核机关: '本机关的上一级机关、单位',
    提交的材料: '经办人写的材料',
  },
  required: [...reviewRequired, '复核期限', '复核机关', '提交的材料'],
});

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
  wordings: [...bothOf(wording), ...reviewSentences],
  build: (facts) => {
    const parts = {
      ...reviewParts(facts, 'review'),
      复核期限: reReviewDays(facts),
      复核机关: { text: lineOr(facts, 'remedyOrgan', '复核机关'), field: 'remedyOrgan' },
      提交的材料: withoutFinalStop(lineOr(facts, 'remedyPapers', '请求复核提交的材料')),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseesOf(facts) });
  },
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
