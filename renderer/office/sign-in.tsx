import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { AppStatus } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { useAppStatus } from '../app/status';
import { useFormValue } from '../ui/form-store';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import { desk, leavingNote } from './leaving-note';
import classes from './office.module.css';
import { Recover } from './recover';
import { useCountdown } from './use-countdown';

type SignInStatus = Extract<AppStatus, { stage: 'sign-in' }>;

const leads: Readonly<Record<SignInStatus['reason'], string>> = {
  start: '请登录',
  'signed-out': '已退出登录',
  idle: '一段时间没有操作，已锁定。写到一半的内容已加密保存，登录后接着写。',
  locked: '已锁定。写到一半的内容已加密保存，登录后接着写。',
};

/** Sign-in and lock screen. A wrong password is told without saying which part was wrong; the wait counts down. */
export function SignIn({ waitSeconds, reason }: Pick<SignInStatus, 'waitSeconds' | 'reason'>) {
  const { refresh } = useAppStatus();
  const [account, setAccount] = useState(desk.lastAccount);
  const [password, setPassword] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const { left, begin } = useCountdown(waitSeconds);
  const note = useFormValue(leavingNote, (values) => values.note);
  // What was said when leaving is history once somebody signs in.
  useEffect(() => () => leavingNote.set({ note: null }), []);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0) return;
    if (account.trim() === '' || password === '') {
      setMessage('请填写账号和密码');
      return;
    }
    setBusy(true);
    const answer = await call('office:sign-in', { account: account.trim(), password });
    setBusy(false);
    setPassword('');
    if (answer.ok) {
      desk.lastAccount = account.trim();
      await refresh();
      return;
    }
    // The seconds run down on the button; a number that stands still beside it would contradict it.
    setMessage(answer.error.message.replace(/，请等 \d+ 秒再试。$/, '。'));
    if (answer.error.seconds) begin(answer.error.seconds);
    else if (answer.error.code === 'wrong-password') await refresh();
  };

  if (recovering) return <Recover account={account} onBack={() => setRecovering(false)} />;
  return (
    <main className={classes.door}>
      <form className={classes.doorForm} onSubmit={(event) => void signIn(event)} noValidate>
        <h1 className={classes.doorTitle}>信访接待工作台</h1>
        <p className={classes.muted}>{leads[reason]}</p>
        {note && <Notice tone={note.tone}>{note.text}</Notice>}
        {message && <Notice tone="danger">{message}</Notice>}
        <TextField
          label="账号"
          value={account}
          onValue={setAccount}
          autoFocus={desk.lastAccount === ''}
          field="account"
        />
        <PasswordInput
          label="密码"
          value={password}
          autoFocus={desk.lastAccount !== ''}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-field="password"
          visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
        />
        <Button type="submit" loading={busy} disabled={left > 0} fullWidth>
          {left > 0 ? `请等 ${left} 秒再试` : '登录'}
        </Button>
        <Button variant="subtle" onClick={() => setRecovering(true)}>
          忘记密码，用恢复密钥
        </Button>
      </form>
    </main>
  );
}
