import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  expect,
  expectFailure,
  expectListed,
  registerVisit,
  session,
  signInToDemo,
  test,
  trySignIn,
} from '../support/failures';
import { press } from '../support/steps/fields';
import { dialogQueue } from '../support/steps/papers';

test('a data folder that is not there is named, not made anew, and found again by 重试', async ({ launch, seeded }) => {
  const away = `${seeded}-away`;
  renameSync(seeded, away);
  const desk = await launch({ dataDir: seeded });
  await expectFailure(desk.window, '找不到数据文件夹', new RegExp(path.basename(seeded)), '重试');
  expect(existsSync(seeded)).toBe(false);
  await desk.screenshot('failure-folder-missing');
  renameSync(away, seeded);
  await press(desk.window, '重试');
  await signInToDemo(desk.window);
});

test('a folder that cannot be written to is told apart and opens once it can', async ({ launch, seeded }) => {
  chmodSync(seeded, 0o500);
  const desk = await launch({ dataDir: seeded });
  await expectFailure(desk.window, '数据文件夹不能写入', new RegExp(path.basename(seeded)), '重试');
  chmodSync(seeded, 0o700);
  await press(desk.window, '重试');
  await signInToDemo(desk.window);
});

test('a missing key file is named; put back, the ledger opens', async ({ launch, seeded }) => {
  const keys = path.join(seeded, 'keys.json');
  renameSync(keys, `${keys}.away`);
  const desk = await launch({ dataDir: seeded });
  await expectFailure(desk.window, '台账的密钥文件不见了', /keys\.json/, '重试');
  renameSync(`${keys}.away`, keys);
  await press(desk.window, '重试');
  await signInToDemo(desk.window);
});

test('a second program on the same folder shows the first window and ends in good order', async ({
  launch,
  seeded,
}) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  const second = await launch({ dataDir: seeded }).then(
    () => 'opened a window of its own',
    (error: unknown) => String(error),
  );
  expect(second).toContain('已经在使用这个数据文件夹');
  await registerVisit(first.window, '仍在办理');
});

for (const [what, damage] of [
  ['cut short', (file: string) => truncateSync(file, 4_096 * 3 + 17)],
  ['overwritten with garbage', (file: string) => writeFileSync(file, Buffer.alloc(200_000, 0x5a))],
  ['emptied', (file: string) => truncateSync(file, 0)],
] as const) {
  test(`a ledger ${what} is damage: kept as it is, set aside only by a second step, never deleted`, async ({
    launch,
    seeded,
  }) => {
    const file = path.join(seeded, 'ledger.db');
    damage(file);
    const damaged = readFileSync(file);
    const desk = await launch({ dataDir: seeded });
    const page = desk.window;
    await trySignIn(page);
    await expectFailure(page, '台账文件损坏', /ledger\.db/, '从备份恢复');
    await desk.screenshot(`failure-damaged-${what.split(' ')[0]}`);
    expect(readFileSync(file).equals(damaged)).toBe(true);

    await press(page, '以上办法都不行…');
    const go = page.getByRole('button', { name: '移开并重新开始' });
    await expect(go).toBeDisabled();
    await page.getByLabel(/确定这样做的，请输入/).fill('移开台账');
    await go.click();
    await expect(page.getByRole('heading', { name: '首次使用：设置本单位' })).toBeVisible();
    const aside = readdirSync(seeded).filter((name) => name.startsWith('damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(path.join(seeded, aside[0] ?? '', 'ledger.db')).equals(damaged)).toBe(true);
  });
}

test('a damaged ledger comes back from the last copy; the damaged one is kept', async ({ launch, seeded }) => {
  const copies = mkdtempSync(path.join(tmpdir(), 'pd-copies-'));
  const dialogs = dialogQueue();
  await session(
    launch,
    seeded,
    async (page) => {
      dialogs.answer(copies);
      await page.keyboard.press('Alt+5');
      await press(page, '选择备份文件夹');
      await press(page, '现在备份');
      await expect(page.getByText(/上次备份/).first()).toBeVisible({ timeout: 30_000 });
    },
    { env: dialogs.env },
  );
  expect(readdirSync(copies).filter((name) => name.startsWith('petition-desk-')).length).toBeGreaterThan(0);

  writeFileSync(path.join(seeded, 'ledger.db'), Buffer.alloc(50_000, 1));
  const desk = await launch({ dataDir: seeded });
  const page = desk.window;
  await trySignIn(page);
  await expectFailure(page, '台账文件损坏', /ledger\.db/, '从备份恢复');
  await press(page, '从备份恢复');
  await press(page, '恢复');
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
  expect(readdirSync(seeded).some((name) => /^replaced-/.test(name))).toBe(true);
  rmSync(copies, { recursive: true, force: true });
});

test('acknowledged visits lost with a deleted -wal are noticed, not passed over (L11)', async ({ launch, seeded }) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  await registerVisit(first.window, '断电前登记');
  // The head file follows the commit without anybody waiting for it.
  const head = path.join(seeded, 'ledger.head');
  const sequenceOf = (): number => Number(/"sequence":(\d+)/.exec(readFileSync(head, 'utf8'))?.[1]);
  const before = Number(/"sequence":(\d+)/.exec(readFileSync(`${head}`, 'utf8'))?.[1]);
  await registerVisit(first.window, '断电前又登记');
  await expect.poll(sequenceOf).toBeGreaterThan(before);
  await first.kill();
  rmSync(path.join(seeded, 'ledger.db-wal'));

  const desk = await launch({ dataDir: seeded });
  await trySignIn(desk.window);
  await expectFailure(desk.window, '台账少了最近登记的内容', /ledger/, '重试');
  await desk.screenshot('failure-behind-head');
});

test('a missing head file is told apart; put back, the ledger opens', async ({ launch, seeded }) => {
  const head = path.join(seeded, 'ledger.head');
  renameSync(head, `${head}.away`);
  const desk = await launch({ dataDir: seeded });
  await trySignIn(desk.window);
  await expectFailure(desk.window, '台账的校验文件不见了', /ledger\.head/, '重试');
  renameSync(`${head}.away`, head);
  await press(desk.window, '重试');
  await signInToDemo(desk.window);
});

test('after kill -9 the ledger opens with everything that was acknowledged', async ({ launch, seeded }) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  await registerVisit(first.window, '突然断电的人');
  await first.kill();
  const again = await launch({ dataDir: seeded });
  await signInToDemo(again.window);
  await expectListed(again.window, '突然断电的人');
});
