import { z } from 'zod';
import { newEvent } from '../events/define';
import { mediationStarted } from '../events/mediation-started';
import { article, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal, repeated } from './refusals';

/**
 * 调解、和解 (条例 art. 33): only for 申诉求决, within discretion, when both parties agree to it. No limit stops for it.
 */
export const startMediation = defineCommand({
  name: 'start-mediation',
  label: '调解、和解',
  article: article('第三十三条'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    mediationId: idSchema,
    kind: z.enum(['调解', '和解']),
    parties: z
      .array(requiredText('当事人', 100))
      .min(2, { message: '请写明双方当事人，一行一个' })
      .max(20, { message: '当事人最多写 20 个' }),
    consented: z.boolean(),
  }),
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.classification === null) return refusal(article('第三十三条'), '请先分类：申诉求决类事项才能调解、和解');
    const { purpose } = state.classification;
    if (purpose !== '申诉' && purpose !== '求决') {
      return refusal(article('第三十三条'), `“${purpose}”不属于申诉求决，不能调解、和解`);
    }
    if (state.opinion?.stage === 'issued') {
      return refusal(article('第三十三条'), '处理意见书已经印发，办理过程中才能调解、和解');
    }
    return state.mediations.some(({ end }) => end === null)
      ? refusal(article('第三十三条'), '已经在调解、和解，先登记结果')
      : null;
  },
  decide: (state, { consented, ...payload }) => {
    if (state?.mediations.some((known) => known.mediationId === payload.mediationId)) return repeated('mediationId');
    if (new Set(payload.parties).size < payload.parties.length) {
      return refused(article('第三十三条'), '同一个当事人写了两次', 'parties');
    }
    return consented
      ? { ok: true, events: [newEvent(mediationStarted, payload)] }
      : refused(article('第三十三条'), '经争议双方当事人同意才能调解、和解；双方已经同意的，请勾选', 'consented');
  },
});
