export { docxParts, paragraphTexts } from '../../build/measure/docx-facts';

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

const words = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

/** Order of children in ECMA-376 part 1 §17, of the elements we use. Word repairs or refuses files that break it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd',
    'tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi',
    'adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc',
    'textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof',
    'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText',
    'vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  'w:sectPr': words(
    'footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign',
    'noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing',
    'tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign',
    'hideMark',
  ),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tcMar': words('top left start bottom right end'),
  'w:tblCellMar': words('top left start bottom right end'),
  'w:style': words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat',
    'locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
};

/** Elements with children of their own, checked apart. */
const NESTED = /<(w:(?:pPr|rPr|tblPr|tabs|numPr|pBdr|tblBorders|tcBorders|tcMar|tblCellMar))(?: [^>]*)?>.*?<\/\1>/gs;

/** Property elements whose children stand in an order the schema forbids, or that it does not know. */
export function wrongOrder(xml: string): readonly string[] {
  const wrong: string[] = [];
  for (const [element, order] of Object.entries(ORDER)) {
    for (const match of xml.matchAll(new RegExp(`<${element}(?: [^>]*[^>/])?>(.*?)</${element}>`, 'gs'))) {
      const inner = (match[1] ?? '')
        .replace(NESTED, '<$1/>')
        // Any number of both, in any order, but before the rest.
        .replace(/^(?:<w:(?:header|footer)Reference[^>]*>)+/, '');
      const places = [...inner.matchAll(/<w:(\w+)/g)].map((child) => order.indexOf(child[1] ?? ''));
      if (places.some((place, index) => place < 0 || place <= (places[index - 1] ?? -1))) wrong.push(match[0]);
    }
  }
  return wrong;
}
