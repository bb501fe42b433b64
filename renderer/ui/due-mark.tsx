import type { LocalDate } from '#shared/law/dates';
import { dueWords } from './due-words';
import classes from './ui.module.css';

/** When a case is due, in colour and in words. */
export function DueMark({
  due,
  what,
  today,
  from = null,
}: {
  readonly due: LocalDate | null;
  readonly what: string | null;
  readonly today: LocalDate;
  /** Day the limit began, for the warning scale. */
  readonly from?: LocalDate | null;
}) {
  if (!due) return null;
  const { words, tone } = dueWords(due, today, from);
  return (
    <span className={classes.due} data-tone={tone}>
      {what ? `${what}：` : ''}
      {words}
    </span>
  );
}
