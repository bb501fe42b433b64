import { Button } from '@mantine/core';
import { useState } from 'react';
import { documentNumber } from '#shared/case/numbers';
import { seriesContinuedSchema } from '#shared/case/office';
import { allSeriesOf } from '#shared/case/series';
import { dateOfInstant, formatDate } from '#shared/law/dates';
import { call } from '../app/bridge';
import { useToday } from '../app/status';
import { ChoiceField } from '../ui/choice-field';
import { Dialog } from '../ui/dialog';
import { enterToNext } from '../ui/enter-to-next';
import { errorsOf, errorsOfCall, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { Row } from '../ui/page';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import classes from './office.module.css';
import type { OfficePartProps } from './organs-settings';

/** 接续编号: goes on with a paper book whose first numbers were given before the program came. */
export function SeriesSettings({ view, administrator, onView }: OfficePartProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className={classes.muted}>文号每年从 1 号开始，按印发先后连续给出；作废的文号不再使用。</p>
      {view.continuations.length > 0 && (
        <ul className={classes.cards}>
          {view.continuations.map(({ at, by, series, year, next, reason }) => (
            <li key={at} className={classes.card}>
              <div>
                <strong>从 {documentNumber({ series, year, serial: next })} 接续</strong>
                <p className={classes.muted}>
                  {formatDate(dateOfInstant(at))} {by}：{reason}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {administrator && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            接续已有的编号
          </Button>
        </div>
      )}
      {open && (
        <ContinueDialog
          view={view}
          onClose={() => setOpen(false)}
          onSaved={(next) => {
            onView(next);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface ContinueDialogProps {
  readonly view: OfficePartProps['view'];
  readonly onClose: () => void;
  readonly onSaved: OfficePartProps['onView'];
}

function ContinueDialog({ view, onClose, onSaved }: ContinueDialogProps) {
  const choices = [...new Set(view.profile.organs.flatMap(allSeriesOf))].map((value) => ({ value, label: value }));
  const [form, setForm] = useState({
    series: choices[0]?.value ?? '',
    year: useToday().slice(0, 4),
    next: '',
    reason: '此前的文号已在纸质登记簿上使用',
  });
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof form>) => setForm((values) => ({ ...values, ...change }));
  const show = (found: FieldErrors) => {
    setErrors(found);
    requestAnimationFrame(() => focusFirstError(found));
  };
  const save = async () => {
    const fact = { ...form, year: numberOf(form.year), next: numberOf(form.next) };
    const found = errorsOf(seriesContinuedSchema, fact);
    if (Object.keys(found).length > 0) {
      show(found);
      return;
    }
    setBusy(true);
    const answer = await call('office:continue-series', fact);
    setBusy(false);
    if (answer.ok) {
      onSaved(answer.value);
      return;
    }
    show(errorsOfCall(answer.error));
    setProblem(answer.error.field === undefined ? answer.error.message : null);
  };
  return (
    <Dialog title="接续已有的编号" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={classes.stack} onKeyDown={enterToNext}>
        {problem && <Notice tone="danger">{problem}</Notice>}
        <ChoiceField
          label="代字"
          required
          choices={choices}
          value={form.series}
          onValue={(series) => set({ series })}
          field="series"
          error={errors.series}
        />
        <Row>
          <TextField
            label="年份"
            required
            value={form.year}
            onValue={(year) => set({ year })}
            field="year"
            error={errors.year}
            inputMode="numeric"
          />
          <TextField
            label="下一个编号"
            required
            hint="登记簿上最后一个编号加 1"
            value={form.next}
            onValue={(next) => set({ next })}
            field="next"
            error={errors.next}
            inputMode="numeric"
          />
        </Row>
        <TextField
          label="原因"
          required
          value={form.reason}
          onValue={(reason) => set({ reason })}
          field="reason"
          error={errors.reason}
          max={500}
        />
        <p className={classes.muted}>只能往后接续，保存后不能退回；跳过的编号由这条记录说明。</p>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            不保存
          </Button>
          <Button onClick={() => void save()} loading={busy}>
            保存
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** NaN, which the schema refuses, for anything but a plain number. */
const numberOf = (typed: string): number => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN);
