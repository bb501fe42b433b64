import { z } from 'zod';
import type { LocalDate } from '../law/dates';
import type { Refusal } from './command';
import type { CaseEvent } from './event';
import { amended, entryCorrected } from './events/entry-corrected';
import { findEvent } from './events/index';
import { officeRules, refusal } from './rules';
import type { CaseState } from './state';

/** What may be corrected of a recorded entry (更正), and what a corrected entry would look like. Pure. */

/** Notes are sealed: what was said stays, an addendum says what was wrong. */
const sealed: ReadonlySet<string> = new Set(['interview-noted', 'interview-confirmed', 'addendum-added']);
/** Entries that change nothing but this one thing and may be taken back as a whole. */
const annullable: ReadonlySet<string> = new Set([
  'case-closed',
  'case-filed',
  'matter-rated',
  'called-back',
  'limit-overridden',
  'earlier-opinion-recorded',
]);
/** What was judged by others after it was written, and the judging itself: only its day can be wrong. */
const dayOnly: ReadonlySet<string> = new Set([
  'opinion-drafted',
  'opinion-reviewed',
  'opinion-signed-off',
  'review-opinion-drafted',
  'review-opinion-checked',
  'review-opinion-signed-off',
  'extension-proposed',
  'extension-decided',
  'paper-drafted',
  'paper-judged',
  'paper-issued',
  'paper-ended',
]);
/** Who may know and who stands aside is set by its own step, with its own authority: never by a correction. */
const ownStep: ReadonlySet<string> = new Set([
  'readers-set',
  'accusation-recorded',
  'recusal-asked',
  'recusal-decided',
  'matter-marked',
  'mark-removed',
]);
/** Registrations give out a number; everything else of them may be put right, the number stays. */
const registrations: ReadonlySet<string> = new Set(['visit-registered', 'visit-added', 'secret-registered']);

export interface CorrectionRequest {
  readonly target: number;
  readonly occurredOn: LocalDate | null;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly annulled: boolean;
}

