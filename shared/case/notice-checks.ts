import type { Cause, Refusal } from './command';
import { dutiesOf, recordsOf } from './duties';
import { type Subject, subjectsOf } from './duty-subjects';
import { type NoticeKind, noticeKinds } from './facets/route';
import type { Organ } from './office';
import { article, officeRules, refusal } from './rules';
import type { CaseState } from './state';

interface Wanted {
  readonly kind: NoticeKind;
  readonly about: string | null;
}

const covers = (subject: Subject, { kind, about }: Wanted): boolean =>
  subject.kinds.includes(kind) && (about === null || subject.about === about);

/** What is missing for a notice of this kind, as the officer reads it. */
const missing: Readonly<Record<NoticeKind, { readonly rule: string; readonly message: string }>> = {
  received: { rule: article('第二十三条'), message: '没有需要告知接收情况的事项' },
  elsewhere: { rule: article('第二十三条'), message: '事项不是信访人直接向本机关提出的' },
  whereabouts: { rule: article('第二十三条'), message: '事项没有转送、交办，不能告知去向' },
  accepted: { rule: article('第二十三条'), message: '事项还没有受理，不能告知受理' },
  refused: { rule: article('第二十三条'), message: '没有作出不予受理的决定，不能告知' },
  'refused-further': { rule: article('第三十六条'), message: '没有作出不再受理的决定，不能告知' },
  procedure: { rule: article('第三十一条'), message: '事项没有导入其他程序，不能作程序性告知' },
  extended: { rule: article('第三十四条'), message: '没有批准延期，不能告知延期' },
  'simple-to-ordinary': { rule: officeRules.simple, message: '没有从简易程序改为普通程序，不能告知' },
  suggestion: { rule: article('第二十九条'), message: '请先研究论证，再回复信访人' },
};

type Found = { readonly ok: true; readonly subject: Subject } | { readonly ok: false; readonly refusal: Refusal };

/**
 * The one thing of the case a notice tells of. Without `about` the one still owed; the officer says which when several
 * are.
 */
export function findSubject(state: CaseState, wanted: Wanted, organ: Organ, owedOnly: boolean): Found {
  const no = (rule: string, message: string, field: string): Found => ({
    ok: false,
    refusal: refusal(rule, message, field),
  });
  const { rule, message } = missing[wanted.kind];
  const known = subjectsOf(state).filter((subject) => covers(subject, wanted));
  if (known.length === 0) return no(rule, message, wanted.about === null ? 'kind' : 'about');
  const owed = known.filter((subject) => isOpen(state, subject));
  if (owedOnly && owed.length === 0)
    return no(officeRules.notice, `${noticeKinds[wanted.kind]}没有欠着，不需要记录`, 'kind');
  const fitting = owed.length > 0 ? owed : known;
  const own = fitting.filter((subject) => subject.organ === null || subject.organ.id === organ.id);
  const [first] = own;
  if (first === undefined) return no(rule, `这项告知应当由${fitting[0]?.organ?.name ?? '办理机关'}作出`, 'organId');
  return own.length === 1 || wanted.about !== null
    ? { ok: true, subject: first }
    : no(officeRules.notice, '有几项同类的告知，请选定告知的是哪一项', 'about');
}

/** Owed, or put on record as breached: a late notice is still to be given. */
const isOpen = (state: CaseState, subject: Subject): boolean =>
  dutiesOf(state).some(
    (duty) =>
      duty.notice === subject.kind &&
      duty.about === subject.about &&
      (duty.status === 'owed' || duty.status === 'breached'),
  );

/** A closed case still takes the notice it owes. */
export const closedAndNothingOwed = (state: CaseState): boolean =>
  state.closed !== null && dutiesOf(state).every(({ status }) => status === 'met' || status === 'excused');

/** A notice is not before what it tells of. */
export function noticeCause(state: CaseState, wanted: Wanted): Cause | null {
  const subject = subjectsOf(state).find((each) => covers(each, wanted));
  return subject === undefined ? null : { on: subject.tellableSince, what: `“${subject.what}”所依据的事实` };
}

export const alreadyGiven = (state: CaseState, subject: Subject): boolean =>
  subject.toldOn !== null || recordsOf(state, subject).some(({ outcome }) => outcome === 'given');
