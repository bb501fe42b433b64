import { createHash } from 'node:crypto';
import type { LocalDate } from '#shared/law/dates';

/** What the file says of itself: the paper's name and its own date, never a person, a clock or a machine. */
export interface PdfProperties {
  /** Name of the paper, e.g. 信访处理意见书. */
  readonly title: string;
  readonly date: LocalDate;
}

/** UTF-16 with its mark, as PDF wants text beyond Latin. */
const pdfText = (text: string): string => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
};

function infoOf({ title, date }: PdfProperties): string {
  const day = `(D:${date.replaceAll('-', '')}000000+08'00')`;
  return `<</Title ${pdfText(title)}\n/Producer (Petition Desk)\n/CreationDate ${day}\n/ModDate ${day}>>`;
}

/**
 * Chromium writes the clock, the machine's kind and its own version into a PDF. This puts the paper's own name and date in
 * their place and moves the table of places accordingly, so that the same pages give the same bytes. Pure. Throws when the
 * file is not built as Chromium builds it: better no file than one nobody can open.
 */
export function settlePdf(written: Uint8Array, properties: PdfProperties): Uint8Array {
  // One character a byte, so that positions are those of the file.
  const text = Buffer.from(written).toString('latin1');
  const end = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  const trailer = end?.[1];
  const info = trailer === undefined ? undefined : /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const tableAt = Number(end?.[2]);
  const table = /^xref\s+0 (\d+)\s*\n((?:\d{10} \d{5} [nf][ \r]\n)+)/.exec(text.slice(tableAt));
  if (end === null || trailer === undefined || info === undefined || table === null) throw unknownBuild();
  const places = (table[2] ?? '').match(/.{20}/gs) ?? [];
  const at = Number(places[Number(info)]?.slice(0, 10));
  const old = /^(\d+ 0 obj\s+)<<(?:\\.|[^>\\]|>(?!>))*>>/.exec(text.slice(at, at + 4_000));
  if (old === null || !old[0].startsWith(`${info} 0 obj`)) throw unknownBuild();
  const fresh = `${old[1]}${infoOf(properties)}`;
  const moved = fresh.length - old[0].length;
  const behind = (place: number): number => (place > at ? place + moved : place);
  const placed = places.map((place) =>
    place[17] === 'n' ? `${String(behind(Number(place.slice(0, 10)))).padStart(10, '0')}${place.slice(10)}` : place,
  );
  const bodyEnd = tableAt + table[0].length - (table[2] ?? '').length;
  const body = `${text.slice(0, at)}${fresh}${text.slice(at + old[0].length, bodyEnd)}${placed.join('')}`;
  const rest = text.slice(tableAt + table[0].length).replace(/(startxref\s+)\d+/, `$1${behind(tableAt)}`);
  return Buffer.from(withSettledId(body + rest), 'latin1');
}

/** A file id, where Chromium writes one, follows from the content. */
function withSettledId(text: string): string {
  const id = /\/ID\s*\[\s*<[0-9A-Fa-f]{32}>\s*<[0-9A-Fa-f]{32}>\s*\]/;
  const found = id.exec(text);
  if (found === null) return text;
  const digest = createHash('sha256').update(text.replace(id, ''), 'latin1').digest('hex').slice(0, 32).toUpperCase();
  return text.replace(id, found[0].replace(/<[0-9A-Fa-f]{32}>/g, `<${digest}>`));
}

const unknownBuild = (): Error => new Error('the PDF is not built as expected');
