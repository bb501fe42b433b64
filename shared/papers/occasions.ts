import { nextStep } from '../case/next';
import { issuedPapers } from '../case/papers';
import { openRound } from '../case/reviews';
import type { CaseState } from '../case/state';
import { liveTransfers } from '../case/transfers';

/**
 * Why a paper is wanted now, where no notice duty says so: something was put on record and the paper that belongs to it is
 * not there yet. `about` is the subject of the definition; null means that nothing calls for the paper now, though it may
 * be lawful.
 */
type Occasion = (state: CaseState, about: string | null) => string | null;

const when = (wanted: boolean | undefined, reason: string): string | null => (wanted === true ? reason : null);

const transferred: Occasion = (state, about) => {
  const transfer = state.transfers.find(({ transferId }) => transferId === about);
  return when(transfer?.opinion === null, `已登记${transfer?.kind ?? '转送'}，还没有出函`);
};

const agreed: Occasion = () => '已经达成一致，还没有写成协议书';

const reviewed: Occasion = (state, about) => {
  const round = openRound(state);
  return when(round?.reviewId === about && round?.decision === null, '正在办理，作出决定时用这份意见书');
};

const atEnd = (state: CaseState): boolean => state.closed !== null;

/** What was handed over at registration, in an interview (its note) or as a supplement. */
const handedOver: Occasion = (state, about) => {
  const papers =
    about === null
      ? state.matter.papersHandedOver
      : (state.notes.find(({ noteId }) => noteId === about)?.papersHandedOver ?? '');
  const supplied = state.supplements.some(({ supplementId, received }) => supplementId === about && received !== null);
  return when(papers.trim() !== '' || supplied, '收下了材料，应当给信访人清单回执');
};

const MOBILE = /^1\d{10}$/;
/** The code goes by message to a mobile telephone; who has none gets it on paper once the matter has found its organ. */
const codeOnPaper: Occasion = (state) =>
  when(
    (state.acceptance !== null || liveTransfers(state).length > 0) &&
      state.petitioners.some(({ anonymous, phone }) => !anonymous && !MOBILE.test((phone ?? '').trim())),
    '已经分流，有信访人没有登记手机，收不到短信',
  );

/** By key of the catalogue. Papers that are not named are never proposed for themselves, only offered. */
export const occasions: Readonly<Record<string, Occasion>> = {
  'material-receipt': handedOver,
  'query-code-slip': codeOnPaper,
  'transfer-letter': transferred,
  'assignment-letter': transferred,
  'objection-letter': (state, about) =>
    when(
      state.receipts.some(({ receiptId, objection }) => receiptId === about && objection !== null),
      '已登记异议，写明理由的异议函还没有出',
    ),
  'objection-answer-letter': () => '已答复异议，还没有出函',
  'dispute-letter': () => '已登记受理争议，还没有报请',
  'cadre-report': () => '已登记通报，还没有出函',
  'urgent-report': (_state, about) => (about === null ? '已标记紧急，应当立即报告' : '已登记报告，还没有出文'),
  'supervision-letter': () => '已登记督办，还没有出函',
  'improvement-suggestion': () => '已提出建议，还没有出函',
  'policy-suggestion': () => '已提出建议，还没有出文',
  'accountability-suggestion': () => '已提出建议，还没有出函',
  'completion-report': (state) =>
    when(nextStep(state) === 'close-case' || atEnd(state), '交办的事项已经办出结果，应当报告'),
  'completion-review': () => '承办单位已反馈结果，等本机关审核',
  'extension-approval': (state, about) =>
    when(
      state.extensions.some(({ extensionId, decision }) => extensionId === about && decision === null),
      '已申请延期，等负责人审批',
    ),
  'supplement-notice': (state, about) =>
    when(
      state.supplements.some(({ supplementId, received }) => supplementId === about && received === null),
      '已要求补充材料，还没有书面通知',
    ),
  'hearing-notice': (state, about) =>
    when(
      state.hearings.some(({ hearingId, held }) => hearingId === about && held === null),
      '已决定听证，还没有通知各方',
    ),
  'hearing-record': (state, about) =>
    when(
      state.hearings.some(({ hearingId, held }) => hearingId === about && held === null),
      '已决定听证，举行时用来记录',
    ),
  'hearing-opinion': (state, about) =>
    when(
      state.hearings.some(({ hearingId, held }) => hearingId === about && held !== null),
      '听证已经举行，还没有出具听证意见书',
    ),
  'mediation-agreement': agreed,
  'settlement-agreement': agreed,
  'simple-reply': () => '适用简易办理，应当简要答复',
  'withdrawal-consent': () => '信访人已撤回，还没有书面告知',
  'review-opinion': reviewed,
  're-review-opinion': reviewed,
  'service-receipt': (state, about) =>
    when(
      issuedPapers(state).some(({ paperId, service }) => paperId === about && service === null),
      '文书已印发，送达时请收件人在送达回证上签收',
    ),
  'public-notice': (state, about) =>
    when(
      issuedPapers(state).some(
        ({ paperId, service, attempts }) => paperId === about && service === null && attempts.length > 0,
      ),
      '其他方式没有送达，可以公告送达',
    ),
  'file-cover': (state) => when(atEnd(state) && state.filed === null, '已办结，立卷归档时用'),
  'file-index': (state) => when(atEnd(state) && state.filed === null, '已办结，立卷归档时用'),
};
