import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OfficeView } from '#shared/ipc/views';
import { officeTextOf } from '#shared/law/wording';
import { problemWords } from '#shared/papers/template-problems';
import { type Wording, wordingProblems } from '#shared/papers/wording';
import { useKeys } from '../../ui/keys';
import { LongTextField } from '../../ui/long-text-field';
import { Section } from '../../ui/page';
import { Notice } from '../../ui/states';
import officeClasses from '../office.module.css';
import type { LawChanging } from './use-law-change';
import classes from './wording.module.css';
import { versionsOf, withPlace } from './wording-list';
import { WordingPreview } from './wording-preview';
import { WordingVersions } from './wording-versions';

/**
 * Words not saved yet, by key: they outlive a look at another screen. Texts of papers hold nothing of any case.
 */
const unsaved = new Map<string, string>();

/** One text of the papers: the words, the places it may use, what is wrong with it, how it looks, and its versions. */
export function WordingEditor({
  wording,
  view,
  changing,
  onClose,
}: {
  readonly wording: Wording;
  readonly view: OfficeView;
  readonly changing: LawChanging;
  readonly onClose: () => void;
}) {
  const { key, name, template } = wording;
  const own = view.law.wording;
  const inForce = officeTextOf(own, key) ?? template;
  const [text, setText] = useState(unsaved.get(key) ?? inForce);
  const [asked, setAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const problems = useMemo(() => wordingProblems(wording, text), [wording, text]);
  const versions = useMemo(() => versionsOf(wording, view.lawChanges), [wording, view.lawChanges]);
  const write = (next: string) => {
    setText(next);
    if (next === inForce) unsaved.delete(key);
    else unsaved.set(key, next);
  };
  // What was made (or put back, or taken back) shows in the editor; words of one's own that were not saved stay.
  const shown = useRef(inForce);
  useEffect(() => {
    if (shown.current === inForce) return;
    shown.current = inForce;
    unsaved.delete(key);
    setText(inForce);
    setAsked(false);
  }, [inForce, key]);

  // The list may have been scrolled far down: the words are where the work begins.
  useEffect(() => area.current?.focus(), []);

  const insert = (place: string) => {
    const field = area.current;
    const { selectionStart, selectionEnd } = field ?? { selectionStart: text.length, selectionEnd: text.length };
    const next = withPlace(text, selectionStart, selectionEnd, place);
    write(next.text);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  const save = () => {
    if (changing.work.step !== 'idle' || text === inForce) return;
    setAsked(true);
    if (problems.length > 0) area.current?.focus();
    else void changing.preview({ kind: 'wording', key, text });
  };
  useKeys([
    { key: 'Ctrl+Enter', label: '保存用语', run: save },
    { key: 'Escape', label: '返回用语列表', run: onClose },
  ]);
  const refused = asked && problems.length > 0 ? `有 ${problems.length} 处问题，没有保存` : undefined;
  return (
    <Section title={name}>
      <div className={classes.editorHead}>
        <Button variant="default" onClick={onClose}>
          返回用语列表
        </Button>
        {inForce !== template && <span className={classes.changed}>本单位已修改</span>}
      </div>
      <div className={classes.editor}>
        <div className={classes.writing}>
          <LongTextField
            ref={area}
            label="用语"
            hint={
              wording.kind === 'body'
                ? '一段一行；花括号里是填空项，出文书时自动填上。“一、”开头没有句号的行排成标题。'
                : '只写一段；花括号里是填空项，出文书时自动填上。'
            }
            value={text}
            onValue={write}
            error={refused}
            minRows={wording.kind === 'body' ? 8 : 3}
            maxRows={26}
          />
          <div aria-live="polite">
            {problems.length > 0 && (
              <Notice tone="warning" title="需要改正的地方">
                <ul>
                  {problems.map((problem) => (
                    <li key={problemWords(problem)}>{problemWords(problem)}</li>
                  ))}
                </ul>
              </Notice>
            )}
          </div>
          <div className={officeClasses.dialogActions}>
            {inForce !== template && (
              <Button variant="default" onClick={() => void changing.preview({ kind: 'wording-restored', key })}>
                恢复默认
              </Button>
            )}
            <Button variant="default" onClick={() => write(inForce)} disabled={text === inForce}>
              放弃修改
            </Button>
            <Button onClick={save} disabled={text === inForce} aria-keyshortcuts="Control+Enter">
              保存
            </Button>
          </div>
          <Places wording={wording} onInsert={insert} />
          <WordingVersions wording={wording} versions={versions} onUse={write} />
        </div>
        <WordingPreview wording={wording} text={text} own={own} />
      </div>
    </Section>
  );
}

/** The places a text may use; pressing one puts it in where the cursor is. */
function Places({ wording, onInsert }: { readonly wording: Wording; readonly onInsert: (place: string) => void }) {
  const places = Object.entries(wording.places);
  if (places.length === 0) return null;
  return (
    <section aria-label="填空项">
      <h3 className={classes.groupName}>填空项（按一下，插入到光标的位置）</h3>
      <ul className={classes.places}>
        {places.map(([place, explained]) => (
          <li key={place}>
            <Button variant="default" size="compact-md" onClick={() => onInsert(place)} aria-label={`插入 ${place}`}>
              {place}
            </Button>
            <span>
              {explained}
              {wording.required.includes(place) && <strong>（必须有）</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
