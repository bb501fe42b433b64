import { weekdayOf } from './calendar';
import type { ClockEvent, SkippedDay } from './count';
import { addDays, daysBetween, formatDate, type LocalDate } from './dates';
import type { LimitRule } from './limits';

type Pause = Extract<ClockEvent, { type: 'pause' }>;

/** What a count came across on its way; see countLimit. */
export interface Explained {
  readonly rule: LimitRule;
  /** The rule counted by: the ordinary one after a switch, else the same. */
  readonly inHand: LimitRule;
  readonly startedOn: LocalDate;
  readonly switchedOn: LocalDate | null;
  readonly extension: { readonly asked: number; readonly counted: number };
  readonly skipped: readonly SkippedDay[];
  /** Weekend days that counted because they were worked (调休). */
  readonly shifted: readonly SkippedDay[];
  /** Pauses that stop nothing under this rule. */
  readonly idlePauses: readonly Pause[];
  /** Pauses this rule knows that lie wholly outside the running limit. */
  readonly outsidePauses: readonly Pause[];
}

/** The first working day on or after the last day, or the year whose list is missing for it. */
export interface Roll {
  readonly date: LocalDate | null;
  readonly missingYear: number | null;
  /** Why the last day itself is no working day: the holiday's name, or the day of the week; null when it is one. */
  readonly restName: string | null;
}

export const unitNames = { day: '日', 'working-day': '个工作日', named: '日' } as const;

/** One sentence for a counted limit, without a full stop; `due` null when a list is missing within the count. */
export function explainCounted(about: Explained, due: LocalDate | null, roll: Roll): string {
  const { rule, inHand, startedOn } = about;
  const unit = unitNames[inHand.unit];
  const switched =
    about.switchedOn === null ? '' : `，${inYear(about.switchedOn, startedOn)}由简易办理转为普通程序，仍从原日期起算`;
  const head = `${formatDate(startedOn)}${rule.startsAt}，当日不计${switched}，${inHand.article}规定${inHand.length ?? 0}${unit}`;
  const middle = `${extension(about, unit)}${skipping(about)}${idle(about)}${outside(about)}`;
  if (due === null) {
    const year = roll.missingYear ?? 0;
    return `${head}${middle}，数到${year}年时没有该年的节假日表，请先载入${year}年节假日表再计算`;
  }
  return `${head}${middle}，自次日起算至${formatDate(due)}届满（${inHand.endsAt}）${rolling(due, roll)}`;
}

/** One sentence for a day the paper itself names; nothing that happens meanwhile moves it. */
export const explainNamed = (
  rule: LimitRule,
  startedOn: LocalDate,
  due: LocalDate,
  events: readonly ClockEvent[],
  roll: Roll,
): string => {
  const moved = events.length === 0 ? '' : '，指定的日期不因延长、听证改变，需要改的另行指定';
  return `${formatDate(startedOn)}${rule.startsAt}，${rule.article}，指定最迟于${formatDate(due)}${rule.endsAt}${moved}${rolling(due, roll)}`;
};

function extension({ inHand, extension: { asked, counted } }: Explained, unit: string): string {
  if (asked === 0) return '';
  if (counted === 0) return `，该期限不得延长，延长${asked}${unit}不计`;
  const length = inHand.length ?? 0;
  const over = asked > counted ? `（最多${counted}${unit}，超出的不计）` : '';
  return `，经${inHand.extension?.approvedBy ?? '批准'}批准延长${counted}${unit}${over}，从第${length}${unit}之后接着算，共${length + counted}${unit}`;
}

function skipping({ inHand, skipped, shifted, startedOn }: Explained): string {
  const spans = spansOf(skipped).map(({ from, to, whys }) => `${span(from, to, startedOn)}（${whys.join('、')}）`);
  const left =
    spans.length === 0
      ? ''
      : `，${spans.join('、')}${inHand.unit === 'working-day' ? '' : `共${skipped.length}日`}不计入`;
  const worked = shifted.map(({ date, why }) => `${inYear(date, startedOn)}${weekdayOf(date)}（${why}调休）`);
  return `${left}${worked.length === 0 ? '' : `，${worked.join('、')}上班，计入`}`;
}

/** Pauses that stop nothing here. Art. 36(2) leaves hearings out of the re-review period only. */
const idle = ({ idlePauses, startedOn }: Explained): string =>
  idlePauses
    .map(({ from, to, reason }) =>
      reason === 'hearing'
        ? `，${span(from, to, startedOn)}听证，《条例》第三十六条只从复核期限中扣除听证时间，这里照常计算`
        : `，${span(from, to, startedOn)}的“${reason}”不是停止计算的法定事由，照常计算`,
    )
    .join('');

/** Hearings that would stop the clock, but took place before or after it ran. */
const outside = ({ outsidePauses, startedOn }: Explained): string =>
  outsidePauses.map(({ from, to }) => `，${span(from, to, startedOn)}听证不在期限以内，不影响计算`).join('');

/** What is said of the last day when it is no working day; the plain day stays the one that is warned on. */
function rolling(due: LocalDate, { date, missingYear, restName }: Roll): string {
  if (date === due) return '';
  if (date === null) return `，该日是否顺延待${missingYear ?? ''}年节假日表`;
  const last = addDays(date, -1);
  const until = last === due ? '' : `，休息至${inYear(last, due)}`;
  return `，该日为休息日（${restName ?? weekdayOf(due)}）${until}，如顺延则为${formatDate(date)}`;
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly whys: readonly string[];
}

/** Days one after the other as one span, each reason once; both weekend days are 周末. */
function spansOf(days: readonly SkippedDay[]): readonly Span[] {
  const spans: { from: LocalDate; to: LocalDate; whys: string[] }[] = [];
  for (const { date, why: said } of days) {
    const why = said === '星期六' || said === '星期日' ? '周末' : said;
    const last = spans.at(-1);
    if (last === undefined || daysBetween(last.to, date) !== 1) spans.push({ from: date, to: date, whys: [why] });
    else {
      last.to = date;
      if (!last.whys.includes(why)) last.whys.push(why);
    }
  }
  return spans;
}

/** A day without its year where that is the year of `near`. */
const inYear = (date: LocalDate, near: LocalDate): string =>
  date.slice(0, 4) === near.slice(0, 4) ? formatDate(date).replace(/^\d+年/u, '') : formatDate(date);

const span = (from: LocalDate, to: LocalDate, near: LocalDate): string =>
  from === to ? inYear(from, near) : `${inYear(from, near)}至${inYear(to, from)}`;
