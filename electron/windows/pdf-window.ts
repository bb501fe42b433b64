import type { PrintToPDFOptions } from 'electron';
import { pageFootTemplate } from '#shared/papers/html/page-foot';
import { type HiddenPage, type HiddenPageOptions, openHiddenPage } from './hidden-page';
import { type PdfProperties, settlePdf } from './settle-pdf';

/** The window stays this long after the last page: a hundred papers in a row need not open a hundred windows. */
const LINGER_MS = 1_000;
/** Longer than any paper takes; a page that hangs must not keep all others waiting. */
const PATIENCE_MS = 60_000;
/** From this Chromium on a page's own style puts the page number into its margin (CSS margin boxes). */
const MARGIN_BOXES_SINCE = 131;

/** Writes the pages of a paper (shared/papers/html) as PDF. Same pages and properties, same bytes. */
export interface PdfWriter {
  readonly write: (html: string, properties: PdfProperties) => Promise<Uint8Array>;
}

export interface PdfWindow extends PdfWriter {
  /** Ends the window if there is one. */
  readonly close: () => Promise<void>;
}

/** Writes PDFs through one hidden window, one page after the other. Same pages and properties, same bytes. */
export function pdfWindow(options: HiddenPageOptions): PdfWindow {
  const chromium = Number.parseInt(process.versions.chrome ?? '', 10);
  let page: HiddenPage | null = null;
  let lingering: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function close(): Promise<void> {
    clearTimeout(lingering);
    const open = page;
    page = null;
    await open?.close();
  }

  async function write(html: string): Promise<Uint8Array> {
    clearTimeout(lingering);
    page ??= openHiddenPage(options);
    const { window, show } = page;
    await show(html);
    return window.webContents.printToPDF(pdfOptions(html, chromium));
  }

  return {
    write(html, properties) {
      const mine = queue.then(async () => {
        try {
          const written = await withPatience(write(html));
          lingering = setTimeout(() => void close(), LINGER_MS);
          return settlePdf(written, properties);
        } catch (error) {
          // Whatever state the window is in, the next page gets a new one.
          await close();
          throw error;
        }
      });
      queue = mine.catch(() => undefined);
      return mine;
    },
    close,
  };
}

/** The page's own rules say size and margins. */
export function pdfOptions(html: string, chromium: number): PrintToPDFOptions {
  const own: PrintToPDFOptions = {
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  };
  const foot = chromium < MARGIN_BOXES_SINCE ? pageFootTemplate(html) : null;
  if (foot === null) return own;
  // An empty header would be filled with date and title.
  return { ...own, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: foot };
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page was not printed in time')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
