/**
 * Fields and items a request may hold in all; the largest honest form, a letter with its paragraphs, has some hundreds.
 * Channels that carry a whole table say themselves how many (`most` in the contract).
 */
export const MOST_VALUES = 10_000;
/** Levels of lists and objects in each other. */
export const DEEPEST = 100;

/**
 * True when `given` is plain data (lists, plain objects, simple values) of an ordinary size. A schema lists every unknown
 * key and every wrong item it meets, which takes seconds for a megabyte of junk; this looks at `most` of them and
 * gives up. Long texts cost nothing to judge and are the schemas' matter.
 */
export function isOrdinary(given: unknown, most: number = MOST_VALUES): boolean {
  let left = most;

  function fits(value: unknown, depth: number): boolean {
    if (typeof value !== 'object' || value === null) return true;
    if (depth > DEEPEST) return false;
    if (Array.isArray(value)) {
      left -= value.length;
      return left >= 0 && value.every((item) => fits(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    // Bytes, dates and maps also cross, but no channel takes them.
    if (prototype !== Object.prototype && prototype !== null) return false;
    for (const key in value) {
      left -= 1;
      if (left < 0 || !fits(Reflect.get(value, key), depth + 1)) return false;
    }
    return true;
  }

  return fits(given, 0);
}
