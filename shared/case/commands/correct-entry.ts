import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { accusedIn } from '../accused';
import { dutyRule } from '../closing';
import type { Refusal } from '../command';
import { correctedEntry } from '../correction';
import { type Duty, owedDuties } from '../duties';
import type { CaseEvent, EventHeader } from '../event';
import { newEvent } from '../events/define';
import { entryCorrected } from '../events/entry-corrected';
import { fold } from '../fold';
import { faultWords, orderFaults } from '../order';
import { article, officeRules, refusal, refused } from '../rules';
import { secretChangeSchema, secretCorrectionReasons } from '../secret-words';
import type { CaseState } from '../state';
import { requiredText } from '../values';
import { defineCommand } from './define';

/** What the petitioner of a closed matter would have to be told anew with the correction. */
const newlyOwed = (before: CaseState, after: CaseState): Duty | null => {
  if (after.closed === null) return null;
  const known = new Set(owedDuties(before).map(({ key }) => key));
  return owedDuties(after).find(({ key }) => !known.has(key)) ?? null;
};

/** Why the case would no longer hold together with the correction, null when it would. Faults that were there stay. */
function brokenOrder(state: CaseState, target: CaseEvent, payload: unknown): Refusal | null {
  const header: EventHeader = { ...target, name: entryCorrected.name, version: entryCorrected.version };
  const after = fold(state, { ...header, caseVersion: state.version + 1, payload });
  if (after.unknownEvents > state.unknownEvents) {
    return refusal(officeRules.correction, '更正后这条记录读不出来，请检查内容', 'change');
  }
  const known = new Set(orderFaults(state).map(({ what, before }) => `${what}/${before}`));
  const fault = orderFaults(after).find(({ what, before }) => !known.has(`${what}/${before}`));
  if (fault !== undefined) return refusal(officeRules.order, `更正后，${faultWords(fault)}`, 'occurredOn');
  if (after.acceptance !== null && state.classification?.way === 6 && after.classification?.way !== 6) {
    return refusal(officeRules.correction, '事项已经按第六项受理，办理方式不能再更正', 'change');
  }
  if (after.classification?.purpose === '检举控告' && state.classification?.purpose !== '检举控告') {
    // Classifying names who may read it; a correction would leave it open to every officer.
    return refusal(article('第三十条第三款'), '改为检举控告的，请重新分类，同时限定可以阅读的人员', 'change');
  }
  const untold = newlyOwed(state, after);
  if (untold !== null) {
    return refusal(
      dutyRule(untold),
      `事项已经办结，更正后就没有${untold.what}了；请先补作告知或者登记为未告知`,
      'occurredOn',
    );
  }
  const reached = after.transfers.find(({ toOrgan }) => accusedIn(after, toOrgan) !== null);
  return reached === undefined
    ? null
    : refusal(
        article('第三十条第三款'),
        '更正后事项会转到被检举控告的单位，检举控告材料不得转给被检举控告的人员、单位',
        'change',
      );
}

/** Of a secret pointer only a day, the form, a number or the place are corrected, for a reason of the closed list. */
function secretCorrection({
  what,
  change,
  reason,
}: {
  readonly what: string;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly reason: string;
}): Refusal | null {
  const no = (message: string, field: string): Refusal => refusal(officeRules.secrecy, message, field);
  if (!/^[\p{Script=Han}]{1,8}$/u.test(what)) return no('涉密事项的更正，只写更正的是哪一项，如“收到日期”', 'what');
  if (!secretCorrectionReasons.some((known) => known === reason)) {
    return no(`涉密事项的更正理由只能选：${secretCorrectionReasons.join('、')}`, 'reason');
  }
  if (change === null) return null;
  const parsed = secretChangeSchema.safeParse(change);
  return parsed.success ? null : no('涉密事项只能更正密级、文号、存放地点、形式、人数和日期', 'change');
}

/**
 * 更正: puts a wrong entry of this case right by a new event; both stay on record (ledger rule L3). One's own entries,
 * or any as approver or head. Numbers, verdicts and sealed notes stay as they are, and no step may come before its cause.
 */
export const correctEntry = defineCommand({
  name: 'correct-entry',
  label: '更正记录',
  article: officeRules.correction,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'reviewer', 'approver', 'head'],
  schema: z.object({
    /** Case version of the entry. */
    target: z.number({ message: '请选择要更正的记录' }).int().min(1, { message: '请选择要更正的记录' }),
    what: requiredText('更正的内容', 200),
    occurredOn: localDateSchema.nullable(),
    /** Members that were wrong; what is left out stays. */
    change: z.record(z.string(), z.unknown()).nullable(),
    annulled: z.boolean().optional(),
    reason: requiredText('更正理由', 500),
  }),
  // A wrong day, form or headcount of a pointer can be put right; no words come along (see `secretCorrection`).
  secretSafe: true,
  forbidden: (state) =>
    state.history.length === 0 ? refusal(officeRules.correction, '事项还没有可以更正的记录') : null,
  decide: (state, { target, what, occurredOn, change, annulled = false, reason }, { actor, today }) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const worded = state.secret === null ? null : secretCorrection({ what, change, reason });
    if (worded !== null) return { ok: false, refusal: worded };
    const corrected = correctedEntry(state, { target, occurredOn, change, annulled });
    if (!corrected.ok) return corrected;
    const { event, payload } = corrected;
    if (event.officerId !== actor.officerId && !actor.roles.some((role) => role === 'approver' || role === 'head')) {
      return refused(
        officeRules.duties,
        `这条记录由${event.officerName}登记，由本人或者签批人、单位负责人更正`,
        'target',
      );
    }
    if (occurredOn !== null && occurredOn > today) {
      return refused(officeRules.future, '更正的日期不得晚于今天', 'occurredOn');
    }
    const entry = { target, what, occurredOn, payload, reason, ...(annulled ? { annulled: true } : {}) };
    const broken = brokenOrder(state, event, entry);
    return broken === null ? { ok: true, events: [newEvent(entryCorrected, entry)] } : { ok: false, refusal: broken };
  },
});
