import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type FormStore, useFormValue } from '../ui/form-store';
import { EntryLine, type LineActions } from './entry-line';
import classes from './interview.module.css';
import {
  type EntryKind,
  emptyEntry,
  kindAfter,
  type NoteForm,
  withEntryAfter,
  withKind,
  withoutEntry,
  withText,
} from './note-model';
import { PhraseList } from './phrase-list';
import { clockTime } from './use-note';

/** The lines of the note, written by keyboard alone. */
export function NoteEditor({ store }: { readonly store: FormStore<NoteForm> }) {
  const ids = useFormValue(store, (form) => form.entries.map(({ id }) => id).join(' '));
  const [phrasesFor, setPhrasesFor] = useState<string | null>(null);
  /** The line to put the cursor into once it is drawn. */
  const goal = useRef<string | null>(store.get().entries.at(-1)?.id ?? null);
  const here = useRef<string | null>(null);
  const list = useRef<HTMLOListElement>(null);

  useLayoutEffect(() => {
    if (!goal.current || phrasesFor) return;
    const field = list.current?.querySelector<HTMLTextAreaElement>(`[data-entry="${goal.current}"]`);
    goal.current = null;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.scrollIntoView({ block: 'nearest' });
  });

  const addAfter = useCallback(
    (id: string | null, kind: EntryKind) => {
      const entry = emptyEntry(crypto.randomUUID(), kind);
      goal.current = entry.id;
      store.set((form) => withEntryAfter(form, id, entry));
    },
    [store],
  );

  const actions = useMemo<LineActions>(
    () => ({
      onNext: (id) => {
        const entries = store.get().entries;
        const at = entries.findIndex((entry) => entry.id === id);
        const next = entries[at + 1];
        if (next?.text === '') focusLine(list.current, next.id);
        else addAfter(id, kindAfter(entries[at]?.kind ?? '记'));
      },
      onKind: (id, kind) => {
        const entry = store.get().entries.find((one) => one.id === id);
        if (entry?.text === '') store.set((form) => withKind(form, id, kind));
        else addAfter(id, kind);
      },
      onPhrases: setPhrasesFor,
      onRemove: (id) => {
        const entries = store.get().entries;
        const at = entries.findIndex((entry) => entry.id === id);
        const neighbour = entries[at - 1] ?? entries[at + 1];
        if (!neighbour) return;
        goal.current = neighbour.id;
        store.set((form) => withoutEntry(form, id));
      },
      onFocus: (id) => {
        here.current = id;
      },
    }),
    [store, addAfter],
  );

  return (
    <>
      <ol className={classes.lines} ref={list} aria-label="笔录内容">
        {ids.split(' ').map((id, index) => (
          <EntryLine key={id} store={store} id={id} number={index + 1} actions={actions} />
        ))}
      </ol>
      <div className={classes.tools}>
        {(['问', '答', '记'] as const).map((kind) => (
          <Button key={kind} variant="default" onClick={() => addAfter(here.current, kind)}>
            {kind}
            <span className={classes.key}>Alt+{kind === '问' ? 'Q' : kind === '答' ? 'A' : 'J'}</span>
          </Button>
        ))}
        <Button variant="default" onClick={() => setPhrasesFor(here.current ?? store.get().entries.at(-1)?.id ?? null)}>
          常用语<span className={classes.key}>/ 或 F4</span>
        </Button>
      </div>
      {phrasesFor && (
        <PhraseList
          onClose={() => {
            goal.current = phrasesFor;
            setPhrasesFor(null);
          }}
          onPick={(phrase) => {
            const entry = store.get().entries.find(({ id }) => id === phrasesFor);
            if (entry) {
              const text = entry.text === '' ? phrase.text : `${entry.text}${phrase.text}`;
              store.set((form) => {
                const kept = withText(form, entry.id, text, clockTime());
                return entry.text === '' ? withKind(kept, entry.id, phrase.kind) : kept;
              });
            }
            goal.current = phrasesFor;
            setPhrasesFor(null);
          }}
        />
      )}
    </>
  );
}

function focusLine(list: HTMLOListElement | null, id: string): void {
  list?.querySelector<HTMLTextAreaElement>(`[data-entry="${id}"]`)?.focus();
}
