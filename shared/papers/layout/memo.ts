/**
 * Remembers the last results of a pure function by a text key, within a bound. Two generations: when the younger one is
 * full, the older one is dropped; what was asked for since then has moved to the younger. While somebody types, every
 * paragraph but one comes from here.
 */
export function remembered<Value>(
  limit: number,
  weightOf: (key: string) => number = () => 1,
): (key: string, compute: () => Value) => Value {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let weight = 0;
  return (key, compute) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? compute();
    const added = weightOf(key);
    if (weight + added > limit) {
      old = young;
      young = new Map();
      weight = 0;
    }
    young.set(key, value);
    weight += added;
    return value;
  };
}
