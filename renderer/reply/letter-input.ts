import type { Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { type Opinion, opinionSchema } from '#shared/case/values';
import { passedOnTo } from '#shared/papers/reply-of-case';
import { emptyDemand, type LetterDraft } from './letter-draft';
import { splitDemands } from './split-demands';

const withoutBlanks = (items: readonly string[]): string[] =>
  items.map((item) => item.trim()).filter((item) => item !== '');

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
  const passedOn = passedOnTo(state);
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
    // Who passed the matter on waits to hear how it ended.
    copiesTo: passedOn === null ? [] : [passedOn.by],
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
