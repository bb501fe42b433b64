import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PetitionDesk } from '#shared/ipc/bridge';
import { expect, expectListed, registerVisit, signInToDemo, test, trySignIn } from '../support/failures';
import { dialogOf, field, press } from '../support/steps/fields';
import { dialogQueue, docxText, saveAs } from '../support/steps/papers';
import { openReception } from '../support/steps/reception';

const name = 'visit.petitioners.0.name';
const identityNumber = 'visit.petitioners.0.identityNumber';

test('a wrong password is said without telling which part, and the wait outlives a restart', async ({
  launch,
  seeded,
}) => {
  const first = await launch({ dataDir: seeded });
  const alert = first.window.getByRole('alert');
  await trySignIn(first.window, 'wrong-password-1');
  await expect(alert).toContainText(/账号或(者)?密码/);
  // Two, four, then eight seconds: the last outlives the restart.
  for (const attempt of [2, 3, 4, 5, 6]) {
    await expect(first.window.getByRole('button', { name: '登录', exact: true })).toBeEnabled({ timeout: 20_000 });
    await trySignIn(first.window, `wrong-password-${attempt}`);
  }
  await expect(first.window.getByText(/[5-8] ?秒/).first()).toBeVisible();
  await first.kill();
  const again = await launch({ dataDir: seeded });
  await expect(again.window.getByText(/\d+ ?秒/).first()).toBeVisible();
  await again.screenshot('bad-input-wait');
  await expect(again.window.getByRole('button', { name: '登录', exact: true })).toBeEnabled({ timeout: 20_000 });
  await signInToDemo(again.window);
});

test('an identity number with a wrong check digit is said at the field and can be kept as not verified', async ({
  launch,
  seeded,
}) => {
  const { window: page } = await launch({ dataDir: seeded });
  await signInToDemo(page);
  await openReception(page);
  await field(page, name).fill('校验不符');
  await field(page, identityNumber).fill('11010519491231002A'.replace('A', '1'));
  await field(page, 'matter.demands').fill('请求核实情况');
  await expect(page.getByText(/校验/).last()).toBeVisible();
  await press(page, '只登记');
  await expect(field(page, identityNumber)).toBeFocused();
  await press(page, '按未核实保留这个号码');
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
  await expect(page.getByText(/110105194912310021/).first()).toBeVisible();
  await expect(page.getByText(/未核实/).first()).toBeVisible();
});

test('a day in the future is refused at the field; an earlier day asks for the reason', async ({ launch, seeded }) => {
  const { window: page } = await launch({ dataDir: seeded });
  await signInToDemo(page);
  await openReception(page);
  await field(page, name).fill('日期不对');
  await field(page, 'matter.demands').fill('请求核实情况');
  const today = await field(page, 'visit.receivedOn').inputValue();
  await field(page, 'visit.receivedOn').fill('2099-01-01');
  await press(page, '只登记');
  await expect(page.getByText(/晚于今天|在今天之后|还没有到|未来/).first()).toBeVisible();
  const earlier = new Date(Date.parse(`${today}T00:00:00Z`) - 2 * 86_400_000).toISOString().slice(0, 10);
  await field(page, 'visit.receivedOn').fill(earlier);
  await field(page, 'visit.receivedOn').press('Tab');
  await expect(field(page, 'lateReason')).toBeVisible();
  await press(page, '只登记');
  await expect(page.getByText(/补录/).first()).toBeVisible();
  await field(page, 'lateReason').fill('停电，先用纸登记');
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
  await expect(page.getByText(/停电，先用纸登记/).first()).toBeVisible();
});

test('a clock set back behind the last event is shown', async ({ launch, seeded }) => {
  const desk = await launch({ dataDir: seeded });
  await desk.app.evaluate(() => {
    const Real = Date;
    const back = 3 * 86_400_000;
    class SetBack extends Real {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [Real.now() - back] : given) as [number]));
      }
      static override now(): number {
        return Real.now() - back;
      }
    }
    globalThis.Date = SetBack as DateConstructor;
  });
  await signInToDemo(desk.window);
  await expect(desk.window.getByText(/时钟|系统时间|电脑时间/).first()).toBeVisible();
  await desk.screenshot('bad-input-clock');
});

test('a visit without a name is anonymous only when that is said', async ({ launch, seeded }) => {
  const { window: page } = await launch({ dataDir: seeded });
  await signInToDemo(page);
  await openReception(page);
  await field(page, 'matter.demands').fill('匿名反映工地扬尘');
  await press(page, '只登记');
  await expect(field(page, name)).toBeFocused();
  await expect(page.getByText(/匿名/).first()).toBeVisible();
  await page.getByRole('checkbox', { name: /匿名/ }).check();
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: '接待登记' })).toHaveCount(0);
  await expect(page.getByText('匿名').first()).toBeVisible();
});

test('20,000 pasted characters are kept: a long field takes them, a short one says so', async ({ launch, seeded }) => {
  const { window: page } = await launch({ dataDir: seeded });
  await signInToDemo(page);
  await openReception(page);
  const long = '请求解决拖欠工资问题。'.repeat(1_819).slice(0, 20_000);
  await field(page, name).fill('粘贴很多');
  await field(page, 'matter.demands').fill(long);
  await field(page, 'matter.title').fill(long);
  await press(page, '只登记');
  await expect(page.getByText(/最多 100 个字/).first()).toBeVisible();
  await expect(field(page, 'matter.title')).toHaveValue(long);
  await field(page, 'matter.title').fill('拖欠工资');
  await press(page, '只登记');
  await expect(page.getByRole('heading', { name: '拖欠工资' })).toBeVisible();
  const stored = await page.evaluate(async () => {
    const { call } = (globalThis as unknown as { petitionDesk: PetitionDesk }).petitionDesk;
    const hits = await call['cases:search']({ text: '粘贴很多', limit: 5 });
    const caseId = hits.ok ? hits.value[0]?.caseId : undefined;
    const opened = caseId === undefined ? undefined : await call['cases:open']({ caseId });
    return opened?.ok ? opened.value.state.matter.demands : undefined;
  });
  expect(stored).toBe(long);
});

