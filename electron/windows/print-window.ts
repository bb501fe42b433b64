import { type HiddenPageOptions, openHiddenPage } from './hidden-page';

export type PrintResult = 'printed' | 'cancelled' | 'no-printer' | 'failed';

export interface Printer {
  /** `html`: a whole page set in millimetres (shared/papers/html). Resolves when the system has taken the job. */
  readonly print: (html: string) => Promise<PrintResult>;
}

/** Prints through a hidden window that ends with the job. */
export function hiddenPrinter(options: HiddenPageOptions): Printer {
  return {
    async print(html) {
      const page = openHiddenPage(options);
      const { webContents } = page.window;
      try {
        await page.show(html);
        if ((await webContents.getPrintersAsync()).length === 0) return 'no-printer';
        return await new Promise<PrintResult>((resolve) => {
          webContents.print(
            // Default margins leave the say to the page's own @page rule.
            { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'default' } },
            (printed, reason) => resolve(printed ? 'printed' : /cancel/i.test(reason) ? 'cancelled' : 'failed'),
          );
        });
      } finally {
        await page.close();
      }
    },
  };
}
