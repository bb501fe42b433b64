import { useEffect, useState } from 'react';
import type { Organ } from '#shared/case/office';
import { timeOfInstant } from '#shared/law/dates';
import { call } from '../app/bridge';
import { useSession, useToday } from '../app/status';
import { createFormStore, type FormStore } from '../ui/form-store';
import { LoadingState } from '../ui/states';
import { DRAFT_KEY, emptyForm, type ReceptionForm, readReceptionDraft } from './reception-form';
import { ReceptionPage } from './reception-page';

const now = (): string => timeOfInstant(new Date().toISOString());

interface Ready {
  readonly store: FormStore<ReceptionForm>;
  readonly organs: readonly Organ[];
  /** `HH:mm` of the draft that was brought back. */
  readonly restoredAt: string | null;
}

/** Reception (接待): brings back what was being typed, then shows the form. */
export function ReceptionScreen() {
  const today = useToday();
  const { officerId } = useSession();
  const [ready, setReady] = useState<Ready | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` starts a new form; a new day must not replace it
  useEffect(() => {
    let ended = false;
    const prepare = async () => {
      const [office, draft] = await Promise.all([call('office:view', {}), call('drafts:load', { key: DRAFT_KEY })]);
      if (ended) return;
      const blank = emptyForm({
        newId: () => crypto.randomUUID(),
        today,
        time: now(),
        place: office.ok ? office.value.profile.receptionPlace : '',
        organId: office.ok ? (office.value.profile.organs[0]?.id ?? '') : '',
      });
      const kept = draft.ok && draft.value ? readReceptionDraft(draft.value.body) : null;
      const restoredAt = kept && draft.ok && draft.value ? timeOfInstant(draft.value.savedAt) : null;
      const organs = office.ok ? office.value.profile.organs : [];
      setReady({ store: createFormStore(kept ?? blank), organs, restoredAt });
    };
    void prepare();
    return () => {
      ended = true;
    };
  }, [officerId, round]);

  if (!ready) return <LoadingState what="接待登记" />;
  const startAnew = () => {
    setReady(null);
    setRound((count) => count + 1);
  };
  const { store, organs, restoredAt } = ready;
  return <ReceptionPage key={round} store={store} organs={organs} restoredAt={restoredAt} onStartAnew={startAnew} />;
}
