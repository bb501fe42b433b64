import { addDays, formatDate } from '#shared/law/dates';
import { ruleInForce } from '#shared/law/limits';
import { ChoiceField } from '../../ui/choice-field';
import { defineStep, type StepFieldsProps } from './define';
import { OrganField, ownOrgan } from './organ-field';

interface AcceptValues {
  readonly organId: string;
}

function AcceptFields({ values, set, errors, context }: StepFieldsProps<AcceptValues>) {
  return (
    <OrganField
      label="受理机关"
      context={context}
      value={values.organId}
      error={errors.organId}
      onValue={(organId) => set({ organId })}
    />
  );
}

/** 受理 (条例 arts. 23, 31(6)). */
export const acceptStep = defineStep<AcceptValues>({
  name: 'accept-matter',
  dayLabel: '受理日期',
  initial: (context) => ({ organId: ownOrgan(context, 'competent-organ')?.id ?? '' }),
  payload: (values) => values,
  note: ({ today, office }) => {
    const rule = ruleInForce('finish', today, office.law.divisionCode, office.law.limits);
    if (!rule?.length) return null;
    return `今天受理的，应当在 ${rule.length} 日内办结，最迟于${formatDate(addDays(today, rule.length))}办结（${rule.article}）。`;
  },
  Fields: AcceptFields,
});

interface AssignValues {
  readonly officerId: string;
}

function AssignFields({ values, set, errors, context }: StepFieldsProps<AssignValues>) {
  const officers = context.office.officers.filter((officer) => officer.active && officer.roles.includes('handler'));
  return (
    <ChoiceField
      label="承办人"
      field="officer.id"
      choices={officers.map((officer) => ({ value: officer.id, label: officer.name }))}
      value={values.officerId}
      error={errors['officer.id'] === undefined && errors.officer === undefined ? undefined : '请选择承办人'}
      required
      onValue={(officerId) => set({ officerId })}
    />
  );
}

/** 交承办人: responsibility down to the person. */
export const assignStep = defineStep<AssignValues>({
  name: 'assign-case',
  dayLabel: '交办日期',
  initial: ({ state, office, session }) => {
    const mine = office.officers.find(
      (officer) => officer.id === session.officerId && officer.roles.includes('handler'),
    );
    const handlers = office.officers.filter((officer) => officer.active && officer.roles.includes('handler'));
    return { officerId: state.assignee?.id ?? (handlers.length === 1 ? handlers[0]?.id : mine?.id) ?? '' };
  },
  payload: ({ officerId }, { office }) => ({
    officer: { id: officerId, name: office.officers.find((officer) => officer.id === officerId)?.name ?? '' },
  }),
  Fields: AssignFields,
});
