import { formatDate, isLocalDate } from '../law/dates';
import type { Actor, CommandEnvelope, Decision, DecisionContext, Refusal } from './command';
import type { AnyCommand, PreparedCommand } from './commands/define';
import { commandList } from './commands/index';
import type { OfficeProfile } from './office';
import { isRecused } from './recusal';
import { roleNames } from './roles';
import { article, officeRules, refusal } from './rules';
import { secretLateReasons } from './secret-words';
import type { CaseState } from './state';

const byName: ReadonlyMap<string, AnyCommand> = new Map(commandList.map((command) => [command.name, command]));

/** True for commands only main itself may send; the renderer's channel refuses them. Unknown names are not internal. */
export const isInternalCommand = (name: string): boolean => byName.get(name)?.internal === true;

/** Readers of a restricted matter, and officers who stand aside because of an interest (条例 arts. 28(3), 30(3)). */
function barredOfficer(state: CaseState, officerId: string, evenRecused: boolean): Refusal | null {
  if (state.readers !== null && !state.readers.some((reader) => reader.id === officerId)) {
    return refusal(article('第三十条'), '这个事项限定了知情范围，您不在其中');
  }
  return isRecused(state, officerId) && !evenRecused
    ? refusal(article('第二十八条'), '您已回避这个事项，由其他人员办理')
    : null;
}

/** Why this officer may not do this step on this case now, whatever its payload will be; null when it may be done. */
export function admit(
  command: AnyCommand,
  state: CaseState | null,
  office: OfficeProfile,
  actor: Pick<Actor, 'officerId' | 'roles'>,
): Refusal | null {
  if (!command.roles.some((role) => actor.roles.includes(role))) {
    const needed = command.roles.map((role) => roleNames[role]).join('、');
    return refusal(officeRules.duties, `“${command.label}”由${needed}岗位办理，您没有这个岗位`);
  }
  if (command.opens === true) {
    return state === null ? null : refusal(officeRules.existence, '这个事项编号已经用过，请重新登记');
  }
  if (state === null) return refusal(officeRules.existence, '没有这个信访事项，可能编号有误');
  const barred = barredOfficer(state, actor.officerId, command.evenRecused === true);
  if (barred !== null) return barred;
  if (state.secret !== null && command.secretSafe !== true) {
    return refusal(officeRules.secrecy, '涉密事项只登记文号、密级和存放地点，在涉密载体上办理，本机不登记内容');
  }
  if (state.unknownEvents > 0 && command.recordsOnly !== true) {
    return refusal(officeRules.version, '这个事项有较新版本程序写入的记录，请升级后再办理；来访、笔录仍可登记');
  }
  return command.forbidden(state, office);
}

/** Steps on a pointer to a secret matter take no words of one's own, also not for being late. */
const aboutSecret = (command: AnyCommand, state: CaseState | null): boolean =>
  state === null ? command.name === 'register-secret' : state.secret !== null;
const isSecretLateReason = (reason: string): boolean => secretLateReasons.some((known) => known === reason);

/**
 * Dates of a step: not in the future, not before its cause, and a reason when it is entered on a later day (L3). That a
 * limit has passed is no ground to refuse.
 */
function datesRefusal(
  command: AnyCommand,
  prepared: PreparedCommand,
  state: CaseState | null,
  { occurredOn, lateReason, today }: DecisionContext,
): Refusal | null {
  if (!isLocalDate(occurredOn))
    return refusal(officeRules.input, '请填写办理日期，写成 2026-11-23 的样子', 'occurredOn');
  if (occurredOn > today) {
    return refusal(officeRules.future, `办理日期 ${formatDate(occurredOn)}晚于今天 ${formatDate(today)}`, 'occurredOn');
  }
  const cause = state === null ? null : (prepared.cause(state) ?? { on: state.openedOn, what: '登记' });
  if (cause !== null && occurredOn < cause.on) {
    const message = `“${command.label}”的日期 ${formatDate(occurredOn)}早于${cause.what}日期 ${formatDate(cause.on)}`;
    return refusal(officeRules.order, message, 'occurredOn');
  }
  if (occurredOn < today && (lateReason ?? '').trim() === '') {
    return refusal(officeRules.lateEntry, '办理日期早于今天，属于补录，请说明原因', 'lateReason');
  }
  if (occurredOn < today && aboutSecret(command, state) && !isSecretLateReason((lateReason ?? '').trim())) {
    return refusal(officeRules.secrecy, `涉密事项的补录原因只能选：${secretLateReasons.join('、')}`, 'lateReason');
  }
  return null;
}

/**
 * Whether the law, the office's powers and the case's state allow a command, and which facts it leaves (events). Pure
 * and total: every payload gets an answer, every refusal names an article of the 条例 or an office rule.
 */
export function decide(state: CaseState | null, envelope: CommandEnvelope, context: DecisionContext): Decision {
  const command = byName.get(envelope.name);
  if (command === undefined) {
    return { ok: false, refusal: refusal(officeRules.version, '本版本程序没有这个办理步骤，请升级后再试') };
  }
  const prepared = command.prepare(envelope.payload);
  if (!prepared.ok) return prepared;
  const dated = { ...context, occurredOn: envelope.occurredOn, lateReason: envelope.lateReason };
  const objection =
    admit(command, state, context.office, context.actor) ?? datesRefusal(command, prepared, state, dated);
  return objection === null ? prepared.decide(state, dated) : { ok: false, refusal: objection };
}
