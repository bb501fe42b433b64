import { memo } from 'react';
import type { Organ } from '#shared/case/office';
import { ChoiceField } from '../ui/choice-field';

interface OrganChoiceProps {
  readonly organs: readonly Organ[];
  readonly organId: string;
  readonly error: string | undefined;
  /** A stable function: with the same one it is not drawn again while a field is typed in. */
  readonly onOrgan: (organId: string) => void;
}

/** 出具机关: which of the organs this office acts for a paper goes out from. */
export const OrganChoice = memo(function OrganChoice({ organs, organId, error, onOrgan }: OrganChoiceProps) {
  return (
    <ChoiceField
      label="出具机关"
      field="organId"
      choices={organs.map(({ id, name }) => ({ value: id, label: name }))}
      value={organId}
      error={error}
      onValue={onOrgan}
    />
  );
});
