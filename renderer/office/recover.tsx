import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract } from '#shared/ipc/contract';
import { call } from '../app/bridge';
import { useAppStatus } from '../app/status';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import classes from './office.module.css';
import { recoveryKeyProblem } from './office-form';
import { useCountdown } from './use-countdown';

/** A new password with the recovery key. */
export function Recover({ account: known, onBack }: { readonly account: string; readonly onBack: () => void }) {
  const { refresh } = useAppStatus();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [account, setAccount] = useState(known);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { left, begin } = useCountdown(0);
  useKeys([{ key: 'Escape', label: '返回登录', run: onBack }]);

  const recover = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0) return;
    const request = { recoveryKey, account, newPassword: password };
    const problem = recoveryKeyProblem(recoveryKey);
    const found: FieldErrors = {
      ...errorsOf(contract['office:recover'].request, request),
      ...(problem === null ? {} : { recoveryKey: problem }),
      ...(password === again ? {} : { again: '两次输入的密码不一样，请重新输入' }),
    };
    setErrors(found);
    // What was said of the last try is not true of this one.
    setMessage(null);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    const answer = await call('office:recover', request);
    setBusy(false);
    if (answer.ok) {
      await refresh();
      return;
    }
    setMessage(answer.error.message);
    if (answer.error.seconds) begin(answer.error.seconds);
  };

  return (
    <main className={classes.door}>
      <form className={classes.doorForm} onSubmit={(event) => void recover(event)} noValidate>
        <h1 className={classes.doorTitle}>用恢复密钥重设密码</h1>
        {message && <Notice tone="danger">{message}</Notice>}
        <TextField
          label="恢复密钥"
          hint="首次设置时抄录的那一串，8 组、每组 4 位；大小写、空格、横线不限"
          value={recoveryKey}
          onValue={setRecoveryKey}
          field="recoveryKey"
          error={errors.recoveryKey}
          autoFocus
        />
        <TextField label="账号" value={account} onValue={setAccount} field="account" error={errors.account} />
        <PasswordInput
          label="新密码"
          description="至少 8 个字符"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-field="newPassword"
          error={errors.newPassword}
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
        />
        <PasswordInput
          label="再输一次新密码"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          data-field="again"
          error={errors.again}
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
        />
        <Button type="submit" loading={busy} disabled={left > 0} fullWidth>
          {left > 0 ? `请等 ${left} 秒再试` : '重设密码并登录'}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          返回登录
        </Button>
      </form>
    </main>
  );
}
