import { BrowserWindow } from 'electron';
import type { PrinterView } from '#shared/ipc/paper-register-views';
import { type PageSize, pageSizeOf } from '#shared/papers/html/page-size';
import { type HiddenPageOptions, openHiddenPage } from './hidden-page';

export type PrintResult = 'printed' | 'cancelled' | 'no-printer' | 'failed';

export interface Printer {
  /**
   * `html`: a whole page set in millimetres (shared/papers/html). Resolves when the system has taken the job. With a printer's
   * name it goes there without a dialog, as one of many.
   */
  readonly print: (html: string, deviceName?: string) => Promise<PrintResult>;
}

/** The printer's own unit; a sheet of another size than A4 (an envelope) is asked for by its sides. */
const inMicrons = ({ width, height }: PageSize) => ({ width: width * 1000, height: height * 1000 });

/** Prints through a hidden window that ends with the job. */
export function hiddenPrinter(options: HiddenPageOptions): Printer {
  return {
    async print(html, deviceName) {
      const page = openHiddenPage(options);
      const { webContents } = page.window;
      try {
        await page.show(html);
        const known = await webContents.getPrintersAsync();
        const there = deviceName === undefined ? known.length > 0 : known.some(({ name }) => name === deviceName);
        if (!there) return 'no-printer';
        return await new Promise<PrintResult>((resolve) => {
          webContents.print(
            // Default margins leave the say to the page's own @page rule.
            {
              silent: deviceName !== undefined,
              ...(deviceName === undefined ? {} : { deviceName }),
              printBackground: true,
              pageSize: inMicrons(pageSizeOf(html)),
              margins: { marginType: 'default' },
            },
            (printed, reason) => resolve(printed ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
          );
        });
      } finally {
        await page.close();
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
