import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { HolidayList } from '#shared/law/calendar';
import { holidayListSchema } from '#shared/law/changes';
import { formatDate } from '#shared/law/dates';
import { DateField } from '../../ui/date-field';
import { parseDateInput } from '../../ui/date-input';
import { Dialog } from '../../ui/dialog';
import { enterToNext } from '../../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../../ui/field-errors';
import { RadioRow } from '../../ui/radio-row';
import { TextField } from '../../ui/text-field';
import officeClasses from '../office.module.css';
import { DialogFoot } from './dialog-foot';
import { countsOf, problemOfDay, weekdayName, withDay, withoutDay } from './holiday-form';
import classes from './law.module.css';

/** One year's list by hand: its days with 休 or 班, one more at a time. Nothing is changed here yet. */
export function HolidayDialog({
  list: first,
  onClose,
  onDone,
}: {
  readonly list: HolidayList;
  readonly onClose: () => void;
  readonly onDone: (list: HolidayList) => void;
}) {
  const [list, setList] = useState(first);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const done = () => {
    const found: FieldErrors = {
      ...errorsOf(holidayListSchema, list),
      ...(list.days.length === 0 ? { date: '至少填写一天' } : {}),
    };
    setErrors(found);
    if (Object.keys(found).length > 0) requestAnimationFrame(() => focusFirstError(found));
    else onDone(list);
  };
  const { rest, shifted } = countsOf(list);
  return (
    <Dialog title={`${list.year} 年节假日表`} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={officeClasses.stack} onKeyDown={enterToNext}>
        <TextField
          label="依据"
          hint="发布放假安排的通知，如“国办发明电〔2025〕7 号”"
          value={list.source}
          onValue={(source) => setList({ ...list, source })}
          field="source"
          error={errors.source}
          max={500}
          data-autofocus
        />
        <AddDay list={list} onList={setList} error={errors.date} />
        <p role="status">
          休息 {rest} 天，调休上班 {shifted} 天。周末照常休息、不调休的，不用列。
        </p>
        {list.days.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard
          <ul className={classes.days} tabIndex={0} aria-label="表里的日子">
            {list.days.map((day) => (
              <li key={day.date} className={classes.dayRow}>
                <span>
                  {formatDate(day.date)}（{weekdayName(day.date)}） {day.name} <strong>{day.rest ? '休' : '班'}</strong>
                </span>
                <ActionIcon
                  variant="subtle"
                  size="2.25rem"
                  aria-label={`去掉 ${formatDate(day.date)}`}
                  onClick={() => setList(withoutDay(list, day.date))}
                >
                  <IconX size="1.125rem" />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <DialogFoot cancel="不更改" done="看会变什么" onCancel={onClose} onDone={done} />
      </div>
    </Dialog>
  );
}

function AddDay({
  list,
  onList,
  error,
}: {
  readonly list: HolidayList;
  readonly onList: (list: HolidayList) => void;
  readonly error?: string | undefined;
}) {
  // A day written without a year is one of the list's year.
  const inYear = `${list.year}-01-01`;
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'rest' | 'shifted'>('rest');
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const read = parseDateInput(date, inYear);
    if (!read) {
      setProblem('日期应写成 2026-10-01 的样子，且确有这一天');
      return;
    }
    const day = { date: read, name: name.trim() || (kind === 'rest' ? '放假' : '调休上班'), rest: kind === 'rest' };
    const found = problemOfDay(list, day);
    setProblem(found);
    if (found !== null) return;
    onList(withDay(list, day));
    setDate('');
  };
  return (
    <div>
      <div className={classes.addDay}>
        <DateField
          label="加一天"
          today={inYear}
          value={date}
          onValue={(value) => {
            setDate(value);
            setProblem(null);
          }}
          field="date"
          placeholder={`如 ${list.year}-10-01`}
          error={problem ?? (list.days.length === 0 ? error : undefined)}
        />
        <TextField label="节日名称" value={name} onValue={setName} field="name" max={40} />
        <RadioRow
          label="这一天"
          choices={[
            { value: 'rest', label: '休' },
            { value: 'shifted', label: '班' },
          ]}
          value={kind}
          onValue={(value) => value && setKind(value)}
        />
        <Button variant="default" onClick={add}>
          加入
        </Button>
      </div>
    </div>
  );
}
