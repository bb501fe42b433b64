import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type ReplyLetterInput, replyLetter } from '#shared/papers/reply-letter';
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

test('its writing thread starts from inside the archive and writes a letter', async ({ launch }) => {
  const desk = await launch({ packaged });
  // No dialog can be answered in a packed program, so the thread is asked as main asks it (paper-writer.ts).
  const letter = replyLetter(sampleLetter);
  const size = await desk.app.evaluate(async ({ app }, paper) => {
    const load = process.mainModule?.require;
    if (!load) throw new Error('main has no require');
    const { Worker } = load('node:worker_threads') as typeof import('node:worker_threads');
    const thread = new Worker(`${app.getAppPath()}/dist/electron/paper-worker.cjs`);
    const answer = await new Promise<{ readonly bytes?: Uint8Array; readonly failure?: string }>((resolve, reject) => {
      thread.on('message', resolve);
      thread.on('error', reject);
      thread.postMessage({ id: 1, kind: 'letter', createdAt: '2026-01-01T00:00:00.000Z', paper });
    });
    await thread.terminate();
    return answer.bytes?.length ?? answer.failure;
  }, letter);
  expect(size).toBeGreaterThan(4_000);
});

const sampleLetter: ReplyLetterInput = {
  organ: { name: '临川县信访局', shortForm: '临信访函' },
  documentNumber: { shortForm: '临信访函', year: 2026, serial: 1 },
  petitioners: ['赵立新'],
  anonymous: false,
  received: { date: '2026-10-08', form: '来访', gist: '耕地补贴' },
  accepted: { date: '2026-10-12' },
  transferredBy: null,
  demands: [
    { id: 'd1', text: '请求补发', facts: '经查属实。', outcome: 'support', opinion: '予以补发。', basis: ['依据'] },
  ],
  remedy: { organ: '安平省人民政府', days: 30 },
  contact: { name: '王芳', phone: '0000-1234567' },
  issuedOn: '2026-11-20',
  attachments: [],
  copies: [],
};
