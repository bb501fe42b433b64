import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CaseState, RecordedNote } from '#shared/case/state';
import { formatDate } from '#shared/law/dates';
import { useNavigation } from '../app/routes';
import { useToday } from '../app/status';
import { commandIdFor } from '../desk/command-id';
import { useCommand } from '../desk/send-command';
import { useDraft } from '../desk/use-draft';
import { ActionBar } from '../ui/action-bar';
import { CommandStateNotice } from '../ui/command-state';
import { useKeys } from '../ui/keys';
import { LongTextField } from '../ui/long-text-field';
import { Page, Section } from '../ui/page';
import { SaveState } from '../ui/save-state';
import { Notice } from '../ui/states';
import classes from './interview.module.css';
import { NoteView } from './note-view';
import { useAddendumDraft } from './use-addendum-draft';

/** A sealed note: read only; later words only as an addendum (补充说明). */
export function SealedPage({ state, note }: { readonly state: CaseState; readonly note: RecordedNote }) {
  const today = useToday();
  const { go } = useNavigation();
  const command = useCommand();
  const draft = useDraft();
  const { text, setText, forget } = useAddendumDraft(state.id, note.noteId, draft);
  /** The same until it is recorded, so that pressing again after a lost answer records one addendum. */
  const addendumId = useRef(crypto.randomUUID());
  const [error, setError] = useState<string | undefined>();
  const add = async () => {
    if (text.trim() === '') {
      setError('请填写补充内容');
      return;
    }
    setError(undefined);
    const answer = await command.send({
      name: 'add-addendum',
      caseId: state.id,
      caseVersion: state.version,
      occurredOn: today,
      payload: { noteId: note.noteId, addendumId: addendumId.current, text },
      commandId: commandIdFor(addendumId.current, text),
    });
    if (!answer?.ok) return;
    addendumId.current = crypto.randomUUID();
    await forget();
  };
  useKeys([{ key: 'Ctrl+Enter', label: '记入补充说明', run: () => void add() }]);
  return (
    <Page
      title="接谈笔录（已封存）"
      subtitle={state.matter.title}
      foot={
        <ActionBar
          state={<SaveState saving={draft.saving} />}
          notice={
            command.state.step === 'failed' && <CommandStateNotice state={command.state} onRetry={() => void add()} />
          }
        >
          <Button variant="default" onClick={() => go({ name: 'case', caseId: state.id })}>
            查看事项
          </Button>
          <Button onClick={() => void add()} loading={command.state.step === 'saving'} disabled={text.trim() === ''}>
            记入补充说明
          </Button>
        </ActionBar>
      }
    >
      {note.confirmation && (
        <Notice tone="done">
          来访人{note.confirmation.way}，{formatDate(note.confirmation.on)}封存。
          {note.confirmation.remark && `说明：${note.confirmation.remark}`}
        </Notice>
      )}
      <NoteView note={note} />
      <Section title="补充说明">
        {note.addenda.map((addendum) => (
          <div key={addendum.id} className={classes.addendum}>
            <p className={classes.muted}>
              {formatDate(addendum.on)} {addendum.by}
            </p>
            <p className={classes.pre}>{addendum.text}</p>
          </div>
        ))}
        <LongTextField
          label="补充内容"
          hint="原笔录不改动，补充内容记在后面，注明日期和经办人"
          value={text}
          onValue={setText}
          field="text"
          error={error}
          minRows={3}
        />
      </Section>
    </Page>
  );
}
