import { TextInput, type TextInputProps } from '@mantine/core';
import { memo, type Ref } from 'react';
import { useHeldText } from './use-held-text';

type Own = 'value' | 'onChange' | 'error' | 'label' | 'description' | 'defaultValue';
export interface TextFieldProps extends Omit<TextInputProps, Own> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Path of the field, for messages and focus. */
  readonly field?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Longest text; a longer one is kept and said, never cut. */
  readonly max?: number;
  readonly ref?: Ref<HTMLInputElement>;
}

interface LineProps extends Omit<TextInputProps, 'label' | 'error'> {
  readonly label: string;
  readonly error: string | undefined;
}

/** Label, frame and element: the same while the text in it changes. */
const Line = memo(function Line(props: LineProps) {
  return <TextInput {...props} autoComplete="off" spellCheck={false} />;
});

/** One line of text. With the same handlers it is not drawn again while another field is typed in. */
export const TextField = memo(function TextField(props: TextFieldProps) {
  const { value, onValue, field, hint, error, max, label, required, ref, ...rest } = props;
  const held = useHeldText(value, onValue, ref);
  const length = value.trim().length;
  const tooLong = max !== undefined && length > max;
  return (
    <Line
      {...rest}
      {...held}
      label={label}
      data-field={field}
      description={hint}
      error={tooLong ? `${label}最多 ${max} 个字，现在 ${length} 个字；内容已保留，请删减` : error}
      withAsterisk={required ?? false}
      aria-required={required ?? false}
    />
  );
});
