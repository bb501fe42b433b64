import { BrowserWindow, session } from 'electron';
import type { PrinterView } from '#shared/ipc/paper-register-views';
import { OFFICE_TITLE } from '#shared/ipc/window-title';
import { commonHeaders, printPolicy } from '../security/csp';
import { guardSession, type Refused } from '../security/guards';
import { APP_SCHEME, PRINT_ORIGIN } from '../security/origin';
import { webPreferences } from './desk-window';

export type PrintResult = 'printed' | 'cancelled' | 'no-printer' | 'failed';

export interface Printer {
  /**
   * `html`: a whole page set in millimetres (shared/papers/html). Resolves when the system has taken the job. With a printer's
   * name it goes there without a dialog, as one of many.
   */
  readonly print: (html: string, deviceName?: string) => Promise<PrintResult>;
}

const PAGE = `${PRINT_ORIGIN}/page.html`;

/**
 * Prints through a hidden window of its own session, which knows one page and ends with the job: without script, bridge
 * or storage, so that a paper leaves nothing behind.
 */
export function hiddenPrinter(options: { readonly packaged: boolean; readonly refused: Refused }): Printer {
  let serial = 0;
  return {
    async print(html, deviceName) {
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
        const known = await window.webContents.getPrintersAsync();
        const there = deviceName === undefined ? known.length > 0 : known.some(({ name }) => name === deviceName);
        if (!there) return 'no-printer';
        return await new Promise<PrintResult>((resolve) => {
          window.webContents.print(
            // Default margins leave the say to the page's own @page rule.
            {
              silent: deviceName !== undefined,
              ...(deviceName === undefined ? {} : { deviceName }),
              printBackground: true,
              pageSize: 'A4',
              margins: { marginType: 'default' },
            },
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

/** Printers of this PC; empty when there is none. */
export async function systemPrinters(): Promise<readonly PrinterView[]> {
  const [window] = BrowserWindow.getAllWindows();
  const found = (await window?.webContents.getPrintersAsync()) ?? [];
  return found.map((printer) => ({
    name: printer.name,
    label: printer.displayName === '' ? printer.name : printer.displayName,
    isDefault: isDefault(printer),
  }));
}

/** Newer versions of Electron no longer say which printer is the default one. */
const isDefault = (printer: object): boolean => Reflect.get(printer, 'isDefault') === true;
