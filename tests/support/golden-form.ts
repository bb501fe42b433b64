/**
 * XML parts as text that a person can compare: one element a line, indented, attributes in the order of the alphabet,
 * declarations of namespaces left out. Text stands on the line of its element.
 */
function linesOf(xml: string): readonly string[] {
  const lines: string[] = [];
  let depth = 0;
  for (const [, text = '', closing = '', name = '', rest = '', empty = ''] of xml.matchAll(
    /([^<]*)<(?:(\/?)([A-Za-z][\w:.-]*)((?:[^<>"]|"[^"]*")*?)(\/?)|\?[^>]*\?)>/g,
  )) {
    if (text.trim() !== '') lines[lines.length - 1] += ` ${JSON.stringify(text)}`;
    if (name === '') continue;
    if (closing === '/') {
      depth -= 1;
      continue;
    }
    const attributes = [...rest.matchAll(/([\w:.-]+)="([^"]*)"/g)]
      .filter(([, key = '']) => !/^xmlns(?::|$)|^mc:Ignorable$/.test(key))
      .map(([, key, value]) => `${key}="${value}"`)
      .sort();
    lines.push(`${' '.repeat(depth)}${[name, ...attributes].join(' ')}`);
    if (empty !== '/') depth += 1;
  }
  return lines;
}

/** Parts whose contents the library fixes: theme, fonts, numbering, notes, properties, relations and types. */
const OURS = /^word\/(?:document|styles|settings|header\d+|footer\d+)\.xml$/;

export function goldenForm(parts: ReadonlyMap<string, string>, wanted: (name: string) => boolean): string {
  return [...parts]
    .filter(([name]) => OURS.test(name) && wanted(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, xml]) => `=== ${name}\n${linesOf(xml).join('\n')}\n`)
    .join('\n');
}
