import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HolidayList } from '#shared/law/calendar';
import { useToday } from '../../app/status';
import { Section } from '../../ui/page';
import { EmptyState, Notice } from '../../ui/states';
import officeClasses from '../office.module.css';
import { HolidayDialog } from './holiday-dialog';
import { countsOf, missingYear } from './holiday-form';
import type { LawPartProps } from './law-settings';
import { useKept } from './use-kept';
import { YearView } from './year-view';

/** Years shown before the rest is asked for. */
const RECENT = 4;

/** 节假日表: which years are loaded, one of them as a calendar, and the ways to change them. */
export function HolidaysSettings({ view, changing }: LawPartProps) {
  const today = useToday();
  const lists = [...view.law.calendar.lists].sort((a, b) => b.year - a.year);
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const { open: editing, keep: setEditing } = useKept<HolidayList>(changing);
  const missing = missingYear(lists, today);
  const open = lists.find(({ year }) => year === shown);
  const newYear = missing ?? (lists[0]?.year ?? Number(today.slice(0, 4)) - 1) + 1;
  const importFile = async () => {
    const change = await changing.readFile('holidays');
    if (change) await changing.preview(change);
  };
  return (
    <>
      <Section title="已装入的年份">
        <p className={officeClasses.muted}>
          工作日期限和“末日遇休息日顺延”都按这里计算。每年国务院办公厅发布放假安排后装入下一年的；没有装入的年份不猜，写“待节假日表”。
        </p>
        {missing !== null && (
          <Notice tone="warning">
            {missing} 年的节假日表还没有装入，落在这一年的期限只给出不顺延的日期，顺延日期写“待节假日表”。
          </Notice>
        )}
        <div className={officeClasses.buttons}>
          <Button variant="default" onClick={() => void importFile()} loading={changing.busy}>
            从文件导入
          </Button>
          <Button variant="default" onClick={() => setEditing({ year: newYear, source: '', days: [] })}>
            手工填写 {newYear} 年
          </Button>
        </div>
        {lists.length === 0 ? (
          <EmptyState text="还没有装入节假日表。装入后，这里列出各年的休息日和调休上班的日子。" />
        ) : (
          <ul className={officeClasses.cards}>
            {(all ? lists : lists.slice(0, RECENT)).map((list) => (
              <ListCard
                key={list.year}
                list={list}
                open={list.year === shown}
                onShow={() => setShown(list.year === shown ? null : list.year)}
                onEdit={() => setEditing(list)}
              />
            ))}
          </ul>
        )}
        {lists.length > RECENT && (
          <div>
            <Button variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? '只看最近几年' : `更早的 ${lists.length - RECENT} 年`}
            </Button>
          </div>
        )}
      </Section>
      {open && (
        <Section title={`${open.year} 年日历`}>
          <YearView list={open} />
        </Section>
      )}
      {editing && (
        <HolidayDialog
          list={editing}
          onClose={() => setEditing(null)}
          onDone={(list) => {
            setEditing(list);
            void changing.preview({ kind: 'holidays', list: { ...list, days: [...list.days] } });
          }}
        />
      )}
    </>
  );
}

function ListCard({
  list,
  open,
  onShow,
  onEdit,
}: {
  readonly list: HolidayList;
  readonly open: boolean;
  readonly onShow: () => void;
  readonly onEdit: () => void;
}) {
  const { rest, shifted } = countsOf(list);
  return (
    <li className={officeClasses.card}>
      <div>
        <strong>{list.year} 年</strong>
        <p className={officeClasses.muted}>
          休息 {rest} 天，调休上班 {shifted} 天 · {list.source || '没有写依据'}
        </p>
      </div>
      <div className={officeClasses.buttons}>
        <Button
          variant="default"
          onClick={onShow}
          aria-expanded={open}
          aria-label={`${open ? '收起 ' : ''}${list.year} 年日历`}
        >
          {open ? '收起' : '日历'}
        </Button>
        <Button variant="default" onClick={onEdit} aria-label={`修改 ${list.year} 年`}>
          修改
        </Button>
      </div>
    </li>
  );
}
