import { z } from 'zod';
import type { LocalDate } from '../../law/dates';
import type { Law } from '../../law/law';
import type { Decision, DecisionContext } from '../command';
import { newEvent } from '../events/define';
import { reviewRequested } from '../events/review-requested';
import { reviewLevels } from '../facets/review';
import { endOfRoad } from '../handling';
import { limitsOf } from '../limits-of';
import { organKey } from '../organ-key';
import { openRound, reviewersBySettings, reviewTargets } from '../reviews';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { findOrgan, foreignOrgan } from './refusals';

const placeOf = { review: article('第三十五条'), 're-review': article('第三十六条第一款') } as const;

/** The petitioner's last day when the request comes after it; null in time, or where the limit is not known. */
function missedDay(state: CaseState, level: 'review' | 're-review', againstId: string, on: LocalDate, law: Law) {
  const rule = level === 'review' ? 'request-review' : 'request-re-review';
  const limit = limitsOf(state, law).find((each) => each.key === `${rule}:${againstId}`);
  return limit !== undefined && on > (limit.rolled ?? limit.due) ? limit.due : null;
}

/** Who reviews: by name, or one of this office's organs with power; never an organ that gave the opinion. */
function reviewer(
  payload: { readonly organ: string; readonly organId: string | null; readonly level: 'review' | 're-review' },
  deciders: readonly string[],
  { office }: DecisionContext,
): { readonly name: string } | { readonly refused: Decision } {
  const place = placeOf[payload.level];
  const own = payload.organId === null ? undefined : findOrgan(office, payload.organId);
  if (payload.organId !== null && own === undefined) {
    return { refused: { ok: false, refusal: foreignOrgan(place, 'organ') } };
  }
  if (own?.kind === 'petition-office') {
    return { refused: refused(place, `${own.name}是信访部门，复查、复核由原办理机关的上一级机关、单位作出`, 'organ') };
  }
  const name = own?.name ?? payload.organ;
  if (own === undefined && office.organs.some((organ) => organ.name === name)) {
    return { refused: refused(place, `${name}是本单位的机关，请从本单位机关中选择`, 'organ') };
  }
  if (deciders.includes(name)) {
    return {
      refused: refused(place, `${name}作出了原意见，应当由它的上一级机关、单位${reviewLevels[payload.level]}`, 'organ'),
    };
  }
  return { name };
}

/**
 * 请求复查、复核 (条例 arts. 35, 36): only against a served 处理意见 under way 6, or a served 复查意见. A request after the
 * thirty days is recorded with that day; whether to take it is for the organ (`refuse-review`).
 */
export const requestReview = defineCommand({
  name: 'request-review',
  label: '登记复查、复核请求',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'petitioner',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    reviewId: idSchema,
    level: z.enum(['review', 're-review']),
    againstId: idSchema,
    organ: requiredText('复查复核机关', 100),
    organId: idSchema.nullable(),
    request: requiredLongText('请求和理由'),
  }),
  cause: (state, { level, againstId }) => {
    const target = reviewTargets(state, level).find(({ id }) => id === againstId);
    return target === undefined ? null : { on: target.servedOn, what: '信访人收到书面答复' };
  },
  forbidden: (state) => {
    const way = state.classification?.way;
    if (state.classification !== null && way !== 6) {
      return refusal(
        article('第三十五条'),
        '只有按第三十一条第六项作出的处理意见可以请求复查、复核；其他程序的救济按该程序的规定',
      );
    }
    if (openRound(state) !== null) {
      return refusal(article('第三十五条'), '上一次复查、复核还没有结果并送达，有结果后再登记新的请求');
    }
    if (reviewTargets(state, 'review').length > 0 || reviewTargets(state, 're-review').length > 0) return null;
    return endOfRoad(state) !== null
      ? refusal(
          article('第三十六条第三款'),
          '事项已经复核，不再复查、复核；仍以同一事实和理由提出的不再受理，继续做好疏导帮扶',
        )
      : refusal(
          article('第三十五条'),
          '没有已送达的处理意见或者复查意见：请先登记送达；别的机关作出的，先登记办理结果或者原有意见',
        );
  },
  decide: (state, payload, context) => {
    if (state === null || findRepeated(state, payload.reviewId)) {
      return refused(officeRules.existence, '这次请求已经登记', 'reviewId');
    }
    const target = reviewTargets(state, payload.level).find(({ id }) => id === payload.againstId);
    if (target === undefined) {
      const message =
        payload.level === 'review'
          ? '复查针对已送达信访人的处理意见，请选择一份'
          : '复核针对已送达信访人的复查意见；还没有复查的，先请求复查';
      return refused(placeOf[payload.level], message, 'againstId');
    }
    const organ = reviewer(payload, target.deciders, context);
    if ('refused' in organ) return organ.refused;
    const higher = reviewersBySettings(context.office, payload.level, target);
    const wrong = higher.length > 0 && !higher.some((name) => organKey(name) === organKey(organ.name));
    // An organ of this office without the power refuses nothing away: it is not taken as the reviewer at all.
    if (wrong && payload.organId !== null) {
      const message = `${organ.name}不是${target.organ}的上一级机关、单位：${reviewLevels[payload.level]}由${higher.join('、')}作出`;
      return refused(placeOf[payload.level], message, 'organ');
    }
    return {
      ok: true,
      events: [
        newEvent(reviewRequested, {
          ...payload,
          organ: organ.name,
          against: target.what,
          againstOrgan: target.organ,
          ...(wrong ? { expectedOrgan: higher.join('、').slice(0, 100) } : {}),
          afterLimit: missedDay(state, payload.level, target.id, context.occurredOn, context.law),
        }),
      ],
    };
  },
});

const findRepeated = (state: CaseState, id: string): boolean => state.reviews.some(({ reviewId }) => reviewId === id);
