import { useState } from 'react';
import type { CallError } from '#shared/ipc/errors';
import { formatDate, type LocalDate, localDateSchema } from '#shared/law/dates';
import { useToday } from '../../app/status';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { focusFirstError } from '../../ui/field-errors';
import { RadioRow } from '../../ui/radio-row';
import officeClasses from '../office.module.css';
import { DialogFoot } from './dialog-foot';

interface EndDialogProps {
  /** What ends, e.g. 《某法》. */
  readonly what: string;
  readonly words: {
    readonly end: string;
    readonly remove: string;
    /** What happens after the last day. */
    readonly hint: string;
    /** What happens when it is removed. */
    readonly removed: string;
    /** What the day is called from which it holds, e.g. 施行日期. */
    readonly from: string;
    readonly done: string;
  };
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly onClose: () => void;
  /** Null removes it; answers what went wrong. */
  readonly onDone: (lastDay: LocalDate | null) => Promise<CallError | null>;
}

/** What an office made or imported holds until a day, or was a mistake and goes altogether. Either can be undone. */
export function EndDialog({ what, words, validFrom, validTo, onClose, onDone }: EndDialogProps) {
  const today = useToday();
  const [how, setHow] = useState<'end' | 'remove'>('end');
  const [last, setLast] = useState(validTo ?? today);
  const [problem, setProblem] = useState<string>();
  const [failed, setFailed] = useState<CallError | null>(null);
  const done = async () => {
    if (how === 'remove') {
      setFailed(await onDone(null));
      return;
    }
    const day = localDateSchema.safeParse(last.trim());
    const found = !day.success
      ? '日期应写成 2026-11-23 的样子，且确有这一天'
      : day.data < validFrom
        ? `不能早于${words.from}（${formatDate(validFrom)}）`
        : undefined;
    setProblem(found);
    if (found !== undefined || !day.success) requestAnimationFrame(() => focusFirstError({ validTo: found ?? '' }));
    else setFailed(await onDone(day.data));
  };
  return (
    <Dialog title={`停用：${what}`} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <RadioRow
          label="怎样停用"
          choices={[
            { value: 'end', label: words.end },
            { value: 'remove', label: words.remove },
          ]}
          value={how}
          onValue={(value) => value && setHow(value)}
        />
        {how === 'end' ? (
          <DateField
            label="最后有效的一天"
            hint={words.hint}
            today={today}
            value={last}
            onValue={setLast}
            field="validTo"
            error={problem}
          />
        ) : (
          <p className={officeClasses.muted}>{words.removed}</p>
        )}
        <DialogFoot cancel="不更改" done={words.done} failed={failed} onCancel={onClose} onDone={() => void done()} />
      </div>
    </Dialog>
  );
}
