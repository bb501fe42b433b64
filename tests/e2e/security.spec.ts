import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contract } from '#shared/ipc/contract';
import { seedDemoOffice } from '../support/demo-office';
import { expect, test } from '../support/launch';
import { projectRoot } from '../support/out';
import { tryToEscape, tryWebRtc } from '../support/secrecy/escapes';
import { listen } from '../support/secrecy/listener';
import { expectUnharmed, HOME, logged, ready } from '../support/secrecy/unharmed';

let dataDir = '';
test.beforeAll(async () => {
  dataDir = await seedDemoOffice();
});
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the page has a bridge of the contract and nothing of Node; its process is in the sandbox', async ({ launch }) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  const page = await desk.window.evaluate(() => ({
    node: [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'setImmediate',
      'electron',
    ].filter((name) => name in globalThis),
    bridge: Object.keys(window.petitionDesk ?? {}),
    channels: Object.keys(window.petitionDesk?.call ?? {}),
    secure: isSecureContext,
  }));
  expect(page.node).toEqual([]);
  expect(page.bridge.sort()).toEqual(['call', 'on']);
  expect(page.channels.sort()).toEqual(Object.keys(contract).sort());
  expect(page.secure).toBe(true);

  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const last: unknown =
      contents === undefined ? {} : Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    return { last, id: contents?.getOSProcessId() ?? 0, spelling: contents?.session.isSpellCheckerEnabled() };
  });
  expect(preferences.last).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(preferences.spelling).toBe(false);
  if (process.platform === 'linux') {
    // The kernel's own word: a filter on system calls, and no privilege to be gained.
    const status = readFileSync(`/proc/${preferences.id}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(readFileSync(`/proc/${preferences.id}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
  }

  const replaced = await desk.window.evaluate(async () => {
    const bridge = window.petitionDesk;
    try {
      Reflect.set(bridge ?? {}, 'call', {});
      Reflect.set(window, 'petitionDesk', { call: {} });
      Object.defineProperty(window, 'petitionDesk', { value: 1 });
    } catch {
      // Either way is a refusal.
    }
    return window.petitionDesk === bridge && typeof bridge?.call['app:status'] === 'function';
  });
  expect(replaced).toBe(true);
  await expectUnharmed(desk);
});

test('the policy comes as a header; script from text and every way to another machine are stopped', async ({
  launch,
}) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  const policy = await desk.app.evaluate(async ({ session }, url) => {
    const answer = await session.fromPartition('desk', { cache: false }).fetch(url);
    return answer.headers.get('content-security-policy') ?? '';
  }, HOME);
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'", "frame-ancestors 'none'"]) {
    expect(policy.split('; ')).toContain(part);
  }
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/]{20,}=*'/);

  const listener = await listen();
  try {
    const { verdicts, ran } = await tryToEscape(desk.window, listener.url);
    expect(ran).toBe(false);
    expect(Object.keys(verdicts).length).toBeGreaterThan(25);
    expect(Object.entries(verdicts).filter(([, directive]) => directive === 'nothing')).toEqual([]);
    expect(verdicts).toMatchObject({
      'inline script': 'script-src-elem',
      eval: 'script-src',
      fetch: 'connect-src',
      'fetch of our own files': 'connect-src',
      'frame of our own page': 'frame-src',
      form: 'form-action',
    });
    expect(await tryWebRtc(desk.window, listener.host, listener.port)).toMatch(/complete|closed/);
    expect(listener.reached()).toBe(0);
    await listener.knock();
    expect(listener.reached()).toBe(1);
  } finally {
    await listener.close();
  }
  await expectUnharmed(desk);
});

test('the window stays on its page and opens no other', async ({ launch }) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  const listener = await listen();
  const refusals = (): number => logged(dataDir, 'refused') + desk.errors.length;
  try {
    const addresses = [
      `${listener.url}/away`,
      'https://192.0.2.1/',
      'file:///etc/passwd',
      'data:text/html,<p>x',
      'desk://printing/page.html',
      'desk://workstation.example/index.html',
      'desk://workstation@192.0.2.1/index.html',
    ];
    for (const address of addresses) {
      const before = refusals();
      await desk.window.evaluate((url) => {
        location.href = url;
      }, address);
      await expect.poll(refusals, { message: `refused: ${address}` }).toBeGreaterThan(before);
      expect(desk.window.url()).toBe(HOME);
    }
    for (const address of [...addresses, '', 'about:blank', HOME]) {
      const before = logged(dataDir, 'refused window') + desk.errors.length;
      const opened = await desk.window.evaluate((url) => window.open(url) !== null, address);
      expect(opened, `window: ${address}`).toBe(false);
      await expect
        .poll(() => logged(dataDir, 'refused window') + desk.errors.length, { message: `window: ${address}` })
        .toBeGreaterThan(before);
    }
    const before = logged(dataDir, 'refused window');
    await desk.window.evaluate((url) => {
      const link = document.createElement('a');
      Object.assign(link, { href: url, target: '_blank' });
      document.body.append(link);
      link.click();
    }, `${listener.url}/blank`);
    await expect.poll(() => logged(dataDir, 'refused window')).toBeGreaterThan(before);
    expect(listener.reached()).toBe(0);
  } finally {
    await listener.close();
  }
  await expectUnharmed(desk);
  expect(logged(dataDir, 'example')).toBe(0);
});

