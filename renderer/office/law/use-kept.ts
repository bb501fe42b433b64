import { useEffect, useState } from 'react';
import type { LawChanging } from './use-law-change';

/**
 * What is being edited in a dialog of the law's settings: out of sight while the change is tried and asked about, back as
 * typed when it is not made, gone once it is.
 */
export function useKept<T>(changing: LawChanging): {
  readonly open: T | null;
  readonly keep: (value: T | null) => void;
} {
  const [kept, keep] = useState<T | null>(null);
  const applied = changing.outcome?.result === 'applied';
  useEffect(() => {
    if (applied) keep(null);
  }, [applied]);
  return { open: changing.work.step === 'idle' ? kept : null, keep };
}
