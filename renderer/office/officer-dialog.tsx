import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { type Role, roleNames, roles } from '#shared/case/roles';
import { contract } from '#shared/ipc/contract';
import type { OfficerView, OfficeView } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { Dialog } from '../ui/dialog';
import { enterToNext } from '../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { Row } from '../ui/page';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import classes from './office.module.css';

/** A new officer, or the roles of a known one. */
export function OfficerDialog({
  officer,
  onClose,
  onSaved,
}: {
  readonly officer: OfficerView | null;
  readonly onClose: () => void;
  readonly onSaved: (view: OfficeView) => void;
}) {
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState<readonly Role[]>(officer?.roles ?? ['reception']);
  const [active, setActive] = useState(officer?.active ?? true);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async () => {
    const found = officer
      ? errorsOf(contract['office:set-roles'].request, { officerId: officer.id, roles: chosen, active })
      : errorsOf(contract['office:add-officer'].request, { account, name, password, roles: chosen });
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    const answer = officer
      ? await call('office:set-roles', { officerId: officer.id, roles: [...chosen], active })
      : await call('office:add-officer', { account, name, password, roles: [...chosen] });
    setBusy(false);
    if (answer.ok) onSaved(answer.value);
    else setProblem(answer.error.message);
  };

  return (
    <Dialog title={officer ? `${officer.name}的岗位` : '添加人员'} onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={classes.stack} onKeyDown={enterToNext}>
        {problem && <Notice tone="danger">{problem}</Notice>}
        {!officer && (
          <Row>
            <TextField label="姓名" required value={name} onValue={setName} field="name" error={errors.name} max={40} />
            <TextField
              label="账号"
              required
              value={account}
              onValue={setAccount}
              field="account"
              error={errors.account}
              max={40}
            />
            <PasswordInput
              label="初始密码"
              withAsterisk
              aria-required
              description="至少 8 个字符，请本人登录后修改"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              data-field="password"
              error={errors.password}
              visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
            />
          </Row>
        )}
        <fieldset className={classes.roles}>
          <legend>岗位（可以兼任）</legend>
          {roles.map((role) => (
            <Checkbox
              key={role}
              label={roleNames[role]}
              checked={chosen.includes(role)}
              data-field={role === 'reception' ? 'roles' : undefined}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
              }
              className={classes.bigCheck}
            />
          ))}
          {errors.roles && <p role="alert">{errors.roles}</p>}
        </fieldset>
        {officer && (
          <Checkbox
            label="在用（停用后不能登录，经办记录保留）"
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
            className={classes.bigCheck}
          />
        )}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            不保存
          </Button>
          <Button onClick={() => void save()} loading={busy}>
            保存
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
