import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { matchChoices } from '../ui/choice-match';
import { Dialog } from '../ui/dialog';
import classes from './interview.module.css';
import { type Phrase, phrases } from './phrases';

/** 常用语: typed initials, a number or part of the words; arrows move, Enter inserts, Esc leaves. */
export function PhraseList({
  onPick,
  onClose,
}: {
  readonly onPick: (phrase: Phrase) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matchChoices(phrases, typed).flatMap(
    (choice) => phrases.find(({ value }) => value === choice.value) ?? [],
  );
  const active = Math.min(at, found.length - 1);
  return (
    <Dialog title="常用语" onClose={onClose} wide>
      <TextInput
        data-autofocus
        aria-label="查找常用语"
        placeholder="拼音首字母、序号或其中的字"
        value={typed}
        role="combobox"
        aria-expanded
        aria-controls="phrase-list"
        aria-activedescendant={found[active] ? `phrase-${found[active].value}` : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, active + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, active - 1));
          else if (event.key === 'Enter' && found[active]) onPick(found[active]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="phrase-list" role="listbox" aria-label="常用语" className={classes.phrases}>
        {found.length === 0 && <p className={classes.muted}>没有这一条，换个字试试；也可以按 Esc 自己写。</p>}
        {found.map((phrase, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox above, as ARIA asks
          <div
            key={phrase.value}
            id={`phrase-${phrase.value}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.phrase}
            onClick={() => onPick(phrase)}
          >
            <strong>
              {phrases.indexOf(phrase) + 1}. {phrase.label}
            </strong>
            <span>{phrase.text}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
