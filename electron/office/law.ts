import { officeRules } from '#shared/case/rules';
import type { Answer } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import { lawProblems } from '#shared/law/apply-changes';
import type { LawChange } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import { bad, good } from './answers';
import type { OfficeSession } from './open-office';

/** Problems named in one refusal; the officer mends them and tries again. */
const MOST_PROBLEMS = 5;

const refused = (message: string): Answer<never> => bad('refused', message, { rule: officeRules.limits });

/** The law a change would leave, or why it cannot be made, in Chinese. Nothing is changed. */
export function lawWith({ ledger }: OfficeSession, change: LawChange): Answer<Law> {
  const problems = lawProblems(ledger.law, change);
  if (problems.length === 0) return good(ledger.lawWith(change));
  const shown = problems.slice(0, MOST_PROBLEMS).join('；');
  const more = problems.length > MOST_PROBLEMS ? `等 ${problems.length} 处问题` : '';
  return refused(`这项设置没有保存：${shown}${more}。请改正后再试。`);
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
