import { useEffect, useState } from 'react';
import type { EarlierMatter } from '#shared/ipc/views';
import { call } from '../app/bridge';
import type { FormStore } from '../ui/form-store';
import { type LookupQuery, lookupQueries, mergeMatters } from './lookup';
import type { ReceptionForm } from './reception-form';

/** Rest after the last keystroke before main is asked. */
const PAUSE_MS = 150;

/** Earlier matters of perhaps the same people, kept current while the form is typed; null until something was asked. */
export function useLookup(store: FormStore<ReceptionForm>): readonly EarlierMatter[] | null {
  const [matters, setMatters] = useState<readonly EarlierMatter[] | null>(null);
  useEffect(() => {
    let asked = '';
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (queries: readonly LookupQuery[]) => {
      round += 1;
      const mine = round;
      const answers = await Promise.all(queries.map((query) => call('cases:lookup', query)));
      // An older question may be answered after a newer one.
      if (mine !== round) return;
      setMatters(mergeMatters(answers.flatMap((answer) => (answer.ok ? [answer.value] : []))));
    };
    const onChange = () => {
      const queries = lookupQueries(store.get());
      const key = JSON.stringify(queries);
      if (key === asked) return;
      asked = key;
      clearTimeout(timer);
      if (queries.length === 0) {
        round += 1;
        setMatters(null);
        return;
      }
      timer = setTimeout(() => void ask(queries), PAUSE_MS);
    };
    onChange();
    const off = store.subscribe(onChange);
    return () => {
      round += 1;
      clearTimeout(timer);
      off();
    };
  }, [store]);
  return matters;
}
