import { Button, Checkbox, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { officeTextOf } from '#shared/law/wording';
import type { Wording } from '#shared/papers/wording';
import { findWording } from '#shared/papers/wordings';
import { Section } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';
import type { LawPartProps } from './law-settings';
import classes from './wording.module.css';
import { WordingEditor } from './wording-editor';
import { foundGroups, shortName, wordingGroups } from './wording-list';

/** 文书用语: every text of the papers that the office may put in its own words, and the editor of one of them. */
export function WordingSettings({ view, changing }: LawPartProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wording = open === null ? null : findWording(open);
  if (wording !== null) {
    return (
      <WordingEditor
        key={wording.key}
        wording={wording}
        view={view}
        changing={changing}
        onClose={() => {
          changing.forget();
          setLeft(open);
          setOpen(null);
        }}
      />
    );
  }
  const own = view.law.wording;
  const groups = foundGroups(wordingGroups, typed, own, onlyChanged);
  return (
    <Section title="文书用语">
      <p className={officeClasses.muted}>
        可以改成本单位习惯的用语，改前能看到排好的版面，改后随时可以恢复默认。已经提交审批和已经印发的文书不变。
      </p>
      <div className={classes.search}>
        <TextField label="查找" hint="文书名称或者用语里的字" value={typed} onValue={setTyped} />
        <Checkbox
          className={officeClasses.bigCheck}
          label="只看本单位已修改的"
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
        />
      </div>
      {groups.length === 0 && <EmptyState text={onlyChanged ? '本单位没有修改过这样的用语。' : '没有这样的用语。'} />}
      <ul className={classes.groups}>
        {groups.map(({ key, name, wordings }) => (
          <li key={key} className={classes.group}>
            <h3 className={classes.groupName}>{name}</h3>
            <ul className={classes.texts}>
              {wordings.map((each) => (
                <li key={each.key}>
                  <TextButton
                    group={name}
                    wording={each}
                    focused={each.key === left}
                    changed={officeTextOf(own, each.key) !== null}
                    onOpen={() => {
                      changing.forget();
                      setOpen(each.key);
                    }}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TextButton({
  group,
  wording,
  focused,
  changed,
  onOpen,
}: {
  readonly group: string;
  readonly wording: Wording;
  /** It was open a moment ago: the keyboard goes on from there. */
  readonly focused: boolean;
  readonly changed: boolean;
  readonly onOpen: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <Button ref={button} variant="default" onClick={onOpen}>
      <VisuallyHidden>修改{group} </VisuallyHidden>
      {shortName(wording)}
      {changed && <span className={classes.changed}>本单位已修改</span>}
    </Button>
  );
}
