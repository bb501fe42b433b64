import type { Role } from '#shared/case/roles';
import type { OfficeLimit } from '#shared/law/changes';
import { type LocalDate, localDateSchema } from '#shared/law/dates';
import { type DutyBearer, dutyBearerNames, type LimitRule, type RuleKey, ruleKeys } from '#shared/law/limits';
import type { FieldErrors } from '../../ui/field-errors';

/** An own limit as typed. */
export interface LimitForm {
  readonly id: string;
  readonly key: RuleKey | '';
  readonly name: string;
  readonly article: string;
  readonly dutyBearer: DutyBearer;
  readonly length: string;
  readonly unit: 'day' | 'working-day';
  readonly extensionAtMost: string;
  readonly warns: readonly Role[];
  readonly source: string;
  readonly verified: boolean;
  readonly validFrom: string;
  readonly validTo: string;
}

export const emptyLimit = (id: string, today: LocalDate): LimitForm => ({
  id,
  key: '',
  name: '',
  article: '',
  dutyBearer: 'competent-organ',
  length: '',
  unit: 'day',
  extensionAtMost: '',
  warns: ['handler', 'head'],
  source: '',
  verified: false,
  validFrom: today,
  validTo: '',
});

export const fromLimit = (limit: OfficeLimit): LimitForm => ({
  ...limit,
  length: String(limit.length),
  extensionAtMost: limit.extensionAtMost === null ? '' : String(limit.extensionAtMost),
  validTo: limit.validTo ?? '',
});

/** The form with what the law says of the limit it stands in for; what was typed before stays. */
export function withRule(form: LimitForm, rule: LimitRule): LimitForm {
  return {
    ...form,
    key: rule.key,
    name: form.name || rule.name,
    dutyBearer: rule.dutyBearer,
    unit: rule.unit === 'named' ? form.unit : rule.unit,
    length: form.length || (rule.length === null ? '' : String(rule.length)),
    warns: rule.warns,
  };
}

const whole = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The limit for main's schema; a number that is none becomes NaN, which the schema refuses. */
export const toLimit = (form: LimitForm) => ({
  ...form,
  warns: [...form.warns],
  length: whole(form.length),
  extensionAtMost: form.extensionAtMost.trim() === '' ? null : whole(form.extensionAtMost),
  validFrom: form.validFrom.trim(),
  validTo: form.validTo.trim() === '' ? null : form.validTo.trim(),
});

/** What the schema cannot say, or says in words of no office. */
export function limitProblems(form: LimitForm): FieldErrors {
  const { length, extensionAtMost, validFrom, validTo } = toLimit(form);
  return {
    ...(form.key === '' ? { key: '请选择它代替表里的哪个期限' } : {}),
    ...(Number.isNaN(length) ? { length: '期限写整数，如 30' } : {}),
    ...(Number.isNaN(extensionAtMost) ? { extensionAtMost: '可延长多少写整数；不能延长的不填' } : {}),
    ...(validTo !== null && localDateSchema.safeParse(validTo).success && validTo < validFrom
      ? { validTo: '停用日期不能早于启用日期' }
      : {}),
  };
}

/** One rule a key, for choosing: those of the law as it is, in its order. */
export function ruleChoices(
  rules: readonly LimitRule[],
): readonly { readonly value: RuleKey; readonly label: string }[] {
  return ruleKeys.flatMap((key) => {
    const rule =
      rules.find((one) => one.key === key && one.origin === 'national') ?? rules.find((one) => one.key === key);
    return rule ? [{ value: key, label: rule.name }] : [];
  });
}

export const bearerChoices = Object.entries(dutyBearerNames).map(([value, label]) => ({ value, label }));

export const isDutyBearer = (value: string): value is DutyBearer => Object.hasOwn(dutyBearerNames, value);

/** How a rule of the table stands on a day. */
export type Standing = 'in-force' | 'to-come' | 'ended' | 'elsewhere';

export function standingOf(rule: LimitRule, today: LocalDate, divisionCode: string | null): Standing {
  if (rule.jurisdiction !== null && divisionCode?.startsWith(rule.jurisdiction) !== true) return 'elsewhere';
  if (rule.validFrom > today) return 'to-come';
  return rule.validTo !== null && rule.validTo < today ? 'ended' : 'in-force';
}
