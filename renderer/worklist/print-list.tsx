import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { type CaseRow, stageWords } from '#shared/case/row';
import { formatDate, type LocalDate } from '#shared/law/dates';
import styles from './print-list.module.css';
import { otherDueWords } from './worklist-views';

interface PrintListProps {
  readonly title: string;
  readonly rows: readonly CaseRow[];
  readonly today: LocalDate;
  readonly officerName: string;
  readonly onDone: () => void;
}

/** The list on paper: one table, outside the window's frame, there only while it is being printed. */
export function PrintList({ title, rows, today, officerName, onDone }: PrintListProps) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      <h1>{title}</h1>
      <p>
        {formatDate(today)}，{officerName}打印，共 {rows.length} 件。含个人信息，用后请妥善保管或者销毁。
      </p>
      <table>
        <thead>
          <tr>
            {['编号', '信访人', '事项', '状态', '承办人', '期限', '标记'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.registration}</td>
              <td>{row.petitionerNames}</td>
              <td>{row.title}</td>
              <td>{stageWords(row.stage)}</td>
              <td>{row.assigneeName ?? ''}</td>
              <td>
                {[row.due === null ? '' : `${formatDate(row.due)} ${row.dueWhat ?? ''}`, otherDueWords(row, today)]
                  .filter((words) => words !== '')
                  .join('；')}
              </td>
              <td>{row.marks.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
