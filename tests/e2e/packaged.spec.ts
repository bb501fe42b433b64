import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { field, registerVisit, setUpOffice, signIn } from '../support/at-the-desk';
import { expect, test } from '../support/launch';
import { projectRoot } from '../support/out';

/** What `node build/package.mjs --test` leaves: as shipped, but for the inspector that this test needs. */
const packaged = path.join(projectRoot, 'release', 'linux-unpacked', 'petition-desk');

test('the packed program runs from its archive, sets an office up and registers a visit that is there after a restart', async ({
  launch,
  dataDir,
}) => {
  const desk = await launch({ packaged, dataDir });
  expect(await desk.app.evaluate(({ app }) => ({ packaged: app.isPackaged, path: app.getAppPath() }))).toEqual({
    packaged: true,
    path: path.join(path.dirname(packaged), 'resources', 'app.asar'),
  });
  await setUpOffice(desk.window);
  await registerVisit(desk.window, { name: '赵立新', demand: '请求核实并补发 2025 年耕地地力保护补贴 860 元' });
  await desk.screenshot('packaged-registered');
  expect(desk.errors).toEqual([]);
  await desk.close();

  const again = await launch({ packaged, dataDir });
  await signIn(again.window);
  await again.window.keyboard.press('Alt+2');
  await again.window.getByRole('tab', { name: '全部未结' }).click();
  await expect(again.window.getByText('赵立新').first()).toBeVisible();
  await again.screenshot('packaged-restarted');
  expect(again.errors).toEqual([]);
});

test('its fuses are those of electron-builder.yml, with the inspector on for tests', async () => {
  const wire = await getCurrentFuseWire(packaged);
  const on = '1'.charCodeAt(0);
  const off = '0'.charCodeAt(0);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
  }).toEqual({ runAsNode: off, nodeOptions: off, inspect: on, onlyAsar: on });
});

test('its sandbox is on: the renderer runs under seccomp in name spaces of its own', async ({ launch }) => {
  const desk = await launch({ packaged });
  await expect(field(desk.window, 'profile.officeName')).toBeVisible();
  const renderers = await desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getOSProcessId()),
  );
  expect(renderers.length).toBeGreaterThan(0);
  for (const pid of renderers) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(/^Seccomp:\t2$/m.test(status), 'seccomp filter').toBe(true);
    // More than one number: the process has another id inside a name space of its own.
    expect(/^NSpid:(\t\d+){2,}$/m.test(status), 'process name space').toBe(true);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
  }
});
