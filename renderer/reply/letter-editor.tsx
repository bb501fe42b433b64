import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import type { CaseState } from '#shared/case/state';
import type { OfficeView } from '#shared/ipc/views';
import { formatDate, type LocalDate } from '#shared/law/dates';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { dayErrors, type StepDay } from '../cases/steps/step-day';
import { useSeenVersion } from '../cases/steps/use-seen-version';
import { useCommand } from '../desk/send-command';
import { useDraft } from '../desk/use-draft';
import { Comments } from '../papers/comments';
import { EditorFrame } from '../papers/editor-frame';
import { CiteTool } from '../statutes/cite-tool';
import { errorsOfCall, type FieldErrors, noErrors, stillWrong } from '../ui/field-errors';
import { replyDraftKey } from './draft-key';
import { anchorsOfField, goToField } from './field-ids';
import { draftOfOpinion, type EditorState, type LetterAction, type LetterDraft, reduceLetter } from './letter-draft';
import { LetterForm } from './letter-form';
import { initialDraft, parseDraft } from './letter-input';
import { LetterSide } from './letter-side';
import { VoidedNotice } from './voided-notice';

interface LetterEditorProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  /** The draft saved before, or null. */
  readonly stored: LetterDraft | null;
  readonly problem: string | null;
}

const newId = (): string => crypto.randomUUID();

function receivedLine(state: CaseState): string {
  const first = state.visits[0];
  const received = `${formatDate(first?.receivedOn ?? state.openedOn)}${first?.form ?? '来访'}`;
  return state.acceptance ? `${received}，${formatDate(state.acceptance.acceptedOn)}受理。` : `${received}。`;
}

/** What is wrong with the draft and its day, by the anchor of the field to mend. */
function errorsNow(draft: LetterDraft, day: StepDay, today: LocalDate): FieldErrors {
  const parsed = parseDraft(draft);
  return { ...(parsed.ok ? noErrors : parsed.errors), ...dayErrors(day, today) };
}

/** Where writing begins: the saved draft, the returned opinion, or what the case already says. */
function beginning({ state, office, stored }: LetterEditorProps, officerName: string): EditorState {
  const organ = office.profile.organs.find((one) => one.id === state.acceptance?.organ.id) ?? null;
  const draft =
    stored ?? (state.opinion ? draftOfOpinion(state.opinion.opinion) : initialDraft(state, organ, officerName, newId));
  return { draft, removed: null };
}

/** Structure left, check list and pages right. What is typed is a draft within a second and a letter on the page at once. */
export function LetterEditor(props: LetterEditorProps) {
  const { state, office, problem } = props;
  const session = useSession();
  const today = useToday();
  const { goInstead, back } = useNavigation();
  const [editor, rawDispatch] = useReducer(reduceLetter, null, () => beginning(props, session.officerName));
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const version = useSeenVersion(state);
  const [field, setField] = useState<string | null>(null);
  const marked = useMemo(() => (field === null ? undefined : anchorsOfField(field)), [field]);
  const draft = useDraft();
  const { state: sending, send, retry, dismiss } = useCommand();
  const area = useRef<HTMLDivElement>(null);
  const current = useRef(editor);
  current.current = editor;
  const key = replyDraftKey(state.id);
  const title = state.matter.title;
  const { change } = draft;

  const dispatch = useCallback(
    (action: LetterAction) => {
      // Reduced here too, because the draft to save is the one after this action.
      const next = reduceLetter(current.current, action);
      current.current = next;
      rawDispatch(action);
      change({ key, kind: 'reply', caseId: state.id, title: `处理意见书：${title}`, body: JSON.stringify(next.draft) });
    },
    [change, key, state.id, title],
  );

  const organs = useMemo(
    () =>
      state.acceptance
        ? office.profile.organs.filter((organ) => organ.id === state.acceptance?.organ.id)
        : office.profile.organs,
    [office, state.acceptance],
  );
  const organ = organs.find((one) => one.id === editor.draft.organId) ?? organs[0] ?? null;
  const around = useMemo(
    () => ({ state, organ, number: null, issuedOn: null, wording: office.law.wording }),
    [state, organ, office],
  );

  const fail = (found: FieldErrors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) setTimeout(() => goToField(first), 0);
  };
  const leave = async () => {
    await draft.discard(key);
    goInstead({ name: 'case', caseId: state.id });
  };
  const submit = async () => {
    if (version.stale || sending.step === 'saving') return;
    const parsed = parseDraft(editor.draft);
    const found = errorsNow(editor.draft, day, today);
    if (!parsed.ok || Object.keys(found).length > 0) return fail(found);
    setErrors(noErrors);
    const answer = await send({
      name: 'submit-opinion',
      caseId: state.id,
      caseVersion: version.seen,
      payload: { opinion: parsed.opinion },
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
    });
    if (answer?.ok) await leave();
    else if (answer) fail(errorsOfCall(answer.error));
  };
  const shown = errors === noErrors ? errors : stillWrong(errors, errorsNow(editor.draft, day, today));

  return (
    <EditorFrame
      title="处理意见书"
      state={state}
      saving={draft.saving}
      sending={sending}
      version={version}
      action="提交审核"
      onSubmit={() => void submit()}
      onRetry={() => void retry().then((answer) => (answer?.ok ? leave() : undefined))}
      onDismiss={dismiss}
      onBack={back}
      problem={problem}
      errors={shown}
      onErrors={() => fail(shown)}
      day={day}
      today={today}
      onDay={setDay}
      area={area}
      onField={setField}
      right={<LetterSide draft={editor.draft} around={around} shelf={office.law.statutes} marked={marked} />}
    >
      {state.opinion && <VoidedNotice state={state} opinionId={state.opinion.opinion.opinionId} />}
      {state.opinion && <Comments comments={state.opinion.comments} />}
      <CiteTool area={area} on={today} />
      <LetterForm
        editor={editor}
        organs={organs}
        receivedLine={receivedLine(state)}
        errors={shown}
        dispatch={dispatch}
        newId={newId}
      />
    </EditorFrame>
  );
}
