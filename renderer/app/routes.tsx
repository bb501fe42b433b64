import { createContext, type ReactNode, useContext, useMemo, useReducer } from 'react';
import type { CommandName } from '#shared/case/commands/payloads';

/** Where the officer is. Typed state, no addresses: nothing personal can end up in a URL, a history file or a log. */
export type Screen =
  | { readonly name: 'reception' }
  /** `view` asks for a tab of it. */
  | { readonly name: 'worklist'; readonly view?: 'today' | 'overdue' }
  | { readonly name: 'search'; readonly text?: string }
  /** `begin` opens the dialog of a step, when it may be done now. */
  | { readonly name: 'case'; readonly caseId: string; readonly begin?: CommandName }
  | { readonly name: 'register'; readonly view?: RegisterView }
  | { readonly name: 'interview'; readonly caseId: string; readonly visitId: string }
  | { readonly name: 'reply'; readonly caseId: string }
  /** A paper that was handed in, or a new one of a kind for one of the things it can be made for. */
  | { readonly name: 'paper'; readonly caseId: string; readonly paperId: string }
  | { readonly name: 'paper'; readonly caseId: string; readonly key: string; readonly about: string | null }
  | { readonly name: 'settings' };
/** Tabs of 文书: what waits for service, what waits for issue, the book of numbers, the service register. */
export type RegisterView = 'to-serve' | 'to-issue' | 'numbers' | 'served';
export type ScreenName = Screen['name'];

export interface Trail {
  readonly current: Screen;
  readonly before: readonly Screen[];
}

export type Move =
  | { readonly to: 'screen'; readonly screen: Screen }
  | { readonly to: 'instead'; readonly screen: Screen }
  | { readonly to: 'back' };

const LONGEST_TRAIL = 30;
export const start: Trail = { current: { name: 'worklist' }, before: [] };

/** Pure: where a move leads. Going back from the first screen leads to the worklist, never out of the program. */
export function move(trail: Trail, step: Move): Trail {
  switch (step.to) {
    case 'screen':
      if (sameScreen(trail.current, step.screen)) return { ...trail, current: step.screen };
      return { current: step.screen, before: [...trail.before, trail.current].slice(-LONGEST_TRAIL) };
    case 'instead':
      return { ...trail, current: step.screen };
    case 'back': {
      const last = trail.before.at(-1);
      return last ? { current: last, before: trail.before.slice(0, -1) } : start;
    }
  }
}

function sameScreen(a: Screen, b: Screen): boolean {
  return screenKey(a) === screenKey(b);
}

/** Stable identity of a screen with its subject; React remounts when it changes. */
export function screenKey(screen: Screen): string {
  switch (screen.name) {
    case 'case':
    case 'reply':
      return `${screen.name}:${screen.caseId}`;
    case 'paper':
      return 'paperId' in screen
        ? `paper:${screen.caseId}:${screen.paperId}`
        : `paper:${screen.caseId}:new:${screen.key}:${screen.about ?? ''}`;
    case 'interview':
      return `${screen.name}:${screen.caseId}:${screen.visitId}`;
    default:
      return screen.name;
  }
}

export interface Navigation {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
  /** Shows `screen` and forgets the present one, e.g. after registering. */
  readonly goInstead: (screen: Screen) => void;
  readonly back: () => void;
}

const Context = createContext<Navigation>({
  screen: start.current,
  go: () => undefined,
  goInstead: () => undefined,
  back: () => undefined,
});

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [trail, dispatch] = useReducer(move, start);
  const value = useMemo<Navigation>(
    () => ({
      screen: trail.current,
      go: (screen) => dispatch({ to: 'screen', screen }),
      goInstead: (screen) => dispatch({ to: 'instead', screen }),
      back: () => dispatch({ to: 'back' }),
    }),
    [trail],
  );
  return <Context value={value}>{children}</Context>;
}

export function useNavigation(): Navigation {
  return useContext(Context);
}
