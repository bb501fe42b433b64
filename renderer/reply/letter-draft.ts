import { z } from 'zod';
import { type Opinion, type Outcome, outcomeSchema } from '#shared/case/values';

/**
 * A reply letter while it is being written (处理意见书草稿): the shape of an opinion, but anything may still be empty.
 * Demands are named by id, so that typing, moving and removing never mix them up. Lists keep their blank last lines
 * while typing; blanks fall away when the draft becomes an opinion.
 */
export const demandDraftSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  facts: z.string(),
  outcome: outcomeSchema.nullable(),
  opinion: z.string(),
  basis: z.array(z.string()),
});
export type DemandDraft = Readonly<z.infer<typeof demandDraftSchema>>;

export const letterDraftSchema = z.object({
  opinionId: z.string().min(1),
  organId: z.string(),
  addressee: z.string(),
  gist: z.string(),
  demands: z.array(demandDraftSchema),
  remedyOrgan: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  attachments: z.array(z.string()),
  copiesTo: z.array(z.string()),
});
export type LetterDraft = Readonly<z.infer<typeof letterDraftSchema>>;

export type PlainField = 'addressee' | 'gist' | 'contactName' | 'contactPhone';
export type DemandField = 'text' | 'facts' | 'opinion';
export type ListField = 'attachments' | 'copiesTo';

/** What the editor holds: the draft, and the demand removed last, so that a slip can be taken back. */
export interface EditorState {
  readonly draft: LetterDraft;
  readonly removed: { readonly demand: DemandDraft; readonly index: number } | null;
}

export type LetterAction =
  | { readonly kind: 'set-field'; readonly field: PlainField; readonly value: string }
  | { readonly kind: 'choose-organ'; readonly organId: string; readonly superior: string; readonly phone: string }
  | { readonly kind: 'set-list'; readonly list: ListField; readonly values: readonly string[] }
  | { readonly kind: 'add-demand'; readonly id: string }
  | { readonly kind: 'remove-demand'; readonly id: string }
  | { readonly kind: 'undo-remove' }
  | { readonly kind: 'move-demand'; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: 'set-demand'; readonly id: string; readonly field: DemandField; readonly value: string }
  | { readonly kind: 'set-outcome'; readonly id: string; readonly outcome: Outcome }
  | { readonly kind: 'set-basis'; readonly id: string; readonly values: readonly string[] }
  | { readonly kind: 'restore'; readonly draft: LetterDraft };

export const emptyDemand = (id: string, text = ''): DemandDraft => ({
  id,
  text,
  facts: '',
  outcome: null,
  opinion: '',
  basis: [''],
});

const changeDemand = (draft: LetterDraft, id: string, change: Partial<DemandDraft>): LetterDraft => ({
  ...draft,
  demands: draft.demands.map((demand) => (demand.id === id ? { ...demand, ...change } : demand)),
});

function moveDemand(draft: LetterDraft, id: string, by: -1 | 1): LetterDraft {
  const from = draft.demands.findIndex((demand) => demand.id === id);
  const to = from + by;
  const moved = draft.demands[from];
  if (!moved || to < 0 || to >= draft.demands.length) return draft;
  const rest = draft.demands.filter((_, index) => index !== from);
  return { ...draft, demands: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

function removeDemand(state: EditorState, id: string): EditorState {
  const index = state.draft.demands.findIndex((demand) => demand.id === id);
  const demand = state.draft.demands[index];
  if (!demand) return state;
  const demands = state.draft.demands.filter((_, at) => at !== index);
  return { draft: { ...state.draft, demands }, removed: { demand, index } };
}

function undoRemove(state: EditorState): EditorState {
  if (!state.removed) return state;
  const { demand, index } = state.removed;
  const { demands } = state.draft;
  return {
    draft: { ...state.draft, demands: [...demands.slice(0, index), demand, ...demands.slice(index)] },
    removed: null,
  };
}

/** Pure reducer of the editor. Unknown ids change nothing. */
export function reduceLetter(state: EditorState, action: LetterAction): EditorState {
  const { draft } = state;
  const withDraft = (next: LetterDraft): EditorState => ({ ...state, draft: next });
  switch (action.kind) {
    case 'set-field':
      return withDraft({ ...draft, [action.field]: action.value });
    case 'choose-organ':
      return withDraft({
        ...draft,
        organId: action.organId,
        remedyOrgan: action.superior,
        contactPhone: draft.contactPhone.trim() === '' ? action.phone : draft.contactPhone,
      });
    case 'set-list':
      return withDraft({ ...draft, [action.list]: [...action.values] });
    case 'add-demand':
      return withDraft({ ...draft, demands: [...draft.demands, emptyDemand(action.id)] });
    case 'remove-demand':
      return removeDemand(state, action.id);
    case 'undo-remove':
      return undoRemove(state);
    case 'move-demand':
      return withDraft(moveDemand(draft, action.id, action.by));
    case 'set-demand':
      return withDraft(changeDemand(draft, action.id, { [action.field]: action.value }));
    case 'set-outcome':
      return withDraft(changeDemand(draft, action.id, { outcome: action.outcome }));
    case 'set-basis':
      return withDraft(changeDemand(draft, action.id, { basis: [...action.values] }));
    case 'restore':
      return { draft: action.draft, removed: null };
  }
}

/** A submitted or returned opinion, opened again for writing. */
export function draftOfOpinion(opinion: Opinion): LetterDraft {
  return {
    ...opinion,
    demands: opinion.demands.map((demand) => ({ ...demand, basis: [...demand.basis] })),
    attachments: [...opinion.attachments],
    copiesTo: [...opinion.copiesTo],
  };
}
