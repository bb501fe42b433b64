import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ActionBar } from '../ui/action-bar';
import { useKeys } from '../ui/keys';
import { Page } from '../ui/page';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import classes from './office.module.css';
import { isLastGroup } from './office-form';

/** The recovery key (恢复密钥), shown this once; typing its last group proves that it was written down. */
export function RecoveryKey({ recoveryKey, onDone }: { readonly recoveryKey: string; readonly onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>();
  const confirm = () => {
    if (!copied) setError('请先抄录恢复密钥，再勾选“我已抄录”');
    else if (!isLastGroup(recoveryKey, typed)) setError('与恢复密钥最后一组不一致，请对照抄录的内容再输一次');
    else onDone();
  };
  useKeys([
    { key: 'Ctrl+Enter', label: '开始使用', run: confirm },
    { key: 'Ctrl+P', label: '打印', run: () => window.print() },
  ]);
  return (
    <main className={classes.whole}>
      <Page
        title="恢复密钥"
        subtitle="只显示这一次"
        foot={
          <ActionBar>
            <Button variant="default" onClick={() => window.print()}>
              打印
            </Button>
            <Button onClick={confirm} aria-keyshortcuts="Control+Enter">
              开始使用
            </Button>
          </ActionBar>
        }
      >
        <div className={`${classes.column} ${classes.stack}`}>
          <p className={classes.prose}>
            忘记密码时，凭它重设密码、打开台账。请抄在纸上或打印出来，密封后由单位负责人保管，不要存在电脑或手机里。拿到它的人就能打开台账。
          </p>
          <p className={classes.recoveryKey} data-testid="recovery-key">
            {recoveryKey}
          </p>
          {error && <Notice tone="danger">{error}</Notice>}
          <div className={classes.noPrint}>
            <Checkbox
              label="我已抄录"
              checked={copied}
              onChange={(event) => setCopied(event.currentTarget.checked)}
              className={classes.bigCheck}
            />
            <TextField
              label="请输入恢复密钥的最后一组"
              value={typed}
              onValue={setTyped}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) confirm();
              }}
              className={classes.narrow}
            />
          </div>
        </div>
      </Page>
    </main>
  );
}
