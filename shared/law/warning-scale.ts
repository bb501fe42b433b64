import { daysBetween, type LocalDate } from './dates';

/**
 * How far a limit has run, by the share of its days that have gone by (预警分级). A scale in use in petition offices; no
 * article sets one.
 */
export const warningScale = [
  { level: 'normal', name: '正常', from: 0 },
  { level: 'early', name: '预警', from: 0.75 },
  { level: 'warning', name: '警告', from: 0.85 },
  { level: 'severe', name: '严重警告', from: 0.99 },
] as const;

export type WarningLevel = (typeof warningScale)[number]['level'] | 'overdue';

export const warningNames: Readonly<Record<WarningLevel, string>> = {
  normal: '正常',
  early: '预警',
  warning: '警告',
  severe: '严重警告',
  overdue: '超期',
};

/** Level of a limit that began on `from` and ends on `due`, on a day. The last day itself is always `severe`. */
export function warningOf(from: LocalDate, due: LocalDate, today: LocalDate): WarningLevel {
  if (today > due) return 'overdue';
  if (today === due) return 'severe';
  const length = Math.max(1, daysBetween(from, due));
  const share = daysBetween(from, today) / length;
  return warningScale.reduce<WarningLevel>((level, step) => (share >= step.from ? step.level : level), 'normal');
}
