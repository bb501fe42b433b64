import { Button } from '@mantine/core';
import { useState } from 'react';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';
import { useBackupStatus } from '../app/bar';
import { call } from '../app/bridge';
import { Notice, type Tone } from '../ui/states';
import classes from './office.module.css';
import { noteOf } from './sign-out-dialog';

/** Where copies go, when the last good one was made, and a copy now. */
export function BackupSettings({ administrator }: { readonly administrator: boolean }) {
  const status = useBackupStatus();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly tone: Tone; readonly text: string } | null>(null);
  const copyNow = async () => {
    setBusy(true);
    setOutcome(null);
    const answer = await call('backup:run', {});
    setBusy(false);
    setOutcome(answer.ok ? noteOf(answer.value) : { tone: 'danger', text: answer.error.message });
  };
  const choose = async () => {
    const answer = await call('backup:choose-folder', {});
    if (!answer.ok && answer.error.code !== 'cancelled') setOutcome({ tone: 'danger', text: answer.error.message });
  };
  if (!status) return null;
  return (
    <>
      {!status.folder && (
        <Notice tone="warning" title="还没有选择备份文件夹">
          电脑损坏时，没有备份就找不回台账。请选一个不在本机硬盘上的文件夹，如移动硬盘或内网共享目录。
        </Notice>
      )}
      <dl className={classes.pairs}>
        <div>
          <dt>备份文件夹</dt>
          <dd>{status.folder ?? '未选择'}</dd>
        </div>
        <div>
          <dt>上次备份</dt>
          <dd>
            {status.lastGood
              ? `${formatDate(dateOfInstant(status.lastGood.at))} ${timeOfInstant(status.lastGood.at)}，${status.lastGood.cases} 件，已打开核对`
              : '尚未备份'}
          </dd>
        </div>
      </dl>
      {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void copyNow()} loading={busy} disabled={!status.folder}>
          现在备份
        </Button>
        {administrator && (
          <Button variant="default" onClick={() => void choose()}>
            选择备份文件夹
          </Button>
        )}
      </div>
    </>
  );
}
