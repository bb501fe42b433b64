import type { LawChange, OfficeLimit } from '#shared/law/changes';
import { formatDate, type LocalDate } from '#shared/law/dates';
import { holidayListWarnings } from '#shared/law/holiday-file';
import type { Law } from '#shared/law/law';
import { dutyBearerNames, type LimitRule } from '#shared/law/limits';
import { findWording } from '#shared/papers/wordings';
import { classCounts, classCountWords, droppedClasses } from './class-words';
import { changedDays, changedDayWords, countsOf } from './holiday-form';
import { type LawChangeRecord, limitName, statuteName } from './own-law';

/** More lines than these are counted, not listed. */
const LINES = 12;

export const validityWords = (from: LocalDate, to: LocalDate | null): string =>
  to === null ? `${formatDate(from)}起有效` : `${formatDate(from)}至${formatDate(to)}有效`;

export function lengthWords({ length, unit }: Pick<LimitRule, 'length' | 'unit'>): string {
  if (length === null || unit === 'named') return '文书里指定的日期';
  return unit === 'day' ? `${length} 日` : `${length} 个工作日`;
}

/** 有权处理机关自受理起 60 日内处理意见书送达; with a named day: …起，在文书指定的日期前…; where the days must go by: …起满 7 日…. */
export function dutyWords(rule: LimitRule): string {
  if (rule.waits) return `${dutyBearerNames[rule.dutyBearer]}自${rule.startsAt}起满 ${lengthWords(rule)}${rule.endsAt}`;
  const within = rule.length === null || rule.unit === 'named' ? '，在文书指定的日期前' : ` ${lengthWords(rule)}内`;
  return `${dutyBearerNames[rule.dutyBearer]}自${rule.startsAt}起${within}${rule.endsAt}`;
}

/** A key from another version of the program is shown as it is. */
const wordingName = (key: string): string => findWording(key)?.name ?? key;

/** What a change does, in a few words: for the record and for titles. */
export function changeTitle(change: LawChange, changes: readonly LawChangeRecord[]): string {
  switch (change.kind) {
    case 'holidays':
      return `${change.list.year} 年节假日表`;
    case 'limit':
      return `自定期限：${change.limit.name}`;
    case 'limit-removed':
      return `删去自定期限：${limitName(changes, change.id) || '（未找到名称）'}`;
    case 'local-rules':
      return change.followed.length === 0 ? '不采用地方规定' : `采用 ${change.followed.length} 条地方规定`;
    case 'classes':
      return '内容分类表';
    case 'statute':
      return `法规全文：《${change.statute.name}》`;
    case 'statute-ended': {
      const name = statuteName(changes, change.id) || '未找到名称';
      return change.lastDay === null ? `移出法规：《${name}》` : `法规失效：《${name}》`;
    }
    case 'wording':
      return `文书用语：${wordingName(change.key)}`;
    case 'wording-restored':
      return `恢复默认用语：${wordingName(change.key)}`;
  }
}

const listed = (lines: readonly string[], more: (count: number) => string): readonly string[] =>
  lines.length <= LINES ? lines : [...lines.slice(0, LINES), more(lines.length - LINES)];

function limitLines(limit: OfficeLimit): readonly string[] {
  const extension = limit.extensionAtMost === null ? '' : `，可延长至多 ${limit.extensionAtMost} 日`;
  return [
    `${lengthWords(limit)}${extension}，${limit.article}`,
    `${validityWords(limit.validFrom, limit.validTo)}，来源：${limit.source}`,
  ];
}

/** The change itself against the law as it is, line by line. What it moves is told by the preview. */
export function changeLines(change: LawChange, law: Law): readonly string[] {
  switch (change.kind) {
    case 'holidays': {
      const { list } = change;
      const before = law.calendar.lists.find(({ year }) => year === list.year) ?? null;
      const { rest, shifted } = countsOf(list);
      const total = [
        `休息 ${rest} 天，调休上班 ${shifted} 天${list.source === '' ? '' : `；依据：${list.source}`}`,
        ...holidayListWarnings(list),
        '遇休息日顺延到的日子随表重算，不计在下面的届满日里。',
      ];
      if (before === null) return [...total, `${list.year} 年以前没有装入节假日表。`];
      const days = changedDays(before, list).map(changedDayWords);
      if (days.length === 0) return [...total, '与现在装入的这一年没有不同的日子。'];
      return [...total, ...listed(days, (count) => `另有 ${count} 天不同。`)];
    }
    case 'limit':
      return limitLines(change.limit);
    case 'limit-removed':
      return ['以后不再按它计算；没有别的自定期限时，按条例和采用的地方规定。'];
    case 'local-rules':
      return ['地方规定优先于全国的期限，只对它的地区有效。'];
    case 'classes': {
      const { table } = change;
      const inForce = law.contentClasses.at(-1)?.paths ?? [];
      const dropped = droppedClasses(inForce, table.paths).length;
      return [
        classCountWords(classCounts(table.paths)),
        `${validityWords(table.validFrom, table.validTo)}；来源：${table.source}`,
        ...(dropped === 0 ? [] : [`原来的表里有 ${dropped} 个分类新表没有，以后不能再选。`]),
        '已经分类的事项保留原来的分类名称。',
      ];
    }
    case 'statute': {
      const { statute } = change;
      return [
        `共 ${statute.articles.length} 条；${validityWords(statute.validFrom, statute.validTo)}`,
        ...(statute.source === '' ? [] : [`来源：${statute.source}`]),
      ];
    }
    case 'statute-ended':
      return change.lastDay === null
        ? ['这个文本不再用于引用和核对；更改记录里仍然留着。']
        : [`最后有效的一天：${formatDate(change.lastDay)}。以后引用它会提示已经失效。`];
    case 'wording':
    case 'wording-restored':
      return ['以后起草的文书用新的用语；已经提交审批和已经印发的文书不变。'];
  }
}

/** 23 件未办结事项的期限会变 … in the words the officer decides by. */
export function movedWords({ movedCount, shown }: { readonly movedCount: number; readonly shown: number }): string {
  if (movedCount === 0) return '没有未办结事项的届满日会变。';
  const rest = movedCount > shown ? `，前 ${shown} 个如下` : '，如下';
  return `未办结事项有 ${movedCount} 个期限的届满日会变${rest}：`;
}

/** The last day and, where it is another, the day it rolls over to. */
export const dueWords = (due: LocalDate | null, rolled: LocalDate | null = due): string => {
  if (due === null) return '待节假日表';
  if (rolled === null) return `${formatDate(due)}（顺延待节假日表）`;
  return rolled === due ? formatDate(due) : `${formatDate(due)}（顺延至${formatDate(rolled)}）`;
};
