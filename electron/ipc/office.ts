import { fail } from './failure';
import type { Register } from './register';
import { type Shell, unwrap } from './shell';

/** First run, sign-in and sign-out, officers, organs. */
export function registerOffice(register: Register, shell: Shell): void {
  const { office } = shell;

  register('office:establish', async (request) => unwrap(await office.establish(request)));
  register('office:sign-in', async ({ account, password }) => unwrap(await office.signIn(account, password)));
  register('office:recover', async (request) => unwrap(await office.recover(request)));
  register('office:sign-out', async () => ({ backup: await shell.endSession('signed-out', 'saved') }));
  register('office:lock', async () => {
    await shell.endSession('locked', 'saved');
    return null;
  });

  register('office:view', async () => {
    const view = office.view();
    if (view === null) throw fail('not-signed-in', '尚未登录。');
    return view;
  });
  register('office:change-password', async ({ oldPassword, newPassword }) =>
    unwrap(await office.changePassword(oldPassword, newPassword)),
  );
  register('office:add-officer', async (request) => unwrap(await office.addOfficer(request)));
  register('office:set-roles', async ({ officerId, roles, active }) =>
    unwrap(await office.setRoles(officerId, roles, active)),
  );
  register('office:save-organ', async ({ organ }) => unwrap(await office.saveOrgan(organ)));
  register('office:continue-series', async (fact) => unwrap(await office.continueSeries(fact)));
}