type Corrected =
  | { readonly ok: true; readonly event: CaseEvent; readonly payload: Readonly<Record<string, unknown>> | null }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (message: string, field?: string, rule: string = officeRules.correction): Corrected => ({
  ok: false,
  refusal: refusal(rule, message, field),
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry as it stands now, earlier corrections included. */
export const standingEntry = (state: CaseState, target: number): CaseEvent | null =>
  amended(state.history).find(({ caseVersion }) => caseVersion === target) ?? null;

/** True where a correction reaches the day only; the correction form then offers nothing else. */
export const onlyItsDay = ({ name }: CaseEvent): boolean => dayOnly.has(name) || ownStep.has(name);

/** Why this kind of entry cannot be corrected at all, null when it can; the case page offers only what can. */
export function uncorrectable(event: CaseEvent): string | null {
  if (event.name === entryCorrected.name) return '这是一条更正记录；再有错误的，更正原来的那条记录';
  if (event.payload === null) return '这条记录的内容已经删除、撤销或者限制查看，不能更正';
  if (sealed.has(event.name)) return '笔录已经封存，不能更正；请用“补充笔录”说明';
  if (event.name === 'paper-exported') return '导出、打印已经发生，这类记录不能更正';
  const reading = findEvent(event.name, event.version)?.read(event.payload) ?? null;
  if (reading === null) return '这条记录由较新版本的程序写入，请升级后再更正';
  return reading.takes !== null && !registrations.has(event.name)
    ? '文书已经编号印发，日期和内容以印发的文书为准，不能更正'
    : null;
}

/** The corrected entry: the whole new payload, or why it cannot be so. */
export function correctedEntry(
  state: CaseState,
  { target, occurredOn, change, annulled }: CorrectionRequest,
): Corrected {
  const event = standingEntry(state, target);
  if (event === null) return no('事项里没有这条记录，请重新打开事项', 'target');
  const never = uncorrectable(event);
  if (never !== null) return no(never, 'target');
  if (annulled) {
    if (change !== null || occurredOn !== null) return no('撤销整条记录的，不再改内容和日期', 'change');
    return annullable.has(event.name)
      ? { ok: true, event, payload: null }
      : no('这类记录不能整条撤销，请改正其中的日期或者内容', 'target');
  }
  if (change === null && (occurredOn === null || occurredOn === event.occurredOn)) {
    return no('没有要更正的内容：请填写正确的日期或者内容', 'change');
  }
  if (change !== null && dayOnly.has(event.name)) {
    return no('拟办、审核、签批、审批和印发的内容不能更正，只能更正日期；内容有误的请退回重办', 'change');
  }
  if (change !== null && ownStep.has(event.name)) {
    return no('知情范围、回避和标记不能更正，请用相应的步骤重新登记', 'change');
  }
  const before = isRecord(event.payload) ? event.payload : {};
  const issuedHere = state.reviews.some(({ reviewId, organId }) => organId !== null && reviewId === before.reviewId);
  if (change !== null && event.name === 'review-decided' && issuedHere) {
    return no('本机关印发的复查、复核意见以印发的文书为准，只能更正日期', 'change');
  }
  const full = withVisitDay(event, merged(before, change ?? {}), occurredOn);
  return checked(event, before, full, change !== null || full !== before);
}

/** A visit carries its day in its own words; limits count from it, so both move together. */
function withVisitDay(
  event: CaseEvent,
  payload: Readonly<Record<string, unknown>>,
  on: LocalDate | null,
): Readonly<Record<string, unknown>> {
  const { visit } = payload;
  return registrations.has(event.name) && isRecord(visit)
    ? { ...payload, visit: { ...visit, receivedOn: on ?? event.occurredOn } }
    : payload;
}

function checked(
  event: CaseEvent,
  before: Readonly<Record<string, unknown>>,
  full: Readonly<Record<string, unknown>>,
  changed: boolean,
): Corrected {
  const definition = findEvent(event.name, event.version);
  const parsed = definition === null ? undefined : z.safeParse(definition.schema, full);
  if (definition === null || parsed === undefined) return no('这条记录由较新版本的程序写入，请升级后再更正', 'target');
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const words = issue !== undefined && /\p{Script=Han}/u.test(issue.message) ? issue.message : '更正后的内容格式不对';
    return no(words, `change.${issue?.path.join('.') ?? ''}`, officeRules.input);
  }
  const unknown = Object.keys(full).find((key) => isRecord(parsed.data) && !(key in parsed.data));
  if (unknown !== undefined) return no('这条记录没有这一项', `change.${unknown}`, officeRules.input);
  const fixed = lockedPath(before, full);
  if (fixed !== null)
    return no('编号、种类、审批结论、送达凭证、文书用语和办理的机关、人员不能更正', `change.${fixed}`);
  return { ok: true, event, payload: changed ? full : null };
}

/** Objects are merged member by member; lists and plain values are replaced. */
function merged(
  before: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(change).map(([key, value]) => {
    const old = before[key];
    return [key, isRecord(old) && isRecord(value) ? merged(old, value) : value] as const;
  });
  return entries.length === 0 ? before : { ...before, ...Object.fromEntries(entries) };
}

/**
 * Names things hang together by, numbers given out, verdicts, words that were signed, files and what proves a service, and
 * who acted: a correction never touches them.
 */
const locked =
  /^(id|.*Id|kind|level|registration|number|agreed|outcome|adopted|adoption|result|ground|sameAs.*|stage|step|meets|key|about|officer|organ|from|by|receivedBy|wording|proof|file|pages|hash|size)$/;

/** First locked member that would change, as a path; null when none does. */
function lockedPath(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string | null {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]];
    if (isLockedMember(key, old)) {
      if (JSON.stringify(old) !== JSON.stringify(now)) return key;
    } else if (isRecord(old) && isRecord(now)) {
      const inner = lockedPath(old, now);
      if (inner !== null) return `${key}.${inner}`;
    }
  }
  return null;
}

/** `organ` as plain words is what another organ is called, `pages` as a number a count; both may have been mistyped. */
export const isLockedMember = (key: string, old: unknown): boolean =>
  locked.test(key) &&
  !((key === 'organ' || key === 'by') && typeof old === 'string') &&
  !(key === 'pages' && typeof old === 'number');
