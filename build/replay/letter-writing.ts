import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PdfWriter } from '#electron/windows/pdf-window';
import type { IssuedLetter } from '#shared/case/facets/handling';
import { fileNameOf } from '../kit/issued';

interface Parts {
  readonly pdf: PdfWriter;
  readonly say: (line: string) => void;
}

/** Orders given to the printing process at a time: enough that it never waits, few enough for its memory. */
const AHEAD = 4;

/** Writes stored letters to a folder as .docx and .pdf, a few at a time. */
export function letterWriting(
  desk: { readonly paper: (hash: string) => Promise<Uint8Array> },
  folder: string,
  { pdf, say }: Parts,
) {
  const underWay = new Set<Promise<void>>();
  const unwritten: { id: string; why: string }[] = [];
  let letters = 0;

  async function write(id: string, letter: IssuedLetter): Promise<void> {
    const target = path.join(folder, fileNameOf(id));
    try {
      await writeFile(`${target}.docx`, await desk.paper(letter.file.hash));
      if (letter.pages === undefined) throw new Error('没有存下页面');
      const html = Buffer.from(await desk.paper(letter.pages.hash)).toString('utf8');
      await writeFile(`${target}.pdf`, await pdf.write(html, { title: letter.kind, date: letter.issuedOn }));
      letters += 1;
      if (letters % 200 === 0) say(`${letters} letters written`);
    } catch (error) {
      unwritten.push({ id, why: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    /** Resolves when there is room for another. */
    async add(id: string, letter: IssuedLetter): Promise<void> {
      const writing: Promise<void> = write(id, letter).finally(() => underWay.delete(writing));
      underWay.add(writing);
      if (underWay.size >= AHEAD) await Promise.race(underWay);
    },
    async end() {
      await Promise.all(underWay);
      return { letters, unwritten };
    },
  };
}
