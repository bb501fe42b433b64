/** What is picked from a list (选中), by key. Keys that are no longer in the list are forgotten. */
export type Picked = ReadonlySet<string>;
export const nothingPicked: Picked = new Set();

export function toggled(picked: Picked, key: string): Picked {
  const next = new Set(picked);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** All of them, or none when all are picked already. */
export const allToggled = (picked: Picked, keys: readonly string[]): Picked =>
  keys.length > 0 && keys.every((key) => picked.has(key)) ? nothingPicked : new Set(keys);

/** From one place of the list to another, both included, added to what is picked. */
export function withRange(picked: Picked, keys: readonly string[], from: number, to: number): Picked {
  const [first, last] = from < to ? [from, to] : [to, from];
  return new Set([...picked, ...keys.slice(Math.max(0, first), last + 1)]);
}

/** The items that are picked, in the order of the list: what is issued gets its numbers in this order. */
export const pickedOf = <Item extends { readonly key: string }>(
  items: readonly Item[],
  picked: Picked,
): readonly Item[] => items.filter(({ key }) => picked.has(key));
