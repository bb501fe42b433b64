import { BrowserWindow, session } from 'electron';
import { OFFICE_TITLE } from '#shared/ipc/window-title';
import { commonHeaders, printPolicy } from '../security/csp';
import { guardSession, type Refused } from '../security/guards';
import { APP_SCHEME, PRINT_ORIGIN } from '../security/origin';
import { webPreferences } from './desk-window';

export interface HiddenPageOptions {
  readonly packaged: boolean;
  readonly refused: Refused;
}

/** A hidden window for pages that go to the printer or into a PDF. */
export interface HiddenPage {
  readonly window: BrowserWindow;
  /** Shows a whole page set in millimetres (shared/papers/html); resolves when it is there. */
  readonly show: (html: string) => Promise<void>;
  /** Ends window and session; nothing of what was shown is left. */
  readonly close: () => Promise<void>;
}

const PAGE = `${PRINT_ORIGIN}/page.html`;
let serial = 0;

/**
 * Opens a hidden window of its own session, which knows one page at a time: without script, bridge or storage, so that a
 * paper leaves nothing behind.
 */
export function openHiddenPage({ packaged, refused }: HiddenPageOptions): HiddenPage {
  serial += 1;
  const own = session.fromPartition(`printing-${serial}`, { cache: false });
  guardSession(own, PRINT_ORIGIN, refused);
  let shown = '';
  own.protocol.handle(APP_SCHEME, (request) =>
    request.url === PAGE
      ? new Response(shown, {
          headers: {
            ...commonHeaders,
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': printPolicy,
          },
        })
      : new Response(null, { status: 404 }),
  );
  const window = new BrowserWindow({
    title: OFFICE_TITLE,
    show: false,
    webPreferences: { ...webPreferences(own, { packaged }), javascript: false },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  return {
    window,
    async show(html) {
      shown = html;
      await window.loadURL(PAGE);
      shown = '';
    },
    async close() {
      if (!window.isDestroyed()) window.destroy();
      await own.clearStorageData();
    },
  };
}
