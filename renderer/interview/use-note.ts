import { useEffect, useState } from 'react';
import { personName } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import { timeOfInstant } from '#shared/law/dates';
import { call } from '../app/bridge';
import { useSession, useToday } from '../app/status';
import { createFormStore, type FormStore } from '../ui/form-store';
import { emptyNote, type NoteForm, readNoteDraft } from './note-model';

export const noteDraftKey = (visitId: string): string => `interview:${visitId}`;
export const clockTime = (): string => timeOfInstant(new Date().toISOString());

export interface NoteInWork {
  readonly store: FormStore<NoteForm>;
  readonly restored: boolean;
}

/** Brings back the unfinished note of a visit or begins one; null while reading. */
export function useNote(state: CaseState, visitId: string): NoteInWork | null {
  const session = useSession();
  const today = useToday();
  const [note, setNote] = useState<NoteInWork | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once per visit; a newer case must not replace typed text
  useEffect(() => {
    let ended = false;
    void call('drafts:load', { key: noteDraftKey(visitId) }).then((answer) => {
      if (ended) return;
      const kept = answer.ok && answer.value ? readNoteDraft(answer.value.body) : null;
      const visit = state.visits.find((one) => one.visitId === visitId);
      const blank = emptyNote({
        newId: () => crypto.randomUUID(),
        today,
        time: clockTime(),
        place: visit?.place ?? '',
        officerName: session.officerName,
        visitorNames: (visit?.petitioners ?? state.petitioners).map(personName).join('、'),
        papersHandedOver: state.visits[0]?.visitId === visitId ? state.matter.papersHandedOver : '',
      });
      setNote({ store: createFormStore(kept ?? blank), restored: kept !== null });
    });
    return () => {
      ended = true;
    };
  }, [visitId]);
  return note;
}
