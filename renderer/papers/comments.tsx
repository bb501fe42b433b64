import type { ApprovalComment } from '#shared/case/facets/handling';
import { formatDate } from '#shared/law/dates';
import styles from './desk.module.css';

/** What reviewers wrote, newest first: beside the text when it was returned. */
export function Comments({ comments: said }: { readonly comments: readonly ApprovalComment[] }) {
  const comments = [...said].reverse();
  if (comments.length === 0) return null;
  return (
    <section aria-label="审核签批意见" className={styles.comments}>
      <h2 className={styles.paneTitle}>审核签批意见</h2>
      <ul>
        {comments.map((comment) => (
          <li key={`${comment.on}:${comment.by}:${comment.step}:${comment.text}`} data-agreed={comment.agreed}>
            <p className={styles.commentHead}>
              {comment.step}
              {comment.agreed ? '同意' : '退回修改'}
              <span className={styles.muted}>
                {comment.by}，{formatDate(comment.on)}
              </span>
            </p>
            {comment.text !== '' && <p>{comment.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
