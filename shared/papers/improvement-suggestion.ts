import { suggestionPaper } from './suggestion-parts';

/** 改进工作建议书 (条例 art. 40(1)): to the organ whose handling broke the rules. */
export const improvementSuggestion = suggestionPaper({
  key: 'improvement-suggestion',
  name: '改进工作建议书',
  kind: '改进工作',
  place: '第四十条第一款',
  upwards: false,
  opening:
    '我单位在督促检查{事项}的办理工作中，发现你单位的信访工作存在需要改进的问题。根据《信访工作条例》第四十条第一款的规定，现提出改进工作的建议。',
  factsHeading: '发现的问题',
  proposalHeading: '改进工作的建议',
});
