import { problemWords } from '../papers/template-problems';
import { wordingProblems } from '../papers/wording';
import { findWording } from '../papers/wordings';
import type { HolidayList } from './calendar';
import type { LawChange, OfficeLimit } from './changes';
import { classTableProblems } from './class-file';
import type { ContentClassTable } from './content-classes';
import { dayProblems } from './holiday-file';
import type { Law } from './law';
import { type LimitRule, limitRules, limitTableProblems } from './limits';
import { localRules } from './local-limits';
import { endProblems, statuteProblems, withoutStatute, withStatute } from './statutes/shelf';
import { officeTextOf, withoutWording, withWording } from './wording';

/**
 * The law of an office: what is shipped, with the office's changes in the order they were made. The newest of its kind
 * and name holds: a list replaces the list of its year, a limit the limit of its id, a class table the one that begins
 * on its day, a statute the version of its law and day. Total: a change that `lawProblems` would refuse is applied as it stands.
 */
export function applyLawChanges(base: Law, changes: readonly LawChange[]): Law {
  return changes.reduce(applyLawChange, base);
}

function applyLawChange(law: Law, change: LawChange): Law {
  switch (change.kind) {
    case 'holidays':
      return { ...law, calendar: { lists: withList(law.calendar.lists, change.list) } };
    case 'limit':
      return { ...law, limits: [...without(law.limits, change.limit.id), officeRule(change.limit)] };
    case 'limit-removed':
      return { ...law, limits: without(law.limits, change.id) };
    case 'local-rules': {
      const followed = localRules.filter((rule) => change.followed.includes(rule.id));
      const others = law.limits.filter((rule) => rule.origin !== 'local');
      return {
        ...law,
        limits: [...others, ...followed.flatMap((rule) => rule.limits)],
        followedLocalRules: followed.map((rule) => rule.id),
      };
    }
    case 'classes':
      return { ...law, contentClasses: withTable(law.contentClasses, change.table) };
    case 'statute':
      return { ...law, statutes: withStatute(law.statutes, change.statute) };
    case 'statute-ended':
      return { ...law, statutes: withoutStatute(law.statutes, change.id, change.lastDay) };
    case 'wording':
      return { ...law, wording: withWording(law.wording, { key: change.key, text: change.text }) };
    case 'wording-restored':
      return { ...law, wording: withoutWording(law.wording, change.key) };
  }
}

const withList = (lists: readonly HolidayList[], list: HolidayList): readonly HolidayList[] =>
  [...lists.filter((each) => each.year !== list.year), list].sort((a, b) => a.year - b.year);

const withTable = (tables: readonly ContentClassTable[], table: ContentClassTable): readonly ContentClassTable[] => [
  ...tables.filter((each) => each.validFrom !== table.validFrom),
  table,
];

/** Only an office's own rows are replaced or removed; what is shipped stays. */
const without = (rules: readonly LimitRule[], id: string): readonly LimitRule[] =>
  rules.filter((rule) => rule.origin !== 'office' || rule.id !== id);

/** An office's limit as a row of the table. What it does not say (events, pauses, way back) is the national row's. */
function officeRule({ extensionAtMost, ...limit }: OfficeLimit): LimitRule {
  const national = limitRules.find((rule) => rule.key === limit.key);
  return {
    ...limit,
    origin: 'office',
    startsAt: national?.startsAt ?? '起算',
    endsAt: national?.endsAt ?? '办理',
    extension:
      extensionAtMost === null
        ? null
        : { atMost: extensionAtMost, approvedBy: national?.extension?.approvedBy ?? '本机关、单位负责人' },
    pauses: national?.pauses ?? [],
    ordinary: national?.ordinary ?? null,
    informational: national?.informational ?? false,
    optional: national?.optional ?? false,
    waits: national?.waits ?? false,
    jurisdiction: null,
  };
}

/** Why a change of the law cannot be made, in Chinese; empty when it can. `law` is the law before it. */
export function lawProblems(law: Law, change: LawChange): readonly string[] {
  switch (change.kind) {
    case 'holidays': {
      const { year, days } = change.list;
      if (days.length === 0) return [`${year}年节假日表里没有一天`];
      return dayProblems(
        year,
        days.map((day, index) => ({ at: `第 ${index + 1} 天`, ...day })),
      );
    }
    case 'limit': {
      const before = new Set(limitTableProblems(law.limits));
      const after = limitTableProblems(applyLawChange(law, change).limits);
      const shipped = law.limits.some((rule) => rule.origin !== 'office' && rule.id === change.limit.id);
      return [
        ...(shipped ? [`“${change.limit.name}”与程序自带的期限重名，请换一个编号`] : []),
        // What was wrong before is not this change's to answer for.
        ...after.filter((problem) => !before.has(problem)),
      ];
    }
    case 'limit-removed':
      return law.limits.some((rule) => rule.origin === 'office' && rule.id === change.id)
        ? []
        : ['没有这条本单位自定的期限，可能已经删除'];
    case 'local-rules':
      return change.followed
        .filter((id) => !localRules.some((rule) => rule.id === id))
        .map((id) => `没有名为“${id}”的地方规定`);
    case 'classes':
      return classTableProblems(change.table);
    case 'statute':
      return statuteProblems(change.statute);
    case 'statute-ended':
      return endProblems(law.statutes, change.id, change.lastDay);
    case 'wording': {
      const wording = findWording(change.key);
      if (wording === null) return ['没有这一项文书用语，可能是其他版本的程序里的'];
      return wordingProblems(wording, change.text).map((problem) => `${wording.name}：${problemWords(problem)}`);
    }
    case 'wording-restored':
      return officeTextOf(law.wording, change.key) === null ? ['这一项本来就是默认的用语'] : [];
  }
}
