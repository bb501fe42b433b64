import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** What the stand-in window does next, and what was asked of it. */
const engine = vi.hoisted(() => ({
  made: 0,
  destroyed: 0,
  cleared: 0,
  loads: [] as string[],
  options: [] as Record<string, unknown>[],
  served: '' as string,
  handler: undefined as ((request: { url: string }) => Response) | undefined,
  fails: [] as string[],
  hangs: false,
}));
const body = "%PDF-1.4\n1 0 obj\n<</CreationDate (D:20261130180238+00'00')>>\nendobj\n";
const pdf = `${body}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
vi.mock('electron', () => ({
  session: {
    fromPartition: () => ({
      setPermissionRequestHandler() {},
      setPermissionCheckHandler() {},
      setDevicePermissionHandler() {},
      setSpellCheckerEnabled() {},
      on() {},
      protocol: {
        handle: (_scheme: string, handler: (request: { url: string }) => Response) => {
          engine.handler = handler;
        },
      },
      clearStorageData: async () => {
        engine.cleared += 1;
      },
    }),
  },
  app: {},
  BrowserWindow: class {
    gone = false;
    webContents = {
      printToPDF: async (options: Record<string, unknown>) => {
        engine.options.push(options);
        const failure = engine.fails.shift();
        if (failure !== undefined) throw new Error(failure);
        if (engine.hangs) await new Promise(() => undefined);
        return Buffer.from(pdf, 'latin1');
      },
    };
    constructor() {
      engine.made += 1;
    }
    on() {}
    async loadURL(url: string) {
      engine.loads.push((await engine.handler?.({ url })?.text()) ?? '');
    }
    isDestroyed() {
      return this.gone;
    }
    destroy() {
      this.gone = true;
      engine.destroyed += 1;
    }
  },
}));
const { pdfOptions, pdfWindow } = await import('#electron/windows/pdf-window');
const { paperHtml } = await import('#shared/papers/html/paper-html');

const properties = { title: '告知书', date: '2026-10-12' };
const window = () => pdfWindow({ packaged: true, refused: () => undefined });

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(engine, { made: 0, destroyed: 0, cleared: 0, loads: [], options: [], fails: [], hangs: false });
});
afterEach(() => vi.useRealTimers());

describe('PDF window', () => {
  test('one window serves many papers in turn and ends a moment after the last', async () => {
    const writer = window();
    const written = await Promise.all(['<p>1', '<p>2', '<p>3'].map((html) => writer.write(html, properties)));
    expect(engine.loads).toEqual(['<p>1', '<p>2', '<p>3']);
    expect(engine.made).toBe(1);
    expect(Buffer.from(written[0] ?? []).toString('latin1')).toContain("(D:20261012000000+08'00')");
    expect(engine.destroyed).toBe(0);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([engine.destroyed, engine.cleared]).toEqual([1, 1]);
    await writer.write('<p>4', properties);
    expect(engine.made).toBe(2);
    await writer.close();
    expect(engine.destroyed).toBe(2);
  });

  test('the page is gone from the protocol once it was shown', async () => {
    await window().write('<p>secret', properties);
    expect(await engine.handler?.({ url: 'desk://printing/page.html' })?.text()).toBe('');
    expect(engine.handler?.({ url: 'desk://printing/other.html' })?.status).toBe(404);
  });

  test('a failure is the caller’s, and the next paper gets a new window', async () => {
    const writer = window();
    engine.fails.push('out of memory');
    await expect(writer.write('<p>1', properties)).rejects.toThrow('out of memory');
    expect(engine.destroyed).toBe(1);
    await writer.write('<p>2', properties);
    expect(engine.made).toBe(2);
  });

  test('a page that hangs is given up', async () => {
    const writer = window();
    engine.hangs = true;
    const hanging = expect(writer.write('<p>1', properties)).rejects.toThrow('not printed in time');
    await vi.advanceTimersByTimeAsync(60_000);
    await hanging;
    expect(engine.destroyed).toBe(1);
  });
});

describe('options', () => {
  const form = paperHtml({
    ...{ kind: 'form', name: '登记表', title: '来访登记表', head: null },
    ...{ rows: [], foot: [], signature: [] },
  });

  test('an older engine gets the page number of forms as a footer, a newer one reads it from the page', () => {
    expect(pdfOptions(form, 114)).toMatchObject({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      footerTemplate: expect.stringContaining('pageNumber'),
    });
    expect(pdfOptions(form, 150)).not.toHaveProperty('displayHeaderFooter');
    expect(pdfOptions('<p>letter', 114)).not.toHaveProperty('displayHeaderFooter');
  });
});
