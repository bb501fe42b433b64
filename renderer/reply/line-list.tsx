import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import styles from '../papers/desk.module.css';

interface LineListProps {
  /** Element id of the list; the first line carries the focus. */
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly addLabel: string;
  readonly values: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/**
 * A list of short lines (依据, 附件, 抄送). Enter opens the next line, Backspace on an empty one takes it away, so the
 * hands stay on the keyboard.
 */
export const LineList = memo(function LineList(props: LineListProps) {
  const { id, label, values, onChange } = props;
  const holder = useRef<HTMLDivElement>(null);
  const focusNext = useRef<number | null>(null);

  useEffect(() => {
    if (focusNext.current === null) return;
    holder.current?.querySelectorAll('input')[focusNext.current]?.focus();
    focusNext.current = null;
  });

  const insertAfter = (index: number) => {
    focusNext.current = index + 1;
    onChange([...values.slice(0, index + 1), '', ...values.slice(index + 1)]);
  };
  const remove = (index: number) => {
    focusNext.current = values.length > 1 ? Math.max(0, index - 1) : null;
    onChange(values.filter((_, at) => at !== index));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      insertAfter(index);
    }
    if (event.key === 'Backspace' && values[index] === '' && values.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };

  return (
    <Input.Wrapper
      labelElement="div"
      label={label}
      description={props.description}
      error={props.error}
      labelProps={{ id: `${id}-label` }}
    >
      <Stack gap={6} mt={4} id={id} ref={holder} role="group" aria-labelledby={`${id}-label`}>
        {values.map((value, index) => (
          // Lines have no identity of their own: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Group key={index} gap={6} wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={`${label}，第 ${index + 1} 条`}
              placeholder={index === 0 ? props.placeholder : undefined}
              value={value}
              data-field={props.field}
              error={props.error !== undefined && index === 0}
              onChange={(event) => onChange(values.map((old, at) => (at === index ? event.currentTarget.value : old)))}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
            <ActionIcon
              size="2.25rem"
              variant="subtle"
              color="gray"
              aria-label={`删去${label}第 ${index + 1} 条`}
              onClick={() => remove(index)}
            >
              <IconX size="1.125rem" aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => insertAfter(values.length - 1)}
          className={styles.start ?? ''}
        >
          {props.addLabel}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
});
