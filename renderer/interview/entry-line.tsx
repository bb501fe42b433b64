import { type KeyboardEvent, memo } from 'react';
import { type FormStore, useFormValue } from '../ui/form-store';
import { estimateRows } from '../ui/text-rows';
import classes from './interview.module.css';
import { type EntryKind, type NoteForm, withKind, withText } from './note-model';
import { clockTime } from './use-note';

const kinds: readonly EntryKind[] = ['问', '答', '记'];

/** What a line asks of the note around it. */
export interface LineActions {
  readonly onNext: (id: string) => void;
  readonly onKind: (id: string, kind: EntryKind) => void;
  readonly onPhrases: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

/** One line of the note. Only this line renders while it is typed in. */
export const EntryLine = memo(function EntryLine({
  store,
  id,
  number,
  actions,
}: {
  readonly store: FormStore<NoteForm>;
  readonly id: string;
  readonly number: number;
  readonly actions: LineActions;
}) {
  const entry = useFormValue(store, (form) => form.entries.find((one) => one.id === id));
  if (!entry) return null;

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // A key pressed while the Chinese input method composes belongs to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const letter = event.altKey && !event.ctrlKey ? event.code : '';
    const kind = letter === 'KeyQ' ? '问' : letter === 'KeyA' ? '答' : letter === 'KeyJ' ? '记' : null;
    if (event.key === 'Enter' && event.ctrlKey && !event.shiftKey) actions.onNext(id);
    else if (kind) actions.onKind(id, kind);
    else if (event.key === 'F4' || (event.key === '/' && entry.text === '')) actions.onPhrases(id);
    else if (event.key === 'Backspace' && entry.text === '') actions.onRemove(id);
    else return;
    event.preventDefault();
  };

  return (
    <li className={classes.line} data-kind={entry.kind}>
      <div className={classes.lineHead}>
        <select
          className={classes.kind}
          aria-label={`第 ${number} 行的类别`}
          value={entry.kind}
          tabIndex={-1}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value);
            if (kind) store.set((form) => withKind(form, id, kind));
          }}
        >
          {kinds.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
        <time className={classes.at}>{entry.at || '--:--'}</time>
      </div>
      <textarea
        className={classes.text}
        data-entry={id}
        aria-label={`第 ${number} 行，${entry.kind}`}
        rows={estimateRows(entry.text, 38, 1, 14)}
        value={entry.text}
        spellCheck={false}
        placeholder={number === 1 && entry.text === '' ? '在这里写；按 / 选常用语，Ctrl + Enter 写下一行' : ''}
        onFocus={() => actions.onFocus(id)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          store.set((form) => withText(form, id, text, clockTime()));
        }}
        onKeyDown={onKeyDown}
      />
    </li>
  );
});
