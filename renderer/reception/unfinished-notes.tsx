import { useNavigation } from '../app/routes';
import { useDrafts } from '../desk/queries';
import classes from './reception.module.css';
import { unfinishedNotes } from './unfinished';

/** Interview notes somebody began and did not seal: found again here, also after a crash. */
export function UnfinishedNotes() {
  const { go } = useNavigation();
  const notes = unfinishedNotes(useDrafts() ?? []);
  if (notes.length === 0) return null;
  return (
    <section className={classes.unfinished} aria-label="未写完的笔录">
      <h2 className={classes.sideTitle}>未写完的笔录</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.visitId}>
            <button
              type="button"
              className={classes.unfinishedNote}
              onClick={() => go({ name: 'interview', caseId: note.caseId, visitId: note.visitId })}
            >
              {note.title}
              <span className={classes.matterMeta}>{note.savedAt}保存</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
