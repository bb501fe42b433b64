import { officeRules } from '#shared/case/rules';
import type { Answer } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import type { LawChange } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import { lawProblems } from '../ledger/apply-law-changes';
import { bad, good } from './answers';
import type { OfficeSession } from './open-office';

/** Problems named in one refusal; the officer mends them and tries again. */
const MOST_PROBLEMS = 5;

const refused = (message: string, field?: string): Answer<never> =>
  bad('refused', message, field === undefined ? { rule: officeRules.limits } : { rule: officeRules.limits, field });

/** The law a change would leave, or why it cannot be made, in Chinese. Nothing is changed. */
export function lawWith(session: OfficeSession, change: LawChange): Answer<Law> {
  const { view, ledger } = session;
  if (
    change.kind === 'limit-removed' &&
    !view.law.limits.some(({ id, origin }) => id === change.id && origin === 'office')
  )
    return refused('没有这条本单位自定的期限，可能已经删除。请刷新后再看。', 'change.id');
  const law = ledger.lawWith(change);
  // What was wrong before this change is not this change's to answer for.
  const known = new Set(lawProblems(view.law));
  const problems = lawProblems(law).filter((problem) => !known.has(problem));
  if (problems.length === 0) return good(law);
  const shown = problems.slice(0, MOST_PROBLEMS).join('；');
  const more = problems.length > MOST_PROBLEMS ? `等 ${problems.length} 处问题` : '';
  return refused(`这项设置没有保存：${shown}${more}。请改正后再试。`, 'change');
}

/** Records a change; `readWith` is the law its preview was made with, so that nobody confirms what he has not seen. */
export async function changeLaw(session: OfficeSession, change: LawChange, readWith: Law): Promise<Answer<OfficeView>> {
  if (session.ledger.law !== readWith) {
    return bad('stale', '单位的期限设置刚刚有了别的改动，这项设置没有保存。请再核算一次。');
  }
  const possible = lawWith(session, change);
  if (!possible.ok) return possible;
  await session.record([{ name: 'law-changed', payload: { change } }]);
  return good(session.view);
}

/** Takes the last change back that still counts, as a further fact: both stay on record. */
export async function undoLawChange(session: OfficeSession): Promise<Answer<OfficeView>> {
  const of = session.view.lawChanges.map(({ undone }) => undone).lastIndexOf(false);
  if (of < 0) return refused('没有可以撤销的改动，现在用的就是程序自带的规定。');
  await session.record([{ name: 'law-change-undone', payload: { of } }]);
  return good(session.view);
}
