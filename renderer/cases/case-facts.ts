import type { OnTheSpotAnswer } from '#shared/case/facets/handling';
import type { Transfer } from '#shared/case/facets/route';
import { countsOf } from '#shared/case/marks';
import { nextStep } from '#shared/case/next';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import { formatDate } from '#shared/law/dates';
import { wayOf } from '#shared/law/ways';

const purposeArticles: Readonly<Record<string, string>> = {
  意见建议: '《条例》第二十九条',
  检举控告: '《条例》第三十条',
  咨询: '当场答复或者引导',
};

/** How the matter counts in the figures (批次、人次、件次); empty for one person who came or wrote once. */
export function countWords(state: CaseState): string {
  const { batches, persons, pieces, groupBatches, groupPersons } = countsOf(state);
  if (batches + pieces <= 1 && persons <= 1) return '';
  const group = groupBatches === 0 ? '' : `，其中集体访 ${groupBatches} 批 ${groupPersons} 人次`;
  return [
    ...(batches === 0 ? [] : [`来访 ${batches} 批 ${persons} 人次${group}`]),
    ...(pieces === 0 ? [] : [`来信、网信、来电、传真 ${pieces} 件次`]),
  ].join('；');
}

/** Purpose and content class; says so while the case is not classified. */
export function classWords(state: CaseState): string {
  const { classification } = state;
  if (classification) return `${classification.purpose}，${classification.contentClass.join(' › ')}`;
  return state.onTheSpot ? '' : '还没有分类';
}

/** Which article sends the case where; empty while it is not classified. */
export function lawWords(state: CaseState): string {
  const { classification } = state;
  if (!classification) return '';
  const { purpose, way } = classification;
  const found = way === null ? undefined : wayOf(way);
  return found ? `${found.article}：${found.name}` : (purposeArticles[purpose] ?? '');
}

const transferWords = (transfer: Transfer): string =>
  `${formatDate(transfer.transferredOn)}${transfer.kind}${transfer.toOrgan}${transfer.opinion ? '，已反馈' : ''}`;

const spotWords = ({ kind, guidedTo }: OnTheSpotAnswer): string => {
  if (kind === '引导') return `当场引导到${guidedTo}`;
  return kind === '咨询' ? '当场解答' : '当场答复';
};

/** Who has the case: accepting organ and officer, or the organ it was sent to. */
export function holderWords(state: CaseState): string {
  const transfer = state.transfers.at(-1);
  if (state.onTheSpot)
    return `${formatDate(state.onTheSpot.on)}由${state.onTheSpot.organ.name}${spotWords(state.onTheSpot)}`;
  if (state.acceptance) {
    const officer = state.assignee ? `，${state.assignee.name}承办` : '，还没有交承办人';
    return `${state.acceptance.organ.name}${formatDate(state.acceptance.acceptedOn)}受理${officer}`;
  }
  if (transfer) return transferWords(transfer);
  return state.assignee ? `${state.assignee.name}承办` : '还没有受理或者转送';
}

/** What comes next and, when this officer cannot do it, why not. */
export function nextWords(state: CaseState, steps: readonly Step[]): string {
  const name = nextStep(state);
  if (name === null) return state.closed ? `${formatDate(state.closed.on)}已办结，没有下一步` : '已办结';
  const step = steps.find((one) => one.name === name);
  if (!step) return '';
  return step.allowed || !step.reason ? step.label : `${step.label}（${step.reason.message}）`;
}
