import { unzipSync } from 'fflate';
import { docxParts, notWellFormed, wrongOrder } from './measure-docx';
import { schemaFaults } from './measure-schema';

/**
 * What Word refuses or repairs in a .docx, looked for in the bytes: ECMA-376 part 1 (order of properties, tables, required
 * children) and part 2 (content types, relationships). Findings in words, empty when there are none.
 */

/** An element of a part, without its text. Enough to walk: our parts have no comments, CDATA or processing instructions. */
export type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
};

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

/** Tree of a well-formed part. */
export function treeOf(xml: string): Element {
  type Open = { name: string; attributes: ReadonlyMap<string, string>; children: Element[] };
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"]|"[^"]*")*?)(\/?)>/g)) {
    const [, closing, name = '', rest = '', empty] = match;
    if (closing === '/') stack.pop();
    else {
      const element: Open = { name, attributes: attributesOf(rest), children: [] };
      stack.at(-1)?.children.push(element);
      if (empty !== '/') stack.push(element);
    }
  }
  return root;
}

function* all(element: Element, name: string): Generator<Element> {
  if (element.name === name) yield element;
  for (const child of element.children) yield* all(child, name);
}

const child = (element: Element, name: string): Element | undefined =>
  element.children.find((candidate) => candidate.name === name);
const numberOf = (element: Element | undefined, attribute: string): number =>
  Number(element?.attributes.get(attribute) ?? Number.NaN);

function tableFindings(table: Element): readonly string[] {
  const grid = child(table, 'w:tblGrid')?.children.map((column) => numberOf(column, 'w:w')) ?? [];
  const rows = table.children.filter((element) => element.name === 'w:tr');
  const findings: string[] = [];
  if (grid.length === 0) findings.push('table without a grid');
  if (rows.length === 0) findings.push('table without a row');
  rows.forEach((row, index) => {
    const cells = row.children.filter((element) => element.name === 'w:tc');
    let column = 0;
    if (cells.length === 0) findings.push(`row ${index + 1} without a cell`);
    for (const cell of cells) {
      const properties = child(cell, 'w:tcPr');
      const span = properties === undefined ? undefined : child(properties, 'w:gridSpan');
      const width = properties === undefined ? undefined : child(properties, 'w:tcW');
      const covered = grid.slice(column, column + (span === undefined ? 1 : numberOf(span, 'w:val')));
      const columns = covered.reduce((sum, value) => sum + value, 0);
      // Rounding to twips, column by column.
      if (Math.abs(columns - numberOf(width, 'w:w')) > grid.length)
        findings.push(`row ${index + 1}: a cell of ${numberOf(width, 'w:w')} over columns of ${columns}`);
      if (cell.children.at(-1)?.name !== 'w:p') findings.push(`row ${index + 1}: a cell does not end with a paragraph`);
      column += covered.length;
    }
    if (column !== grid.length) findings.push(`row ${index + 1} covers ${column} of ${grid.length} columns`);
  });
  return findings;
}

function relationshipFindings(parts: ReadonlyMap<string, string>, names: ReadonlySet<string>): readonly string[] {
  const findings: string[] = [];
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const owner = folder + (/_rels\/(.*)\.rels$/.exec(name)?.[1] ?? '');
    const relations = [...all(treeOf(xml), 'Relationship')];
    const ids = relations.map((relation) => relation.attributes.get('Id') ?? '');
    if (new Set(ids).size !== ids.length) findings.push(`${name}: an id twice`);
    for (const relation of relations) {
      if (relation.attributes.get('TargetMode') === 'External') continue;
      const target = relation.attributes.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      if (!names.has(path)) findings.push(`${name}: ${target} is not in the package`);
    }
    for (const used of (parts.get(owner) ?? '').matchAll(/\br:(?:id|embed|link|pict)="([^"]*)"/g))
      if (!ids.includes(used[1] ?? '')) findings.push(`${owner}: ${used[1]} leads nowhere`);
  }
  for (const [name, xml] of parts) {
    if (name.endsWith('.rels') || !/\br:(?:id|embed)="/.test(xml)) continue;
    const rels = name.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!names.has(rels)) findings.push(`${name} names relationships but has none`);
  }
  return findings;
}

