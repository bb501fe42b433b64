import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { commandPayloads } from '#shared/case/commands/payloads';
import type { CaseState } from '#shared/case/state';
import { useNavigation } from '../app/routes';
import { useToday } from '../app/status';
import { commandIdFor } from '../desk/command-id';
import { useCommand } from '../desk/send-command';
import { type DraftState, useDraft } from '../desk/use-draft';
import { ActionBar } from '../ui/action-bar';
import { CommandStateNotice } from '../ui/command-state';
import { enterToNext } from '../ui/enter-to-next';
import { ErrorSummary } from '../ui/error-summary';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import type { FormStore } from '../ui/form-store';
import { useKeys } from '../ui/keys';
import { Page, Section } from '../ui/page';
import { SaveState } from '../ui/save-state';
import { LoadingState, Notice } from '../ui/states';
import { ConfirmationFields } from './confirmation-fields';
import { MatterAside } from './matter-aside';
import { NoteEditor } from './note-editor';
import { NoteHeadFields, NotePapersField } from './note-head-fields';
import { isNoteWorthKeeping, type NoteForm, toNote } from './note-model';
import { NoteView } from './note-view';
import { clockTime, noteDraftKey, useNote } from './use-note';

/** Loads or begins the note, keeps its draft, and switches between writing and reading back (核对). */
export function NotePage({ state, visitId }: { readonly state: CaseState; readonly visitId: string }) {
  const note = useNote(state, visitId);
  if (!note) return <LoadingState what="笔录" />;
  return <NoteInWork state={state} visitId={visitId} store={note.store} restored={note.restored} />;
}

interface NoteProps {
  readonly state: CaseState;
  readonly visitId: string;
  readonly store: FormStore<NoteForm>;
}

function NoteInWork({ state, visitId, store, restored }: NoteProps & { readonly restored: boolean }) {
  const [checking, setChecking] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const draft = useDraft();
  const sealed = useRef(false);
  const { change } = draft;
  useEffect(
    () =>
      store.subscribe(() => {
        const form = store.get();
        if (sealed.current || !isNoteWorthKeeping(form)) return;
        change({
          key: noteDraftKey(visitId),
          kind: 'interview',
          caseId: state.id,
          title: `笔录：${state.matter.title}`,
          body: JSON.stringify(form),
        });
      }),
    [store, change, visitId, state.id, state.matter.title],
  );
  const check = () => {
    const found = noteErrors(store.get(), visitId);
    setErrors(found);
    if (Object.keys(found).length > 0) requestAnimationFrame(() => focusFirstError(found));
    else setChecking(true);
  };
  if (checking) {
    return (
      <ReadBack
        state={state}
        visitId={visitId}
        store={store}
        saving={draft.saving}
        onBack={() => setChecking(false)}
        onSealed={() => {
          sealed.current = true;
          return draft.discard(noteDraftKey(visitId));
        }}
      />
    );
  }
  return (
    <Writing
      state={state}
      visitId={visitId}
      store={store}
      restored={restored}
      errors={errors}
      saving={draft.saving}
      onCheck={check}
    />
  );
}

function noteErrors(form: NoteForm, visitId: string): FieldErrors {
  const schema = commandPayloads['seal-interview'].pick({ note: true });
  return errorsOf(schema, { note: toNote(form, visitId, clockTime()) });
}

function Writing({
  state,
  store,
  restored,
  errors,
  saving,
  onCheck,
}: NoteProps & {
  readonly restored: boolean;
  readonly errors: FieldErrors;
  readonly saving: FormStore<DraftState>;
  readonly onCheck: () => void;
}) {
  useKeys([
    { key: 'Ctrl+Shift+Enter', label: '核对（读给来访人听）', run: onCheck },
    { key: 'Ctrl+Enter', label: '写下一行', run: () => undefined },
    { key: 'Alt+Q', label: '问', run: () => undefined },
    { key: 'Alt+A', label: '答', run: () => undefined },
    { key: 'Alt+J', label: '记', run: () => undefined },
    { key: 'F4', label: '常用语（空行里也可按 /）', run: () => undefined },
  ]);
  return (
    <Page
      title="接谈笔录"
      subtitle={state.matter.title}
      onKeyDown={enterToNext}
      side={<MatterAside state={state} />}
      sideLabel="本事项"
      foot={
        <ActionBar state={<SaveState saving={saving} />}>
          <Button onClick={onCheck} aria-keyshortcuts="Control+Shift+Enter">
            写完了，读给来访人核对
          </Button>
        </ActionBar>
      }
    >
      {restored && <Notice>已恢复上次没有写完的笔录，可以接着写。</Notice>}
      <ErrorSummary errors={errors} />
      <Section title="接谈情况">
        <NoteHeadFields store={store} errors={errors} />
      </Section>
      <Section title="笔录">
        <NoteEditor store={store} />
      </Section>
      <Section title="材料">
        <NotePapersField store={store} errors={errors} />
      </Section>
    </Page>
  );
}

/** 核对: the note in reading size, then how the visitor confirmed it, then sealed. */
function ReadBack({
  state,
  visitId,
  store,
  saving,
  onBack,
  onSealed,
}: NoteProps & {
  readonly saving: FormStore<DraftState>;
  readonly onBack: () => void;
  readonly onSealed: () => Promise<void>;
}) {
  const today = useToday();
  const { goInstead } = useNavigation();
  const command = useCommand();
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  /** The interview ended when reading back began; the same for what is read and what is sealed. */
  const [endedAt] = useState(clockTime);
  const note = toNote(store.get(), visitId, endedAt);
  const seal = async () => {
    const form = store.get();
    const payload = {
      note: toNote(form, visitId, endedAt),
      confirmation: { way: form.confirmationWay, remark: form.confirmationRemark },
    };
    const parsed = commandPayloads['seal-interview'].safeParse(payload);
    if (!parsed.success) {
      const found = {
        ...errorsOf(commandPayloads['seal-interview'], payload),
        ...(form.confirmationWay === '' ? { 'confirmation.way': '请选择来访人怎样确认' } : {}),
      };
      setErrors(found);
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setErrors(noErrors);
    const answer = await command.send({
      name: 'seal-interview',
      caseId: state.id,
      caseVersion: state.version,
      occurredOn: form.startedOn || today,
      ...(form.startedOn < today ? { lateReason: '按接谈当日补记' } : {}),
      payload: parsed.data,
      commandId: commandIdFor(parsed.data.note.noteId, parsed.data),
    });
    if (!answer?.ok) return;
    await onSealed();
    goInstead({ name: 'case', caseId: state.id });
  };
  const busy = command.state.step === 'saving';
  useKeys([
    { key: 'Ctrl+Enter', label: '确认并封存', run: () => void seal() },
    { key: 'Escape', label: '回去修改', run: onBack },
  ]);
  return (
    <Page
      title="核对笔录"
      subtitle="读给来访人听，或请来访人自己看"
      onKeyDown={enterToNext}
      foot={
        <ActionBar
          state={<SaveState saving={saving} />}
          notice={
            command.state.step === 'failed' && <CommandStateNotice state={command.state} onRetry={() => void seal()} />
          }
        >
          <Button variant="default" onClick={onBack} disabled={busy}>
            回去修改
          </Button>
          <Button onClick={() => void seal()} loading={busy} aria-keyshortcuts="Control+Enter">
            确认并封存
          </Button>
        </ActionBar>
      }
    >
      <ErrorSummary errors={errors} />
      <NoteView note={note} />
      <Section title="来访人确认">
        <ConfirmationFields store={store} errors={errors} />
      </Section>
    </Page>
  );
}
