import { definePaper, type PaperFacts } from './define';
import { wordedLetter } from './notice-parts';
import { paperDay, phoneCheck, span } from './organ-kit';
import {
  addresseesOf,
  ordersRedo,
  resultOf,
  reviewChecks,
  reviewFields,
  reviewLawful,
  reviewLines,
  reviewParts,
  reviewPlaces,
  reviewRequired,
  ruleOf,
} from './review-parts';
import { bothOf, paperWording, say, sentence } from './wording';

const wording = paperWording({
  key: 're-review-opinion',
  name: '复核意见书',
  title: '信访事项复核意见书',
  lines: [...reviewLines('re-review'), '四、效力', '{效力}', '{公示}'],
  places: {
    ...reviewPlaces,
    效力: '维持、变更的，用“效力”一句；撤销、责令重作的，用“重新作出的意见”一句',
    公示: '用“公示”一句，没有听证时不印',
  },
  required: [...reviewRequired, '效力'],
});
const final = sentence(
  're-review-opinion:final',
  '复核意见书：效力',
  '本意见书为本信访事项的最终意见。根据《信访工作条例》第三十六条第三款的规定，申请人对本复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
  {},
);
const redone = sentence(
  're-review-opinion:redone',
  '复核意见书：重新作出的意见',
  '本意见书不是本信访事项的最终意见。申请人对重新作出的意见不服的，可以根据《信访工作条例》第三十五条、第三十六条的规定，自收到书面答复之日起{期限}内请求复查、复核。',
  { 期限: '30日，按期限表' },
  ['期限'],
);
const published = sentence(
  're-review-opinion:published',
  '复核意见书：公示',
  '本复核意见经过听证，根据《信访工作条例》第三十六条第二款的规定，可以依法向社会公示。',
  {},
);

/** A re-review ends the road only where an opinion stands after it (art. 36(3)); one decided anew is reviewed anew. */
const effectOf = (facts: PaperFacts): string =>
  ordersRedo(resultOf(facts))
    ? say(facts, redone, { 期限: span(facts, 'request-review', paperDay(facts)) })
    : say(facts, final, {});

/**
 * 复核意见书 (条例 art. 36): final, without further remedy, unless it orders that the matter be decided anew; after a
 * hearing it may be made public (art. 36(2)).
 */
export const reReviewOpinion = definePaper({
  key: 're-review-opinion',
  name: '复核意见书',
  basis: ruleOf['re-review'],
  format: 'letter',
  recipient: 'parties',
  copies: 3,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  ...reviewLawful('re-review'),
  fields: reviewFields,
  wordings: [...bothOf(wording), final, redone, published],
  build: (facts) => {
    const heard = facts.state.hearings.some(({ stage, held }) => stage === 're-review' && held !== null);
    const parts = {
      ...reviewParts(facts, 're-review'),
      效力: effectOf(facts),
      公示: heard ? say(facts, published, {}) : '',
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseesOf(facts) });
  },
  checks: (facts) => [...reviewChecks(facts), phoneCheck(facts)],
});
