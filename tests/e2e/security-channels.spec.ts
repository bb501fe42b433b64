import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { commandPayloads } from '#shared/case/commands/payloads';
import { officeRules } from '#shared/case/rules';
import { type ChannelName, contract, type RequestOf } from '#shared/ipc/contract';
import { demoOfficer, seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { projectRoot } from '../support/out';
import { callDesk, callRaw, codeOf, valueIn } from '../support/secrecy/call';
import { commandCalls, fieldCalls, type JunkAnswer, sendJunk, sendWrongKinds } from '../support/secrecy/junk';
import { expectUnharmed, HOME, logged, ready } from '../support/secrecy/unharmed';
import { timeline } from '../support/steps/case';
import { go, signIn, signOut } from '../support/steps/office';

let dataDir = '';
test.beforeAll(async () => {
  dataDir = await seedDemoOffice();
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Main's day, which is the office's and not that of the test's clock. */
async function todayOf(page: Page): Promise<string> {
  const status = await valueIn(page, 'app:status', {});
  if (status.stage !== 'open') throw new Error('nobody is signed in');
  return status.today;
}

const accessOf = (channel: string) => Object.entries(contract).find(([name]) => name === channel)?.[1].access;

/** Junk gets its code within a second; what cannot be copied is stopped in the page and never reaches main. */
function expectCoded(answers: readonly JunkAnswer[], signedIn: boolean): void {
  const unsendable = ['symbol', 'function', 'function inside', 'cycle', 'nested 20,000', 'getter that throws'];
  const wrong = answers.filter(({ channel, what, outcome, milliseconds }) => {
    const code = signedIn || accessOf(channel) === 'anyone' ? 'invalid-request' : 'not-signed-in';
    const coded = outcome === code || (outcome === 'not sent' && unsendable.includes(what));
    return !coded || milliseconds > 1_000;
  });
  expect(wrong.slice(0, 20)).toEqual([]);
}

test('junk on every channel gets a coded error within a second, before and after sign-in', async ({ launch }) => {
  test.setTimeout(120_000);
  const desk = await launch({ dataDir });
  const page = desk.window;
  await ready(page);
  const channels = Object.keys(contract).length;
  const inFields = fieldCalls();
  expect(inFields.length).toBeGreaterThan(250);

  const check = async (signedIn: boolean): Promise<void> => {
    const kinds = await sendWrongKinds(page);
    expect(kinds).toHaveLength(channels * 25);
    expectCoded(kinds, signedIn);
    expectCoded(await sendJunk(page, inFields), signedIn);
  };
  await test.step('signed out', () => check(false));
  await signIn(page, demoOfficer);
  await test.step('signed in with every role', () => check(true));

  await test.step('junk inside commands changes no case', async () => {
    const { rows } = await valueIn(page, 'desk:fill', { after: null });
    const [row] = rows;
    if (row === undefined) throw new Error('the demonstration office has no case');
    const before = await valueIn(page, 'cases:open', { caseId: row.id });
    const calls = commandCalls(row.id, row.version, await todayOf(page));
    expect(calls.length).toBeGreaterThan(150);
    const answers = await sendJunk(page, calls);
    const wrong = answers.filter(
      ({ outcome, milliseconds }) =>
        !['invalid-request', 'refused', 'forbidden'].includes(outcome) || milliseconds > 1_000,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(await valueIn(page, 'cases:open', { caseId: row.id })).toEqual(before);
  });

  expect(await callRaw(page, 'ledger:drop', {})).toBeUndefined();
  const polluted = await desk.app.evaluate(() => 'polluted' in {});
  expect([polluted, await page.evaluate(() => 'polluted' in {})]).toEqual([false, false]);
  await go(page, '工作台');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectUnharmed(desk);
});

test('frames have no bridge, and a window that main does not know gets no answer', async ({ launch }) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  const loads = await desk.window.evaluate(async () => {
    const sources: readonly Readonly<Record<string, string>>[] = [
      {},
      { srcdoc: '<p>x</p>' },
      { src: 'desk://workstation/index.html' },
      { src: 'desk://workstation/' },
      { src: '/index.html', sandbox: 'allow-scripts allow-same-origin' },
    ];
    return Promise.all(
      sources.map(async (attributes) => {
        const frame = document.createElement('iframe');
        for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        document.body.append(frame);
        await loaded;
        return true;
      }),
    );
  });
  expect(loads).toHaveLength(5);
  const frames = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
    const inside = main?.framesInSubtree.filter((frame) => frame !== main) ?? [];
    return Promise.all(
      inside.map(async (frame) =>
        String(await frame.executeJavaScript("location.href + ' ' + typeof window.petitionDesk")),
      ),
    );
  });
  // What the policy refuses is an error page of the browser, another origin than ours.
  const refused = 'chrome-error://chromewebdata/ undefined';
  expect(frames).toEqual(['about:blank undefined', 'about:srcdoc undefined', refused, refused, refused]);

  const ask = "window.petitionDesk.call['app:status']({}).then((answer) => typeof answer)";
  const answers = await desk.app.evaluate(
    async ({ app, BrowserWindow, session }, [url, code]) => {
      const known = BrowserWindow.getAllWindows()[0];
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/dist/electron/preload.cjs`,
          session: session.fromPartition('desk', { cache: false }),
          sandbox: true,
        },
      });
      await stranger.loadURL(url);
      const both = [
        await known?.webContents.executeJavaScript(code),
        await stranger.webContents.executeJavaScript(code),
      ];
      stranger.destroy();
      return both;
    },
    [HOME, ask] as const,
  );
  expect(answers).toEqual(['object', 'undefined']);
  expect(logged(dataDir, 'app:status unknown sender')).toBeGreaterThan(0);
  await expectUnharmed(desk);
});

test('steps that only main records cannot be sent by a screen', async ({ launch }) => {
  const desk = await launch({ dataDir });
  const page = desk.window;
  await signIn(page, demoOfficer);
  const { rows } = await valueIn(page, 'desk:fill', { after: null });
  const row = rows.find(({ stage }) => stage === 'signed-off');
  if (row === undefined) throw new Error('the demonstration office has no letter to be issued');
  const { state } = await valueIn(page, 'cases:open', { caseId: row.id });
  const today = await todayOf(page);
  const organ = (await valueIn(page, 'office:view', {})).profile.organs.find(
    ({ id }) => id === state.acceptance?.organ.id,
  );
  const number = await valueIn(page, 'papers:next-number', {
    organId: organ?.id ?? '',
    paperKey: '处理意见书',
    issuedOn: today,
  });
  const payloads = {
    'issue-letter': {
      paperId: 'forged',
      opinionId: state.opinion?.opinion.opinionId,
      number,
      file: { hash: 'a'.repeat(64), size: 1 },
    },
    'record-export': { paperId: 'forged', paper: '处理意见书', way: '另存' },
  } as const;
  for (const [name, payload] of Object.entries(payloads)) {
    // Whole and well-formed, so that only the rule on who may send it can refuse it.
    const schema = Object.entries(commandPayloads).find(([known]) => known === name)?.[1];
    expect(schema?.safeParse(payload).success, name).toBe(true);
    const envelope = {
      commandId: `forged-${name}`,
      caseId: row.id,
      caseVersion: row.version,
      occurredOn: today,
      lateReason: null,
    };
    expect(await codeOf(page, 'cases:execute', { ...envelope, name, payload }), name).toBe('forbidden');
  }
  const after = await valueIn(page, 'cases:open', { caseId: row.id });
  expect(after.state).toEqual(state);
  expect(after.state.letters).toEqual([]);
});

test('an officer of the reception may neither sign off, issue nor set up, and is not offered it', async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const desk = await launch({ dataDir });
  const page = desk.window;
  const receptionist = { account: 'zhouxiao', name: '周晓', password: 'jiedai-2026-x' } as const;
  await signIn(page, demoOfficer);
  const view = await valueIn(page, 'office:add-officer', { ...receptionist, roles: ['reception'] });
  const { rows } = await valueIn(page, 'desk:fill', { after: null });
  const [reviewed, signedOff] = (['reviewed', 'signed-off'] as const).map((wanted) =>
    rows.find(({ stage }) => stage === wanted),
  );
  if (reviewed === undefined || signedOff === undefined) throw new Error('the demonstration office lacks a stage');
  const stateOf = async (caseId: string) => (await valueIn(page, 'cases:open', { caseId })).state;
  const waiting = await stateOf(reviewed.id);
  const approved = await stateOf(signedOff.id);
  const today = await todayOf(page);
  const signingOff = (commandId: string) =>
    ({
      commandId,
      caseId: waiting.id,
      caseVersion: waiting.version,
      occurredOn: today,
      lateReason: null,
      name: 'sign-off-opinion',
      payload: { opinionId: waiting.opinion?.opinion.opinionId, agreed: true, comment: '' },
    }) as const;
  const issuing = {
    commandId: 'role-issue',
    caseId: approved.id,
    caseVersion: approved.version,
    opinionId: approved.opinion?.opinion.opinionId ?? '',
    paperId: 'role-paper',
    occurredOn: today,
    lateReason: null,
  } as const;
  const [organ] = view.profile.organs;
  if (organ === undefined) throw new Error('the demonstration office has no organ');

  await go(page, '设置');
  await expect(page.getByRole('button', { name: '添加机关' })).toBeVisible();
  await expect(page.getByRole('button', { name: '添加人员' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '核对台账' })).toBeVisible();
  await signOut(page, demoOfficer.name);
  await signIn(page, receptionist);

  await test.step('main refuses each step', async () => {
    const answer = await callDesk(page, 'cases:execute', signingOff('role-1'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', rule: officeRules.duties } });
    const lawChange: RequestOf<'law:preview'>['change'] = { kind: 'local-rules', followed: [] };
    const refusals: Readonly<Partial<Record<ChannelName, string>>> = {
      'papers:issue-letter': await codeOf(page, 'papers:issue-letter', issuing),
      'statutes:read-file': await codeOf(page, 'statutes:read-file', {}),
      'office:save-organ': await codeOf(page, 'office:save-organ', { organ: { ...organ, name: '别的机关' } }),
      'office:continue-series': await codeOf(page, 'office:continue-series', {
        series: organ.shortForm,
        year: Number(today.slice(0, 4)),
        next: 900,
        reason: '越权',
      }),
      'office:add-officer': await codeOf(page, 'office:add-officer', {
        account: 'helper',
        name: '帮手',
        password: 'bangshou-2026',
        roles: ['administrator'],
      }),
      'office:set-roles': await codeOf(page, 'office:set-roles', {
        officerId: view.officers.at(-1)?.id ?? '',
        roles: ['administrator'],
        active: true,
      }),
      'law:read-file': await codeOf(page, 'law:read-file', { kind: 'holidays' }),
      'law:preview': await codeOf(page, 'law:preview', { workId: 'role-law', change: lawChange }),
      'law:apply': await codeOf(page, 'law:apply', { workId: 'role-law', change: lawChange, confirmed: true }),
      'law:undo': await codeOf(page, 'law:undo', { workId: 'role-law' }),
      'backup:choose-folder': await codeOf(page, 'backup:choose-folder', {}),
      'ledger:verify': await codeOf(page, 'ledger:verify', { workId: 'role-verify' }),
    };
    expect(new Set(Object.values(refusals))).toEqual(new Set(['forbidden']));
    const roled = Object.entries(contract).filter(
      ([, { access }]) => Array.isArray(access) && !access.includes('reception'),
    );
    expect(Object.keys(refusals).sort()).toEqual(roled.map(([name]) => name).sort());
    expect(await stateOf(waiting.id)).toEqual(waiting);
    expect(await stateOf(approved.id)).toEqual(approved);
    const unchanged = await valueIn(page, 'office:view', {});
    expect(unchanged).toEqual(view);
  });

  const openByTitle = async (title: string): Promise<void> => {
    await go(page, '案件');
    await page.getByRole('combobox', { name: '找什么' }).fill(title);
    await page.getByRole('option').filter({ hasText: title }).first().click();
    await expect(timeline(page).first()).toBeVisible();
  };
  await test.step('the screens do not offer them', async () => {
    for (const [row, label] of [
      [reviewed, '签批'],
      [signedOff, '印发'],
    ] as const) {
      await openByTitle(row.title);
      await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0);
      await page.getByText('为什么不能办别的').click();
      await expect(page.getByRole('group').filter({ hasText: label })).toContainText('您没有这个岗位');
      await page.getByRole('button', { name: '看处理意见书' }).click();
      await expect(page.getByRole('heading', { name: /^处理意见书（待/ })).toBeVisible();
      await expect(page.getByRole('button', { name: /^(同意|退回|印发)/ })).toHaveCount(0);
    }
    await desk.screenshot('security-reception-letter');
    await go(page, '设置');
    await expect(page.getByText('单位、人员和备份由管理员设置')).toBeVisible();
    await expect(page.getByText(organ.name, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(添加|修改 |选择)/ })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '核对台账' })).toHaveCount(0);
    await desk.screenshot('security-reception-settings');
  });

  await test.step('the same steps by the officer who holds the roles are carried out', async () => {
    await signOut(page, receptionist.name);
    await signIn(page, demoOfficer);
    expect(await codeOf(page, 'cases:execute', signingOff('role-2'))).toBe('ok');
    expect(await codeOf(page, 'papers:issue-letter', issuing)).toBe('ok');
  });
  await expectUnharmed(desk);
});

test('a second start on the same folder says so in Chinese, ends with 0 and leaves the first alone', async ({
  launch,
}) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { ELECTRON_RUN_AS_NODE: _, ELECTRON_OVERRIDE_DIST_PATH: dist = '', ...env } = process.env;
  const executable = path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
  // Rejects when the exit code is not 0.
  const { stdout } = await promisify(execFile)(executable, [projectRoot, '--data-dir', dataDir], {
    env,
    timeout: 20_000,
  });
  expect(stdout).toContain('信访接待工作台已经在使用这个数据文件夹，已切换到打开的窗口。');
  await expect
    .poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  await expectUnharmed(desk);
});
