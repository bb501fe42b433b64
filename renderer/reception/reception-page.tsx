import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Organ } from '#shared/case/office';
import { useNavigation } from '../app/routes';
import { useSession, useToday } from '../app/status';
import type { CommandResult } from '../desk/send-command';
import { useDraft } from '../desk/use-draft';
import { ActionBar } from '../ui/action-bar';
import { CommandStateNotice } from '../ui/command-state';
import { enterToNext } from '../ui/enter-to-next';
import { ErrorSummary } from '../ui/error-summary';
import { errorsOfCall, type FieldErrors, focusFirstError, noErrors, stillWrong } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { useKeys } from '../ui/keys';
import { Page, Section } from '../ui/page';
import { SaveState } from '../ui/save-state';
import { Notice } from '../ui/states';
import { AnswerDialog } from './answer-dialog';
import { arrivalWords } from './arrival-words';
import { EarlierMatters } from './earlier-matters';
import { LevelFields } from './level-fields';
import { ArrivalFields, DemandFields, FormField, RepresentativesLine, StoryField } from './matter-fields';
import { PersonFields } from './person-fields';
import { checkReception } from './reception-check';
import { DRAFT_KEY, isWorthKeeping, type ReceptionForm, titleOf } from './reception-form';
import { SecretDialog } from './secret-dialog';
import { StartAnewButton } from './start-anew-button';
import { UnfinishedNotes } from './unfinished-notes';
import { useRegistration } from './use-registration';

