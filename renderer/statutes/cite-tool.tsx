import { Button } from '@mantine/core';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { LocalDate } from '#shared/law/dates';
import { useKeys } from '../ui/keys';
import { CiteDialog } from './cite-dialog';
import { insertText, type TextHolder, textHolder } from './insert-text';

const KEY = 'Ctrl+B';

interface CiteToolProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly on: LocalDate;
}

/**
 * Citing with one key (引用法条): over the fields inside `area`, opens the search of the statute shelf and writes what was
 * chosen where the cursor stood.
 */
export const CiteTool = memo(function CiteTool({ area, on }: CiteToolProps) {
  const holder = useRef<TextHolder | null>(null);
  const [into, setInto] = useState<TextHolder | null>(null);
  const [lost, setLost] = useState(false);

  // The button takes the focus away from the field, so the field is remembered.
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const onFocus = (event: FocusEvent) => {
      const found = textHolder(event.target);
      if (found !== null) holder.current = found;
    };
    element.addEventListener('focusin', onFocus);
    return () => element.removeEventListener('focusin', onFocus);
  }, [area]);

  const open = () => {
    const found = holder.current;
    const there = found?.isConnected === true;
    setLost(!there);
    setInto(there ? found : null);
  };
  useKeys([{ key: KEY, label: '引用法条', run: open }]);

  return (
    <div>
      <Button variant="default" size="sm" onClick={open} aria-keyshortcuts="Control+B">
        引用法条（Ctrl + B）
      </Button>
      {lost && <p role="status">请先把光标放到要写法条的栏里，再引用。</p>}
      {into && (
        <CiteDialog
          on={on}
          onClose={() => {
            setInto(null);
            requestAnimationFrame(() => into.focus());
          }}
          onChosen={(text) => {
            setInto(null);
            // After the dialog has given the focus back.
            setTimeout(() => insertText(into, into instanceof HTMLInputElement ? text.replace(/\n/g, '') : text), 50);
          }}
        />
      )}
    </div>
  );
});
