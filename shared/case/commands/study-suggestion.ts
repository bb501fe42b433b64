import { z } from 'zod';
import { newEvent } from '../events/define';
import { adoptions, suggestionStudied } from '../events/suggestion-studied';
import { article, refusal, refused } from '../rules';
import { idSchema, longText, requiredLongText } from '../values';
import { defineCommand } from './define';
import { notHolding } from './holding';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

const rule = article('第二十九条');

/** 研究论证建议: the organ with power studies a suggestion and adopts it, in part or not (条例 art. 29(1)). */
export const studySuggestion = defineCommand({
  name: 'study-suggestion',
  label: '研究论证建议',
  article: rule,
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    organId: idSchema,
    findings: requiredLongText('研究论证情况'),
    adoption: z.enum(adoptions),
    measures: longText('采纳措施'),
  }),
  forbidden: (state, office) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.classification?.purpose !== '意见建议') {
      return refusal(rule, '只有意见建议类事项按这一条研究论证；请先把信访目的分类为“意见建议”');
    }
    if (state.suggestion !== null && state.suggestion.reply !== null) {
      return refusal(rule, '研究论证的结果已经回复信访人，不能再改');
    }
    const able = office.organs.filter(({ kind }) => kind === 'competent-organ');
    if (able.length === 0) return refusal(rule, '意见建议由有权处理的机关、单位研究论证；信访部门应当转送');
    return notHolding(state, able, '研究论证');
  },
  decide: (state, { organId, ...study }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(rule) };
    if (organ.kind !== 'competent-organ') {
      return refused(rule, `${organ.name}是信访部门，应当转送有权处理的机关研究论证`, 'organId');
    }
    const elsewhere = state === null ? null : notHolding(state, [organ], '研究论证');
    if (elsewhere !== null) return { ok: false, refusal: elsewhere };
    if (study.adoption !== '未采纳' && study.measures.trim() === '') {
      return refused(rule, '采纳或者部分采纳的，请写明采取的措施', 'measures');
    }
    return { ok: true, events: [newEvent(suggestionStudied, { ...study, organ: { id: organ.id, name: organ.name } })] };
  },
});
