import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { commandPayloads } from '#shared/case/commands/payloads';
import type { LocalDate } from '#shared/law/dates';
import { useCommand } from '../../desk/send-command';
import { CommandStateNotice } from '../../ui/command-state';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { errorsOf, errorsOfCall, type FieldErrors, focusFirstError, noErrors, stillWrong } from '../../ui/field-errors';
import { useKeys } from '../../ui/keys';
import { Notice } from '../../ui/states';
import styles from '../cases.module.css';
import type { StepDialogProps, StepForm } from './define';
import { OccurredOn } from './occurred-on';
import { StaleNotice } from './stale-notice';
import { dayErrors } from './step-day';
import { useSeenVersion } from './use-seen-version';

interface Props<V extends object> extends StepDialogProps {
  readonly form: StepForm<V>;
}

/**
 * One lawful step as a dialog: the rule it follows, its fields, the day it happened, and what became of it. Closing keeps
 * what was typed; a refusal shows its rule; a stale answer shows what changed before it can be sent again.
 */
export function StepDialog<V extends object>(props: Props<V>) {
  const { form, label, article, context, opened, onClose, onDone } = props;
  const [values, setValues] = useState<V>(() => form.initial(context));
  const [day, setDay] = useState<{ readonly on: LocalDate; readonly reason: string }>({
    on: context.today,
    reason: '',
  });
  const { seen, stale, look } = useSeenVersion(context.state);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  /** What main complained about in what was sent; gone as soon as that is changed. */
  const [refused, setRefused] = useState<FieldErrors>(noErrors);
  const { state: sending, send, retry, dismiss } = useCommand();
  /** On record: nothing is sent again while the page takes it up. */
  const [over, setOver] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // What the page below showed when the dialog was opened has been seen, the officer's own exports among it.
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened !== wasOpened) {
    setWasOpened(opened);
    if (opened) {
      look();
      setOver(false);
    }
  }

  useEffect(() => {
    if (!opened) return;
    // After the dialog's focus trap has chosen the close button.
    const timer = setTimeout(() => body.current?.querySelector<HTMLElement>('[data-field], input')?.focus(), 20);
    return () => clearTimeout(timer);
  }, [opened]);

  if (!opened) return null;

  const finish = (answer: Awaited<ReturnType<typeof retry>>) => {
    if (!answer?.ok) return;
    setOver(true);
    onDone(answer.value.state.version);
  };
  const action = form.action?.(values) ?? label;
  const findErrors = (): FieldErrors => ({
    ...errorsOf(commandPayloads[form.name], form.payload(values, context, day.on)),
    ...form.check?.(values),
    ...dayErrors(day, context.today),
  });
  const shown = { ...(errors === noErrors ? noErrors : stillWrong(errors, findErrors())), ...refused };
  const point = (found: FieldErrors) => {
    setTimeout(() => focusFirstError(found, body.current ?? document), 0);
  };
  const submit = async () => {
    if (stale || over) return;
    const found = findErrors();
    const wrong = Object.keys(found).length > 0;
    setErrors(wrong ? found : noErrors);
    if (wrong) return point(found);
    const parsed = commandPayloads[form.name].safeParse(form.payload(values, context, day.on));
    if (!parsed.success) return;
    const answer = await send({
      name: form.name,
      caseId: context.state.id,
      caseVersion: seen,
      payload: parsed.data,
      occurredOn: day.on,
      lateReason: day.on < context.today ? day.reason.trim() : null,
    });
    if (answer?.ok) finish(answer);
    else if (answer) {
      const blamed = errorsOfCall(answer.error);
      setRefused(blamed);
      point(blamed);
    }
  };
  const note = form.note?.(context) ?? null;
  return (
    <Dialog title={label} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div ref={body} className={styles.form} onKeyDown={enterToNext}>
        <StepKeys label={action} onSubmit={() => void submit()} />
        <p className={styles.rule}>依据：{article}</p>
        {note !== null && <Notice>{note}</Notice>}
        <form.Fields
          values={values}
          set={(change) => {
            setRefused(noErrors);
            setValues((old) => ({ ...old, ...change }));
          }}
          errors={shown}
          context={context}
        />
        {form.dayLabel !== null && (
          <OccurredOn
            label={form.dayLabel}
            day={day}
            today={context.today}
            errors={shown}
            onDay={setDay}
            secret={context.state.secret !== null}
          />
        )}
        <div className={styles.dialogFoot}>
          {stale && (
            <StaleNotice
              caseId={context.state.id}
              since={seen}
              onSeen={() => {
                look();
                dismiss();
              }}
            />
          )}
          {!stale && <CommandStateNotice state={sending} onRetry={() => void retry().then(finish)} />}
          <div className={styles.formFoot}>
            <Button variant="default" onClick={onClose}>
              先不办（填的留着）
            </Button>
            <Button onClick={() => void submit()} loading={sending.step === 'saving' || over} disabled={stale}>
              {action}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** Mounted inside the dialog, so that its key lies above those of the page, wherever in the dialog the focus is. */
function StepKeys({ label, onSubmit }: { readonly label: string; readonly onSubmit: () => void }) {
  useKeys([{ key: 'Ctrl+Enter', label, run: onSubmit }]);
  return null;
}
