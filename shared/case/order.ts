import { formatDate, type LocalDate } from '../law/dates';
import { subjectsOf } from './duty-subjects';
import type { Objection } from './facets/route';
import type { CaseState } from './state';

/** Two things in a case in the wrong order: the later one is dated before what it follows from. */
export interface OrderFault {
  readonly what: string;
  readonly on: LocalDate;
  readonly before: string;
  readonly beforeOn: LocalDate;
}

type Day = LocalDate | null | undefined;
type Faults = readonly OrderFault[];

/** `later` may not be before `earlier`; unknown days are no fault. */
const after = (what: string, later: Day, before: string, earlier: Day): Faults =>
  later != null && earlier != null && later < earlier ? [{ what, on: later, before, beforeOn: earlier }] : [];

/**
 * What in a case is dated before its cause: acceptance after receipt, opinion after acceptance, service after issue,
 * review after service and so on. Empty for every case its commands made; a correction may not bring one about.
 */
export const orderFaults = (state: CaseState): Faults => [
  ...intakeFaults(state),
  ...routeFaults(state),
  ...handlingFaults(state),
  ...opinionFaults(state),
  ...noticeFaults(state),
  ...paperFaults(state),
  ...reviewFaults(state),
  ...oversightFaults(state),
];

/** 受理日期 2026-11-01 早于收到日期 2026-11-02. */
export const faultWords = ({ what, on, before, beforeOn }: OrderFault): string =>
  `${what}日期 ${formatDate(on)}会早于${before}日期 ${formatDate(beforeOn)}`;

function intakeFaults({ openedOn, visits, notes, classification, onTheSpot, accusation, closed }: CaseState): Faults {
  return [
    ...visits.flatMap(({ receivedOn }) => after('来访', receivedOn, '登记', openedOn)),
    ...notes.flatMap(({ startedOn, visitId, confirmation }) => [
      ...after('接谈', startedOn, '来访', visits.find((visit) => visit.visitId === visitId)?.receivedOn),
      ...after('笔录确认', confirmation?.on, '接谈', startedOn),
    ]),
    ...after('分类', classification?.classifiedOn, '登记', openedOn),
    ...after('当场答复', onTheSpot?.on, '登记', openedOn),
    ...after('登记被检举控告人', accusation?.recordedOn, '登记', openedOn),
    ...after('办结', closed?.on, '登记', openedOn),
  ];
}

const objectionFaults = (objection: Objection | null, before: string, on: LocalDate): Faults => [
  ...after('提出异议', objection?.objectedOn, before, on),
  ...after('答复异议', objection?.answer?.on, '提出异议', objection?.objectedOn),
];

function routeFaults(state: CaseState): Faults {
  const { openedOn } = state;
  return [
    ...state.transfers.flatMap(({ transferredOn, kind, opinion, objection, returnedOn }) => [
      ...after(kind, transferredOn, '登记', openedOn),
      ...after('登记办理结果', opinion?.recordedOn, kind, transferredOn),
      ...after('退回', returnedOn, kind, transferredOn),
      ...after('办结', state.closed?.on, kind, transferredOn),
      ...objectionFaults(objection, kind, transferredOn),
    ]),
    ...state.receipts.flatMap(({ receivedOn, kind, objection, report, returnedOn }) => [
      ...after('报送办结报告', report?.on, `收到${kind}`, receivedOn),
      ...after('退回', returnedOn, `收到${kind}`, receivedOn),
      ...objectionFaults(objection, `收到${kind}`, receivedOn),
    ]),
    ...state.disputes.flatMap(({ openedOn: on, settlement }) => after('确定办理机关', settlement?.on, '受理争议', on)),
    ...state.guidances.flatMap(({ guidedOn, result }) => [
      ...after('程序性告知', guidedOn, '登记', openedOn),
      ...after('登记程序结果', result?.on, '程序性告知', guidedOn),
      ...after('办结', state.closed?.on, '程序性告知', guidedOn),
    ]),
    ...after('研究建议', state.suggestion?.studiedOn, '登记', openedOn),
    ...after('答复建议', state.suggestion?.reply?.on, '研究建议', state.suggestion?.studiedOn),
    ...state.refusals.flatMap(({ on, kind }) => after(kind, on, '登记', openedOn)),
  ];
}

function handlingFaults(state: CaseState): Faults {
  const accepted = state.acceptance?.acceptedOn;
  return [
    ...after('受理', accepted, '登记', state.openedOn),
    ...after('受理', accepted, '分类', state.classification?.classifiedOn),
    ...after('转为普通程序', state.simple?.backOn, '适用简易办理', state.simple?.chosenOn),
    ...state.supplements.flatMap(({ askedOn, received }) =>
      after('收到补充材料', received?.on, '要求补充材料', askedOn),
    ),
    ...state.extensions.flatMap(({ proposedOn, decision }) => [
      ...after('申请延期', proposedOn, '受理', accepted),
      ...after('审批延期', decision?.on, '申请延期', proposedOn),
    ]),
    ...state.investigations.flatMap(({ on }) => after('调查核实', on, '受理', accepted)),
    ...state.hearings.flatMap(({ orderedOn, held, cancelled }) => [
      ...after('听证', held?.from, '决定听证', orderedOn),
      ...after('听证结束', held?.to, '听证', held?.from),
      ...after('取消听证', cancelled?.on, '决定听证', orderedOn),
    ]),
    ...state.mediations.flatMap(({ startedOn, end }) => after('调解结果', end?.on, '开始调解', startedOn)),
    ...after('撤回', state.withdrawal?.on, '登记', state.openedOn),
    ...after('办结', state.closed?.on, '受理', accepted),
  ];
}

