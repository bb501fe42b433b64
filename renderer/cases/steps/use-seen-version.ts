import { useState } from 'react';
import type { CaseState } from '#shared/case/state';
import { useSession } from '../../app/status';
import { useHeldEvents } from '../../desk/queries';
import { overOwnExports } from './seen-version';

/** What a form that decides on a case knows of the case. */
export interface SeenVersion {
  /** The version the officer decides on, for the command (L4). */
  readonly seen: number;
  /** True when the case went on without this officer: to be looked at before anything is sent. */
  readonly stale: boolean;
  /** The officer has seen the case as it is now. */
  readonly look: () => void;
}

/** Follows a case from the version on the screen; it is moved on only when the officer says so, or did it herself. */
export function useSeenVersion(state: CaseState): SeenVersion {
  const { officerId } = useSession();
  const events = useHeldEvents(state.id);
  const [looked, setLooked] = useState(state.version);
  const seen = overOwnExports(looked, events, officerId);
  return { seen, stale: state.version > seen, look: () => setLooked(state.version) };
}
