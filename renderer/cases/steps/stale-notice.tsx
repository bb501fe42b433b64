import { timelineOf } from '#shared/case/timeline';
import { formatDate } from '#shared/law/dates';
import { useHeldEvents } from '../../desk/queries';
import { Notice } from '../../ui/states';
import styles from '../cases.module.css';

interface StaleNoticeProps {
  readonly caseId: string;
  /** The version the officer had seen. */
  readonly since: number;
  readonly onSeen: () => void;
}

/** Somebody changed the case meanwhile (L4): what, by whom; nothing typed is lost, and the officer decides again. */
export function StaleNotice({ caseId, since, onSeen }: StaleNoticeProps) {
  const events = useHeldEvents(caseId);
  const changes = timelineOf(events.filter((event) => event.caseVersion > since));
  return (
    <Notice tone="warning" title="这件事项刚有新的办理情况" action={{ label: '已看过，继续', run: onSeen }}>
      您填的内容都在。
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.sequence}>
              {formatDate(change.occurredOn)} {change.title}（{change.officerName}）：{change.sentence}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
