import { unzipSync } from 'fflate';
import { comparable } from './pdf-text';

/** Text parts of a .docx by name. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, data]) => [name, decoder.decode(data)]),
  );
}

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (xml: string): string =>
  plain([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((run) => run[1] ?? '').join(''));

const paragraphs = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph);

/** Visible text of a part, one string a paragraph. */
export const paragraphTexts = (xml: string): readonly string[] => paragraphs(xml).map(textOf);

/** How a paper is set, as its named styles tell. */
export type PaperKind = 'letter' | 'official' | 'form' | 'note' | 'envelope' | 'other';

export type DocxFacts = {
  readonly kind: PaperKind;
  /** Texts by the id of the paragraph's style; the lines of a title apart. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Right edges of the table's columns in millimetres from its left edge. */
  readonly columns: readonly number[];
  /** Sides of the sheet in millimetres. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** Text frames with words in them; places in millimetres on the sheet. */
  readonly frames: readonly Frame[];
};

/** `text`: its first line, without blanks. `linePt`: height of a line in points. */
export type Frame = {
  readonly style: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly linePt: number;
};

const TWIPS_PER_MM = 1440 / 25.4;

function kindOf(styles: ReadonlySet<string>): PaperKind {
  if (styles.has('EnvelopeName')) return 'envelope';
  if (styles.has('OfficialNumber') || styles.has('UpwardNumber')) return 'official';
  if (styles.has('DocNumber')) return 'letter';
  if (styles.has('NoteText') || styles.has('NoteHead')) return 'note';
  return styles.has('FormTitle') || styles.has('FormValue') ? 'form' : 'other';
}

const attribute = (xml: string, name: string): number => Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(xml)?.[1]);

function sheetOf(xml: string): DocxFacts['sheet'] {
  const size = /<w:pgSz[^>]*>/.exec(xml)?.[0] ?? '';
  return { width: attribute(size, 'w') / TWIPS_PER_MM, height: attribute(size, 'h') / TWIPS_PER_MM };
}

function framesOf(xml: string): readonly Frame[] {
  return paragraphs(xml).flatMap((paragraph): Frame[] => {
    const frame = /<w:framePr[^>]*>/.exec(paragraph)?.[0];
    const lines = paragraph.split(/<w:br\/>/);
    const text = comparable(textOf(lines[0] ?? ''));
    if (frame === undefined || text === '') return [];
    return [
      {
        style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
        text,
        left: attribute(frame, 'x') / TWIPS_PER_MM,
        top: attribute(frame, 'y') / TWIPS_PER_MM,
        linePt: attribute(frame, 'h') / 20 / lines.length,
      },
    ];
  });
}

/** What a .docx of ours says of itself. Throws on a file that is none. */
export function docxFacts(bytes: Uint8Array): DocxFacts {
  const xml = docxParts(bytes).get('word/document.xml');
  if (xml === undefined) throw new Error('word/document.xml is missing');
  const texts = new Map<string, string[]>();
  for (const paragraph of paragraphs(xml)) {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '';
    const lines = paragraph.split(/<w:br\/>/).map(textOf);
    texts.set(style, [...(texts.get(style) ?? []), ...lines.filter((line) => line.trim() !== '')]);
  }
  const grid = /<w:tblGrid>(.*?)<\/w:tblGrid>/s.exec(xml)?.[1] ?? '';
  let edge = 0;
  const columns = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => {
    edge += Number(width) / TWIPS_PER_MM;
    return edge;
  });
  return { kind: kindOf(new Set(texts.keys())), texts, columns, sheet: sheetOf(xml), frames: framesOf(xml) };
}
