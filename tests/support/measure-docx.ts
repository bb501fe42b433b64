import { unzipSync } from 'fflate';

/** Text parts of a .docx by name. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, data]) => [name, decoder.decode(data)]),
  );
}

/** Visible text of a part, one string a paragraph. */
export function paragraphTexts(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map((paragraph) =>
    [...paragraph[0].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map((run) => run[1] ?? '')
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
}

/** Null when every element is closed in order, else where it is not. */
export function notWellFormed(xml: string): string | null {
  const open: string[] = [];
  for (const match of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<[?!][^>]*>/g)) {
    const [whole, closing, name, , empty] = match;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return `${whole} at ${match.index}`;
    } else if (empty !== '/') open.push(name);
  }
  if (open.length > 0) return `open at the end: ${open.join(' ')}`;
  const rest = xml.replace(/<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g, '');
  return /[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(rest) ? 'bare < or &' : null;
}

/** Order of children in ECMA-376 CT_PPr and CT_RPr, as far as we use them. Word repairs files that break it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'framePr',
    'widowControl',
    'numPr',
    'suppressLineNumbers',
    'pBdr',
    'shd',
    'tabs',
    'suppressAutoHyphens',
    'kinsoku',
    'wordWrap',
    'overflowPunct',
    'topLinePunct',
    'autoSpaceDE',
    'autoSpaceDN',
    'bidi',
    'adjustRightInd',
    'snapToGrid',
    'spacing',
    'ind',
    'contextualSpacing',
    'mirrorIndents',
    'suppressOverlap',
    'jc',
    'textDirection',
    'textAlignment',
    'textboxTightWrap',
    'outlineLvl',
    'divId',
    'cnfStyle',
    'rPr',
    'sectPr',
    'pPrChange',
  ],
  'w:rPr': [
    'rStyle',
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'caps',
    'smallCaps',
    'strike',
    'dstrike',
    'outline',
    'shadow',
    'emboss',
    'imprint',
    'noProof',
    'snapToGrid',
    'vanish',
    'webHidden',
    'color',
    'spacing',
    'w',
    'kern',
    'position',
    'sz',
    'szCs',
    'highlight',
    'u',
    'effect',
    'bdr',
    'shd',
    'fitText',
    'vertAlign',
    'rtl',
    'cs',
    'em',
    'lang',
    'eastAsianLayout',
    'specVanish',
    'oMath',
  ],
};

/** Property elements whose children stand in an order the schema forbids, or that it does not know. */
export function wrongOrder(xml: string): readonly string[] {
  const wrong: string[] = [];
  for (const [element, order] of Object.entries(ORDER)) {
    for (const match of xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))) {
      const inner = (match[1] ?? '')
        .replace(/<w:rPr>.*?<\/w:rPr>/gs, '<w:rPr/>')
        .replace(/<w:(tabs|numPr|pBdr)>.*?<\/w:\1>/gs, '<w:$1/>');
      const places = [...inner.matchAll(/<w:(\w+)/g)].map((child) => order.indexOf(child[1] ?? ''));
      if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1))) wrong.push(match[0]);
    }
  }
  return wrong;
}
