import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type Role, roleNames, roles } from '#shared/case/roles';
import { type OfficeLimit, officeLimitSchema } from '#shared/law/changes';
import type { LimitRule } from '#shared/law/limits';
import { useToday } from '../../app/status';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../../ui/field-errors';
import { Row } from '../../ui/page';
import { RadioRow } from '../../ui/radio-row';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';
import { DialogFoot } from './dialog-foot';
import {
  bearerChoices,
  isDutyBearer,
  type LimitForm,
  limitProblems,
  ruleChoices,
  toLimit,
  withRule,
} from './limit-form';

/** A limit of the office's own: what it stands in for, how long, from when, by which paper. */
export function LimitDialog({
  limit,
  rules,
  onClose,
  onDone,
}: {
  readonly limit: LimitForm;
  readonly rules: readonly LimitRule[];
  readonly onClose: () => void;
  readonly onDone: (limit: OfficeLimit) => void;
}) {
  const today = useToday();
  const [form, setForm] = useState(limit);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const set = (change: Partial<LimitForm>) => setForm((values) => ({ ...values, ...change }));
  const done = () => {
    const own = limitProblems(form);
    const checked = officeLimitSchema.safeParse(toLimit(form));
    const found: FieldErrors = { ...errorsOf(officeLimitSchema, toLimit(form)), ...own };
    setErrors(found);
    if (checked.success && Object.keys(own).length === 0) onDone(checked.data);
    else requestAnimationFrame(() => focusFirstError(found));
  };
  const text = (name: 'name' | 'article' | 'source', label: string, max: number, hint?: string) => (
    <TextField
      label={label}
      required
      value={form[name]}
      onValue={(value) => set({ [name]: value })}
      field={name}
      error={errors[name]}
      max={max}
      hint={hint}
    />
  );
  return (
    <Dialog title="自定期限" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <ChoiceField
          label="代替表里的哪个期限"
          required
          choices={ruleChoices(rules)}
          value={form.key}
          onValue={(key) => {
            const rule = rules.find((one) => one.key === key);
            if (rule) setForm((values) => withRule(values, rule));
          }}
          field="key"
          error={errors.key}
        />
        <Row>
          {text('name', '名称', 60)}
          {text('article', '依据条款', 100, '如“《某市信访工作规则》第十二条”')}
        </Row>
        <ChoiceField
          label="谁来办"
          choices={bearerChoices}
          value={form.dutyBearer}
          onValue={(value) => isDutyBearer(value) && set({ dutyBearer: value })}
          field="dutyBearer"
          error={errors.dutyBearer}
        />
        <Row>
          <TextField
            label="期限"
            required
            value={form.length}
            onValue={(length) => set({ length })}
            field="length"
            error={errors.length}
            inputMode="numeric"
          />
          <RadioRow
            label="单位"
            choices={[
              { value: 'day', label: '日' },
              { value: 'working-day', label: '工作日' },
            ]}
            value={form.unit}
            onValue={(unit) => unit && set({ unit })}
          />
          <TextField
            label="可延长至多"
            hint="不能延长的不填"
            value={form.extensionAtMost}
            onValue={(extensionAtMost) => set({ extensionAtMost })}
            field="extensionAtMost"
            error={errors.extensionAtMost}
            inputMode="numeric"
          />
        </Row>
        <Row>
          <DateField
            label="启用日期"
            hint="从这一天起算的期限按它"
            required
            today={today}
            value={form.validFrom}
            onValue={(validFrom) => set({ validFrom })}
            field="validFrom"
            error={errors.validFrom}
          />
          <DateField
            label="停用日期（没有可以不填）"
            hint="最后有效的一天"
            today={today}
            value={form.validTo}
            onValue={(validTo) => set({ validTo })}
            field="validTo"
            error={errors.validTo}
          />
        </Row>
        {text('source', '来源', 300, '哪个机关的什么文件')}
        <Warns warns={form.warns} onWarns={(warns) => set({ warns })} />
        <Checkbox
          label="依据已核实（不勾选的，显示“依据待核实”）"
          checked={form.verified}
          onChange={(event) => set({ verified: event.currentTarget.checked })}
          className={officeClasses.bigCheck}
        />
        <DialogFoot cancel="不更改" done="看会变什么" onCancel={onClose} onDone={done} />
      </div>
    </Dialog>
  );
}

function Warns({
  warns,
  onWarns,
}: {
  readonly warns: readonly Role[];
  readonly onWarns: (warns: readonly Role[]) => void;
}) {
  return (
    <fieldset className={officeClasses.roles}>
      <legend>到期前提醒谁</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={roleNames[role]}
          checked={warns.includes(role)}
          onChange={(event) =>
            onWarns(event.currentTarget.checked ? [...warns, role] : warns.filter((one) => one !== role))
          }
          className={officeClasses.bigCheck}
        />
      ))}
    </fieldset>
  );
}
