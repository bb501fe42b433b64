import { useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import type { StatuteFile } from '#shared/ipc/views';
import { isLocalDate } from '#shared/law/dates';
import { articleLabel } from '#shared/law/statutes/numerals';
import type { Shelf } from '#shared/law/statutes/shelf';
import { lastNumber, type Statute, statuteSchema } from '#shared/law/statutes/statute';
import { useToday } from '../../app/status';
import classes from '../../statutes/statutes.module.css';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors, stillWrong } from '../../ui/field-errors';
import { Row } from '../../ui/page';
import { Notice } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';
import { DialogFoot } from './dialog-foot';
import { versionWords } from './statute-words';

interface StatuteDialogProps {
  readonly file: StatuteFile;
  readonly shelf: Shelf;
  readonly onClose: () => void;
  /** Imports it; what stood in the way, or null. */
  readonly make: (statute: Statute) => Promise<CallError | null>;
}

/** What a law's file holds, and what it cannot say: its name and since when it is in force, read out of it and editable. */
export function StatuteDialog({ file, shelf, onClose, make }: StatuteDialogProps) {
  const today = useToday();
  const { articles } = file.statute;
  const [form, setForm] = useState({
    name: file.statute.name,
    shortName: file.statute.shortName,
    validFrom: file.statute.validFrom ?? '',
    validTo: '',
    source: file.statute.source,
  });
  const [id] = useState(() => crypto.randomUUID());
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [failed, setFailed] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const statuteOf = (values: typeof form) => ({
    ...file.statute,
    id,
    name: values.name.trim(),
    shortName: values.shortName.trim(),
    validFrom: values.validFrom.trim(),
    validTo: values.validTo.trim() === '' ? null : values.validTo.trim(),
    source: values.source.trim(),
  });
  const set = (change: Partial<typeof form>) => {
    const next = { ...form, ...change };
    setForm(next);
    setErrors((shown) => (shown === noErrors ? shown : stillWrong(shown, errorsOf(statuteSchema, statuteOf(next)))));
  };
  const done = async () => {
    if (busy) return;
    const statute = statuteOf(form);
    const found = errorsOf(statuteSchema, statute);
    setErrors(found);
    setFailed(null);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    setFailed(await make(statute));
    setBusy(false);
  };
  const last = lastNumber({ ...file.statute, id, validFrom: today });
  const changes = isLocalDate(form.validFrom.trim()) ? versionWords(shelf, form.name, form.validFrom.trim()) : [];
  return (
    <Dialog title="导入法规全文" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <p>
          文件里有 {articles.length} 条，到{articleLabel(last)}为止。
        </p>
        {file.remarks.length > 0 && (
          <Notice tone="warning" title="请先看一下">
            <ul className={classes.remarks}>
              {file.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          </Notice>
        )}
        <TextField
          label="法规名称"
          required
          value={form.name}
          onValue={(name) => set({ name })}
          field="name"
          error={errors.name}
          max={120}
          data-autofocus
        />
        <Row>
          <TextField
            label="简称"
            hint="没有可以不填"
            value={form.shortName}
            onValue={(shortName) => set({ shortName })}
            field="shortName"
            error={errors.shortName}
            max={60}
          />
          <DateField
            label="施行日期"
            required
            hint="这个文本从这一天起有效"
            today={today}
            value={form.validFrom}
            onValue={(validFrom) => set({ validFrom })}
            field="validFrom"
            error={errors.validFrom}
          />
          <DateField
            label="最后有效的一天"
            hint="仍然有效的不填"
            today={today}
            value={form.validTo}
            onValue={(validTo) => set({ validTo })}
            field="validTo"
            error={errors.validTo}
          />
        </Row>
        <TextField
          label="来源"
          hint="哪个机关、哪一年、文号"
          value={form.source}
          onValue={(source) => set({ source })}
          field="source"
          error={errors.source}
          max={500}
        />
        {changes.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className={classes.sample} tabIndex={0} aria-label="条文样子">
          {file.sample.map(({ number, text }) => (
            <p key={number} className={classes.article}>
              {text}
            </p>
          ))}
        </section>
        <DialogFoot
          cancel="不导入"
          done="导入"
          busy={busy}
          failed={failed}
          onCancel={onClose}
          onDone={() => void done()}
        />
      </div>
    </Dialog>
  );
}
