import { Menu } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { BackupStatus } from '#shared/ipc/views';
import { OFFICE_TITLE, titleWords } from '#shared/ipc/window-title';
import { dateOfInstant, formatDate, type LocalDate, timeOfInstant } from '#shared/law/dates';
import { useCounts } from '../desk/queries';
import { unsavedDrafts } from '../desk/use-draft';
import { SignOutDialog } from '../office/sign-out-dialog';
import { useFormValue } from '../ui/form-store';
import { call, listen } from './bridge';
import { lockDesk } from './leaving';
import { useNavigation } from './routes';
import classes from './shell.module.css';
import { useSession, useToday } from './status';

/** Only what may not be missed: due today, overdue, the last good copy; and the way to search. */
export function Bar() {
  const { go } = useNavigation();
  const counts = useCounts();
  const session = useSession();
  const today = useToday();
  const backup = useBackupStatus();
  const unsaved = useFormValue(unsavedDrafts, ({ count }) => count);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    document.title = titleWords(counts);
    return () => {
      document.title = OFFICE_TITLE;
    };
  }, [counts]);
  return (
    <header className={classes.bar}>
      <button
        type="button"
        className={classes.search}
        onClick={() => go({ name: 'search' })}
        aria-keyshortcuts="Control+K"
      >
        <IconSearch size="1.125rem" stroke={1.6} />
        搜索 <span className={classes.searchKey}>Ctrl + K</span>
      </button>
      <div className={classes.barFacts}>
        {unsaved > 0 && (
          <span className={classes.fact} data-tone="overdue" role="alert">
            有内容未能保存
          </span>
        )}
        {counts && (
          <>
            <button
              type="button"
              className={classes.fact}
              data-tone={counts.dueToday > 0 ? 'soon' : 'none'}
              onClick={() => go({ name: 'worklist', view: 'today' })}
            >
              今日到期 <b>{counts.dueToday}</b>
            </button>
            <button
              type="button"
              className={classes.fact}
              data-tone={counts.overdue > 0 ? 'overdue' : 'none'}
              onClick={() => go({ name: 'worklist', view: 'overdue' })}
            >
              超期 <b>{counts.overdue}</b>
            </button>
          </>
        )}
        {backup && (
          <button
            type="button"
            className={classes.fact}
            data-tone={backup.lastGood ? 'none' : 'soon'}
            onClick={() => go({ name: 'settings' })}
          >
            {backupWords(backup, today)}
          </button>
        )}
        <Menu
          position="bottom-end"
          transitionProps={{ duration: 100 }}
          width="12rem"
          withinPortal={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <button type="button" className={classes.fact}>
              {session.officerName} ▾
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void lockDesk()} rightSection="Ctrl+L">
              锁定
            </Menu.Item>
            <Menu.Item onClick={() => setLeaving(true)}>退出登录</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </header>
  );
}

/** How the last good copy is told; the day is left out when it is today. */
export function backupWords(backup: BackupStatus, today: LocalDate): string {
  if (!backup.lastGood) return '尚未备份';
  const day = dateOfInstant(backup.lastGood.at);
  return `上次备份 ${day === today ? '今天' : formatDate(day)} ${timeOfInstant(backup.lastGood.at)}`;
}

export function useBackupStatus(): BackupStatus | null {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  useEffect(() => {
    let ended = false;
    const off = listen('backup:changed', setStatus);
    void call('backup:status', {}).then((answer) => {
      if (!ended && answer.ok) setStatus(answer.value);
    });
    return () => {
      ended = true;
      off();
    };
  }, []);
  return status;
}
