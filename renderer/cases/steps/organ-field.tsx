import { type Organ, organKinds } from '#shared/case/office';
import { ChoiceField } from '../../ui/choice-field';
import type { StepContext } from './define';

/** The organ of this office that a step is done for: of the kind that may do it, the accepting one, else the first. */
export function ownOrgan(context: StepContext, kind: Organ['kind'] | null): Organ | null {
  const { organs } = context.office.profile;
  const fitting = kind === null ? organs : organs.filter((organ) => organ.kind === kind);
  const accepted = fitting.find((organ) => organ.id === context.state.acceptance?.organ.id);
  return accepted ?? fitting[0] ?? organs[0] ?? null;
}

interface OrganFieldProps {
  readonly label: string;
  readonly context: StepContext;
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (organId: string) => void;
}

/** Choice among the organs this office acts for. */
export function OrganField({ label, context, value, error, onValue }: OrganFieldProps) {
  return (
    <ChoiceField
      label={label}
      field="organId"
      choices={context.office.profile.organs.map((organ) => ({
        value: organ.id,
        label: organ.name,
        hint: organKinds[organ.kind],
      }))}
      value={value}
      error={error === undefined ? undefined : value === '' ? '请选择机关' : error}
      required
      onValue={onValue}
    />
  );
}
