import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupOutcome } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { useAppStatus } from '../app/status';
import { flushDrafts } from '../desk/use-draft';
import { Dialog } from '../ui/dialog';
import { Notice, type Tone } from '../ui/states';
import { desk, leavingNote } from './leaving-note';
import classes from './office.module.css';

/** Signing out: typed text is saved, a copy of the ledger is made; the sign-in screen says how that went. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const { refresh } = useAppStatus();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const leave = async () => {
    setBusy(true);
    await flushDrafts();
    const answer = await call('office:sign-out', {});
    setBusy(false);
    if (!answer.ok) {
      setMessage(answer.error.message);
      return;
    }
    desk.lastAccount = '';
    leavingNote.set({ note: noteOf(answer.value.backup) });
    await refresh();
  };
  return (
    <Dialog title="退出登录" onClose={onClose}>
      <div className={classes.stack}>
        <p>写到一半的内容已加密保存，下次登录可以接着写。退出时会备份台账。</p>
        {message && <Notice tone="danger">{message}</Notice>}
        {busy && <p role="status">正在保存并备份…</p>}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose} disabled={busy}>
            不退出
          </Button>
          <Button onClick={() => void leave()} loading={busy} data-autofocus>
            退出登录
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** How the copy at sign-out went, in words. */
export function noteOf(backup: BackupOutcome): { readonly tone: Tone; readonly text: string } {
  switch (backup.result) {
    case 'made':
      return { tone: 'plain', text: `台账已备份并核对，共 ${backup.cases} 件，存在 ${backup.path}` };
    case 'no-folder':
      return { tone: 'warning', text: '尚未备份：还没有选择备份文件夹。请管理员在“设置”里选择。' };
    case 'failed':
      return { tone: 'danger', text: `这次备份没有做成：${backup.message} 台账本身已保存，不受影响。` };
  }
}
