import type { Succession } from './facets/intake';
import { organKey } from './organ-key';

type Successions = { readonly successions: readonly Succession[] };

/** Every organ that carries on the powers of `name`, itself included, through all recorded successions (条例 art. 24(2)). */
export function heirsOf({ successions }: Successions, name: string): readonly string[] {
  const found = [name];
  for (const known of found) {
    for (const { formerOrgan, successor } of successions) {
      if (organKey(formerOrgan) === organKey(known) && !found.some((each) => organKey(each) === organKey(successor))) {
        found.push(successor);
      }
    }
  }
  return found;
}

/** The last organs of the line: those whose own powers nobody took over. Empty when nobody took over those of `name`. */
export const successorsOf = (state: Successions, name: string): readonly string[] =>
  heirsOf(state, name)
    .slice(1)
    .filter((heir) => heirsOf(state, heir).length === 1);

/** True when what went to `name` is for the organ `holder`: the same name, or its successor. */
export const isFor = (state: Successions, name: string, holder: string): boolean =>
  heirsOf(state, name).some((heir) => organKey(heir) === organKey(holder));
