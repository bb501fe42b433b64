import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { procedureGuided } from '../events/procedure-guided';
import type { OrganKind } from '../office';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { notHolding } from './holding';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/** A 信访部门 decides nothing: it only explains litigation to visitors, and sends everything else on (条例 art. 22(2)). */
function petitionOfficeRefusal(state: CaseState): Refusal | null {
  if (state.classification?.way !== 1) {
    return refusal(article('第二十二条'), '信访部门应当转送有权处理的机关、单位，由其导入相应程序');
  }
  return state.visits.some(({ form }) => form === '来访')
    ? null
    : refusal(article('第二十二条第二款'), '涉法涉诉的来信应当转送同级政法部门依法处理；走访的才释法明理、当面引导');
}

const hasOrgan = (organs: readonly { readonly kind: OrganKind }[], wanted: OrganKind): boolean =>
  organs.some(({ kind }) => kind === wanted);

/**
 * 程序性告知的事项: ways 1 to 5 of art. 31 lead into the procedure the law provides; way 5 is acted on or answered by the
 * organ itself. No acceptance, no sixty days: only a day the other law names. The petitioner is then told (give-notice).
 */
export const guideToProcedure = defineCommand({
  name: 'guide-to-procedure',
  label: '导入其他程序',
  article: article('第二十八条第二款、第三十一条第一项至第五项'),
  dutyBearer: 'competent-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    guidanceId: idSchema,
    organId: idSchema,
    procedure: requiredText('适用程序', 100),
    handledBy: requiredText('由哪个机关办理', 100),
    basis: requiredText('依据', 500),
    namedDue: localDateSchema.nullable(),
  }),
  forbidden: (state, office) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    const { classification } = state;
    if (classification === null) return refusal(article('第三十一条'), '请先分类：区分情况后才能导入相应程序');
    if (classification.way === null) {
      return refusal(article('第三十一条'), `“${classification.purpose}”不属于申诉求决，不导入第三十一条的程序`);
    }
    if (classification.way === 6) {
      return refusal(article('第三十一条第六项'), '事项分类为按第六项办理，应当受理、调查核实，出具处理意见书');
    }
    const elsewhere = notHolding(state, office.organs, '导入程序');
    if (elsewhere !== null) return elsewhere;
    return hasOrgan(office.organs, 'competent-organ') ? null : petitionOfficeRefusal(state);
  },
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    const way = state?.classification?.way ?? null;
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第三十一条')) };
    if (state === null || way === null || way === 6) {
      return refused(article('第三十一条'), '事项没有按第三十一条第一项至第五项分类');
    }
    const limited = organ.kind === 'petition-office' ? petitionOfficeRefusal(state) : null;
    if (limited !== null) return { ok: false, refusal: limited };
    const elsewhere = notHolding(state, [organ], '导入程序');
    if (elsewhere !== null) return { ok: false, refusal: elsewhere };
    if (state.guidances.some(({ guidanceId }) => guidanceId === payload.guidanceId)) {
      return refused(officeRules.existence, '这次程序引导已经登记过', 'guidanceId');
    }
    if (payload.namedDue !== null && payload.namedDue < occurredOn) {
      return refused(officeRules.order, '程序的期限早于引导日期', 'namedDue');
    }
    const by = { organ: { id: organ.id, name: organ.name }, organKind: organ.kind };
    return { ok: true, events: [newEvent(procedureGuided, { ...payload, ...by, way })] };
  },
});