function contentTypeFindings(types: string, names: ReadonlySet<string>): readonly string[] {
  const tree = treeOf(types);
  const extensions = new Set([...all(tree, 'Default')].map((one) => one.attributes.get('Extension')));
  const overrides = [...all(tree, 'Override')].map((one) => (one.attributes.get('PartName') ?? '').slice(1));
  const findings = overrides.filter((name) => !names.has(name)).map((name) => `type for ${name}, which is missing`);
  if (new Set(overrides).size !== overrides.length) findings.push('a part with two types');
  for (const name of names) {
    if (name === '[Content_Types].xml' || overrides.includes(name)) continue;
    const extension = /\.([^.]+)$/.exec(name)?.[1];
    if (!extensions.has(extension)) findings.push(`no type for ${name}`);
    // Plain XML is no Word part: it needs a type of its own.
    else if (extension === 'xml') findings.push(`only the default type for ${name}`);
  }
  return findings;
}

/** Drawing and bookmark ids, over the whole package. */
function idFindings(trees: readonly Element[]): readonly string[] {
  return ['wp:docPr', 'w:bookmarkStart'].flatMap((name) => {
    const attribute = name === 'wp:docPr' ? 'id' : 'w:id';
    const ids = trees.flatMap((tree) => [...all(tree, name)].map((element) => element.attributes.get(attribute)));
    return new Set(ids).size === ids.length ? [] : [`${name}: an id twice`];
  });
}

/** Header, footer and notes may not be empty; styles must exist; sections come last. */
function bodyFindings(name: string, tree: Element, styles: ReadonlySet<string>): readonly string[] {
  const findings: string[] = [];
  for (const container of ['w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:comment'])
    for (const element of all(tree, container))
      if (!element.children.some((one) => one.name === 'w:p')) findings.push(`${name}: empty ${container}`);
  for (const body of all(tree, 'w:body')) {
    if (body.children.at(-1)?.name !== 'w:sectPr') findings.push(`${name}: body does not end with its section`);
    body.children.forEach((element, index) => {
      if (element.name === 'w:tbl' && body.children[index + 1]?.name !== 'w:p')
        findings.push(`${name}: no paragraph after a table`);
    });
  }
  for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const element of all(tree, kind))
      if (!styles.has(element.attributes.get('w:val') ?? ''))
        findings.push(`${name}: no style ${element.attributes.get('w:val')}`);
  for (const table of all(tree, 'w:tbl')) findings.push(...tableFindings(table).map((text) => `${name}: ${text}`));
  return findings;
}

const REQUIRED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml'];

/** Parts whose every element is ours or chosen by us; theme, font table and numbering come from the library as they are. */
const DECLARED = /^word\/(?:document|styles|settings|footnotes|endnotes|header\d+|footer\d+)\.xml$/;

/** Everything about a .docx that Word is known to refuse or to repair. */
export function invalidities(bytes: Uint8Array): readonly string[] {
  const names = new Set(Object.keys(unzipSync(bytes)).filter((name) => !name.endsWith('/')));
  const parts = docxParts(bytes);
  const missing = REQUIRED.filter((name) => (parts.get(name) ?? '') === '').map((name) => `no ${name}`);
  const malformed = [...parts].flatMap(([name, xml]) => {
    const wrong = notWellFormed(xml);
    return wrong === null ? [] : [`${name}: ${wrong}`];
  });
  if (malformed.length > 0) return [...missing, ...malformed];
  const trees = new Map([...parts].map(([name, xml]) => [name, treeOf(xml)]));
  const styleTree = trees.get('word/styles.xml') ?? treeOf('');
  const styleIds = [...all(styleTree, 'w:style')].map((style) => style.attributes.get('w:styleId') ?? '');
  return [
    ...missing,
    ...(new Set(styleIds).size === styleIds.length ? [] : ['a style twice']),
    ...[...parts].flatMap(([name, xml]) => wrongOrder(xml).map((text) => `${name}: order in ${text}`)),
    ...[...trees].filter(([name]) => DECLARED.test(name)).flatMap(([name, tree]) => schemaFaults(name, tree)),
    ...relationshipFindings(parts, names),
    ...contentTypeFindings(parts.get('[Content_Types].xml') ?? '', names),
    ...idFindings([...trees.values()]),
    ...[...trees].flatMap(([name, tree]) => bodyFindings(name, tree, new Set(styleIds))),
  ];
}
