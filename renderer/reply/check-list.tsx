import { Button, Collapse, Group, List, Text } from '@mantine/core';
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
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap={8} wrap="nowrap">
          {complete ? (
            <IconCircleCheck size={20} color="var(--mantine-color-green-8)" aria-hidden />
          ) : (
            <IconCircleDashed size={20} aria-hidden />
          )}
          <Text size="sm" fw={600} role="status">
            {groups.summary}
          </Text>
        </Group>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={showMet}
          aria-controls="letter-checks-met"
          onClick={() => setShowMet((shown) => !shown)}
        >
          {showMet ? '收起' : `已写明 ${groups.met.length} 项`}
        </Button>
      </Group>
      {open.length > 0 && (
        <ul className={styles.missing}>
          {open.map((check) => (
            <li key={check.id}>
              <Button
                variant={check.level === 'must' ? 'light' : 'subtle'}
                color="gray"
                size="sm"
                fw={400}
                title={check.source}
                onClick={() => goToField(check.field)}
              >
                {check.message}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Collapse expanded={showMet} id="letter-checks-met">
        <List size="sm" mt={6}>
          {groups.met.map((check) => (
            <List.Item key={check.id}>{check.message}</List.Item>
          ))}
        </List>
      </Collapse>
    </section>
  );
});
