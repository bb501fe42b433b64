import { suggestionPaper } from './suggestion-parts';

/** 追究责任建议书 (条例 art. 40(3)): to the organ with authority over who caused serious consequences. */
export const accountabilitySuggestion = suggestionPaper({
  key: 'accountability-suggestion',
  name: '追究责任建议书',
  kind: '追究责任',
  place: '第四十条第三款',
  upwards: false,
  opening:
    '{被建议追责的单位人员}在{事项}的信访工作中推诿、敷衍、拖延或者弄虚作假，造成严重后果。根据《信访工作条例》第四十条第三款的规定，现向你单位提出追究责任的建议。',
  factsHeading: '事实和后果',
  proposalHeading: '追究责任的建议',
});
