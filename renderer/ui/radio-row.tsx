import { useId } from 'react';
import classes from './ui.module.css';

export interface RadioChoice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** A choice of few: all in sight, arrow keys move, pressed again it is taken back when `clearable`. */
export function RadioRow<V extends string>({
  label,
  choices,
  value,
  onValue,
  field,
  error,
  clearable = false,
}: {
  readonly label: string;
  readonly choices: readonly RadioChoice<V>[];
  readonly value: V | '';
  readonly onValue: (value: V | '') => void;
  readonly field?: string;
  readonly error?: string | undefined;
  readonly clearable?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={classes.radioField}>
      <legend className={classes.radioLegend}>{label}</legend>
      <div className={classes.radios}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.radio}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              data-field={index === 0 ? field : undefined}
              onChange={() => onValue(choice.value)}
              onClick={() => clearable && value === choice.value && onValue('')}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && <p className={classes.fieldError}>{error}</p>}
    </fieldset>
  );
}
