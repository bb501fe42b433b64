import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
import { openBesides } from '../support/second-hand';
import { press } from '../support/steps/fields';
import { go } from '../support/steps/office';
import { dialogQueue } from '../support/steps/papers';

const quietWay = '以上办法都不行…';
/** The files of a ledger, each with the SHA-256 of what is in it. */
const digests = (dataDir: string): readonly (readonly [name: string, digest: string])[] =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith('ledger.'))
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(dataDir, name)))
        .digest('hex'),
    ]);
const ledgerOf = (dataDir: string): string => path.join(dataDir, 'ledger.db');

test('a ledger that another program holds is called locked, and opens when that lets go', async ({
  launch,
  seeded,
}) => {
  const { window: page, screenshot } = await launch({ dataDir: seeded });
  const other = await openBesides(seeded);
  await trySignIn(page);
  await expectFailure(page, '台账正在被另一个程序使用', /ledger\.db/, '重试');
  await expect(page.getByText('台账完好，没有改动。')).toBeVisible();
  // Nothing is wrong with the file, so nothing offers to move or replace it.
  await expect(page.getByRole('button', { name: quietWay })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '从备份恢复' })).toHaveCount(0);
  await screenshot('failure-locked');

  await press(page, '重试');
  await trySignIn(page);
  await expectFailure(page, '台账正在被另一个程序使用', /ledger\.db/, '重试');
  await other.close();
  await press(page, '重试');
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
});

test('a ledger of a newer version is named and not offered for repair; nothing of it is lost for the version that wrote it', async ({
  launch,
  seeded,
}) => {
  const setVersion = async (version: number): Promise<void> => {
    const engine = await openBesides(seeded);
    engine.exec(`PRAGMA user_version = ${version}`);
    await engine.close();
  };
  const engine = await openBesides(seeded);
  const [present] = engine.prepare('PRAGMA user_version').get() ?? [];
  await engine.close();
  await setVersion(9990);
  // A -wal as a crash of the newer version may leave it: the room laid out, not a frame in it.
  writeFileSync(`${ledgerOf(seeded)}-wal`, Buffer.alloc(262_144));
  const before = digests(seeded);
  expect(before.map(([name]) => name)).toEqual(['ledger.db', 'ledger.db-wal', 'ledger.head']);

  const { window: page, screenshot } = await launch({ dataDir: seeded });
  await trySignIn(page);
  await expectFailure(page, '台账来自更新的版本', /ledger\.db/, '重试');
  await expect(page.getByText('请安装新版本')).toBeVisible();
  await expect(page.getByRole('button', { name: quietWay })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '从备份恢复' })).toHaveCount(0);
  await screenshot('failure-newer-version');
  await press(page, '重试');
  await trySignIn(page);
  await expectFailure(page, '台账来自更新的版本', /ledger\.db/, '重试');
  expect(digests(seeded)).toEqual(before);
  // The lock is let go: the version that wrote it can open it while this screen is still shown.
  await setVersion(Number(present));
  await press(page, '重试');
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
});

test('a -wal that was moved away after a crash and put back: 重试 brings back what it held', async ({
  launch,
  seeded,
}) => {
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  const head = path.join(seeded, 'ledger.head');
  const sequence = (): number => Number(/"sequence":(\d+)/.exec(readFileSync(head, 'utf8'))?.[1]);
  const before = sequence();
  await registerVisit(first.window, '日志里的来访人');
  // The head follows its commit without anybody waiting for it.
  await expect.poll(sequence).toBeGreaterThan(before);
  await first.kill();
  const wal = `${ledgerOf(seeded)}-wal`;
  renameSync(wal, `${wal}.away`);

  const { window: page } = await launch({ dataDir: seeded });
  await trySignIn(page);
  await expectFailure(page, '台账少了最近登记的内容', /ledger\.db/, '重试');
  // Gone on with as it is only behind a second step; going back is always there.
  await press(page, quietWay);
  await expect(page.getByRole('button', { name: '移开并重新开始' })).toBeDisabled();
  await press(page, '不移开，返回');
  expect(readdirSync(seeded).filter((name) => /^(damaged|replaced)-/.test(name))).toEqual([]);

  rmSync(wal, { force: true });
  copyFileSync(`${wal}.away`, wal);
  await press(page, '重试');
  await signInToDemo(page);
  await expectListed(page, '日志里的来访人');
});

test('where no copy can be found, restoring says so and changes nothing', async ({ launch, seeded }) => {
  const keys = path.join(seeded, 'keys.json');
  renameSync(keys, `${keys}.away`);
  const names = (): readonly string[] => readdirSync(seeded).sort();
  const { window: page } = await launch({ dataDir: seeded });
  await expectFailure(page, '台账的密钥文件不见了', /keys\.json/, '重试');
  const before = names();
  await press(page, '从备份恢复');
  await press(page, '恢复');
  await expect(page.getByRole('alert')).toContainText('没有找到备份');
  expect(names()).toEqual(before);
});

test('a failure met at the start speaks of no step that was taken, and offers nothing that cannot help', async ({
  launch,
  seeded,
}) => {
  const folder = new RegExp(path.basename(seeded));
  const away = `${seeded}-away`;
  renameSync(seeded, away);
  const missing = await launch({ dataDir: seeded });
  await expectFailure(missing.window, '找不到数据文件夹', folder, '重试');
  // Where copies lie is written in the folder that is missing.
  await expect(missing.window.getByRole('button', { name: '从备份恢复' })).toHaveCount(0);
  await missing.close();
  renameSync(away, seeded);

  chmodSync(ledgerOf(seeded), 0o400);
  const { window: page } = await launch({ dataDir: seeded });
  await trySignIn(page);
  await expectFailure(page, '数据文件夹不能写入', /ledger\.db/, '重试');
  await expect(page.getByRole('main')).not.toContainText('刚才');
  chmodSync(ledgerOf(seeded), 0o600);
  await press(page, '重试');
  await signInToDemo(page);
});

test('a copy of the ledger laid in the place of a lost folder by hand opens by 重试, as the screen says', async ({
  launch,
  seeded,
}) => {
  const copies = `${seeded}-copies`;
  mkdirSync(copies);
  const dialogs = dialogQueue();
  dialogs.answer(copies);
  await session(
    launch,
    seeded,
    async (page) => {
      await go(page, '设置');
      await press(page, '选择备份文件夹');
      await press(page, '现在备份');
      await expect(page.getByText(/上次备份/).first()).toBeVisible({ timeout: 30_000 });
    },
    { env: dialogs.env },
  );
  // This ledger's own place in the chosen folder, and in it the newest copy.
  const place = path.join(copies, readdirSync(copies)[0] ?? '');
  const newest = readdirSync(place).sort().at(-1) ?? '';
  rmSync(seeded, { recursive: true });
  const { window: page } = await launch({ dataDir: seeded });
  await expectFailure(page, '找不到数据文件夹', new RegExp(path.basename(seeded)), '重试');
  cpSync(path.join(place, newest), seeded, { recursive: true });
  await press(page, '重试');
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
  rmSync(copies, { recursive: true, force: true });
});
