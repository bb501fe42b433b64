/** How many names there are on each level of a table of content classes. */
export interface ClassCounts {
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

type Paths = readonly (readonly string[])[];

const namesOf = (paths: Paths, level: number): number =>
  new Set(paths.filter((path) => path.length >= level).map((path) => path.slice(0, level).join('/'))).size;

export const classCounts = (paths: Paths): ClassCounts => ({
  first: namesOf(paths, 1),
  second: namesOf(paths, 2),
  third: namesOf(paths, 3),
});

export const classCountWords = ({ first, second, third }: ClassCounts): string =>
  `一级 ${first} 个，二级 ${second} 个，三级 ${third} 个`;

/** A first name with what is below it, for looking through a table. */
export interface ClassBranch {
  readonly name: string;
  readonly below: readonly { readonly name: string; readonly below: readonly string[] }[];
}

/** The table as a tree, in its own order. */
export function classTree(paths: Paths): readonly ClassBranch[] {
  const tree = new Map<string, Map<string, Set<string>>>();
  for (const [first = '', second, third] of paths) {
    const seconds = tree.get(first) ?? new Map<string, Set<string>>();
    tree.set(first, seconds);
    if (second === undefined) continue;
    const thirds = seconds.get(second) ?? new Set<string>();
    seconds.set(second, thirds);
    if (third !== undefined) thirds.add(third);
  }
  return [...tree].map(([name, seconds]) => ({
    name,
    below: [...seconds].map(([second, thirds]) => ({ name: second, below: [...thirds] })),
  }));
}

/** Classes of the old table that the new one has no more; matters classified so keep the name. */
export function droppedClasses(before: Paths, after: Paths): readonly string[] {
  const kept = new Set(after.map((path) => path.join('/')));
  return before.map((path) => path.join('/')).filter((path) => !kept.has(path));
}
