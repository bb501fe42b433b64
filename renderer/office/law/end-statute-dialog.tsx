import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import { formatDate, type LocalDate, localDateSchema } from '#shared/law/dates';
import type { Statute } from '#shared/law/statutes/statute';
import { useToday } from '../../app/status';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { focusFirstError } from '../../ui/field-errors';
import { RadioRow } from '../../ui/radio-row';
import { Notice } from '../../ui/states';
import officeClasses from '../office.module.css';

/** A version holds until a day, or was imported by mistake and leaves the shelf. Either can be undone. */
export function EndStatuteDialog({
  statute,
  onClose,
  make,
}: {
  readonly statute: Statute;
  readonly onClose: () => void;
  readonly make: (lastDay: LocalDate | null) => Promise<CallError | null>;
}) {
  const today = useToday();
  const [how, setHow] = useState<'end' | 'remove'>('end');
  const [last, setLast] = useState(statute.validTo ?? today);
  const [problem, setProblem] = useState<string>();
  const [failed, setFailed] = useState<CallError | null>(null);
  const done = async () => {
    if (how === 'remove') {
      setFailed(await make(null));
      return;
    }
    const day = localDateSchema.safeParse(last.trim());
    const found = !day.success
      ? '日期应写成 2026-11-23 的样子，且确有这一天'
      : day.data < statute.validFrom
        ? `不能早于施行日期（${formatDate(statute.validFrom)}）`
        : undefined;
    setProblem(found);
    if (found !== undefined || !day.success) requestAnimationFrame(() => focusFirstError({ validTo: found ?? '' }));
    else setFailed(await make(day.data));
  };
  return (
    <Dialog title={`停用：《${statute.name}》`} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <RadioRow
          label="怎样停用"
          choices={[
            { value: 'end', label: '已经失效' },
            { value: 'remove', label: '导错了，移出法条库' },
          ]}
          value={how}
          onValue={(value) => value && setHow(value)}
        />
        {how === 'end' ? (
          <DateField
            label="最后有效的一天"
            hint="此后引用它，会提示已经失效"
            today={today}
            value={last}
            onValue={setLast}
            field="validTo"
            error={problem}
          />
        ) : (
          <p className={officeClasses.muted}>移出后不再用于引用和核对。更改记录里仍然留着，可以撤销。</p>
        )}
        {failed && <Notice tone="danger">{failed.message}</Notice>}
        <div className={officeClasses.dialogActions}>
          <Button variant="default" onClick={onClose}>
            不更改
          </Button>
          <Button onClick={() => void done()}>停用</Button>
        </div>
      </div>
    </Dialog>
  );
}
