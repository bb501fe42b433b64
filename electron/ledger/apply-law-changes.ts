import type { LawChange } from '#shared/law/changes';
import { contentClassTables } from '#shared/law/content-classes';
import type { Law } from '#shared/law/law';
import { type LimitRule, limitTableProblems } from '#shared/law/limits';

/** Stand-in until shared/law/apply-changes.ts is there: the newest change of its kind and name holds. */
export function applyLawChanges(base: Law, changes: readonly LawChange[]): Law {
  const lists = new Map(base.calendar.lists.map((list) => [list.year, list]));
  const limits = new Map(base.limits.map((rule) => [rule.id, rule]));
  const contentClasses = [...(base.contentClasses ?? contentClassTables)];
  for (const change of changes) {
    if (change.kind === 'holidays') lists.set(change.list.year, change.list);
    if (change.kind === 'limit') limits.set(change.limit.id, ruleOf(change.limit));
    if (change.kind === 'limit-removed') limits.delete(change.id);
    if (change.kind === 'classes') contentClasses.push(change.table);
  }
  return { ...base, limits: [...limits.values()], calendar: { lists: [...lists.values()] }, contentClasses };
}

export const lawProblems = (law: Law): readonly string[] => limitTableProblems(law.limits);

function ruleOf({ extensionAtMost, ...limit }: Extract<LawChange, { kind: 'limit' }>['limit']): LimitRule {
  const extension = extensionAtMost === null ? null : { atMost: extensionAtMost, approvedBy: '负责人' };
  const own = { origin: 'office', startsAt: '', endsAt: '', pauses: [], ordinary: null, jurisdiction: null } as const;
  return { ...limit, ...own, extension, informational: false };
}
