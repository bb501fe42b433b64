import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { guardAllContents } from '#electron/security/guards';
import { prepareChromium } from '#electron/security/hygiene';
import { PRINT_ORIGIN } from '#electron/security/origin';
import { pdfWindow } from '#electron/windows/pdf-window';
import { type PdfAnswer, type PdfOrder, pdfOrderSchema } from '../kit/pdf-order';
import { say } from '../kit/tool';

/**
 * Prints pages for a tool (see build/kit/pdf-process.ts): orders come in, PDFs go out, over the channel its parent opened.
 * Two windows, so that one page loads while the other is printed. Ends with its parent.
 */
const profile = mkdtempSync(path.join(tmpdir(), 'pd-printer-'));
app.setPath('userData', profile);
app.setPath('sessionData', profile);
prepareChromium();
// Pages are drawn to a file, never to a screen.
app.disableHardwareAcceleration();
const refused = (what: string): void => say(`refused: ${what}`);
guardAllContents(PRINT_ORIGIN, refused);

const writers = [pdfWindow({ packaged: false, refused }), pdfWindow({ packaged: false, refused })] as const;
const answer = (message: PdfAnswer): void => void process.send?.(message);

async function print({ id, html, title, date }: PdfOrder): Promise<void> {
  await app.whenReady();
  const bytes = await writers[id % 2 === 0 ? 0 : 1].write(html, { title, date });
  answer({ id, pdf: Buffer.from(bytes).toString('base64') });
}

process.on('message', (message: unknown) => {
  const order = pdfOrderSchema.parse(message);
  print(order).catch((error: unknown) => {
    answer({ id: order.id, failure: error instanceof Error ? error.message : String(error) });
  });
});
// Without windows in between papers, but not without work.
app.on('window-all-closed', () => undefined);
process.on('disconnect', () => {
  rmSync(profile, { recursive: true, force: true });
  app.exit(0);
});
