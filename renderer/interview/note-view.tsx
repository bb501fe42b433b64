import type { InterviewNote } from '#shared/case/values';
import { formatDate } from '#shared/law/dates';
import classes from './interview.module.css';

/** The note as it is read aloud or shown after sealing: 18 px, at most 38 characters a line. */
export function NoteView({ note }: { readonly note: InterviewNote }) {
  return (
    <article className={classes.sheet} aria-label="接谈笔录">
      <dl className={classes.facts}>
        <div>
          <dt>时间</dt>
          <dd>
            {formatDate(note.startedOn)} {note.startedAt} 至 {note.endedAt}
          </dd>
        </div>
        <div>
          <dt>地点</dt>
          <dd>{note.place || '未填写'}</dd>
        </div>
        <div>
          <dt>接谈人</dt>
          <dd>{note.receiverName}</dd>
        </div>
        <div>
          <dt>记录人</dt>
          <dd>{note.recorderName}</dd>
        </div>
        <div>
          <dt>被接谈人</dt>
          <dd>{note.visitorNames}</dd>
        </div>
      </dl>
      <ol className={classes.readLines}>
        {note.entries.map((entry) => (
          <li key={entry.id} className={classes.readLine} data-kind={entry.kind}>
            <span className={classes.readHead}>
              {entry.kind}
              <time className={classes.at}>{entry.at}</time>
            </span>
            <p>{entry.text}</p>
          </li>
        ))}
      </ol>
      {note.papersHandedOver && <p className={classes.papers}>递交的材料：{note.papersHandedOver}</p>}
    </article>
  );
}
