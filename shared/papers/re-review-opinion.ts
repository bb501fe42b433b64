import { definePaper } from './define';
import { wordedLetter } from './notice-parts';
import { phoneCheck } from './organ-kit';
import {
  addresseesOf,
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
    效力: '用“效力”一句',
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
const published = sentence(
  're-review-opinion:published',
  '复核意见书：公示',
  '本复核意见经过听证，根据《信访工作条例》第三十六条第二款的规定，可以依法向社会公示。',
  {},
);

/** 复核意见书 (条例 art. 36): final, without further remedy; after a hearing it may be made public (art. 36(2)). */
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
  wordings: [...bothOf(wording), final, published],
  build: (facts) => {
    const heard = facts.state.hearings.some(({ stage, held }) => stage === 're-review' && held !== null);
    const parts = {
      ...reviewParts(facts, 're-review'),
      效力: say(facts, final, {}),
      公示: heard ? say(facts, published, {}) : '',
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseesOf(facts) });
  },
  checks: (facts) => [...reviewChecks(facts), phoneCheck(facts)],
});
