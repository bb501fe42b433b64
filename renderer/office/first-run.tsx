import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#shared/ipc/contract';
import type { CallError } from '#shared/ipc/errors';
import { call } from '../app/bridge';
import { ActionBar } from '../ui/action-bar';
import { enterToNext } from '../ui/enter-to-next';
import { ErrorSummary } from '../ui/error-summary';
import { errorsOf, errorsOfCall, type FieldErrors, focusFirstError, noErrors, stillWrong } from '../ui/field-errors';
import { useKeys } from '../ui/keys';
import { Page, Row, Section } from '../ui/page';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import { desk } from './leaving-note';
import classes from './office.module.css';
import { emptyFirstRun, emptyOrgan, type FirstRunForm, toProfile } from './office-form';
import { OrganFields } from './organ-fields';
import { RecoveryKey } from './recovery-key';
import { StatutesStep } from './statutes-step';

const requestOf = (form: FirstRunForm) => ({
  profile: toProfile(form),
  officer: { account: form.account, name: form.officerName, password: form.password },
});

const findErrors = (form: FirstRunForm): FieldErrors => ({
  ...errorsOf(contract['office:establish'].request, requestOf(form)),
  ...(form.password === form.passwordAgain ? {} : { passwordAgain: '两次输入的密码不一样，请重新输入' }),
});

/**
 * First run: what the office is, whom it acts for, who works here. `onHold` keeps this screen until the recovery key
 * was written down, although main already has an open session by then.
 */
export function FirstRun({ onHold }: { readonly onHold: (held: boolean) => void }) {
  const [form, setForm] = useState<FirstRunForm>(() => emptyFirstRun(crypto.randomUUID()));
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [failed, setFailed] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [keyKept, setKeyKept] = useState(false);
  const set = (change: Partial<FirstRunForm>) => {
    const next = { ...form, ...change };
    setForm(next);
    setErrors((shown) => (shown === noErrors ? shown : stillWrong(shown, findErrors(next))));
  };

  const establish = async () => {
    if (busy) return;
    const request = requestOf(form);
    const found = findErrors(form);
    setErrors(found);
    setFailed(null);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    onHold(true);
    const answer = await call('office:establish', request);
    setBusy(false);
    if (answer.ok) {
      desk.lastAccount = form.account.trim();
      setForm((values) => ({ ...values, password: '', passwordAgain: '' }));
      setRecoveryKey(answer.value.recoveryKey);
    } else {
      onHold(false);
      setFailed(answer.error);
      setErrors(errorsOfCall(answer.error));
    }
  };
  useKeys(recoveryKey ? [] : [{ key: 'Ctrl+Enter', label: '建立台账', run: () => void establish() }]);

  if (keyKept) return <StatutesStep onDone={() => onHold(false)} />;
  if (recoveryKey) return <RecoveryKey recoveryKey={recoveryKey} onDone={() => setKeyKept(true)} />;
  return (
    <main className={classes.whole}>
      <Page
        title="首次使用：设置本单位"
        subtitle="约需三分钟。设置完即可登记来访，以后可以在“设置”里修改。"
        onKeyDown={enterToNext}
        foot={
          <ActionBar state={busy ? '正在建立加密台账，约需几秒…' : ''}>
            <Button onClick={() => void establish()} loading={busy} aria-keyshortcuts="Control+Enter">
              建立台账
            </Button>
          </ActionBar>
        }
      >
        <div className={classes.column}>
          <ErrorSummary errors={errors} />
          {failed && <Notice tone="danger">{failed.message}</Notice>}
          <Section title="本单位">
            <TextField
              label="单位名称"
              required
              value={form.officeName}
              onValue={(officeName) => set({ officeName })}
              field="profile.officeName"
              error={errors['profile.officeName']}
              max={60}
            />
            <Row>
              <TextField
                label="行政区划"
                required
                hint="如“某省某市某县”"
                value={form.division}
                onValue={(division) => set({ division })}
                field="profile.division"
                error={errors['profile.division']}
                max={60}
              />
              <TextField
                label="行政区划代码"
                hint="6 位数字，没有可以不填；地方规定按它适用"
                value={form.divisionCode}
                onValue={(divisionCode) => set({ divisionCode })}
                field="profile.divisionCode"
                error={errors['profile.divisionCode']}
                inputMode="numeric"
              />
              <TextField
                label="接待地点"
                hint="如“信访接待大厅 2 号窗口”"
                value={form.receptionPlace}
                onValue={(receptionPlace) => set({ receptionPlace })}
                field="profile.receptionPlace"
                error={errors['profile.receptionPlace']}
                max={200}
              />
            </Row>
          </Section>
          {form.organs.map((organ, index) => (
            <Section key={organ.id} title={form.organs.length > 1 ? `代表的机关 ${index + 1}` : '代表的机关'}>
              <OrganFields
                organ={organ}
                onChange={(change) =>
                  setForm((values) => ({
                    ...values,
                    organs: values.organs.map((one) => (one.id === organ.id ? { ...one, ...change } : one)),
                  }))
                }
                path={`profile.organs.${index}`}
                errors={errors}
              />
              {form.organs.length > 1 && (
                <div>
                  <Button
                    variant="subtle"
                    onClick={() => set({ organs: form.organs.filter(({ id }) => id !== organ.id) })}
                  >
                    去掉这个机关
                  </Button>
                </div>
              )}
            </Section>
          ))}
          <div>
            <Button
              variant="default"
              onClick={() => set({ organs: [...form.organs, emptyOrgan(crypto.randomUUID())] })}
            >
              还代表另一个机关
            </Button>
          </div>
          <Section title="第一位使用人（兼管理员）">
            <Row>
              <TextField
                label="姓名"
                required
                value={form.officerName}
                onValue={(officerName) => set({ officerName })}
                field="officer.name"
                error={errors['officer.name']}
                max={40}
              />
              <TextField
                label="账号"
                required
                hint="登录时输入，可以用姓名或工号"
                value={form.account}
                onValue={(account) => set({ account })}
                field="officer.account"
                error={errors['officer.account']}
                max={40}
              />
            </Row>
            <Row>
              <PasswordInput
                label="密码"
                withAsterisk
                aria-required
                description="至少 8 个字符"
                value={form.password}
                onChange={(event) => set({ password: event.currentTarget.value })}
                data-field="officer.password"
                error={errors['officer.password']}
                visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
              />
              <PasswordInput
                label="再输一次密码"
                withAsterisk
                aria-required
                value={form.passwordAgain}
                onChange={(event) => set({ passwordAgain: event.currentTarget.value })}
                data-field="passwordAgain"
                error={errors.passwordAgain}
                visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
              />
            </Row>
            <p className={classes.muted}>
              台账用密码加密保存在本机。没有密码谁也打不开；密码忘了，只能用下一步显示的恢复密钥找回。
            </p>
          </Section>
        </div>
      </Page>
    </main>
  );
}
