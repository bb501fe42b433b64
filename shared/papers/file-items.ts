import { isAccusation } from '../case/accused';
import { hearingStages } from '../case/events/hearing-ordered';
import { reviewLevels } from '../case/facets/review';
import { noticeKinds } from '../case/facets/route';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../law/dates';
import { issuedPapers } from './issued-papers';
import { gistOf } from './notice-parts';
import { registrationOf } from './organ-kit';
import { cleanLine } from './text';

/** One paper of the file (卷内文件) as the index names it. */
export interface FileItem {
  readonly on: LocalDate;
  readonly name: string;
  readonly number: string;
  /** 责任者: organ or person it comes from. */
  readonly from: string;
}

const item = (on: LocalDate, name: string, from: string, number = ''): FileItem => ({
  on,
  name: cleanLine(name),
  number: cleanLine(number),
  from: cleanLine(from),
});

/** Papers of reception. */
function intake(state: CaseState): readonly FileItem[] {
  const organ = state.receivedBy?.name ?? '';
  return [
    ...state.visits.map(({ receivedOn, form }) => item(receivedOn, `${form}登记表`, organ, registrationOf(state))),
    ...(cleanLine(state.matter.papersHandedOver) === '' ? [] : [item(state.openedOn, '信访人递交的材料', '信访人')]),
    ...state.notes.map(({ startedOn, recorderName }) => item(startedOn, '接谈笔录', recorderName)),
    ...state.proxies.map(({ authorisedOn }) => item(authorisedOn, '授权委托书', '信访人')),
    ...state.urgentReports.map(({ on, organ: by }) => item(on, '重大紧急信访信息报告', by.name)),
  ];
}

/** Papers among organs, and notices given in writing. */
function route(state: CaseState): readonly FileItem[] {
  return [
    ...state.receipts.map(({ receivedOn, kind, fromOrgan, documentNumber }) =>
      item(receivedOn, `${kind}函`, fromOrgan, documentNumber),
    ),
    ...state.receipts.flatMap(({ report, organ }) =>
      report === null ? [] : [item(report.on, '办结报告', organ.name, report.documentNumber)],
    ),
    ...state.transfers.map(({ transferredOn, kind, from }) => item(transferredOn, `${kind}函`, from.name)),
    ...state.transfers.flatMap(({ objection, opinion, toOrgan }) => [
      ...(objection === null ? [] : [item(objection.objectedOn, '异议函', toOrgan)]),
      ...(opinion === null ? [] : [item(opinion.recordedOn, '办理结果', toOrgan, opinion.documentNumber)]),
    ]),
    ...state.notices
      .filter(({ outcome, way }) => outcome === 'given' && way !== '短信或者电话')
      .map(({ on, kind, organ, documentNumber }) => item(on, `${noticeKinds[kind]}书`, organ.name, documentNumber)),
  ];
}

/** Papers of handling. */
function handling(state: CaseState): readonly FileItem[] {
  const organ = state.acceptance?.organ.name ?? state.receivedBy?.name ?? '';
  return [
    ...state.supplements.flatMap(({ askedOn, received }) => [
      item(askedOn, '补充材料通知', organ),
      ...(received === null ? [] : [item(received.on, '信访人补充的材料', '信访人')]),
    ]),
    ...state.investigations.map(({ on, way }) => item(on, `调查核实材料（${way}）`, organ)),
    ...state.extensions.flatMap(({ decision }) => (decision === null ? [] : [item(decision.on, '延期审批表', organ)])),
    ...state.hearings.flatMap(({ held, stage }) =>
      held === null ? [] : [item(held.to, `听证笔录、听证意见书（${hearingStages[stage]}）`, held.chair)],
    ),
    ...state.mediations.flatMap(({ end, kind }) =>
      end?.agreed === true ? [item(end.on, `${kind}协议书`, '各方当事人')] : [],
    ),
    ...(state.withdrawal === null ? [] : [item(state.withdrawal.on, '撤回申请', state.withdrawal.by)]),
    ...issuedPapers(state).flatMap(({ issuedOn, name, number, organ: by, service }) => [
      item(issuedOn, name, by, number),
      ...(service === null ? [] : [item(service.servedOn, `送达回证（${name}）`, by)]),
    ]),
  ];
}

/** Papers of review by others, and of oversight. */
function later(state: CaseState): readonly FileItem[] {
  return [
    ...state.earlierOpinions.map(({ kind, organ, documentNumber, servedOn }) =>
      item(servedOn ?? state.openedOn, `${kind}书`, organ, documentNumber),
    ),
    ...state.reviews.flatMap(({ level, requestedOn, organ, organId, decision }) => [
      item(requestedOn, `${reviewLevels[level]}申请书`, '信访人'),
      ...(decision === null || organId !== null
        ? []
        : [item(decision.on, `${reviewLevels[level]}意见书`, organ, decision.documentNumber)]),
    ]),
    ...state.supervisions.flatMap(({ on, by, organ, answer }) => [
      item(on, '督办函', by),
      ...(answer === null ? [] : [item(answer.on, '督办事项答复', organ)]),
    ]),
    ...state.suggestions.map(({ on, by, kind }) => item(on, `${kind}建议书`, by)),
  ];
}

/** Every paper the case's record knows of, by date; papers of one day in the order of the procedure. */
export function fileItems(state: CaseState): readonly FileItem[] {
  return [...intake(state), ...route(state), ...handling(state), ...later(state)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

/** Title of the file (案卷题名); an accusation is named by its number alone. */
export function fileTitle(state: CaseState, who: string): string {
  const gist = gistOf(state);
  return isAccusation(state) || gist === ''
    ? `登记编号${registrationOf(state)}的信访事项`
    : `关于${who}反映${gist}的信访事项`;
}
