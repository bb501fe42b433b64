import { beforeEach, describe, expect, test, vi } from 'vitest';
import { only } from '../ipc/fake-shell';

type Listener = (...args: unknown[]) => void;
const appListeners = vi.hoisted(() => new Map<string, Listener>());
const switched = vi.hoisted(() => new Map<string, string | undefined>());
const calls = vi.hoisted(() => ({ sandbox: 0, menu: [] as unknown[], schemes: [] as unknown[] }));
const fakeApp = vi.hoisted(() => ({ isPackaged: false }));
vi.mock('electron', () => ({
  app: Object.assign(fakeApp, {
    on: (name: string, listener: Listener) => appListeners.set(name, listener),
    enableSandbox: () => {
      calls.sandbox += 1;
    },
    commandLine: { appendSwitch: (name: string, value?: string) => switched.set(name, value) },
  }),
  Menu: { setApplicationMenu: (menu: unknown) => calls.menu.push(menu) },
  protocol: { registerSchemesAsPrivileged: (schemes: unknown) => calls.schemes.push(schemes) },
}));
const { guardAllContents, guardContents, guardSession, permitted } = await import('#electron/security/guards');
const { prepareChromium } = await import('#electron/security/hygiene');

const ORIGIN = 'desk://workstation';
type Guarded = Parameters<typeof guardSession>[0];
type Contents = Parameters<typeof guardContents>[0];

function fakeSession() {
  const set = new Map<string, (...args: unknown[]) => unknown>();
  const on = new Map<string, Listener>();
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => void set.set(name, handler);
  let spell: boolean | null = null;
  const session = only<Guarded>('session', {
    setPermissionRequestHandler: keep('request') as Guarded['setPermissionRequestHandler'],
    setPermissionCheckHandler: keep('check') as Guarded['setPermissionCheckHandler'],
    setDevicePermissionHandler: keep('device') as Guarded['setDevicePermissionHandler'],
    setDisplayMediaRequestHandler: keep('display') as Guarded['setDisplayMediaRequestHandler'],
    setSpellCheckerEnabled: (enabled: boolean) => {
      spell = enabled;
    },
    on: ((name: string, listener: Listener) => on.set(name, listener)) as unknown as Guarded['on'],
  });
  return { session, set, on, spell: () => spell };
}

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'clipboard-read',
  'display-capture',
  'mediaKeySystem',
  'window-management',
  'idle-detection',
  'storage-access',
  'hid',
  'serial',
  'usb',
  'unknown',
  'fileSystem',
  'something-new',
];

describe('session', () => {
  test.each(permissions)('permission %s is denied, asked or checked, even to our own page', (permission) => {
    const { session, set } = fakeSession();
    const refused: string[] = [];
    guardSession(session, ORIGIN, (what) => refused.push(what));
    let granted: unknown;
    set.get('request')?.({ getURL: () => `${ORIGIN}/index.html` }, permission, (answer: unknown) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(set.get('check')?.(null, permission, `${ORIGIN}/`)).toBe(false);
    expect(refused).toEqual([`permission ${permission}`]);
  });

  test('the only permission is writing plain text to the clipboard, and only for our page', () => {
    expect(permitted).toEqual(['clipboard-sanitized-write']);
    const { session, set } = fakeSession();
    guardSession(session, ORIGIN, () => undefined);
    expect(set.get('check')?.(null, 'clipboard-sanitized-write', `${ORIGIN}/`)).toBe(true);
    expect(set.get('check')?.(null, 'clipboard-sanitized-write', 'https://evil/')).toBe(false);
  });

  test('devices, screens and downloads are refused, the spell checker is off', () => {
    const { session, set, on, spell } = fakeSession();
    guardSession(session, ORIGIN, () => undefined);
    expect(set.get('device')?.({})).toBe(false);
    let display: unknown;
    set.get('display')?.({}, (streams: unknown) => {
      display = streams;
    });
    expect(display).toEqual({});
    const event = { preventDefault: vi.fn() };
    on.get('will-download')?.(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    for (const name of ['select-hid-device', 'select-usb-device', 'select-serial-port'])
      expect(on.has(name), name).toBe(true);
    expect(spell()).toBe(false);
  });
});

function fakeContents() {
  const on = new Map<string, Listener>();
  const policies: string[] = [];
  let openHandler: (() => unknown) | null = null;
  const contents = only<Contents>('contents', {
    on: ((name: string, listener: Listener) => on.set(name, listener)) as unknown as Contents['on'],
    setWindowOpenHandler: ((handler: () => unknown) => {
      openHandler = handler;
    }) as Contents['setWindowOpenHandler'],
    setWebRTCIPHandlingPolicy: (policy: string) => void policies.push(policy),
    closeDevTools: vi.fn(),
  });
  return { contents, on, policies, open: () => openHandler?.() };
}

describe('web contents', () => {
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s stays on our origin', (name) => {
    const { contents, on } = fakeContents();
    const refused: string[] = [];
    guardContents(contents, ORIGIN, (what) => refused.push(what));
    const go = (url: string) => {
      const details = { url, preventDefault: vi.fn() };
      on.get(name)?.(details);
      return details.preventDefault.mock.calls.length > 0;
    };
    expect(go(`${ORIGIN}/index.html#/cases`)).toBe(false);
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'desk://workstation.evil/',
      'desk://printing/page.html',
      'data:text/html,x',
      'javascript:1',
      'about:blank',
    ]) {
      expect(go(url), url).toBe(true);
    }
    expect(refused.join()).not.toContain('example.org');
  });

  test('no window opens, no webview attaches, no packet goes past the content policy', () => {
    const { contents, on, open, policies } = fakeContents();
    guardContents(contents, ORIGIN, () => undefined);
    expect(policies).toEqual(['disable_non_proxied_udp']);
    expect(open()).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    on.get('will-attach-webview')?.(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('every contents that is created is guarded; the installed program closes developer tools', () => {
    for (const packaged of [false, true]) {
      fakeApp.isPackaged = packaged;
      guardAllContents(ORIGIN, () => undefined);
      const { contents, on } = fakeContents();
      appListeners.get('web-contents-created')?.({}, contents);
      expect(on.has('will-navigate')).toBe(true);
      expect(on.has('devtools-opened')).toBe(packaged);
    }
    fakeApp.isPackaged = false;
  });
});

describe('before the start', () => {
  beforeEach(() => switched.clear());
  test('sandbox on, no menu, no background traffic, no crash reports, our scheme is standard and secure', () => {
    prepareChromium();
    expect(calls.sandbox).toBe(1);
    expect(calls.menu).toEqual([null]);
    for (const name of [
      'disable-background-networking',
      'disable-component-update',
      'disable-http-cache',
      'disable-breakpad',
      'no-proxy-server',
    ]) {
      expect(switched.has(name), name).toBe(true);
    }
    expect(switched.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(calls.schemes).toEqual([
      [{ scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: false } }],
    ]);
  });
});
