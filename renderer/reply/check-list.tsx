import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { LetterCheck } from '#shared/papers/reply-letter-checks';
import { checkGroups } from './check-groups';
import { goToField } from './field-ids';
import styles from './letter.module.css';

/** What 条例 art. 32 demands of the letter, between title and pages; each missing thing jumps to its field. */
export const CheckList = memo(function CheckList({ checks }: { readonly checks: readonly LetterCheck[] }) {
  const [showMet, setShowMet] = useState(false);
  const groups = checkGroups(checks);
  const complete = groups.missing.length === 0;
  const open = [...groups.missing, ...groups.advised];
  return (
    <section className={styles.checks} aria-label="内容核对（《条例》第三十二条）">
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
      {open.length > 0 && (
        <ul className={styles.missing}>
          {open.map((check) => (
            <li key={check.id}>
              <button
                type="button"
                className={styles.jump}
                data-level={check.level}
                title={check.source}
                onClick={() => goToField(check.field)}
              >
                {check.message}
              </button>
            </li>
          ))}
        </ul>
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
