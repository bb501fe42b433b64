/** Folder name of a copy: `petition-desk-20261123-174500`, civil time of Shanghai. Sorts by age. */
const COPY_NAME = /^petition-desk-(\d{4})(\d{2})\d{2}-\d{6}$/;

export const isCopyName = (name: string): boolean => COPY_NAME.test(name);

export interface Retention {
  /** So many newest copies stay. */
  readonly newest: number;
  /** Besides, the newest copy of each of so many latest months that have one. */
  readonly months: number;
}

export const officeRetention: Retention = { newest: 7, months: 12 };

/** Names of the copies that may go. Names that are not copies are never among them. Pure. */
export function copiesToRemove(names: readonly string[], { newest, months }: Retention): readonly string[] {
  const copies = names.filter(isCopyName).sort().reverse();
  const kept = new Set(copies.slice(0, newest));
  const seenMonths = new Set<string>();
  for (const name of copies) {
    const month = COPY_NAME.exec(name)?.slice(1, 3).join('-') ?? '';
    if (seenMonths.has(month) || seenMonths.size >= months) continue;
    seenMonths.add(month);
    kept.add(name);
  }
  return copies.filter((name) => !kept.has(name));
}
