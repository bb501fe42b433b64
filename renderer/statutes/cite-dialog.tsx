import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { LocalDate } from '#shared/law/dates';
import { citationLabel } from '#shared/law/statutes/citations';
import { hitLabel } from '#shared/law/statutes/search';
import { Dialog } from '../ui/dialog';
import { useKeys } from '../ui/keys';
import { TextField } from '../ui/text-field';
import { insertion, placesOf } from './cite-places';
import classes from './statutes.module.css';
import { useArticleText, useStatuteSearch } from './use-statute-search';

interface CiteDialogProps {
  /** Articles in force on this day come first. */
  readonly on: LocalDate;
  readonly onClose: () => void;
  readonly onChosen: (text: string) => void;
}

/** Search over the statute shelf. Up and down choose the article, Alt with them the paragraph or item, Enter writes it. */
export function CiteDialog({ on, onClose, onChosen }: CiteDialogProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [part, setPart] = useState(0);
  const { hits, text: asked, problem } = useStatuteSearch(text, on);
  const hit = hits[Math.min(at, hits.length - 1)];
  const article = useArticleText(hit);
  const places = article === null ? [] : placesOf(article.text);
  const place = places[Math.min(part, places.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  const parts = useRef<HTMLFieldSetElement>(null);

  const choose = (quoted: boolean) => {
    if (hit === undefined) return;
    const cited = { act: hit.act, number: hit.number, paragraph: place?.paragraph ?? null, item: place?.item ?? null };
    onChosen(insertion(citationLabel(cited), quoted && place !== undefined ? place.text : null));
  };
  const select = (next: number) => {
    setAt(Math.max(0, Math.min(next, hits.length - 1)));
    setPart(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // Among the parts of an article the plain arrows are the browser's own.
    const radio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (step !== 0 && (event.altKey || !radio)) {
      event.preventDefault();
      if (event.altKey) setPart(Math.max(0, Math.min(part + step, places.length - 1)));
      else select(Math.min(at, hits.length - 1) + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(event.shiftKey);
    }
  };
  useKeys([
    { key: 'Alt+ArrowDown', label: '下一款、项', run: () => setPart(Math.min(part + 1, places.length - 1)) },
    { key: 'Alt+ArrowUp', label: '上一款、项', run: () => setPart(Math.max(part - 1, 0)) },
  ]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    parts.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const none = asked !== null && hits.length === 0 && problem === null;
  return (
    <Dialog title="引用法条" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and of the parts below it */}
      <div className={classes.cite} onKeyDown={onKeyDown}>
        <TextField
          label="查找法条"
          hint="法规名称、条号、条文里的词，用空格隔开，如“信访条例 32”"
          value={text}
          onValue={(next) => {
            setText(next);
            select(0);
          }}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hit === undefined ? undefined : `${id}-${Math.min(at, hits.length - 1)}`}
          // At once, so that what is typed next is never written into the letter.
          autoFocus
          data-autofocus
        />
        <p role="status" className={classes.state}>
          {problem ?? (none ? '没有找到。可以换一个词，或者由管理员在“设置—法条库”导入法规全文。' : '')}
        </p>
        <div role="listbox" id={`${id}-list`} aria-label="找到的法条" className={classes.hits} ref={list}>
          {hits.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the field above, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the same
            <div
              key={`${each.statuteId} ${each.act} ${each.number}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={each === hit}
              className={classes.hit}
              onClick={() => select(index)}
              onDoubleClick={() => choose(false)}
            >
              <strong>{hitLabel(each)}</strong>
              {!each.inForce && <span className={classes.mark}>当日无效</span>}
              {each.statuteId === null && <span className={classes.mark}>提要，全文未导入</span>}
              <span className={classes.excerpt}>{each.excerpt}</span>
            </div>
          ))}
        </div>
        {places.length > 0 && (
          <fieldset className={classes.places} ref={parts}>
            <legend>引用哪一部分（Alt + ↑ ↓）</legend>
            {places.map((each, index) => (
              <label key={each.label} className={classes.place} data-chosen={each === place}>
                <input type="radio" name={`${id}-place`} checked={each === place} onChange={() => setPart(index)} />
                <span>
                  {each.label}
                  {index > 0 && <span className={classes.excerpt}>{each.text}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={() => choose(true)} disabled={place === undefined}>
            连同原文写入（Shift + Enter）
          </Button>
          <Button onClick={() => choose(false)} disabled={hit === undefined}>
            写入（Enter）
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
