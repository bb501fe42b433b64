import { z } from 'zod';
import { formatDate, type LocalDate, localDateSchema } from '../../law/dates';
import type { Law } from '../../law/law';
import { paperDays } from '../../law/paper-days';
import { goesToOrgan } from '../../papers/receiver-of';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { letterServed } from '../events/letter-served';
import { type IssuedPaper, issuedPapers } from '../papers';
import { personName } from '../petitioners';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredText, serviceProofSchema, serviceWaySchema, shortText } from '../values';
import { defineCommand } from './define';

/** Who may take a paper that is handed over (Civil Procedure Law art. 88 by analogy). */
export const receivers = ['本人', '同住成年家属', '代收人', '代理人', '单位收发'] as const;

/** Of them, who takes what is addressed to an organ. */
export const organReceivers: readonly (typeof receivers)[number][] = ['单位收发', '代收人', '代理人'];

const payloadSchema = z.object({
  paperId: idSchema,
  way: serviceWaySchema,
  servedBy: requiredText('送达人', 100),
  receiver: requiredText('收件人', 100),
  remark: shortText('送达说明', 500),
  /** 直接送达: who took it. Left out, it is the petitioner himself; never left out of a paper to an organ. */
  receiverIs: z.enum(receivers, { message: '请选择由谁签收' }).optional(),
  /** 留置送达: names of witnesses, or how it was recorded. */
  witness: shortText('见证情况', 200).optional(),
  /** 电子送达: the petitioner agreed to it. */
  consented: z.boolean().optional(),
  /** 公告送达: the day the notice went out. */
  noticeFrom: localDateSchema.nullable().optional(),
  /** Signature or scan that main keeps for this case. */
  proof: serviceProofSchema.optional(),
});
type Payload = z.infer<typeof payloadSchema>;

/** What of a service proves it, by its way. */
type Proof = Pick<Payload, 'way' | 'receiver' | 'remark' | 'receiverIs' | 'witness' | 'consented' | 'noticeFrom'>;

const wrong = (message: string, field: string): Refusal => refusal(officeRules.service, message, field);

/** The day a public notice counts as served; null when no rule is known for its day. */
export const noticeServedOn = (noticeFrom: LocalDate, law: Law): LocalDate | null =>
  paperDays('public-notice', noticeFrom, law)?.until(noticeFrom) ?? null;

/** 公告送达 is the last resort, and counts on the last day of the notice. */
function publicNoticeRefusal(
  letter: Pick<IssuedPaper, 'issuedOn' | 'attempts'>,
  state: CaseState,
  { remark, noticeFrom }: Proof,
  on: LocalDate,
  law: Law,
): Refusal | null {
  const noAddress = state.petitioners.every((person) => (person.address ?? '') === '');
  if (letter.attempts.length === 0 && !noAddress) {
    return wrong('其他方式无法送达的才能公告送达；请先登记没有送达的情况', 'way');
  }
  if (remark === '') return wrong('公告送达的，请写明原因和公告的地方', 'remark');
  if (noticeFrom == null) return wrong('请填写发出公告的日期', 'noticeFrom');
  if (noticeFrom < letter.issuedOn) return wrong(`发出公告早于印发日期 ${formatDate(letter.issuedOn)}`, 'noticeFrom');
  const servedOn = noticeServedOn(noticeFrom, law);
  if (servedOn === null) return wrong('没有那一天适用的公告期限，请核对发出公告的日期', 'noticeFrom');
  return on === servedOn
    ? null
    : wrong(
        `${formatDate(noticeFrom)}发出的公告，公告期满之日 ${formatDate(servedOn)}视为送达，请填这一天`,
        'occurredOn',
      );
}

/** A signature is the receiver's own, so somebody must have received it. */
const signedWays: readonly Payload['way'][] = ['直接送达', '委托送达'];

function signatureRefusal({ way, proof }: Payload): Refusal | null {
  return proof?.kind !== 'signature' || signedWays.includes(way)
    ? null
    : wrong(`${way}没有收件人当面签名，请改用扫描件或者照片作凭证`, 'proof');
}

