import type { Organ } from '../case/office';
import type { CaseState } from '../case/state';
import type { DemandAnswer, Opinion, Serial } from '../case/values';
import type { LocalDate } from '../law/dates';
import type { OfficeWording } from '../law/wording';
import type { ReplyDemand, ReplyLetterInput } from './reply-letter';
import { REVIEW_REQUEST_DAYS } from './reply-letter-checks';

/** An opinion, or a draft of one in which a demand may still lack its outcome. */
export type OpinionLike = Omit<Opinion, 'demands'> & { readonly demands: readonly (DemandAnswer | ReplyDemand)[] };

/** What the letter says about the case around the opinion. `number` and `issuedOn` are null before issue. */
export interface LetterSurroundings {
  readonly state: Pick<CaseState, 'petitioners' | 'visits' | 'openedOn' | 'acceptance' | 'receipts' | 'transfers'>;
  readonly organ: Organ | null;
  readonly number: Serial | null;
  readonly issuedOn: LocalDate | null;
  /** The office's own texts: those of the law while it is written, those kept with the opinion afterwards. */
  readonly wording?: readonly OfficeWording[];
}

/** Who passed the matter on to the organ that accepted it (转送、交办), as its own record of receipt or the sender's says. */
export function passedOnTo({ acceptance, receipts, transfers }: LetterSurroundings['state']): {
  readonly by: string;
  readonly kind: '转送' | '交办';
} | null {
  const organ = acceptance?.organ;
  if (organ === undefined) return null;
  const receipt = receipts.find((each) => each.organ.id === organ.id && each.returnedOn === null);
  if (receipt !== undefined) return { by: receipt.fromOrgan, kind: receipt.kind };
  const sent = transfers.find((each) => each.toOrgan === organ.name && each.returnedOn === null);
  return sent === undefined ? null : { by: sent.from.name, kind: sent.kind };
}

/**
 * Input of the paper model for an opinion on a case: the letter main writes at issue and the preview are made from the
 * same. Pure. An anonymous petitioner has no name in the letter.
 */
export function replyInputOfCase(opinion: OpinionLike, around: LetterSurroundings): ReplyLetterInput {
  const { state, organ, number, issuedOn, wording = [] } = around;
  const first = state.visits[0];
  const names = state.petitioners.filter((person) => !person.anonymous).map((person) => person.name.trim());
  const passedOn = passedOnTo(state);
  const filled = (items: readonly string[]) => items.map((item) => item.trim()).filter((item) => item !== '');
  return {
    organ: { name: organ?.name ?? '', shortForm: organ?.shortForm ?? '' },
    documentNumber: number && { shortForm: number.series, year: number.year, serial: number.serial },
    petitioners: names,
    anonymous: names.every((name) => name === ''),
    unit: state.petitioners.length === 1 && state.petitioners[0]?.kind === '单位',
    received: { date: first?.receivedOn ?? state.openedOn, form: first?.form ?? '来访', gist: opinion.gist },
    accepted: state.acceptance && { date: state.acceptance.acceptedOn },
    transferredBy: passedOn?.by ?? null,
    ...(passedOn && { passedOnAs: passedOn.kind }),
    demands: opinion.demands,
    remedy: { organ: opinion.remedyOrgan, days: REVIEW_REQUEST_DAYS },
    contact: { name: opinion.contactName, phone: opinion.contactPhone },
    issuedOn,
    attachments: filled(opinion.attachments),
    copies: filled(opinion.copiesTo),
    wording,
  };
}
