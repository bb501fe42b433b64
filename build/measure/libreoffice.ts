import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One call with many files leaves the last ones out without a word (seen with 250). */
const BATCH = 40;
const PARALLEL = 2;
const MINUTES = 8;

export type Rendered = { readonly docx: string; readonly pdf: string | null };

/**
 * Renders .docx files to PDF with LibreOffice, many in one process and two processes side by side, each under a profile of
 * its own so that no other instance answers. A file it cannot open has no PDF; it is tried once more alone, because one bad
 * file may take its neighbours with it.
 */
export async function renderDocx(
  files: readonly string[],
  folder: string,
  fontConfig: string | null,
): Promise<readonly Rendered[]> {
  mkdirSync(folder, { recursive: true });
  const pdfOf = (docx: string): string => join(folder, `${basename(docx, '.docx')}.pdf`);
  // An older one must not be taken for this one's.
  for (const docx of files) rmSync(pdfOf(docx), { force: true });
  const batches: (readonly string[])[] = [];
  const size = Math.max(1, Math.min(BATCH, Math.ceil(files.length / PARALLEL)));
  for (let start = 0; start < files.length; start += size) batches.push(files.slice(start, start + size));
  const worker = async (): Promise<void> => {
    const profile = mkdtempSync(join(tmpdir(), 'petition-desk-soffice-'));
    try {
      for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
        await convert(batch, { folder, profile, fontConfig });
        for (const docx of batch)
          if (batch.length > 1 && !existsSync(pdfOf(docx))) await convert([docx], { folder, profile, fontConfig });
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return files.map((docx) => ({ docx, pdf: existsSync(pdfOf(docx)) ? pdfOf(docx) : null }));
}

async function convert(
  paths: readonly string[],
  to: { readonly folder: string; readonly profile: string; readonly fontConfig: string | null },
): Promise<void> {
  const args = [
    `-env:UserInstallation=file://${to.profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    'pdf',
    '--outdir',
    to.folder,
    ...paths,
  ];
  const env = { ...process.env, ...(to.fontConfig === null ? {} : { FONTCONFIG_FILE: to.fontConfig }) };
  // What it could not do shows itself by the missing file.
  await run('soffice', args, { env, timeout: MINUTES * 60_000, maxBuffer: 16 * 1024 * 1024 }).catch(() => undefined);
}
