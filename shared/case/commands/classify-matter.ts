import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterClassified } from '../events/matter-classified';
import { article, refusal, refused } from '../rules';
import { contentClassSchema, placeSchema, purposeSchema, wayOfArt31Schema } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** 分类: purpose, content class, place, way of art. 31 (only 申诉 and 求决 have one). May be corrected until the matter is taken or sent on. */
export const classifyMatter = defineCommand({
  name: 'classify-matter',
  label: '分类',
  article: article('第二十九条至第三十一条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    purpose: purposeSchema,
    contentClass: contentClassSchema,
    place: placeSchema,
    way: wayOfArt31Schema.nullable(),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) return refusal(article('第三十一条'), '事项已按原分类受理，不能再改分类');
    return state.transfers.length > 0 ? refusal(article('第二十二条'), '事项已按原分类转送、交办，不能再改分类') : null;
  },
  decide: (_state, payload) => {
    const needsWay = payload.purpose === '申诉' || payload.purpose === '求决';
    if (needsWay && payload.way === null) {
      return refused(article('第三十一条'), '申诉、求决类事项，请在第三十一条的六种方式中选定一种', 'way');
    }
    if (!needsWay && payload.way !== null) {
      return refused(article('第三十一条'), `“${payload.purpose}”不按第三十一条的六种方式办理，请清除办理方式`, 'way');
    }
    return { ok: true, events: [newEvent(matterClassified, payload)] };
  },
});