test('a page that empties itself gets the screens back', async ({ launch }) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  // The browser shows an empty page without asking anybody.
  for (const time of [1, 2]) {
    await desk.window.evaluate(() => {
      location.href = 'about:blank';
    });
    await expect.poll(() => logged(dataDir, 'refused page of its own'), { message: `time ${time}` }).toBe(time);
    await desk.window.waitForURL(HOME);
    await ready(desk.window);
  }
  await expectUnharmed(desk);
});

test('every permission is denied', async ({ launch }) => {
  const desk = await launch({ dataDir, args: ['--use-fake-device-for-media-stream'] });
  await ready(desk.window);
  await desk.window.bringToFront();
  // Some may only be asked after a key or a click.
  await desk.window.getByRole('heading').first().click();
  const answers = await desk.window.evaluate(async () => {
    const failure = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : 'failed'),
      );
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'background-sync',
      'accelerometer',
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const query: unknown = Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }]);
        const state = query instanceof Promise ? (await query).state : 'none';
        return [name, String(state)] as const;
      }),
    );
    return {
      states: Object.fromEntries(states),
      geolocation: await new Promise<string | number>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
      notifications: await Notification.requestPermission(),
      media: await failure(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await failure(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await failure(navigator.clipboard.readText()),
      midi: await failure(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(Object.entries(answers.states).filter(([, state]) => state !== 'denied')).toEqual([]);
  expect(answers.geolocation).toBe(1);
  expect(answers.notifications).toBe('denied');
  expect(answers.media).toBe('NotAllowedError');
  expect(answers.screen).not.toBe('granted');
  expect(answers.clipboard).toBe('NotAllowedError');
  expect(answers.midi).not.toBe('granted');
  for (const asked of ['geolocation', 'media']) {
    expect(logged(dataDir, `refused permission ${asked}`), asked).toBeGreaterThan(0);
  }
  await expectUnharmed(desk);
});

test('our protocol serves the screens and no other file of the PC', async ({ launch }) => {
  const desk = await launch({ dataDir });
  await ready(desk.window);
  const script = await desk.window.evaluate(() => document.querySelector('script[src]')?.getAttribute('src') ?? '');
  const asset = new URL(script, HOME).href;
  const ask = (urls: readonly string[], method = 'GET') =>
    desk.app.evaluate(
      async ({ session }, [addresses, verb]) => {
        const own = session.fromPartition('desk', { cache: false });
        const asked = addresses.map(async (url) => {
          const answer = await own.fetch(url, { method: verb }).catch(() => null);
          return [url, answer?.status ?? 'failed', (await answer?.text().catch(() => ''))?.length ?? 0] as const;
        });
        return Promise.all(asked);
      },
      [urls, method] as const,
    );
  for (const [url, status, length] of await ask(['desk://workstation/', HOME, asset])) {
    expect(status, url).toBe(200);
    expect(length, url).toBeGreaterThan(100);
  }
  // All but the last few name files that are there and of a kind that is served.
  const outside = [
    '/../electron/../../package.json',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%2F..%2Fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/..\\..\\package.json',
    '/%252e%252e%252f%252e%252e%252fpackage.json',
    '/..%252f..%252fpackage.json',
    '/%c0%ae%c0%ae/%c0%ae%c0%ae/package.json',
    `/${projectRoot}/package.json`,
    `/%2f${encodeURIComponent(projectRoot)}%2fpackage.json`,
    `/file://${projectRoot}/package.json`,
    `/${encodeURIComponent(`file://${projectRoot}/package.json`)}`,
    `/${encodeURIComponent(path.join(dataDir, 'keys.json'))}`,
    '/..%2f..%2fpackage.json%00.html',
    '/..%2felectron%2fpreload.cjs',
    '/etc/passwd',
    '/%2fetc%2fpasswd',
    '/C:%5cWindows%5cwin.ini',
    '/assets/',
    '/%',
  ];
  const urls = [
    ...outside.map((asked) => `desk://workstation${asked}`),
    'desk://printing/index.html',
    'desk://elsewhere/index.html',
  ];
  const wrong = (await ask(urls)).filter(([, status, length]) => status === 200 || length > 0);
  expect(wrong).toEqual([]);
  for (const [, status] of await ask([HOME], 'POST')) expect(status).toBe(405);
  await expectUnharmed(desk);
});
