import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import type { Service } from '../facets/handling';
import type { NoticeRecord } from '../facets/route';
import { documentNumber } from '../numbers';
import { findPaperInWork, isReviewPaper, withPaper } from '../papers';
import type { CaseState } from '../state';
import { idSchema, requiredText, serviceProofSchema, serviceWaySchema, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';
import { withNotice } from './notice-recorded';

/** Before the decision is on record the paper keeps its service, and the decision takes it from there. */
const withRoundServed = (state: CaseState, reviewId: string | null, { servedOn, way, receiver }: Service): CaseState =>
  reviewId === null
    ? state
    : changeRound(state, reviewId, (round) =>
        round.decision === null || round.service !== null ? round : { ...round, service: { servedOn, way, receiver } },
      );

/**
 * 送达: handed over; the thirty days for a review request run from this day (条例 art. 35). Who took it, the witness and
 * the first day of a public notice are said where the way of service has them.
 */
export const letterServed = defineEvent({
  name: 'letter-served',
  version: 1,
  title: '送达',
  schema: z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    servedBy: requiredText('送达人', 100),
    receiver: requiredText('收件人', 100),
    remark: shortText('送达说明', 500),
    receiverIs: shortText('签收人', 20).optional(),
    witness: shortText('见证情况', 200).optional(),
    noticeFrom: localDateSchema.nullable().optional(),
    proof: serviceProofSchema.optional(),
  }),
  describe: ({ way, servedBy, receiver, receiverIs, witness, noticeFrom, proof, remark }) => {
    const said = [
      `送达人 ${servedBy}`,
      `收件人 ${receiver}`,
      receiverIs === undefined || receiverIs === '' ? '' : `由${receiverIs}签收`,
      witness === undefined || witness === '' ? '' : `见证：${witness}`,
      noticeFrom == null ? '' : `${formatDate(noticeFrom)}发出公告`,
      proof === undefined ? '' : proof.kind === 'signature' ? '附屏幕签名' : '附凭证扫描件',
    ].filter((part) => part !== '');
    return `${way}，${said.join('，')}${remark === '' ? '' : `（${remark}）`}`;
  },
  apply: (state, { paperId, way, servedBy, receiver, remark, receiverIs, witness, noticeFrom, proof }, header) => {
    const service = {
      way,
      servedBy,
      receiver,
      receiverIs: receiverIs ?? '',
      remark,
      servedOn: header.occurredOn,
      witness: witness ?? '',
      noticeFrom: noticeFrom ?? null,
      ...(proof === undefined ? {} : { proof }),
    };
    const served = {
      ...state,
      letters: state.letters.map((letter) => (letter.paperId === paperId ? { ...letter, service } : letter)),
    };
    const paper = findPaperInWork(state, paperId);
    if (paper === null) return served;
    const withService = withPaper(served, paperId, (one) => ({ ...one, service }));
    const after = isReviewPaper(paper) ? withRoundServed(withService, paper.about, service) : withService;
    if (paper.meets === null) return after;
    // The paper is the notice: its service meets the duty to tell.
    const notice: NoticeRecord = {
      noticeId: paperId,
      kind: paper.meets,
      about: paper.about,
      outcome: 'given',
      organ: paper.organ,
      on: header.occurredOn,
      way: `书面（${way}）`,
      documentNumber: paper.issued?.number == null ? '' : documentNumber(paper.issued.number),
      remark: paper.name,
    };
    return withNotice(after, notice);
  },
});
