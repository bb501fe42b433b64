import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type Ref, useEffect, useState } from 'react';
import { type Choice, matchChoices } from './choice-match';
import classes from './ui.module.css';

export interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Value of the chosen entry, or the officer's own words with `free`. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly field?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  /** Own words allowed besides the list. */
  readonly free?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A list one chooses from by typing: pinyin initials, the entry's number, or any part of the word. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { choices, value, onValue, free = false } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const shown = choices.find((choice) => choice.value === value)?.label ?? (free ? value : '');
  /** Null: nothing typed since the field was entered; the whole list is offered. */
  const [typed, setTyped] = useState<string | null>(null);
  const matches = matchChoices(choices, typed ?? '');

  // Mantine marks the option by its place in the rendered list, so the mark has to follow the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed moves the mark
  useEffect(() => {
    if (typed !== null) combobox.selectFirstOption();
  }, [typed]);

  const leave = () => {
    combobox.closeDropdown();
    if (typed === null) return;
    const text = typed.trim();
    const exact = choices.find((choice) => choice.label === text);
    if (exact) onValue(exact.value);
    else if (free) onValue(text);
    else if (text === '') onValue('');
    else if (matches.length === 1 && matches[0]) onValue(matches[0].value);
    setTyped(null);
  };

  return (
    <Combobox
      store={combobox}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(chosen) => {
        onValue(chosen);
        setTyped(null);
        combobox.closeDropdown();
        // What is typed next replaces the choice instead of growing it.
        const input = combobox.targetRef.current;
        if (input instanceof HTMLInputElement) requestAnimationFrame(() => input.select());
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={props.ref}
          role="combobox"
          aria-autocomplete="list"
          label={props.label}
          description={props.hint}
          error={props.error}
          withAsterisk={props.required ?? false}
          aria-required={props.required ?? false}
          disabled={props.disabled ?? false}
          data-field={props.field}
          placeholder={props.placeholder ?? '输入拼音首字母或点选'}
          value={typed ?? shown}
          autoComplete="off"
          spellCheck={false}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && combobox.dropdownOpened) {
              event.preventDefault();
              setTyped(null);
              combobox.closeDropdown();
            }
          }}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={matches.length === 0 && free}>
        <Combobox.Options className={classes.options} aria-label="可选项">
          {matches.length === 0 && <Combobox.Empty>没有这一项，换个字试试</Combobox.Empty>}
          {matches.map((choice) => (
            <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
              {choice.label}
              {choice.hint && <span className={classes.optionHint}>{choice.hint}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
