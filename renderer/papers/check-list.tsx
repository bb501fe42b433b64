import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { PaperCheck } from '#shared/papers/define';
import { checkGroups } from './check-groups';
import styles from './desk.module.css';

interface CheckListProps {
  readonly checks: readonly PaperCheck[];
  /** What the paper is measured by, e.g. 内容核对（《条例》第三十二条）. */
  readonly label: string;
  /** Goes to a field by its anchor; left out where nothing is being written. */
  readonly onField?: ((anchor: string) => void) | undefined;
}

/** What must and what should stand in a paper, between title and pages; each missing thing jumps to its field. */
export const CheckList = memo(function CheckList({ checks, label, onField }: CheckListProps) {
  const [showMet, setShowMet] = useState(false);
  const groups = checkGroups(checks);
  const complete = groups.missing.length === 0;
  return (
    <section className={styles.checks} aria-label={label}>
      <div className={styles.checksHead} data-complete={complete}>
        {complete ? <IconCircleCheck size="1.25rem" aria-hidden /> : <IconCircleDashed size="1.25rem" aria-hidden />}
        <p role="status">{groups.summary}</p>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          h="2.25rem"
          aria-expanded={showMet}
          onClick={() => setShowMet((shown) => !shown)}
        >
          {showMet ? '收起' : `已写明 ${groups.met.length} 项`}
        </Button>
      </div>
      {(groups.missing.length > 0 || groups.advised.length > 0) && (
        <div className={styles.missing}>
          <CheckLines checks={groups.missing} label="必须补齐" onField={onField} />
          <CheckLines checks={groups.advised} label="建议" onField={onField} />
        </div>
      )}
      {showMet && (
        <ul className={styles.met}>
          {groups.met.map((check) => (
            <li key={check.id}>{check.message}</li>
          ))}
        </ul>
      )}
    </section>
  );
});

/** Lines of one level under its name, so that must and should differ in words. */
function CheckLines({ checks, label, onField }: CheckListProps) {
  if (checks.length === 0) return null;
  return (
    <>
      <p className={styles.level}>{label}</p>
      <ul aria-label={label}>
        {checks.map((check) => (
          <li key={check.id}>
            {onField && check.field !== '' ? (
              <button
                type="button"
                className={styles.jump}
                data-level={check.level}
                title={check.source}
                onClick={() => onField(check.field)}
              >
                {check.message}
              </button>
            ) : (
              <p className={styles.lacking} title={check.source}>
                {check.message}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
