import { z } from 'zod';
import { newEvent } from '../events/define';
import { earlierOpinionRecorded } from '../events/earlier-opinion-recorded';
import { article, officeRules, refused } from '../rules';
import { defineCommand } from './define';
import { findOrgan } from './refusals';

/**
 * 登记原有意见: a 处理意见, 复查意见 or 复核意见 another organ gave, brought by the petitioner or sent with the papers; what
 * is reviewed here may have been handled elsewhere (条例 arts. 35, 36). It is older than the registration as a rule.
 */
export const recordEarlierOpinion = defineCommand({
  name: 'record-earlier-opinion',
  label: '登记原有意见',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ ...earlierOpinionRecorded.schema.shape }),
  forbidden: () => null,
  decide: (state, payload, { today, office }) => {
    if (state?.earlierOpinions.some(({ earlierId }) => earlierId === payload.earlierId)) {
      return refused(officeRules.existence, '这份意见已经登记', 'earlierId');
    }
    if (payload.servedOn !== null && payload.servedOn > today) {
      return refused(officeRules.future, '信访人收到的日期不得晚于今天', 'servedOn');
    }
    // An opinion of an organ of this office is made in the case itself, never typed in beside it.
    if (state?.acceptance != null && findOrgan(office, state.acceptance.organ.id)?.name === payload.organ) {
      return refused(article('第三十二条'), '本机关受理的事项，处理意见在本事项内拟定、签批、印发', 'organ');
    }
    return { ok: true, events: [newEvent(earlierOpinionRecorded, payload)] };
  },
});
