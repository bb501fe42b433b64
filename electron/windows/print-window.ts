import { BrowserWindow, session } from 'electron';
import { OFFICE_TITLE } from '#shared/ipc/window-title';
import { commonHeaders, printPolicy } from '../security/csp';
import { guardSession, type Refused } from '../security/guards';
import { APP_SCHEME, PRINT_ORIGIN } from '../security/origin';
import { webPreferences } from './desk-window';

export type PrintResult = 'printed' | 'cancelled' | 'no-printer' | 'failed';

export interface Printer {
  /** `html`: a whole page set in millimetres (shared/papers/html). Resolves when the system has taken the job. */
  readonly print: (html: string) => Promise<PrintResult>;
}

const PAGE = `${PRINT_ORIGIN}/page.html`;

/**
 * Prints through a hidden window of its own session, which knows one page and ends with the job: without script, bridge
 * or storage, so that a paper leaves nothing behind.
 */
export function hiddenPrinter(options: { readonly packaged: boolean; readonly refused: Refused }): Printer {
  let serial = 0;
  return {
    async print(html) {
      serial += 1;
      const own = session.fromPartition(`printing-${serial}`, { cache: false });
      guardSession(own, PRINT_ORIGIN, options.refused);
      own.protocol.handle(APP_SCHEME, (request) =>
        request.url === PAGE
          ? new Response(html, {
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
        webPreferences: { ...webPreferences(own, { packaged: options.packaged }), javascript: false },
      });
      window.on('page-title-updated', (event) => event.preventDefault());
      try {
        await window.loadURL(PAGE);
        if ((await window.webContents.getPrintersAsync()).length === 0) return 'no-printer';
        return await new Promise<PrintResult>((resolve) => {
          window.webContents.print(
            // Default margins leave the say to the page's own @page rule.
            { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'default' } },
            (printed, reason) => resolve(printed ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
          );
        });
      } finally {
        window.destroy();
        await own.clearStorageData();
      }
    },
  };
}
