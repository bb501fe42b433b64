import type { OnTheSpotAnswer } from '#shared/case/facets/handling';
import type { Transfer } from '#shared/case/facets/route';
import { nextStep } from '#shared/case/next';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { WayOfArt31 } from '#shared/case/values';
import { formatDate } from '#shared/law/dates';

/** One way of 条例 art. 31 as a plain question, with the item it stands in. */
export interface WayQuestion {
  readonly way: WayOfArt31;
  readonly item: string;
  readonly question: string;
  readonly leadsTo: string;
}

/** The six ways of art. 31, asked in the order of the article; the sixth is what remains. */
export const wayQuestions: readonly WayQuestion[] = [
  {
    way: 1,
    item: '第一项',
    question: '应当走诉讼、检察监督或者公安机关的法律程序，或者涉法涉诉还没有依法终结？',
    leadsTo: '由政法机关依法处理',
  },
  { way: 2, item: '第二项', question: '应当通过仲裁解决？', leadsTo: '导入仲裁程序' },
  { way: 3, item: '第三项', question: '属于党员申诉、申请复审？', leadsTo: '由党组织按规定处理' },
  {
    way: 4,
    item: '第四项',
    question: '可以通过行政复议、裁决、确认、许可、处罚等行政程序解决？',
    leadsTo: '导入相应行政程序',
  },
  {
    way: 5,
    item: '第五项',
    question: '属于申请查处违法行为、履行保护人身权或者财产权职责？',
    leadsTo: '依法履行或者答复',
  },
  { way: 6, item: '第六项', question: '以上都不是？', leadsTo: '听取陈述、调查核实，六十日内出具处理意见书' },
];

const purposeArticles: Readonly<Record<string, string>> = {
  意见建议: '《条例》第二十九条',
  检举控告: '《条例》第三十条',
  咨询: '当场答复或者引导',
};

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
  const found = wayQuestions.find((one) => one.way === way);
  return found ? `《条例》第三十一条${found.item}：${found.leadsTo}` : (purposeArticles[purpose] ?? '');
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
