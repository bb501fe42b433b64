import type { HolidayList } from '#shared/law/calendar';
import { isWeekend, weeksOf } from './holiday-form';
import classes from './law.module.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** A year as twelve small calendars. Rest and shifted days say so in words, never by colour alone. */
export function YearView({ list }: { readonly list: HolidayList }) {
  const named = new Map(list.days.map((day) => [day.date, day]));
  return (
    <ul className={classes.months}>
      {MONTHS.map((month) => (
        <li key={month}>
          <table className={classes.month}>
            <caption>
              {list.year} 年 {month} 月
            </caption>
            <thead>
              <tr>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col">
                    {weekday}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(list.year, month).map((week) => (
                <tr key={week.find((date) => date !== null)}>
                  {week.map((date, at) => {
                    if (date === null) return <td key={WEEKDAYS[at]} />;
                    const day = named.get(date);
                    return (
                      <td
                        key={date}
                        data-weekend={isWeekend(date)}
                        data-day={day === undefined ? undefined : day.rest ? 'rest' : 'shifted'}
                        title={day?.name}
                      >
                        {Number(date.slice(8))}
                        {day && <b>{day.rest ? '休' : '班'}</b>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  );
}
