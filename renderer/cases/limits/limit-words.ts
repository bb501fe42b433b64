import { isRunning, type OpenLimit, type UnruledLimit } from '#shared/case/limits-of';
import { settledOn } from '#shared/case/stage';
import type { CaseState } from '#shared/case/state';
import { formatDate, type LocalDate } from '#shared/law/dates';

/** The limits of a case as the page shows them: owed by somebody, only to be known, and over. */
export interface LimitGroups {
  readonly open: readonly OpenLimit[];
  /** Met, excused, or somebody else's right. */
  readonly others: readonly OpenLimit[];
}

/**
 * Owed ones first due first. A settled case owes nothing any more; a closed one under review or supervision does. A chance
 * that was let pass is over.
 */
export function limitGroups(limits: readonly OpenLimit[], state: CaseState, today: LocalDate): LimitGroups {
  const settled = settledOn(state) !== null;
  const isOpen = (limit: OpenLimit): boolean => !settled && isRunning(limit) && !(limit.optional && limit.due < today);
  return {
    open: limits.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    others: limits.filter((limit) => !isOpen(limit)),
  };
}

const isOverridden = (limit: OpenLimit, state: CaseState): boolean =>
  state.overrides.some(({ limit: key, counted }) => key === limit.key && counted === limit.counted);

/**
 * How the last day rolls over, empty when there is nothing to say. The plain day stays the one that is warned on, because
 * the rollover is taken from civil law by analogy.
 */
export function rollWords(limit: OpenLimit, state: CaseState): string {
  if (isOverridden(limit, state)) return '';
  const { due, rolled } = limit;
  if (rolled === null) return `满 ${formatDate(due)}；遇休息日是否顺延，待节假日表`;
  return rolled === due
    ? ''
    : `满 ${formatDate(due)}（休息日），顺延至 ${formatDate(rolled)}；按 ${formatDate(due)} 提醒`;
}

/** Both dates where an officer in charge set another day, empty otherwise. */
export function overrideWords(limit: OpenLimit, state: CaseState): string {
  const override = state.overrides
    .filter(({ limit: key, counted }) => key === limit.key && counted === limit.counted)
    .at(-1);
  return override === undefined
    ? ''
    : `算得 ${formatDate(limit.counted)}，${override.by}改定为 ${formatDate(override.due)}（${override.reason}）`;
}

/** What became of a limit that is no longer owed. */
export function endWords(limit: OpenLimit, today: LocalDate): string {
  if (limit.excused !== null) return limit.excused;
  if (limit.metOn !== null) {
    return limit.late ? `${formatDate(limit.metOn)}完成，已超期` : `${formatDate(limit.metOn)}完成`;
  }
  if (limit.informational) return `${formatDate(limit.due)}届满（供了解）`;
  return limit.optional && limit.due < today ? `${formatDate(limit.due)}届满，没有提出` : '';
}

/** One sentence for steps that began on one day before the table has a row for them; days of an earlier law are never guessed. */
export function beforeTableWords(unruled: readonly UnruledLimit[]): readonly string[] {
  const groups = new Map<string, { readonly first: UnruledLimit; readonly names: Set<string> }>();
  for (const limit of unruled) {
    const group = `${limit.startedOn}/${limit.validFrom ?? ''}`;
    const known = groups.get(group) ?? { first: limit, names: new Set<string>() };
    known.names.add(limit.what);
    groups.set(group, known);
  }
  return [...groups.values()].map(({ first: { startedOn, validFrom }, names }) => {
    const head = `${[...names].join('、')}：${formatDate(startedOn)}起算`;
    return validFrom === null
      ? `${head}，期限表里没有那一天有效的规定，这里不推算，请按当时的规定办理。`
      : `${head}，早于表里规定的施行日期（${formatDate(validFrom)}）。当时适用的规定不在期限表里，这里不推算，请按当时的规定办理。`;
  });
}

export const missingListWords = (missingYear: number): string => `请先导入 ${missingYear} 年节假日表，期限才能算出`;

/** One day of the calendar picture. */
export interface PictureDay {
  readonly date: LocalDate;
  readonly kind: 'start' | 'counted' | 'skipped' | 'due' | 'rolled' | 'over' | 'outside';
  /** Why it is marked, empty for ordinary days. */
  readonly why: string;
}

export interface PictureMonth {
  /** 2026年11月. */
  readonly name: string;
  readonly days: readonly PictureDay[];
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Longest picture; longer limits (set by an office itself) are told in words only. */
export const MOST_MONTHS = 13;

/**
 * The months a limit runs through, day by day: its start, what counts, what was skipped and why, its last day as counted
 * and where that rolls over to. Whole months, so that the strips stand under each other. Empty when it is too long.
 */
export function limitPicture(
  limit: Pick<OpenLimit, 'startedOn' | 'due' | 'counted' | 'rolled' | 'skipped'>,
): readonly PictureMonth[] {
  const skipped = new Map(limit.skipped.map(({ date, why }) => [date, why]));
  const last = [limit.due, limit.counted, limit.rolled ?? limit.due].reduce((a, b) => (a > b ? a : b));
  const pictureDay = (date: LocalDate): PictureDay => {
    if (date === limit.startedOn) return { date, kind: 'start', why: '起算日，当日不计' };
    if (date === limit.due) return { date, kind: 'due', why: limit.due === limit.counted ? '届满' : '改定的届满日' };
    if (date === limit.counted) return { date, kind: 'over', why: '原算的届满日' };
    if (date === limit.rolled) return { date, kind: 'rolled', why: '顺延至' };
    if (date < limit.startedOn || date > limit.due) return { date, kind: 'outside', why: '' };
    const why = skipped.get(date);
    return why === undefined ? { date, kind: 'counted', why: '' } : { date, kind: 'skipped', why };
  };
  const [firstYear = 0, firstMonth = 1] = limit.startedOn.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = last.split('-').map(Number);
  const count = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  if (count > MOST_MONTHS) return [];
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const months = firstMonth - 1 + index;
    const year = firstYear + Math.floor(months / 12);
    const month = (months % 12) + 1;
    const days = Array.from({ length: daysInMonth(year, month) }, (_unused, day) =>
      pictureDay(`${year}-${String(month).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`),
    );
    return { name: `${year}年${month}月`, days };
  });
}

/** What the picture shows, for who cannot see it. */
export function pictureWords(limit: Pick<OpenLimit, 'startedOn' | 'due' | 'rolled' | 'skipped'>): string {
  const skipped = limit.skipped.length === 0 ? '' : `，其中 ${limit.skipped.length} 日不计`;
  const rolled = limit.rolled === null || limit.rolled === limit.due ? '' : `，顺延至${formatDate(limit.rolled)}`;
  return `日历：${formatDate(limit.startedOn)}起，${formatDate(limit.due)}届满${skipped}${rolled}`;
}
