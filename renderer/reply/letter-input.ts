import type { Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { type Opinion, opinionSchema, type Serial } from '#shared/case/values';
import type { LocalDate } from '#shared/law/dates';
import { REVIEW_REQUEST_DAYS } from '#shared/papers/reply-letter-checks';
import type { ReplyLetterInput } from '#shared/papers/reply-letter';
import { emptyDemand, type LetterDraft } from './letter-draft';
import { splitDemands } from './split-demands';

const withoutBlanks = (items: readonly string[]): string[] => items.map((item) => item.trim()).filter((item) => item !== '');

/** Names of the petitioners as registered; an anonymous one has none. */
export const petitionerNames = (state: CaseState): readonly string[] =>
  state.petitioners.filter((person) => !person.anonymous).map((person) => person.name.trim());

/** 张某、李某 or 张某等5人; 信访人 when nobody gave a name. */
export function addresseeOf(state: CaseState): string {
  const names = petitionerNames(state).filter((name) => name !== '');
  const [first] = names;
  if (first === undefined) return '信访人';
  return names.length <= 3 ? names.join('、') : `${first}等${names.length}人`;
}

/** A new draft from what is already known of the case: demands cut apart, organ of the acceptance, its superior. */
export function initialDraft(
  state: CaseState,
  organ: Organ | null,
  officerName: string,
  newId: () => string,
): LetterDraft {
  const demands = splitDemands(state.matter.demands);
  return {
    opinionId: newId(),
    organId: organ?.id ?? '',
    addressee: addresseeOf(state),
    gist: state.matter.title,
    demands: (demands.length > 0 ? demands : ['']).map((text) => emptyDemand(newId(), text)),
    remedyOrgan: organ?.superior ?? '',
    contactName: officerName,
    contactPhone: organ?.phone ?? '',
    attachments: [],
    copiesTo: [],
  };
}

/** The opinion a draft stands for, blank list lines left out. What is missing is found by `draftErrors`. */
export function opinionOfDraft(draft: LetterDraft): unknown {
  return {
    ...draft,
    demands: draft.demands.map((demand) => ({ ...demand, basis: withoutBlanks(demand.basis) })),
    attachments: withoutBlanks(draft.attachments),
    copiesTo: withoutBlanks(draft.copiesTo),
  };
}

export type ParsedDraft =
  | { readonly ok: true; readonly opinion: Opinion }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const partOfPath = (path: readonly PropertyKey[], draft: LetterDraft): string => {
  const [head, index, part] = path;
  if (head !== 'demands') return String(head);
  const demand = typeof index === 'number' ? draft.demands[index] : undefined;
  return demand && part !== undefined ? `demands.${demand.id}.${String(part)}` : 'demands';
};

/**
 * Checks a draft against the schema main uses. Errors come back by the anchor of the field to mend; the first message
 * of a field wins.
 */
export function parseDraft(draft: LetterDraft): ParsedDraft {
  const parsed = opinionSchema.safeParse(opinionOfDraft(draft));
  if (parsed.success) return { ok: true, opinion: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const anchor = partOfPath(issue.path, draft);
    errors[anchor] ??= anchor.endsWith('.outcome') ? '请选择支持、解释说明或者不予支持' : issue.message;
  }
  return { ok: false, errors };
}

/** What the letter says about the case around the draft: who, when, how it came, when it was accepted. */
export interface LetterCase {
  readonly state: CaseState;
  readonly organ: Organ | null;
  /** Number and date: null before issue. */
  readonly number: Serial | null;
  readonly issuedOn: LocalDate | null;
}

/** Input of the paper model for a draft or an opinion: preview and check list are made from the same. */
export function letterInput(draft: LetterDraft, around: LetterCase): ReplyLetterInput {
  const { state, organ, number } = around;
  const first = state.visits[0];
  return {
    organ: { name: organ?.name ?? '', shortForm: organ?.shortForm ?? '' },
    documentNumber: number ? { shortForm: number.series, year: number.year, serial: number.serial } : null,
    petitioners: petitionerNames(state),
    anonymous: petitionerNames(state).length === 0,
    received: { date: first?.receivedOn ?? state.openedOn, form: first?.form ?? '来访', gist: draft.gist },
    accepted: state.acceptance ? { date: state.acceptance.acceptedOn } : null,
    transferredBy: null,
    demands: draft.demands,
    remedy: { organ: draft.remedyOrgan, days: REVIEW_REQUEST_DAYS },
    contact: { name: draft.contactName, phone: draft.contactPhone },
    issuedOn: around.issuedOn,
    attachments: withoutBlanks(draft.attachments),
    copies: withoutBlanks(draft.copiesTo),
  };
}
