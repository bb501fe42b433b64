import { useCallback, useMemo, useRef, useState } from 'react';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { OfficeView } from '#shared/ipc/views';
import { paperChecks } from '#shared/papers/checks';
import type { PaperCheck, PaperDefinition } from '#shared/papers/define';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import { dayErrors, type StepDay } from '../cases/steps/step-day';
import { useSeenVersion } from '../cases/steps/use-seen-version';
import { useCommand } from '../desk/send-command';
import { CiteTool } from '../statutes/cite-tool';
import { errorsOfCall, type FieldErrors, noErrors, stillWrong } from '../ui/field-errors';
import { CheckList } from './check-list';
import { Comments } from './comments';
import { EditorFrame } from './editor-frame';
import { beginning, type FactsBefore, factsOf, fieldOfAnchor, likelyOrgan, type PaperDraft } from './paper-draft';
import { fieldOfPath, goToPaperField, valueField } from './paper-field-ids';
import { PaperForm } from './paper-form';
import { PaperPreview } from './paper-preview';
import { comparedVersions } from './paper-versions';
import { usePaper } from './use-paper';
import { usePaperDraft } from './use-paper-draft';
import { VersionChanges } from './version-changes';

interface PaperEditorProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  /** Stands in where the draft names no organ of this office. */
  readonly firstOrgan: Organ;
  readonly paper: PaperDefinition;
  readonly about: string | null;
  /** The paper that was given back, or null for a new one. */
  readonly returned: PaperInWork | null;
  readonly draftKey: string;
  readonly stored: PaperDraft | null;
  readonly problem: string | null;
}

const handIn = { none: '完成拟稿', 'sign-off': '提交签批', 'review-and-sign-off': '提交审核' } as const;

/** What must be mended before the paper may be handed in, by field; what lies in the case itself by its check. */
const errorsOfChecks = (checks: readonly PaperCheck[]): FieldErrors =>
  Object.fromEntries(
    checks
      .filter(({ ok, level }) => !ok && level === 'must')
      .reverse()
      .map(({ id, field, message }) => [field === '' ? `case.${id}` : valueField(field), message]),
  );

/** What no field of the form can mend. */
const caseWords = (errors: FieldErrors): readonly string[] =>
  Object.entries(errors).flatMap(([path, words]) => (path.startsWith('case.') ? [words] : []));

/** Fields left, check list and the paper right. What is typed is a draft within a second and on the page at once. */
export function PaperEditor(props: PaperEditorProps) {
  const { state, office, paper, about, returned, draftKey, firstOrgan } = props;
  const { officerName } = useSession();
  const today = useToday();
  const { goInstead, back } = useNavigation();
  const before = useMemo<FactsBefore>(
    () => ({ state, office: office.profile, law: office.law, about, number: null, issuedOn: null, officerName, today }),
    [state, office, about, officerName, today],
  );
  const begin = () => beginning(props.stored, returned, likelyOrgan(paper, before), () => crypto.randomUUID());
  const work = usePaperDraft({ draftKey, state, paper, begin });
  const { draft } = work;
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [day, setDay] = useState<StepDay>({ on: today, reason: '' });
  const [field, setField] = useState<string | null>(null);
  const version = useSeenVersion(state);
  const { state: sending, send, retry, dismiss } = useCommand();
  const area = useRef<HTMLDivElement>(null);

  const { organs } = office.profile;
  const organ = organs.find(({ id }) => id === draft.organId) ?? firstOrgan;
  const facts = useMemo(() => factsOf(paper, before, organ, draft.written), [paper, before, organ, draft.written]);
  const { built, checks } = usePaper(paper, facts);
  const marked = useMemo(() => (field === null ? undefined : new Set([fieldOfPath(field)])), [field]);
  const subjects = useMemo(
    () => (returned === null ? paper.subjects(state, office.profile) : null),
    [returned, paper, state, office],
  );
  const goToAnchor = useCallback((anchor: string) => void goToPaperField(fieldOfAnchor(paper, anchor)), [paper]);
  const onSubject = useCallback(
    (other: string | null) => goInstead({ name: 'paper', caseId: state.id, key: paper.key, about: other }),
    [goInstead, state.id, paper],
  );

  const errorsOf = (list: readonly PaperCheck[]): FieldErrors => ({
    ...errorsOfChecks(list),
    ...dayErrors(day, today),
  });
  const fail = (found: FieldErrors) => {
    setErrors(found);
    setTimeout(() => goToFirst(found, area.current), 0);
  };
  const leave = async () => {
    await work.discard();
    // What needs nobody's consent is issued at once; the rest waits for others.
    if (paper.approval === 'none') goInstead({ name: 'paper', caseId: state.id, paperId: draft.paperId });
    else goInstead({ name: 'case', caseId: state.id });
  };
  const submit = async () => {
    if (version.stale || sending.step === 'saving') return;
    const found = errorsOf(paperChecks(paper, facts));
    if (Object.keys(found).length > 0) return fail(found);
    setErrors(noErrors);
    const answer = await send({
      name: 'draft-paper',
      caseId: state.id,
      caseVersion: version.seen,
      payload: { paperId: draft.paperId, key: paper.key, organId: organ.id, about, values: facts.values },
      occurredOn: day.on,
      lateReason: day.on < today ? day.reason.trim() : null,
    });
    if (answer?.ok) await leave();
    else if (answer) fail(errorsOfCall(answer.error));
  };
  const shown = errors === noErrors ? errors : stillWrong(errors, errorsOf(checks));

  return (
    <EditorFrame
      title={paper.name}
      state={state}
      saving={work.saving}
      sending={sending}
      version={version}
      action={handIn[paper.approval]}
      onSubmit={() => void submit()}
      onRetry={() => void retry().then((answer) => (answer?.ok ? leave() : undefined))}
      onDismiss={dismiss}
      onBack={back}
      problem={props.problem}
      errors={shown}
      onErrors={() => fail(shown)}
      beyondFields={caseWords(shown)}
      day={day}
      today={today}
      onDay={setDay}
      area={area}
      onField={setField}
      right={
        <>
          <CheckList checks={checks} label={`内容核对（${paper.basis}）`} onField={goToAnchor} />
          <PaperPreview paper={built} values={facts.values} marked={marked} onField={goToAnchor} />
        </>
      }
    >
      {returned && <Comments comments={returned.comments} />}
      {returned && <VersionChanges versions={comparedVersions(paper, returned)} />}
      {paper.fields.length > 0 && <CiteTool area={area} on={today} />}
      <PaperForm
        paper={paper}
        organs={organs}
        organId={organ.id}
        settled={returned !== null}
        subjects={subjects}
        about={about}
        values={facts.values}
        written={draft.written}
        errors={shown}
        today={today}
        onValue={work.setValue}
        onReset={work.reset}
        onOrgan={work.chooseOrgan}
        onSubject={onSubject}
      />
    </EditorFrame>
  );
}

/** The cursor goes to the first wrong field in reading order; where it cannot stand, the part comes into view. */
function goToFirst(found: FieldErrors, area: HTMLElement | null): void {
  const inArea = [...(area?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].find(
    (each) => found[each.dataset.field ?? ''] !== undefined,
  );
  if (inArea) inArea.focus();
  else {
    const [first] = Object.keys(found);
    if (first !== undefined) goToPaperField(first);
  }
}