function opinionFaults(state: CaseState): Faults {
  const { opinion, letters } = state;
  const accepted = state.acceptance?.acceptedOn;
  const current = letters.find(({ opinionId }) => opinionId === opinion?.opinion.opinionId);
  const chain =
    opinion === null
      ? []
      : [
          ...after('提交处理意见', opinion.draftedOn, '受理', accepted),
          ...opinion.comments.flatMap((comment, index) =>
            after(
              comment.step,
              comment.on,
              opinion.comments[index - 1]?.step ?? '受理',
              opinion.comments[index - 1]?.on ?? accepted,
            ),
          ),
          ...after('签批', opinion.signedOffOn, '提交处理意见', opinion.draftedOn),
          ...(opinion.reviewedBy === null
            ? []
            : after(
                '审核',
                opinion.comments.filter(({ step }) => step === '审核').at(-1)?.on,
                '提交处理意见',
                opinion.draftedOn,
              )),
          ...after('印发', current?.issuedOn, '签批', opinion.signedOffOn),
        ];
  return [
    ...chain,
    ...letters.flatMap(({ issuedOn, service }) => [
      ...after('印发', issuedOn, '受理', accepted),
      ...after('送达', service?.servedOn, '印发', issuedOn),
    ]),
    ...state.voidedLetters.flatMap(({ issuedOn, ended }) => [
      ...after('印发', issuedOn, '受理', accepted),
      ...after('作废文书', ended.on, '印发', issuedOn),
    ]),
    ...letters.flatMap(({ service }) =>
      state.closed === null || service === null || isReviewed(state)
        ? []
        : after('办结', state.closed.on, '送达', service.servedOn),
    ),
  ];
}

/** A notice is not before the matter came, nor before there was anything of its kind to tell. */
function noticeFaults(state: CaseState): Faults {
  const subjects = subjectsOf(state);
  return state.notices.flatMap(({ kind, about, on }) => {
    const told = subjects
      .filter((subject) => subject.kinds.includes(kind) && (about === null || subject.about === about))
      .sort((a, b) => (a.tellableSince < b.tellableSince ? -1 : 1))[0];
    return [
      ...after('告知', on, '登记', state.openedOn),
      ...(told === undefined ? [] : after(told.what, on, '所告知的事', told.tellableSince)),
    ];
  });
}

/** 拟稿, 审核, 签批, 印发, 送达 of a paper, each not before the one that led to it. */
const paperFaults = (state: CaseState): Faults =>
  state.papers.flatMap(({ versions, comments, signedOffOn, issued, ended, service }) => {
    const drafted = versions[0]?.on;
    const last = [drafted, ...comments.map(({ on }) => on)].reduce((a, b) => (a != null && b != null && b < a ? a : b));
    return [
      ...comments.flatMap(({ step, on }) => after(step, on, '拟写文书', drafted)),
      ...after('印发文书', issued?.on, '签批文书', signedOffOn ?? last),
      ...after('送达文书', service?.servedOn, '印发文书', issued?.on),
      ...after('作废文书', ended?.on, issued == null ? '拟写文书' : '印发文书', issued?.on ?? drafted),
    ];
  });

const isReviewed = (state: CaseState): boolean => state.reviews.length > 0;

function reviewFaults(state: CaseState): Faults {
  const servedOf = new Map<string, Day>([
    ...state.letters.map(({ paperId, service }) => [paperId, service?.servedOn] as const),
    ...state.transfers.map(({ transferId, opinion }) => [transferId, opinion?.servedOn] as const),
    ...state.earlierOpinions.map(({ earlierId, servedOn }) => [earlierId, servedOn] as const),
    ...state.reviews.map(({ reviewId, service }) => [reviewId, service?.servedOn] as const),
  ]);
  return state.reviews.flatMap(({ againstId, requestedOn, refused, withdrawn, draft, decision, service }) => [
    ...after('请求复查复核', requestedOn, '信访人收到答复', servedOf.get(againstId)),
    ...after('不予受理复查复核', refused?.on, '请求复查复核', requestedOn),
    ...after('撤回复查复核请求', withdrawn?.on, '请求复查复核', requestedOn),
    ...after('提交复查复核意见', draft?.draftedOn, '请求复查复核', requestedOn),
    ...(draft?.comments ?? []).flatMap(({ step, on }, index, all) =>
      after(step, on, all[index - 1]?.step ?? '请求复查复核', all[index - 1]?.on ?? requestedOn),
    ),
    ...after('作出复查复核意见', decision?.on, '请求复查复核', requestedOn),
    ...after('作出复查复核意见', decision?.on, '签批', draft?.comments.at(-1)?.on ?? draft?.draftedOn),
    ...after('送达复查复核意见', service?.servedOn, '作出复查复核意见', decision?.on),
  ]);
}

const oversightFaults = (state: CaseState): Faults => [
  ...state.supervisions.flatMap(({ on, answer }) => after('督办反馈', answer?.on, '督办', on)),
  ...state.suggestions.flatMap(({ on, answer }) => after('建议反馈', answer?.on, '提出建议', on)),
  ...after('归档', state.filed?.on, '办结', state.closed?.on),
];
