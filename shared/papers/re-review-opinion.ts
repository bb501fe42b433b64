import { definePaper } from './define';
import { heading, letterOf, paragraph } from './notice-parts';
import { phoneCheck } from './organ-kit';
import { addresseesOf, reviewBody, reviewChecks, reviewFields, reviewLawful, ruleOf } from './review-parts';

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
  build: (facts) => {
    const heard = facts.state.hearings.some(({ stage, held }) => stage === 're-review' && held !== null);
    return letterOf(facts, {
      name: '复核意见书',
      title: '信访事项复核意见书',
      addressee: addresseesOf(facts),
      body: [
        ...reviewBody(facts, 're-review'),
        heading(1, '四、效力'),
        paragraph(
          '本意见书为本信访事项的最终意见。根据《信访工作条例》第三十六条第三款的规定，申请人对本复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
        ),
        ...(heard
          ? [paragraph('本复核意见经过听证，根据《信访工作条例》第三十六条第二款的规定，可以依法向社会公示。')]
          : []),
      ],
    });
  },
  checks: (facts) => [...reviewChecks(facts), phoneCheck(facts)],
});
