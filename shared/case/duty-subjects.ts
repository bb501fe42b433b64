import type { LocalDate } from '../law/dates';
import type { NoticeKind } from './facets/route';
import type { CaseState } from './state';
import { cameByTransfer } from './telling';
import { liveTransfers } from './transfers';
import type { OrganRef } from './values';

/** Something of a case that the petitioner may or must be told. */
export interface Subject {
  readonly kind: NoticeKind;
  /** Notices that tell it: 接收告知 and 告知向有权机关提出 answer the same duty. */
  readonly kinds: readonly NoticeKind[];
  readonly about: string | null;
  readonly what: string;
  readonly article: string;
  /** The organ whose notice it is; null where the record does not say. */
  readonly organ: OrganRef | null;
  readonly since: LocalDate;
  /** A notice from this day on tells it. */
  readonly tellableSince: LocalDate;
  /** False: good practice, not a duty. */
  readonly owed: boolean;
  /** One of the duties of art. 23, which fall away when nobody could be told before the matter was dealt with. */
  readonly initial: boolean;
  /** Told by the act itself, e.g. an answer on the spot. */
  readonly toldOn: LocalDate | null;
}

const subject = (
  kind: NoticeKind,
  organ: OrganRef | null,
  since: LocalDate,
  more: Pick<Subject, 'what' | 'article'> & Partial<Subject>,
): Subject => ({
  kind,
  kinds: [kind],
  about: null,
  organ,
  since,
  tellableSince: since,
  owed: true,
  initial: false,
  toldOn: null,
  ...more,
});

/** A written answer at the window by this organ, which is the notice itself (条例 art. 23(2): 应当当场书面告知). */
const spot = (state: CaseState, organId: string | undefined, since: LocalDate): LocalDate | null =>
  state.onTheSpot?.written === true && state.onTheSpot.organ.id === organId && state.onTheSpot.on >= since
    ? state.onTheSpot.on
    : null;

/** Acceptance, refusal, another procedure, an adopted suggestion: their own notices say that the matter was received. */
const hasNoticeOfItsOwn = (state: CaseState, organId: string): boolean =>
  state.acceptance?.organ.id === organId ||
  state.refusals.some(({ organ, revoked }) => organ.id === organId && revoked === null) ||
  state.guidances.some(({ organ }) => organ.id === organId) ||
  (state.suggestion !== null && state.suggestion.organ.id === organId && state.suggestion.adoption !== '未采纳');

const toldReceived = (state: CaseState, organId: string): boolean =>
  state.notices.some(({ kind, organ }) => (kind === 'received' || kind === 'elsewhere') && organ.id === organId);

const replyOf = (state: CaseState, organId: string): LocalDate | null =>
  state.suggestion?.organ.id === organId ? (state.suggestion.reply?.on ?? null) : null;

/** The petitioner came to an organ with power himself. */
const isDirect = (state: CaseState): boolean => state.receivedBy?.kind === 'competent-organ' && !cameByTransfer(state);

/** Art. 23(1)(2): what came directly to an organ with power. */
function direct(state: CaseState): readonly Subject[] {
  const { receivedBy, openedOn } = state;
  if (receivedBy === null) return [];
  const organ = { id: receivedBy.id, name: receivedBy.name };
  const absorbed = liveTransfers(state).length > 0 || hasNoticeOfItsOwn(state, organ.id);
  return [
    subject('received', organ, openedOn, {
      kinds: ['received', 'elsewhere'],
      what: '告知接收情况以及处理途径和程序；不属于职权范围的，告知向有权机关提出',
      article: '《条例》第二十三条',
      owed:
        receivedBy.kind === 'competent-organ' && !cameByTransfer(state) && (!absorbed || toldReceived(state, organ.id)),
      initial: true,
      toldOn: spot(state, organ.id, openedOn) ?? replyOf(state, organ.id),
    }),
  ];
}

/**
 * Art. 23(1): where it was sent, owed by an organ with power and for what came directly to one; else a 信访部门 tells it as
 * good practice.
 */
const whereabouts = (state: CaseState): readonly Subject[] =>
  state.transfers.map(({ transferId, from, fromKind, kind, toOrgan, transferredOn, returnedOn }) =>
    // Received by one organ of this office and sent on by another: either may tell it.
    subject('whereabouts', fromKind === 'petition-office' && isDirect(state) ? null : from, transferredOn, {
      about: transferId,
      what: `告知${kind}${toOrgan}`,
      article: '《条例》第二十三条第一款',
      owed: returnedOn === null && (fromKind === 'competent-organ' || isDirect(state)),
      initial: true,
    }),
  );

