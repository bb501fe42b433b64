import { Textarea, type TextareaProps } from '@mantine/core';
import { memo, type Ref } from 'react';
import { estimateRows } from './text-rows';
import { useHeldText } from './use-held-text';

type Own = 'value' | 'onChange' | 'error' | 'label' | 'description' | 'defaultValue' | 'rows';
export interface LongTextFieldProps extends Omit<TextareaProps, Own> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly field?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

interface AreaProps extends Omit<TextareaProps, 'label' | 'error'> {
  readonly label: string;
  readonly error: string | undefined;
}

/** Label, frame and element: the same while the text in it changes. */
const Area = memo(function Area(props: AreaProps) {
  return <Textarea {...props} autoComplete="off" spellCheck={false} resize="vertical" />;
});

/**
 * Several lines of text; grows with its content up to `maxRows`, then scrolls. Enter is a new line. With the same handlers it
 * is not drawn again while another field is typed in.
 */
export const LongTextField = memo(function LongTextField(props: LongTextFieldProps) {
  const { value, onValue, field, hint, error, minRows = 2, maxRows = 12, required, ref, ...rest } = props;
  const held = useHeldText(value, onValue, ref);
  return (
    <Area
      {...rest}
      {...held}
      rows={estimateRows(value, 36, minRows, maxRows)}
      data-field={field}
      description={hint}
      error={error}
      withAsterisk={required ?? false}
      aria-required={required ?? false}
    />
  );
});