test('emoji and rare characters in a name survive into the case and its papers', async ({ launch, seeded }) => {
  const dialogs = dialogQueue();
  const { window: page } = await launch({ dataDir: seeded, env: dialogs.env });
  await signInToDemo(page);
  await registerVisit(page, '𠮷田喆堃😀');
  await expect(page.getByText('𠮷田喆堃😀').first()).toBeVisible();
  const form = await saveAs(page, '来访登记表', dialogs, 'form.docx');
  expect(await docxText(form)).toContain('𠮷田喆堃😀');
});

test('a folder that vanished and a file that is held are said; the paper can be saved elsewhere', async ({
  launch,
  seeded,
}) => {
  const dialogs = dialogQueue();
  const desk = await launch({ dataDir: seeded, env: dialogs.env });
  const page = desk.window;
  await signInToDemo(page);
  await registerVisit(page, '另存失败');
  const save = page.getByRole('button', { name: /^另存为：来访登记表/ }).first();

  const gone = path.join(dialogs.folder, 'gone');
  mkdirSync(gone);
  rmSync(gone, { recursive: true });
  dialogs.answer(path.join(gone, 'form.docx'));
  await save.click();
  await expect(page.getByText(/文件夹不见了.*文书原件仍完整保存/).first()).toBeVisible();

  // A folder in the file's place stands for what Word does on Windows: the name cannot be replaced.
  const held = path.join(dialogs.folder, 'held.docx');
  mkdirSync(path.join(held, 'inside'), { recursive: true });
  writeFileSync(path.join(held, 'inside', 'file'), '');
  dialogs.answer(held);
  await save.click();
  await expect(page.getByText(/(占用|正被|打开着|同名)/).first()).toBeVisible();
  await desk.screenshot('bad-input-export');
  await saveAs(page, '来访登记表', dialogs, 'elsewhere.docx');
});

test('kill -9 while a note is typed takes at most the last second', async ({ launch, seeded }) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  await openReception(first.window);
  await field(first.window, name).fill('笔录断电');
  await field(first.window, 'matter.demands').fill('请求核实情况');
  await press(first.window, '登记并开始接谈');
  const line = first.window.getByRole('list', { name: '笔录内容' }).getByRole('textbox').first();
  await line.fill('问到一半突然断电，这句话一秒以前就写完了。');
  await first.window.waitForTimeout(1_000);
  await line.press('End');
  await line.pressSequentially('最后一秒');
  await first.kill();

  const again = await launch({ dataDir: seeded });
  await signInToDemo(again.window);
  await expectListed(again.window, '笔录断电');
  await again.window.getByText('笔录断电').first().click();
  await press(again.window, '接谈并封存笔录');
  await expect(again.window.getByRole('list', { name: '笔录内容' }).getByRole('textbox').first()).toHaveValue(
    /^问到一半突然断电，这句话一秒以前就写完了。/,
  );
});

test('kill -9 while the reception form is filled: the form is there again', async ({ launch, seeded }) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  await openReception(first.window);
  await field(first.window, name).fill('登记断电');
  await field(first.window, 'matter.demands').fill('登记到一半');
  await first.window.waitForTimeout(1_000);
  await first.kill();
  const again = await launch({ dataDir: seeded });
  await signInToDemo(again.window);
  await openReception(again.window);
  await expect(field(again.window, name)).toHaveValue('登记断电');
  await expect(field(again.window, 'matter.demands')).toHaveValue('登记到一半');
});

test('a case changed underneath refuses the older step, says what changed and keeps the text', async ({
  launch,
  seeded,
}) => {
  const desk = await launch({ dataDir: seeded });
  const page = desk.window;
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
  await page.getByText('电梯频繁故障').first().click();
  await press(page, '再次来访');
  const dialog = dialogOf(page, '再次来访');
  await field(dialog, 'said').fill('这次说的话不能丢');
  // Another window of the same officer records a visit meanwhile.
  const changed = await page.evaluate(async () => {
    const { call } = (globalThis as unknown as { petitionDesk: PetitionDesk }).petitionDesk;
    const hits = await call['cases:search']({ text: '电梯频繁故障', limit: 5 });
    const caseId = (hits.ok ? hits.value[0]?.caseId : undefined) ?? '';
    const opened = await call['cases:open']({ caseId });
    if (!opened.ok) return opened;
    const { state } = opened.value;
    const visit = state.visits[0];
    if (!visit) throw new Error('no visit');
    const { registration: _, said: __, ...rest } = visit;
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    return call['cases:execute']({
      commandId: 'meanwhile',
      caseId,
      caseVersion: state.version,
      occurredOn: today,
      lateReason: null,
      name: 'add-visit',
      payload: {
        visit: { ...rest, visitId: 'meanwhile-v', receivedOn: today, receivedAt: '08:00' },
        said: '另一个窗口',
      },
    });
  });
  expect(changed).toMatchObject({ ok: true });
  await expect(dialog.getByText('这件事项刚有新的办理情况')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText('再次来访');
  await expect(dialog.getByRole('button', { name: '登记再次来访' })).toBeDisabled();
  await expect(field(dialog, 'said')).toHaveValue('这次说的话不能丢');
  await desk.screenshot('bad-input-stale');
  await press(dialog, '已看过，继续');
  await press(dialog, '登记再次来访');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('这次说的话不能丢').first()).toBeVisible();
});
