import { z } from 'zod';
import { accusedUnknown, refuseAccused } from '../accused';
import { accusationHandled, feedbackWays } from '../events/accusation-handled';
import { newEvent } from '../events/define';
import { article, refusal, refused } from '../rules';
import { noticeExcuse } from '../telling';
import { idSchema, longText, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { notHolding } from './holding';
import { endedRefusal, findOrgan, foreignOrgan } from './refusals';

const rule = article('第三十条第一款');

/**
 * 办理检举控告: the organ with power receives, takes, handles an accusation by its rules, and tells the accuser (条例 art.
 * 30(1)). Never the accused organ itself, and only among the named readers (art. 30(3)). It ends the way of the matter.
 */
export const handleAccusation = defineCommand({
  name: 'handle-accusation',
  label: '办理检举控告',
  article: rule,
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    organId: idSchema,
    basis: requiredText('办理依据', 500),
    result: requiredLongText('办理结果'),
    feedbackWay: z.enum(feedbackWays, { message: '请选择反馈方式' }),
    feedback: longText('反馈内容'),
  }),
  cause: ({ accusation }) => (accusation === null ? null : { on: accusation.recordedOn, what: '登记被检举控告人' }),
  forbidden: (state, office) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.classification?.purpose !== '检举控告') {
      return refusal(rule, '只有检举控告类事项按这一条办理；请先把信访目的分类为“检举控告”');
    }
    const unknown = accusedUnknown(state);
    if (unknown !== null) return unknown;
    if (state.accusationHandled !== null) return refusal(rule, '这件检举控告已经办理并反馈');
    const able = office.organs.filter(({ kind }) => kind === 'competent-organ');
    return able.length === 0
      ? refusal(article('第二十二条第二款'), '信访部门应当按照管理权限转送纪检监察机关或者有权处理的机关')
      : notHolding(state, able, '办理');
  },
  decide: (state, { organId, basis, result, feedbackWay, feedback }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined || state === null) return { ok: false, refusal: foreignOrgan(rule) };
    if (organ.kind !== 'competent-organ') {
      return refused(article('第二十二条第二款'), `${organ.name}是信访部门，应当按照管理权限转送`, 'organId');
    }
    const wrong = notHolding(state, [organ], '办理') ?? refuseAccused(state, organ.name, 'organId');
    if (wrong !== null) return { ok: false, refusal: wrong };
    const unreachable = noticeExcuse(state.petitioners) !== null;
    if (feedbackWay === '未留联系方式，无法反馈') {
      if (!unreachable) return refused(rule, '信访人留有姓名和联系方式，应当向其反馈', 'feedbackWay');
    } else if (feedback.trim() === '') {
      return refused(rule, '请写明向信访人反馈的内容', 'feedback');
    }
    const handled = {
      organ: { id: organ.id, name: organ.name },
      basis,
      result,
      feedback: { way: feedbackWay, text: feedback },
    };
    return { ok: true, events: [newEvent(accusationHandled, handled)] };
  },
});
