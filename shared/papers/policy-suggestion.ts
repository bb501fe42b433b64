import { suggestionPaper } from './suggestion-parts';

/** 完善政策建议书 (条例 art. 40(2)): a matter of policy, reported to the own party committee and government. */
export const policySuggestion = suggestionPaper({
  key: 'policy-suggestion',
  name: '完善政策建议书',
  kind: '完善政策',
  place: '第四十条第二款',
  upwards: true,
  opening:
    '我单位在{事项}的有关工作中，发现了需要研究解决的政策性问题。根据《信访工作条例》第四十条第二款的规定，现报告有关情况，并提出完善政策的建议。',
  factsHeading: '政策性问题的有关情况',
  proposalHeading: '完善政策的建议',
});
