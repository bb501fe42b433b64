import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { accusedUnknown, refuseAccused } from '../accused';
import { newEvent } from '../events/define';
import { matterSupervised } from '../events/matter-supervised';
import { supervisionAnswered } from '../events/supervision-answered';
import { supervisionTriggers } from '../facets/oversight';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { noPetitionOffice, petitionOffice } from './petition-office';

/**
 * 督办 (条例 art. 40(1)): a 信访部门 presses an organ that broke the rules, shirked, deceived or does not carry out an
 * opinion. Also after closing: a 处理意见 not carried out shows later.
 */
export const supervise = defineCommand({
  name: 'supervise',
  label: '督办',
  article: article('第四十条第一款'),
  dutyBearer: 'petition-office',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    supervisionId: idSchema,
    organId: idSchema,
    organ: requiredText('被督办单位', 100),
    trigger: z.enum(supervisionTriggers, { message: '请选择督办情形（《条例》第四十条第一款）' }),
    demand: requiredLongText('督办要求'),
    answerBy: localDateSchema.nullable(),
  }),
  forbidden: (state, office) => noPetitionOffice(office) ?? accusedUnknown(state),
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const by = petitionOffice(office, organId);
    if ('refused' in by) return by.refused;
    if (state?.supervisions.some(({ supervisionId }) => supervisionId === payload.supervisionId)) {
      return refused(officeRules.oversight, '这次督办已经登记', 'supervisionId');
    }
    if (payload.organ === by.organ.name) {
      return refused(article('第四十条第一款'), '信访部门督办的是有关机关、单位，不能督办自己', 'organ');
    }
    const accused = refuseAccused(state, payload.organ, 'organ');
    if (accused !== null) return { ok: false, refusal: accused };
    if (payload.answerBy !== null && payload.answerBy < occurredOn) {
      return refused(officeRules.order, '反馈期限早于督办日期', 'answerBy');
    }
    return { ok: true, events: [newEvent(matterSupervised, { ...payload, by: by.organ.name })] };
  },
});

/** 登记督办反馈: what the supervised organ answered (条例 art. 40(1)). */
export const recordSupervisionAnswer = defineCommand({
  name: 'record-supervision-answer',
  label: '登记督办反馈',
  article: article('第四十条第一款'),
  dutyBearer: 'other-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ supervisionId: idSchema, text: requiredLongText('反馈情况') }),
  cause: (state, { supervisionId }) => {
    const known = state.supervisions.find((each) => each.supervisionId === supervisionId);
    return known === undefined ? null : { on: known.on, what: '督办' };
  },
  forbidden: (state) =>
    state.supervisions.some(({ answer }) => answer === null)
      ? null
      : refusal(officeRules.oversight, state.supervisions.length === 0 ? '事项没有督办过' : '督办都已反馈'),
  decide: (state, payload) => {
    const known = state?.supervisions.find((each) => each.supervisionId === payload.supervisionId);
    if (known === undefined) return refused(officeRules.oversight, '没有这次督办', 'supervisionId');
    if (known.answer !== null) return refused(officeRules.oversight, '这次督办已经反馈', 'supervisionId');
    return { ok: true, events: [newEvent(supervisionAnswered, payload)] };
  },
});