/** Handed to an organ, a paper is taken by its reception or by whom it sends: never by 本人 or a family. */
function organRefusal({ name }: IssuedPaper, state: CaseState, { paperId, way, receiverIs }: Payload): Refusal | null {
  if (way !== '直接送达' || !goesToOrgan(state, paperId)) return null;
  return receiverIs !== undefined && organReceivers.includes(receiverIs)
    ? null
    : wrong(
        `${name}是发给机关、单位的，不能登记为${receiverIs ?? '本人'}签收；由收件单位签收的，请选择“单位收发”`,
        'receiverIs',
      );
}

/** What each way needs to count; borrowed from the courts, the 条例 sets no form of service. */
export function proofRefusal(
  letter: Pick<IssuedPaper, 'issuedOn' | 'attempts'>,
  state: CaseState,
  payload: Proof,
  on: LocalDate,
  law: Law,
): Refusal | null {
  switch (payload.way) {
    case '直接送达':
      return payload.receiverIs !== undefined ||
        state.petitioners.some((person) => personName(person) === payload.receiver)
        ? null
        : wrong('收件人不是信访人本人的，请选择由谁签收', 'receiverIs');
    case '留置送达':
      return (payload.witness ?? '') === '' ? wrong('留置送达的，请写明见证人，或者拍照、录像的情况', 'witness') : null;
    case '电子送达':
      return payload.consented === true ? null : wrong('电子送达应当经信访人同意；已经同意的，请勾选', 'consented');
    case '委托送达':
      return payload.remark === '' ? wrong('委托送达的，请写明受委托的单位', 'remark') : null;
    case '公告送达':
      return publicNoticeRefusal(letter, state, payload, on, law);
    case '邮寄送达':
      return null;
  }
}

/** Why no paper of the case can be served now. */
export function nothingToServe(state: CaseState): Refusal | null {
  // By paper, not by case: what was issued after closing, or left unserved at it, is served all the same.
  const papers = issuedPapers(state);
  if (papers.length === 0) return refusal(officeRules.service, '还没有印发的文书，没有可以送达的');
  return papers.every((paper) => paper.service !== null) ? refusal(officeRules.service, '文书都已送达') : null;
}

/**
 * 送达: the thirty days for a review request start with it (条例 art. 35). The day is the legal one: what the return slip
 * shows for 邮寄, the last day of the notice for 公告.
 */
export const serveLetter = defineCommand({
  name: 'serve-letter',
  label: '登记送达',
  article: article('第三十五条'),
  dutyBearer: 'competent-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: payloadSchema,
  cause: (state, { paperId }) => {
    const letter = issuedPapers(state).find((known) => known.paperId === paperId);
    return letter === undefined ? null : { on: letter.issuedOn, what: '印发' };
  },
  forbidden: nothingToServe,
  decide: (state, payload, { occurredOn, law }) => {
    const letter = state === null ? undefined : issuedPapers(state).find((known) => known.paperId === payload.paperId);
    if (state === null || letter === undefined) return refused(officeRules.service, '没有这份文书', 'paperId');
    if (letter.service !== null) return refused(officeRules.service, '这份文书已经送达', 'paperId');
    const wanting =
      organRefusal(letter, state, payload) ??
      proofRefusal(letter, state, payload, occurredOn, law) ??
      signatureRefusal(payload);
    if (wanting !== null) return { ok: false, refusal: wanting };
    const { paperId, way, servedBy, receiver, remark, receiverIs, witness, noticeFrom, proof } = payload;
    return {
      ok: true,
      events: [
        newEvent(letterServed, {
          paperId,
          way,
          servedBy,
          receiver,
          remark,
          ...(way === '直接送达' ? { receiverIs: receiverIs ?? '本人' } : {}),
          ...(way === '留置送达' ? { witness } : {}),
          ...(way === '公告送达' ? { noticeFrom } : {}),
          ...(proof === undefined ? {} : { proof }),
        }),
      ],
    };
  },
});