/** Art. 23(3): what reached an organ with power by 转送 or 交办 and is its own. */
const afterTransfer = (state: CaseState): readonly Subject[] => [
  // Sent to an organ of this office that has not recorded the receipt yet.
  ...liveTransfers(state).flatMap(({ transferId, toOrganId, toOrganKind, toOrgan, from, kind, transferredOn }) => {
    if (toOrganId === null || state.receipts.some((receipt) => receipt.transferId === transferId)) return [];
    const organ = { id: toOrganId, name: toOrgan };
    const sentOn = state.transfers.some((sent) => sent.from.id === toOrganId && sent.returnedOn === null);
    const absorbed = sentOn || hasNoticeOfItsOwn(state, toOrganId);
    return [
      subject('received', organ, transferredOn, {
        about: transferId,
        what: `告知收到${from.name}${kind}的事项以及处理途径和程序`,
        article: '《条例》第二十三条第三款',
        tellableSince: state.openedOn,
        owed: toOrganKind === 'competent-organ' && (!absorbed || toldReceived(state, toOrganId)),
        toldOn: spot(state, toOrganId, transferredOn) ?? replyOf(state, toOrganId),
      }),
    ];
  }),
  ...state.receipts.map(({ receiptId, organ, organKind, fromOrgan, kind, receivedOn, returnedOn }) => {
    const sentOn = state.transfers.some(({ from, returnedOn: back }) => from.id === organ.id && back === null);
    const absorbed = sentOn || hasNoticeOfItsOwn(state, organ.id);
    return subject('received', organ, receivedOn, {
      about: receiptId,
      what: `告知收到${fromOrgan}${kind}的事项以及处理途径和程序`,
      article: '《条例》第二十三条第三款',
      // Told of the same matter before the papers came, the petitioner need not be told again.
      tellableSince: state.openedOn,
      owed: organKind === 'competent-organ' && returnedOn === null && (!absorbed || toldReceived(state, organ.id)),
      toldOn: spot(state, organ.id, receivedOn) ?? replyOf(state, organ.id),
    });
  }),
];

/** Acceptance, refusal, another procedure, extension, change of procedure, suggestion: each has its own notice. */
function ofHandling(state: CaseState): readonly Subject[] {
  const { acceptance, simple, suggestion } = state;
  const handler = acceptance?.organ ?? null;
  return [
    ...state.refusals.map(({ refusalId, kind, organ, on, revoked }) =>
      subject(kind === '不再受理' ? 'refused-further' : 'refused', organ, on, {
        about: refusalId,
        what: `告知${kind}及理由`,
        article: '《条例》第二十三条',
        owed: revoked === null,
      }),
    ),
    ...state.guidances.map(({ guidanceId, organ, organKind, procedure, guidedOn }) =>
      subject('procedure', organ, guidedOn, {
        about: guidanceId,
        what: `告知${procedure}的途径和程序`,
        article: '《条例》第二十三条、第三十一条',
        owed: organKind === 'competent-organ',
        toldOn: spot(state, organ.id, guidedOn),
      }),
    ),
    ...(acceptance === null
      ? []
      : [
          subject('accepted', acceptance.organ, acceptance.acceptedOn, {
            what: '告知受理',
            article: '《条例》第二十三条',
          }),
        ]),
    ...state.extensions.flatMap(({ extensionId, decision }) =>
      decision?.agreed === true
        ? [
            subject('extended', handler, decision.on, {
              about: extensionId,
              what: '告知延长期限的理由',
              article: '《条例》第三十四条',
            }),
          ]
        : [],
    ),
    ...(simple === null || simple.backOn === null
      ? []
      : [
          subject('simple-to-ordinary', simple.organ, simple.backOn, {
            what: '告知改按普通程序办理',
            article: '《信访事项简易办理办法》',
          }),
        ]),
    ...(suggestion === null
      ? []
      : [
          subject('suggestion', suggestion.organ, suggestion.studiedOn, {
            what: '回复建议采纳情况',
            article: '《条例》第二十九条',
            owed: suggestion.adoption !== '未采纳',
            toldOn: suggestion.reply?.on ?? null,
          }),
        ]),
  ];
}

/** Everything of a case that there is to tell, owed or only good practice. The first has the duties of art. 23. */
export const subjectsOf = (state: CaseState): readonly Subject[] => [
  ...direct(state),
  ...whereabouts(state),
  ...afterTransfer(state),
  ...ofHandling(state),
];
