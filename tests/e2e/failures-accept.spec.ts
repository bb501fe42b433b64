import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectFailure, expectListed, registerVisit, signInToDemo, test, trySignIn } from '../support/failures';
import { officeRecord } from '../support/second-hand';
import { press } from '../support/steps/fields';

const headOf = (dataDir: string): string => path.join(dataDir, 'ledger.head');
const sequenceOf = (dataDir: string): number =>
  Number(/"sequence":(\d+)/.exec(readFileSync(headOf(dataDir), 'utf8'))?.[1]);

/** From the failure screen through the second step to the sign-in that follows it. */
async function accept(page: Page, said: RegExp): Promise<void> {
  await press(page, '找不回来，用现有的台账继续…');
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole('button', { name: '先不继续' })).toBeFocused();
  await press(page, '由管理员登录并继续');
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
}

/** What the acceptance left in the ledger, and that everything in it is whole. */
async function renewals(dataDir: string): Promise<readonly unknown[]> {
  const { events, findings } = await officeRecord(dataDir);
  expect(findings).toEqual([]);
  return events.flatMap(({ event }) => (event.name === 'head-renewed' ? [event.payload] : []));
}

test('without its head file an administrator goes on with the ledger that is there, and that stays on record', async ({
  launch,
  seeded,
}) => {
  const sequence = sequenceOf(seeded);
  renameSync(headOf(seeded), `${headOf(seeded)}.away`);
  const desk = await launch({ dataDir: seeded });
  const page = desk.window;
  await trySignIn(page);
  await expectFailure(page, '台账的校验文件不见了', /ledger\.head/, '重试');

  // The step can be left again, and nothing has happened by then.
  await press(page, '找不回来，用现有的台账继续…');
  await press(page, '先不继续');
  await press(page, '重试');
  await trySignIn(page);
  await expectFailure(page, '台账的校验文件不见了', /ledger\.head/, '重试');

  await accept(page, /没有可用的校验文件，无法知道最近登记的内容是否齐全/);
  await desk.screenshot('failure-accepted-sign-in');
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
  await registerVisit(page, '继续以后的来访人');
  await desk.close();
  expect(await renewals(seeded)).toEqual([{ expectedSequence: null, foundSequence: sequence }]);

  // Once is enough: the head is written anew.
  const again = await launch({ dataDir: seeded });
  await signInToDemo(again.window);
  await expectListed(again.window, '继续以后的来访人');
});

test('a ledger that lost its last records says how many, goes on when an administrator accepts it, and keeps the numbers on record', async ({
  launch,
  seeded,
}) => {
  const file = path.join(seeded, 'ledger.db');
  copyFileSync(file, `${file}.earlier`);
  const found = sequenceOf(seeded);
  const first = await launch({ dataDir: seeded });
  await signInToDemo(first.window);
  await registerVisit(first.window, '丢失了的来访人');
  await first.close();
  const expected = sequenceOf(seeded);
  expect(expected).toBeGreaterThan(found);
  renameSync(`${file}.earlier`, file);
  rmSync(`${file}-wal`, { force: true });

  const desk = await launch({ dataDir: seeded });
  const page = desk.window;
  await trySignIn(page);
  await expectFailure(page, '台账少了最近登记的内容', /ledger\.db/, '重试');
  await accept(page, new RegExp(`校验文件记着 ${expected} 条记录，现有台账只有 ${found} 条`));
  await signInToDemo(page);
  await expectListed(page, '电梯频繁故障');
  await expect(page.getByText('丢失了的来访人')).toHaveCount(0);
  await desk.close();
  expect(await renewals(seeded)).toEqual([{ expectedSequence: expected, foundSequence: found }]);
});
