import { unzipSync, zipSync } from 'fflate';

/**
 * Makes a packed document repeatable: the library writes the clock and random ids into it. Core properties get the
 * dates given, relationship ids are numbered, zip entries carry one fixed time. Same parts in, same bytes out.
 */
export type PackageProperties = {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** ISO 8601 instant, e.g. 2026-11-23T02:00:00.000Z. */
  readonly createdAt: string;
};

/** Zip knows no time before 1980; the document's own dates are in its core properties. */
const ZIP_TIME = Date.UTC(2000, 0, 1, 12);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

function coreProperties(properties: PackageProperties): string {
  const at = `${properties.createdAt.slice(0, 19)}Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${escapeXml(properties.creator)}</dc:creator><cp:lastModifiedBy>${escapeXml(properties.creator)}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

const CORE = 'docProps/core.xml';
const STYLES = 'word/styles.xml';
/** Ids of the library's random generator: rId and 21 characters of its alphabet. */
const RANDOM_ID = /rId[0-9a-z_-]{21}/g;

/** Styles the library puts in beside ours, headings in blue Calibri among them; the notes' own are used by empty parts. */
const FOREIGN_STYLE =
  /<w:style [^>]*w:styleId="(?:Title|Heading\d|Strong|ListParagraph|Caption|Bibliography|TOC\d|Hyperlink|LineNumber)".*?<\/w:style>/gs;

export function repeatablePackage(packed: Uint8Array, properties: PackageProperties): Uint8Array {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const ids = new Map<string, string>();
  const fixedId = (id: string): string => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const next = `rIdPart${ids.size + 1}`;
    ids.set(id, next);
    return next;
  };
  const parts = unzipSync(packed);
  const names = Object.keys(parts).sort();
  // Word and LibreOffice want the list of content types first.
  names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  const entries = names
    .filter((name) => !name.endsWith('/'))
    .map((name) => {
      const data = parts[name] ?? new Uint8Array();
      if (name === CORE) return [name, encoder.encode(coreProperties(properties))] as const;
      if (!/\.(?:xml|rels)$/.test(name)) return [name, data] as const;
      const xml = decoder.decode(data).replace(RANDOM_ID, fixedId);
      return [name, encoder.encode(name === STYLES ? xml.replace(FOREIGN_STYLE, '') : xml)] as const;
    });
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: ZIP_TIME });
}

/** A packed form, note or envelope; it names no author, the organ stands in it. */
export const packedForm = (
  packed: Uint8Array,
  { title, name }: { readonly title: string; readonly name: string },
  createdAt: string,
): Uint8Array => repeatablePackage(packed, { title, subject: name, creator: '', createdAt });
