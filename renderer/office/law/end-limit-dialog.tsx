import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LawChange, OfficeLimit } from '#shared/law/changes';
import { formatDate, localDateSchema } from '#shared/law/dates';
import { useToday } from '../../app/status';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { focusFirstError } from '../../ui/field-errors';
import { RadioRow } from '../../ui/radio-row';
import officeClasses from '../office.module.css';

/** An own limit ends on a day (what began before keeps it), or was a mistake and goes altogether. */
export function EndLimitDialog({
  limit,
  onClose,
  onDone,
}: {
  readonly limit: OfficeLimit;
  readonly onClose: () => void;
  readonly onDone: (change: LawChange) => void;
}) {
  const today = useToday();
  const [how, setHow] = useState<'end' | 'remove'>('end');
  const [last, setLast] = useState(limit.validTo ?? today);
  const [problem, setProblem] = useState<string>();
  const done = () => {
    if (how === 'remove') {
      onDone({ kind: 'limit-removed', id: limit.id });
      return;
    }
    const day = localDateSchema.safeParse(last.trim());
    const found = !day.success
      ? '日期应写成 2026-11-23 的样子，且确有这一天'
      : day.data < limit.validFrom
        ? `不能早于启用日期（${formatDate(limit.validFrom)}）`
        : undefined;
    setProblem(found);
    if (found !== undefined || !day.success) requestAnimationFrame(() => focusFirstError({ validTo: found ?? '' }));
    else onDone({ kind: 'limit', limit: { ...limit, validTo: day.data } });
  };
  return (
    <Dialog title={`停用：${limit.name}`} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <RadioRow
          label="怎样停用"
          choices={[
            { value: 'end', label: '到某日为止' },
            { value: 'remove', label: '填错了，删去' },
          ]}
          value={how}
          onValue={(value) => value && setHow(value)}
        />
        {how === 'end' ? (
          <DateField
            label="最后有效的一天"
            hint="此前起算的仍按它"
            today={today}
            value={last}
            onValue={setLast}
            field="validTo"
            error={problem}
          />
        ) : (
          <p className={officeClasses.muted}>删去后，已经按它计算的期限也改按条例。更改记录里仍然留着。</p>
        )}
        <div className={officeClasses.dialogActions}>
          <Button variant="default" onClick={onClose}>
            不更改
          </Button>
          <Button onClick={done}>看会变什么</Button>
        </div>
      </div>
    </Dialog>
  );
}
