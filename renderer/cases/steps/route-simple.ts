import { fieldStep } from './field-step';
import { simpleConditionChoices } from './handling';

/** 建议简易办理 (《信访事项简易办理办法》): said by who passes the matter on. */
export const suggestSimpleStep = fieldStep({
  name: 'suggest-simple',
  dayLabel: '建议日期',
  note: () =>
    '是否适用由有权处理的机关决定；转送函会写明建议。可以简易办理的，收到后1个工作日内转送（依据待核实）。可能不予支持的，不要建议。',
  fields: [
    { kind: 'organ', field: 'organId', label: '建议机关', of: 'petition-office' },
    { kind: 'choice', field: 'condition', label: '适用情形', choices: simpleConditionChoices, required: true },
    { kind: 'text', field: 'explanation', label: '具体情形', hint: '选“其他”的必填', max: 500 },
  ],
});

export const withdrawSimpleSuggestionStep = fieldStep({
  name: 'withdraw-simple-suggestion',
  dayLabel: '收回日期',
  note: ({ state }) => (state.transfers.length === 0 ? null : '事项已经转送的，还应当告诉去向机关：按普通程序办理。'),
  fields: [{ kind: 'long', field: 'reason', label: '收回理由', required: true }],
});
