import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { commandPayloads } from '#shared/case/commands/payloads';
import type { Organ } from '#shared/case/office';
import { call } from '../app/bridge';
import { useToday } from '../app/status';
import { type CommandResult, type CommandState, useCommand } from '../desk/send-command';
import { ChoiceField } from '../ui/choice-field';
import { CommandStateNotice } from '../ui/command-state';
import { Dialog } from '../ui/dialog';
import { enterToNext } from '../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { useKeys } from '../ui/keys';
import { LongTextField } from '../ui/long-text-field';
import { RadioRow } from '../ui/radio-row';
import { Notice, type Tone } from '../ui/states';
import { TextField } from '../ui/text-field';
import { arrivalWords } from './arrival-words';
import classes from './reception.module.css';
import type { ReceptionForm } from './reception-form';

/**
 * 咨询、当场答复、引导: registers, records the answer, offers the slip; the matter is closed. When registering worked and
 * answering did not, only the answer is sent again.
 */
export function AnswerDialog({
  store,
  organs,
  register,
  registration,
  onClose,
  onShow,
  onNext,
}: {
  readonly store: FormStore<ReceptionForm>;
  readonly organs: readonly Organ[];
  readonly register: () => Promise<CommandResult | null>;
  readonly registration: CommandState;
  readonly onClose: () => void;
  readonly onShow: (caseId: string) => void;
  readonly onNext: () => void;
}) {
  const today = useToday();
  const { kind, text: answer, guidedTo } = useFormValue(store, (form) => form.answer);
  const demands = useFormValue(store, (form) => form.demands);
  const { petitioner } = arrivalWords[useFormValue(store, (form) => form.form)];
  /** Asked here when it was not written on the page: name, Alt+R, question, answer is all a short question takes. */
  const [asksDemands] = useState(demands.trim() === '');
  const brought = useFormValue(store, (form) => form.organId);
  const [organId, setOrganId] = useState(brought || (organs[0]?.id ?? ''));
  const [written, setWritten] = useState(false);
  const set = (change: Partial<ReceptionForm['answer']>) =>
    store.set((form) => ({ ...form, answer: { ...form.answer, ...change } }));
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [done, setDone] = useState<CommandResult | null>(null);
  const registered = useRef<CommandResult | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const command = useCommand();

  const submit = async () => {
    if (done) return;
    const payload = { organId, kind, answer, guidedTo: kind === '引导' ? guidedTo : '', written };
    const found: FieldErrors = {
      ...errorsOf(commandPayloads['answer-on-the-spot'], payload),
      ...(kind === '引导' && guidedTo.trim() === '' ? { guidedTo: '请写明引导到哪个机关或哪种程序' } : {}),
      ...(demands.trim() === '' ? { 'matter.demands': `请写明${petitioner}问的或者请求的事` } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) {
      // The page below has a field of the same name.
      requestAnimationFrame(() => focusFirstError(found, body.current ?? document));
      return;
    }
    registered.current ??= await register();
    const opened = registered.current;
    if (!opened) return;
    const result = await command.send({
      name: 'answer-on-the-spot',
      caseId: opened.row.id,
      caseVersion: opened.state.version,
      occurredOn: today,
      payload,
    });
    if (result?.ok) setDone(result.value);
  };

  const close = () => {
    if (done) onNext();
    else if (registered.current) onShow(registered.current.row.id);
    else onClose();
  };

  return (
    <Dialog title={done ? '已登记并答复' : '当场答复或引导'} onClose={close} wide>
      <AnswerKeys onSubmit={() => void submit()} />
      {done ? (
        <Answered result={done} onShow={() => onShow(done.row.id)} onNext={onNext} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside
        <div ref={body} className={classes.dialogStack} onKeyDown={enterToNext}>
          <CommandStateNotice state={registration} onRetry={() => void submit()} />
          <CommandStateNotice state={command.state} onRetry={() => void submit()} />
          {asksDemands && (
            <LongTextField
              label={`${petitioner}问的或者请求的事`}
              required
              value={demands}
              onValue={(text) => store.set({ demands: text })}
              field="matter.demands"
              error={demands.trim() === '' ? errors['matter.demands'] : undefined}
              minRows={2}
              data-autofocus
            />
          )}
          <RadioRow
            label="怎样了结"
            choices={[
              { value: '咨询', label: '解答咨询' },
              { value: '当场答复', label: '当场答复' },
              { value: '引导', label: '引导到其他途径' },
            ]}
            value={kind}
            onValue={(value) => value && set({ kind: value })}
          />
          {organs.length > 1 && (
            <ChoiceField
              label="由哪个机关答复"
              choices={organs.map(({ id, name }) => ({ value: id, label: name }))}
              value={organId}
              onValue={setOrganId}
              field="organId"
              error={errors.organId}
            />
          )}
          {kind === '引导' && (
            <TextField
              label="引导去向"
              required
              value={guidedTo}
              onValue={(value) => set({ guidedTo: value })}
              field="guidedTo"
              error={guidedTo.trim() === '' ? errors.guidedTo : undefined}
              max={200}
            />
          )}
          <LongTextField
            label="答复内容"
            required
            value={answer}
            onValue={(text) => set({ text })}
            field="answer"
            error={answer.trim() === '' ? errors.answer : undefined}
            minRows={4}
            {...(asksDemands ? {} : { 'data-autofocus': true })}
          />
          <Checkbox
            label="已当场书面告知"
            description="信访人直接向有权处理的机关提出、留有姓名和联系方式的，应当书面告知（《条例》第二十三条）"
            data-field="written"
            checked={written}
            onChange={(event) => setWritten(event.currentTarget.checked)}
          />
          <div className={classes.dialogActions}>
            <Button variant="default" onClick={close}>
              返回
            </Button>
            <Button
              onClick={() => void submit()}
              loading={command.state.step === 'saving' || registration.step === 'saving'}
              aria-keyshortcuts="Control+Enter"
            >
              登记、答复并办结
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Mounted inside the dialog, so that its key lies above the page's own Ctrl+Enter. */
function AnswerKeys({ onSubmit }: { readonly onSubmit: () => void }) {
  useKeys([{ key: 'Ctrl+Enter', label: '登记、答复并办结', run: onSubmit }]);
  return null;
}

const doneWords = (channel: 'papers:print' | 'papers:save-as', path: string | null | undefined): string =>
  channel === 'papers:print' ? '告知单已送打印机' : `告知单已存到 ${path ?? ''}`;

function Answered({
  result,
  onShow,
  onNext,
}: {
  readonly result: CommandResult;
  readonly onShow: () => void;
  readonly onNext: () => void;
}) {
  const [outcome, setOutcome] = useState<{ readonly tone: Tone; readonly text: string } | null>(null);
  const slip = async (channel: 'papers:print' | 'papers:save-as') => {
    const answer = await call(channel, {
      commandId: crypto.randomUUID(),
      caseId: result.row.id,
      paper: { kind: '答复告知单' },
      ...(channel === 'papers:save-as' ? { format: 'docx' as const } : {}),
    });
    if (!answer.ok)
      setOutcome(answer.error.code === 'cancelled' ? null : { tone: 'danger', text: answer.error.message });
    else if (answer.value.done) setOutcome({ tone: 'done', text: doneWords(channel, answer.value.path) });
  };
  useKeys([{ key: 'Ctrl+P', label: '打印告知单', run: () => void slip('papers:print') }]);
  return (
    <div className={classes.dialogStack}>
      <p>
        登记编号 {result.row.registration}，《{result.row.title}》已答复并办结。
      </p>
      {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <div className={classes.dialogActions}>
        <Button variant="subtle" onClick={onShow}>
          查看事项
        </Button>
        <Button variant="default" onClick={() => void slip('papers:save-as')}>
          告知单另存
        </Button>
        <Button variant="default" onClick={() => void slip('papers:print')}>
          打印告知单
        </Button>
        <Button onClick={onNext} data-autofocus>
          接待下一位
        </Button>
      </div>
    </div>
  );
}
