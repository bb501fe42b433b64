import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { accusedUnknown, refuseAccused } from '../accused';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { suggestionAnswered } from '../events/suggestion-answered';
import { suggestionMade } from '../events/suggestion-made';
import { adoptions, suggestionKinds } from '../facets/oversight';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, longText, requiredLongText, requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { noPetitionOffice, petitionOffice } from './petition-office';

const schema = z.object({
  suggestionId: idSchema,
  organId: idSchema,
  kind: z.enum(suggestionKinds, { message: '请选择建议种类' }),
  to: requiredText('送往', 100),
  concerning: shortText('被建议追责的单位、人员', 200),
  facts: longText('事实'),
  proposal: requiredLongText('建议内容'),
  answerBy: localDateSchema.nullable(),
});

/** Party committees and governments, by what their names say: the only receivers of a proposal on policy. */
const leads = /党委|政府|工委|[省市区县州盟旗镇乡]委|管委会|管理委员会/;

/** Each kind has its own receiver (条例 art. 40(1)-(3)). */
function receiverRefusal({ kind, to, concerning, facts }: z.infer<typeof schema>, by: string): Refusal | null {
  switch (kind) {
    case '改进工作':
      return to === by
        ? refusal(article('第四十条第一款'), '改进工作的建议送有关机关、单位，不能送给自己', 'to')
        : null;
    case '完善政策':
      return leads.test(to)
        ? null
        : refusal(article('第四十条第二款'), '完善政策的建议向本级党委和政府提出，请写明党委或者政府名称', 'to');
    case '追究责任':
      if (concerning === '') {
        return refusal(article('第四十条第三款'), '请写明建议追究哪个机关、单位或者人员的责任', 'concerning');
      }
      if (facts.trim() === '') {
        return refusal(article('第四十条第三款'), '追究责任以造成严重后果为前提，请写明事实和后果', 'facts');
      }
      return to === concerning
        ? refusal(article('第四十条第三款'), '追究责任的建议送有管理权限的机关、单位，不能送被追责的单位', 'to')
        : null;
  }
}

/** 三项建议: 改进工作、完善政策、追究责任 of a 信访部门 (条例 art. 40). Also after closing. */
export const makeSuggestion = defineCommand({
  name: 'make-suggestion',
  label: '提出三项建议',
  article: article('第四十条'),
  dutyBearer: 'petition-office',
  roles: ['handler', 'approver', 'head'],
  schema,
  forbidden: (state, office) => noPetitionOffice(office) ?? accusedUnknown(state),
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const by = petitionOffice(office, organId);
    if ('refused' in by) return by.refused;
    if (state?.suggestions.some(({ suggestionId }) => suggestionId === payload.suggestionId)) {
      return refused(officeRules.oversight, '这项建议已经登记', 'suggestionId');
    }
    const wrong = receiverRefusal({ organId, ...payload }, by.organ.name) ?? refuseAccused(state, payload.to, 'to');
    if (wrong !== null) return { ok: false, refusal: wrong };
    if (payload.answerBy !== null && payload.answerBy < occurredOn) {
      return refused(officeRules.order, '反馈期限早于提出建议的日期', 'answerBy');
    }
    return { ok: true, events: [newEvent(suggestionMade, { ...payload, by: by.organ.name })] };
  },
});

/** 登记建议反馈: whether it was adopted, in writing (条例 art. 40(4)). */
export const recordSuggestionAnswer = defineCommand({
  name: 'record-suggestion-answer',
  label: '登记建议反馈',
  article: article('第四十条第四款'),
  dutyBearer: 'other-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    suggestionId: idSchema,
    adopted: z.enum(adoptions, { message: '请选择是否采纳' }),
    text: requiredLongText('反馈情况'),
  }),
  cause: (state, { suggestionId }) => {
    const known = state.suggestions.find((each) => each.suggestionId === suggestionId);
    return known === undefined ? null : { on: known.on, what: '提出建议' };
  },
  forbidden: (state) =>
    state.suggestions.some(({ answer }) => answer === null)
      ? null
      : refusal(officeRules.oversight, state.suggestions.length === 0 ? '还没有提出过建议' : '建议都已反馈'),
  decide: (state, payload) => {
    const known = state?.suggestions.find((each) => each.suggestionId === payload.suggestionId);
    if (known === undefined) return refused(officeRules.oversight, '没有这项建议', 'suggestionId');
    if (known.answer !== null) return refused(officeRules.oversight, '这项建议已经反馈', 'suggestionId');
    return { ok: true, events: [newEvent(suggestionAnswered, payload)] };
  },
});
