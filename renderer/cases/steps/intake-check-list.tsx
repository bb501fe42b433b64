import { Checkbox } from '@mantine/core';
import type { Choice } from '../../ui/choice-match';
import styles from '../cases.module.css';

interface CheckListProps {
  readonly label: string;
  readonly field: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onValues: (values: readonly string[]) => void;
}

/** Several of a short list, all in sight. */
export function CheckList({ label, field, hint, choices, values, error, onValues }: CheckListProps) {
  return (
    <Checkbox.Group
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      label={label}
      description={hint}
      value={[...values]}
      error={error}
      required
      onChange={onValues}
    >
      {choices.map((choice, index) => (
        <Checkbox
          key={choice.value}
          value={choice.value}
          label={choice.label}
          description={choice.hint}
          className={styles.choice ?? ''}
          data-field={index === 0 ? field : undefined}
        />
      ))}
    </Checkbox.Group>
  );
}