/** One page in the order of a conversation; earlier matters on the right; the primary action bottom right. */
export function ReceptionPage({
  store,
  organs,
  restoredAt,
  onStartAnew,
}: {
  readonly store: FormStore<ReceptionForm>;
  /** The organs this office acts for; the petition is brought to one of them. */
  readonly organs: readonly Organ[];
  readonly restoredAt: string | null;
  readonly onStartAnew: () => void;
}) {
  const { goInstead } = useNavigation();
  const session = useSession();
  const today = useToday();
  const receiver = { id: session.officerId, name: session.officerName };
  const draft = useDraft();
  const { state, register } = useRegistration(receiver, today);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [answering, setAnswering] = useState(false);
  const [secret, setSecret] = useState(false);
  const ids = useFormValue(store, (form) => form.people.map(({ id }) => id).join(' '));
  const sameAs = useFormValue(store, (form) => form.sameAs);
  const words = arrivalWords[useFormValue(store, (form) => form.form)];
  const registered = useRef(false);
  /** What to do again after a failure: exactly what was asked for. */
  const lastAction = useRef<() => Promise<void>>(async () => undefined);

  const change = draft.change;
  useEffect(
    () =>
      store.subscribe(() => {
        const form = store.get();
        if (registered.current || !isWorthKeeping(form)) return;
        change({
          key: DRAFT_KEY,
          kind: 'reception',
          caseId: null,
          title: [form.people[0]?.name.trim(), titleOf(form)].filter(Boolean).join('：') || '未写完的登记',
          body: JSON.stringify(form),
        });
      }),
    [store, change],
  );

  const { officerId, officerName } = session;
  const wrong = Object.keys(errors).length > 0;
  useEffect(() => {
    if (!wrong) return;
    const who = { id: officerId, name: officerName };
    return store.subscribe(() => setErrors((shown) => stillWrong(shown, checkReception(store.get(), who, today))));
  }, [store, wrong, officerId, officerName, today]);

  /** Checks, registers, forgets the draft. Null when something is wrong; then the form says what. */
  const submit = async (): Promise<CommandResult | null> => {
    const form = store.get();
    const found = checkReception(form, receiver, today);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      // The fields must have their messages before one of them takes the focus.
      requestAnimationFrame(() => focusFirstError(found));
      return null;
    }
    const result = await register(form);
    if (!result) return null;
    registered.current = true;
    await draft.discard(DRAFT_KEY);
    return result;
  };
  const begin = async () => {
    lastAction.current = begin;
    const { visitId } = store.get();
    const result = await submit();
    if (result) goInstead({ name: 'interview', caseId: result.row.id, visitId });
  };
  const onlyRegister = async () => {
    lastAction.current = onlyRegister;
    const result = await submit();
    if (result) goInstead({ name: 'case', caseId: result.row.id });
  };
  const openAnswer = () => {
    // What is asked may be written in the dialog too.
    const { 'matter.demands': _asked, ...found } = checkReception(store.get(), receiver, today);
    setErrors(found);
    if (Object.keys(found).length > 0) requestAnimationFrame(() => focusFirstError(found));
    else setAnswering(true);
  };

  const primary = words.interview ? begin : onlyRegister;
  const primaryLabel = `${sameAs ? `登记${words.again}` : '登记'}${words.interview ? '并开始接谈' : ''}`;
  useKeys([
    { key: 'Ctrl+Enter', label: primaryLabel, run: () => void primary() },
    ...(words.answers ? [{ key: 'Alt+R', label: '当场答复或引导', run: openAnswer }] : []),
    ...(words.interview ? [{ key: 'Alt+S', label: '只登记', run: () => void onlyRegister() }] : []),
  ]);

  const failed = state.step === 'failed' ? state.error : null;
  const shownErrors = failed ? { ...errors, ...errorsOfCall(failed) } : errors;
  const busy = state.step === 'saving';

  return (
    <Page
      title="接待登记"
      subtitle="带 * 的必填，其余能问到多少填多少"
      head={
        <div>
          <Button variant="subtle" onClick={() => setSecret(true)}>
            涉密事项登记
          </Button>
          <StartAnewButton
            onConfirm={() => {
              registered.current = true;
              void draft.discard(DRAFT_KEY).then(onStartAnew);
            }}
          />
        </div>
      }
      onKeyDown={enterToNext}
      side={
        <>
          <EarlierMatters store={store} />
          <UnfinishedNotes />
        </>
      }
      sideLabel="可能来过"
      foot={
        <ActionBar
          state={<SaveState saving={draft.saving} />}
          notice={
            !answering && failed && <CommandStateNotice state={state} onRetry={() => void lastAction.current()} />
          }
        >
          {words.interview && (
            <Button variant="subtle" onClick={() => void onlyRegister()} disabled={busy}>
              只登记
            </Button>
          )}
          {words.answers && (
            <Button variant="default" onClick={openAnswer} disabled={busy || sameAs !== null}>
              当场答复或引导
            </Button>
          )}
          <Button onClick={() => void primary()} loading={busy} aria-keyshortcuts="Control+Enter">
            {primaryLabel}
          </Button>
        </ActionBar>
      }
    >
      {restoredAt && (
        <Notice>已恢复 {restoredAt} 未登记完的内容，可以接着填；来的是另一位时，点右上角清空重填。</Notice>
      )}
      {sameAs && (
        <Notice>
          本次登记为 {sameAs.registration}《{sameAs.title}》的{words.again}；要改，请到“可能来过”里点改回未判断。
        </Notice>
      )}
      <ErrorSummary errors={shownErrors} />
      <FormField store={store} />
      <Section title={words.who}>
        {ids.split(' ').map((id, index, all) => (
          <PersonFields key={id} store={store} index={index} alone={all.length === 1} errors={shownErrors} />
        ))}
      </Section>
      <Section title={words.how}>
        <ArrivalFields store={store} errors={shownErrors} organs={organs} />
        <RepresentativesLine store={store} errors={shownErrors} />
        <LevelFields store={store} errors={shownErrors} />
      </Section>
      <Section title="要求什么">
        <DemandFields store={store} errors={shownErrors} />
      </Section>
      <Section title="发生了什么">
        <StoryField store={store} errors={shownErrors} name="facts" />
      </Section>
      <Section title="以前反映过没有">
        <StoryField store={store} errors={shownErrors} name="history" />
      </Section>
      <Section title="交了什么材料">
        <StoryField store={store} errors={shownErrors} name="papersHandedOver" />
      </Section>
      {secret && (
        <SecretDialog
          organId={store.get().organId}
          onClose={() => setSecret(false)}
          onShow={(caseId) => goInstead({ name: 'case', caseId })}
        />
      )}
      {answering && (
        <AnswerDialog
          store={store}
          organs={organs}
          register={submit}
          registration={state}
          onClose={() => setAnswering(false)}
          onShow={(caseId) => goInstead({ name: 'case', caseId })}
          onNext={onStartAnew}
        />
      )}
    </Page>
  );
}
