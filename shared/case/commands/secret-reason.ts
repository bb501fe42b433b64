import type { Refusal } from '../command';
import { officeRules, refusal } from '../rules';
import { secretReasons } from '../secret-words';
import type { CaseState } from '../state';

/** On a secret matter a reason is chosen from a list: words of one's own could tell of it. */
export const secretReasonRefusal = (state: CaseState | null, reason: string): Refusal | null =>
  state === null || state.secret === null || secretReasons.some((known) => known === reason)
    ? null
    : refusal(officeRules.secrecy, `涉密事项的理由只能选：${secretReasons.join('、')}`, 'reason');
