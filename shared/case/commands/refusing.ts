import { z } from 'zod';
import { citation, groundsInForce, type NonAcceptanceKind } from '../../law/grounds';
import type { Decision, DecisionContext } from '../command';
import { acceptanceRefused } from '../events/acceptance-refused';
import { newEvent } from '../events/define';
import { standingRefusal } from '../handling';
import { arrivalsOf } from '../holders';
import { organKinds } from '../office';
import { article, officeRules, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredLongText, requiredText, shortText } from '../values';
import { beforeArrival, notHolding } from './holding';
import { findOrgan, foreignOrgan, repeated } from './refusals';

/** What 不予受理 and 不再受理 have in common: an organ of this office, a ground of the dated table, the facts behind it. */
export const refusingSchema = z.object({
  refusalId: idSchema,
  organId: idSchema,
  /** Key of the ground in law/grounds.ts. */
  ground: requiredText('理由', 60),
  facts: requiredLongText('事实'),
  guidedTo: shortText('引导去向'),
});
export type Refusing = z.infer<typeof refusingSchema>;

export function decideRefusing(
  kind: NonAcceptanceKind,
  state: CaseState | null,
  { refusalId, organId, ground: key, facts, guidedTo }: Refusing,
  { office, law, occurredOn }: DecisionContext,
): Decision {
  if (state === null) return refused(officeRules.existence, '没有这个信访事项');
  const organ = findOrgan(office, organId);
  if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
  if (state.refusals.some((known) => known.refusalId === refusalId)) return repeated('refusalId');
  if (standingRefusal(state, organ)?.kind === kind) {
    return refused(article('第二十三条'), `${organ.name}已经决定${kind}，不必重复作出`, 'organId');
  }
  const elsewhere = kind === '不予受理' ? notHolding(state, [organ], '决定不予受理') : null;
  const early = elsewhere ?? beforeArrival(state, organ, kind, occurredOn);
  if (early !== null) return { ok: false, refusal: early };
  const ground = groundsInForce(kind, occurredOn, law.divisionCode).find((each) => each.key === key);
  if (ground === undefined) {
    return refused(article('第四十四条'), `${kind}应当有规定的理由，请在列出的理由中选择`, 'ground');
  }
  if (!ground.by.includes(organ.kind)) {
    const message = `${organ.name}是${organKinds[organ.kind]}，不适用这个理由：${citation(ground)}规定的是有权处理的机关、单位；信访部门应当登记后转送`;
    return refused(article('第二十二条'), message, 'organId');
  }
  if (ground.directOnly && arrivalsOf(state, organ).length > 0) {
    const message =
      '转送、交办来的事项不属于本机关职权范围的，应当在5个工作日内提出异议，经核实同意后交还材料，不能以此不予受理';
    return refused(article('第二十三条第三款'), message, 'ground');
  }
  if (ground.way !== null && ground.way !== (state.classification?.way ?? null)) {
    const message = `这个理由只适用于分类为按第三十一条${ground.item}办理的事项，请先改分类`;
    return refused(article('第三十一条'), message, 'ground');
  }
  if (ground.guides && guidedTo === '') {
    return refused(article('第二十三条'), '应当告知信访人向哪个机关、单位提出', 'guidedTo');
  }
  const reference = { id: organ.id, name: organ.name };
  return {
    ok: true,
    events: [
      newEvent(acceptanceRefused, {
        refusalId,
        kind,
        organ: reference,
        ground: ground.text,
        article: citation(ground),
        facts,
        guidedTo,
      }),
    ],
  };
}
