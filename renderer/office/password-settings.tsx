import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { contract } from '#shared/ipc/contract';
import { call } from '../app/bridge';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { Row } from '../ui/page';
import { Notice, type Tone } from '../ui/states';

/** Changing one's own password. */
export function PasswordSettings() {
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [outcome, setOutcome] = useState<{ readonly tone: Tone; readonly text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const found: FieldErrors = {
      ...errorsOf(contract['office:change-password'].request, { oldPassword, newPassword }),
      ...(oldPassword === '' ? { oldPassword: '请填写现在的密码' } : {}),
      ...(newPassword === again ? {} : { again: '两次输入的密码不一样，请重新输入' }),
    };
    setErrors(found);
    setOutcome(null);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    const answer = await call('office:change-password', { oldPassword, newPassword });
    setBusy(false);
    if (!answer.ok) {
      setOutcome({ tone: 'danger', text: `${answer.error.message} 原密码没有改动。` });
      return;
    }
    setOld('');
    setNew('');
    setAgain('');
    setOutcome({ tone: 'done', text: '密码已改，下次登录用新密码。' });
  };
  const toggle = { 'aria-label': '显示或隐藏密码' };
  return (
    <form onSubmit={(event) => void change(event)} noValidate style={{ display: 'contents' }}>
      {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      <Row>
        <PasswordInput
          label="现在的密码"
          value={oldPassword}
          onChange={(event) => setOld(event.currentTarget.value)}
          data-field="oldPassword"
          error={errors.oldPassword}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label="新密码"
          description="至少 8 个字符"
          value={newPassword}
          onChange={(event) => setNew(event.currentTarget.value)}
          data-field="newPassword"
          error={errors.newPassword}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label="再输一次新密码"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          data-field="again"
          error={errors.again}
          visibilityToggleButtonProps={toggle}
        />
      </Row>
      <div>
        <Button type="submit" variant="default" loading={busy}>
          修改密码
        </Button>
      </div>
    </form>
  );
}
