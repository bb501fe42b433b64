import { Button } from '@mantine/core';
import { useState } from 'react';
import { commandPayloads } from '#shared/case/commands/payloads';
import { secretLevels } from '#shared/case/events/secret-registered';
import { secretLateReasons } from '#shared/case/secret-words';
import { useToday } from '../app/status';
import { type CommandResult, useCommand } from '../desk/send-command';
import { ChoiceField } from '../ui/choice-field';
import { CommandStateNotice } from '../ui/command-state';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { enterToNext } from '../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import { Row } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import classes from './reception.module.css';
import { type SecretForm, secretFormChoices, toSecret } from './secret-form';

const levelChoices = secretLevels.map((level) => ({ value: level, label: level }));

/** 涉密登记: where the paper lies and how to count it; there is no field for anything else, and no draft is kept. */
export function SecretDialog({
  organId,
  onClose,
  onShow,
}: {
  /** The organ it was brought to; empty is the office's first. */
  readonly organId: string;
  readonly onClose: () => void;
  readonly onShow: (caseId: string) => void;
}) {
  const today = useToday();
  const [caseId] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<SecretForm>({
    documentNumber: '',
    level: '',
    keptAt: '',
    form: '来信',
    headcount: '1',
    receivedOn: today,
    lateReason: '',
  });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [done, setDone] = useState<CommandResult | null>(null);
  const command = useCommand();
  const set = (change: Partial<SecretForm>) => setForm((values) => ({ ...values, ...change }));
  const submit = async () => {
    if (done) return;
    const late = form.receivedOn.trim() < today;
    const checked = commandPayloads['register-secret'].safeParse(toSecret(form, organId));
    const found: FieldErrors = {
      ...errorsOf(commandPayloads['register-secret'], toSecret(form, organId)),
      ...(form.receivedOn.trim() > today ? { receivedOn: '收到日期不能晚于今天' } : {}),
      ...(late && form.lateReason.trim() === '' ? { lateReason: '补录以前收到的，请选择原因' } : {}),
    };
    setErrors(found);
    if (!checked.success || Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    const result = await command.send({
      name: 'register-secret',
      caseId,
      caseVersion: 0,
      occurredOn: form.receivedOn.trim(),
      lateReason: late ? form.lateReason.trim() : null,
      payload: checked.data,
    });
    if (result?.ok) setDone(result.value);
  };
  if (done) {
    return (
      <Dialog title="已登记涉密事项" onClose={onClose}>
        <div className={classes.dialogStack}>
          <p>登记编号 {done.row.registration}。材料请按保密规定保管、流转，本机不再记录其他内容。</p>
          <div className={classes.dialogActions}>
            <Button variant="subtle" onClick={() => onShow(done.row.id)}>
              查看事项
            </Button>
            <Button onClick={onClose} data-autofocus>
              关闭
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="涉密事项登记" onClose={onClose} wide>
      <SubmitKey onSubmit={() => void submit()} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={classes.dialogStack} onKeyDown={enterToNext}>
        <Notice tone="warning">
          这里只登记文号、密级和存放地点。不要写姓名、事由和任何涉密内容，也不要扫描、拍照录入。
        </Notice>
        <CommandStateNotice state={command.state} onRetry={() => void submit()} />
        <TextField
          label="文号"
          required
          value={form.documentNumber}
          onValue={(documentNumber) => set({ documentNumber })}
          field="documentNumber"
          error={errors.documentNumber}
          max={30}
          data-autofocus
        />
        <RadioRow
          label="密级"
          choices={levelChoices}
          value={form.level}
          onValue={(level) => set({ level })}
          field="level"
          error={errors.level}
        />
        <TextField
          label="存放地点"
          required
          hint="如“机要室 2 号柜”"
          value={form.keptAt}
          onValue={(keptAt) => set({ keptAt })}
          field="keptAt"
          error={errors.keptAt}
          max={30}
        />
        <RadioRow
          label="信访形式"
          choices={secretFormChoices}
          value={form.form}
          onValue={(value) => value && set({ form: value })}
          field="form"
        />
        <Row>
          <TextField
            label="人数"
            value={form.headcount}
            onValue={(headcount) => set({ headcount })}
            field="headcount"
            error={errors.headcount}
            inputMode="numeric"
          />
          <DateField
            label="收到日期"
            today={today}
            value={form.receivedOn}
            onValue={(receivedOn) => set({ receivedOn })}
            field="receivedOn"
            error={errors.receivedOn}
          />
        </Row>
        {form.receivedOn < today && (
          <ChoiceField
            label="补录原因"
            required
            choices={secretLateReasons.map((reason) => ({ value: reason, label: reason }))}
            value={form.lateReason}
            onValue={(lateReason) => set({ lateReason })}
            field="lateReason"
            error={errors.lateReason}
          />
        )}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            返回
          </Button>
          <Button
            onClick={() => void submit()}
            loading={command.state.step === 'saving'}
            aria-keyshortcuts="Control+Enter"
          >
            登记
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Mounted inside the dialog, so that its key lies above the page's own Ctrl+Enter. */
function SubmitKey({ onSubmit }: { readonly onSubmit: () => void }) {
  useKeys([{ key: 'Ctrl+Enter', label: '登记', run: onSubmit }]);
  return null;
}
