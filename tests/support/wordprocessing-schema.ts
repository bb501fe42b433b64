/**
 * The part of the WordprocessingML schema (ECMA-376 part 1 §17, transitional) and of DrawingML's anchors (§20.4) that our
 * .docx files are made of, written from the standard: for each element its children in order with how often they may
 * stand, its attributes and what their values may be. What is not declared here is a fault: whoever writes a new element
 * declares it first.
 *
 * Children: words in order; `a|b` either; `?` at most one, `*` any number, `+` at least one, nothing exactly one. `#text`
 * alone: text. Attributes: name and type, `!` when it is required.
 */
export type ElementRule = { readonly children: string; readonly attributes: Readonly<Record<string, string>> };

const rule = (children: string, attributes: Readonly<Record<string, string>> = {}): ElementRule => ({
  children,
  attributes,
});

/** Simple types by name (§17.18, §22.9.2). */
export const valueTypes: Readonly<Record<string, RegExp>> = {
  onOff: /^(?:true|false|on|off|0|1)$/,
  string: /^[^<]*$/s,
  styleId: /^\S+$/,
  relation: /^rId\w+$/,
  integer: /^-?\d{1,10}$/,
  unsigned: /^\d{1,10}$/,
  twips: /^\d{1,5}$/,
  signedTwips: /^-?\d{1,5}$/,
  halfPoints: /^\d{1,4}$/,
  eighths: /^\d{1,2}$/,
  percent: /^(?:[1-9]\d?|[1-5]\d\d|600)$/,
  hexColour: /^(?:auto|[0-9A-Fa-f]{6})$/,
  emu: /^-?\d{1,10}$/,
  jc: /^(?:left|center|right|both|distribute|start|end)$/,
  lineRule: /^(?:auto|exact|atLeast)$/,
  heightRule: /^(?:auto|exact|atLeast)$/,
  border: /^(?:single|none|nil|double|thick|dotted|dashed|thinThickSmallGap|thickThinSmallGap)$/,
  tab: /^(?:clear|left|start|center|right|end|decimal|bar|num)$/,
  leader: /^(?:none|dot|hyphen|underscore|heavy|middleDot)$/,
  hint: /^(?:default|eastAsia|cs)$/,
  widthType: /^(?:nil|pct|dxa|auto)$/,
  layout: /^(?:fixed|autofit)$/,
  vAlign: /^(?:top|center|both|bottom)$/,
  headerType: /^(?:default|first|even)$/,
  orient: /^(?:portrait|landscape)$/,
  grid: /^(?:default|lines|linesAndChars|snapToChars)$/,
  fieldChar: /^(?:begin|separate|end)$/,
  space: /^(?:preserve|default)$/,
  styleType: /^(?:paragraph|character|table|numbering)$/,
  outline: /^[0-9]$/,
  frameWrap: /^(?:auto|notBeside|around|tight|through|none)$/,
  anchor: /^(?:text|margin|page)$/,
  xAlign: /^(?:left|center|right|inside|outside)$/,
  yAlign: /^(?:inline|top|center|bottom|inside|outside)$/,
  breakType: /^(?:page|column|textWrapping)$/,
  noteType: /^(?:normal|separator|continuationSeparator|continuationNotice)$/,
  from: /^(?:margin|page|column|character|paragraph|line|leftMargin|rightMargin)$/,
  language: /^[a-z]{2}-[A-Z]{2}$/,
};

const onOff = rule('', { 'w:val': 'onOff' });
const border = rule('', { 'w:val': 'border!', 'w:sz': 'eighths', 'w:space': 'unsigned', 'w:color': 'hexColour' });
/** A side of a border set, or of a set of cell margins: the same names for both. */
const side = rule('', { ...border.attributes, 'w:val': 'border', 'w:w': 'twips', 'w:type': 'widthType' });
const width = rule('', { 'w:w': 'twips!', 'w:type': 'widthType!' });
const halfPoints = rule('', { 'w:val': 'halfPoints!' });
const text = rule('#text', { 'xml:space': 'space' });
const pageReference = rule('', { 'w:type': 'headerType!', 'r:id': 'relation!' });

const RUN_PROPERTIES =
  'rStyle? rFonts? b? bCs? i? iCs? caps? smallCaps? strike? dstrike? outline? shadow? emboss? imprint? noProof? snapToGrid? ' +
  'vanish? webHidden? color? spacing? w? kern? position? sz? szCs? highlight? u? effect? bdr? shd? fitText? vertAlign? rtl? ' +
  'cs? em? lang? eastAsianLayout? specVanish? oMath?';
const PARAGRAPH_PROPERTIES =
  'pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers? pBdr? shd? tabs? ' +
  'suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE? autoSpaceDN? bidi? adjustRightInd? ' +
  'snapToGrid? spacing? ind? contextualSpacing? mirrorIndents? suppressOverlap? jc? textDirection? textAlignment? ' +
  'textboxTightWrap? outlineLvl? divId? cnfStyle? rPr? sectPr? pPrChange?';

/** Names without a prefix are of WordprocessingML. */
const named = (children: string): string =>
  children === '' || children === '#text'
    ? children
    : children.replace(/[A-Za-z][\w:]*/g, (name) => (name.includes(':') ? name : `w:${name}`));

const wordprocessing: Readonly<Record<string, ElementRule>> = {
  document: rule('body'),
  body: rule('p|tbl* sectPr?'),
  hdr: rule('p|tbl+'),
  ftr: rule('p|tbl+'),
  p: rule('pPr? r*'),
  r: rule('rPr? t|tab|br|drawing|fldChar|instrText|separator|continuationSeparator|footnoteRef|endnoteRef*'),
  t: text,
  instrText: text,
  tab: rule('', { 'w:val': 'tab', 'w:pos': 'signedTwips', 'w:leader': 'leader' }),
  br: rule('', { 'w:type': 'breakType' }),
  fldChar: rule('', { 'w:fldCharType': 'fieldChar!', 'w:dirty': 'onOff' }),
  pPr: rule(PARAGRAPH_PROPERTIES),
  rPr: rule(RUN_PROPERTIES),
  pStyle: rule('', { 'w:val': 'styleId!' }),
  rStyle: rule('', { 'w:val': 'styleId!' }),
  tblStyle: rule('', { 'w:val': 'styleId!' }),
  keepNext: onOff,
  keepLines: onOff,
  pageBreakBefore: onOff,
  widowControl: onOff,
  kinsoku: onOff,
  autoSpaceDE: onOff,
  autoSpaceDN: onOff,
  snapToGrid: onOff,
  titlePg: onOff,
  cantSplit: onOff,
  tblHeader: onOff,
  framePr: rule('', {
    'w:w': 'twips',
    'w:h': 'twips',
    'w:hRule': 'heightRule',
    'w:hSpace': 'twips',
    'w:vSpace': 'twips',
    'w:wrap': 'frameWrap',
    'w:hAnchor': 'anchor',
    'w:vAnchor': 'anchor',
    'w:x': 'signedTwips',
    'w:xAlign': 'xAlign',
    'w:y': 'signedTwips',
    'w:yAlign': 'yAlign',
  }),
  tabs: rule('tab+'),
  // Of paragraphs (§17.3.1.33) and of runs (§17.3.2.35); which one it is shows in what it may hold, see `contexts`.
  spacing: rule('', {
    'w:before': 'twips',
    'w:after': 'twips',
    'w:line': 'signedTwips',
    'w:lineRule': 'lineRule',
    'w:val': 'signedTwips',
  }),
  ind: rule('', {
    'w:left': 'signedTwips',
    'w:right': 'signedTwips',
    'w:firstLine': 'twips',
    'w:hanging': 'twips',
    'w:firstLineChars': 'integer',
  }),
  jc: rule('', { 'w:val': 'jc!' }),
  outlineLvl: rule('', { 'w:val': 'outline!' }),
  rFonts: rule('', {
    'w:hint': 'hint',
    'w:ascii': 'string',
    'w:hAnsi': 'string',
    'w:eastAsia': 'string',
    'w:cs': 'string',
  }),
  color: rule('', { 'w:val': 'hexColour!' }),
  w: rule('', { 'w:val': 'percent!' }),
  kern: halfPoints,
  sz: halfPoints,
  szCs: halfPoints,
  vertAlign: rule('', { 'w:val': 'string!' }),
  lang: rule('', { 'w:val': 'language', 'w:eastAsia': 'language', 'w:bidi': 'language' }),
  tbl: rule('tblPr tblGrid tr+'),
  tblPr: rule(
    'tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc? tblCellSpacing? ' +
      'tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook?',
  ),
  tblW: width,
  tblInd: width,
  tcW: width,
  tblLayout: rule('', { 'w:type': 'layout!' }),
  pBdr: rule('top? left? bottom? right? between? bar?'),
  tblBorders: rule('top? left? bottom? right? insideH? insideV?'),
  tcBorders: rule('top? left? bottom? right? insideH? insideV?'),
  tblCellMar: rule('top? left? bottom? right?'),
  tcMar: rule('top? left? bottom? right?'),
  top: side,
  left: side,
  bottom: side,
  right: side,
  insideH: border,
  insideV: border,
  tblGrid: rule('gridCol+'),
  gridCol: rule('', { 'w:w': 'twips!' }),
  tr: rule('trPr? tc+'),
  trPr: rule('cantSplit|trHeight|tblHeader*'),
  trHeight: rule('', { 'w:val': 'twips!', 'w:hRule': 'heightRule' }),
  tc: rule('tcPr? p|tbl+'),
  tcPr: rule(
    'cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection? tcFitText? vAlign?',
  ),
  gridSpan: rule('', { 'w:val': 'unsigned!' }),
  vAlign: rule('', { 'w:val': 'vAlign!' }),
  sectPr: rule(
    'headerReference|footerReference* footnotePr? endnotePr? type? pgSz? pgMar? paperSrc? pgBorders? lnNumType? pgNumType? ' +
      'cols? formProt? vAlign? noEndnote? titlePg? textDirection? bidi? rtlGutter? docGrid?',
  ),
  headerReference: pageReference,
  footerReference: pageReference,
  pgSz: rule('', { 'w:w': 'twips!', 'w:h': 'twips!', 'w:orient': 'orient' }),
  pgMar: rule('', {
    'w:top': 'signedTwips!',
    'w:right': 'twips!',
    'w:bottom': 'signedTwips!',
    'w:left': 'twips!',
    'w:header': 'twips!',
    'w:footer': 'twips!',
    'w:gutter': 'twips!',
  }),
  pgNumType: rule('', { 'w:start': 'unsigned' }),
  docGrid: rule('', { 'w:type': 'grid', 'w:linePitch': 'unsigned', 'w:charSpace': 'integer' }),
  drawing: rule('wp:anchor|wp:inline'),
  styles: rule('docDefaults? latentStyles? style*'),
  docDefaults: rule('rPrDefault? pPrDefault?'),
  rPrDefault: rule('rPr?'),
  pPrDefault: rule('pPr?'),
  style: rule(
    'name aliases? basedOn? next? link? autoRedefine? hidden? uiPriority? semiHidden? unhideWhenUsed? qFormat? locked? pPr? ' +
      'rPr? tblPr? trPr? tcPr? tblStylePr*',
    { 'w:type': 'styleType!', 'w:styleId': 'styleId!', 'w:default': 'onOff', 'w:customStyle': 'onOff' },
  ),
  name: rule('', { 'w:val': 'string!' }),
  basedOn: rule('', { 'w:val': 'styleId!' }),
  next: rule('', { 'w:val': 'styleId!' }),
  link: rule('', { 'w:val': 'styleId!' }),
  uiPriority: rule('', { 'w:val': 'unsigned!' }),
  semiHidden: onOff,
  unhideWhenUsed: onOff,
  qFormat: onOff,
  settings: rule('displayBackgroundShape? defaultTabStop? evenAndOddHeaders? compat?'),
  displayBackgroundShape: onOff,
  defaultTabStop: rule('', { 'w:val': 'twips!' }),
  evenAndOddHeaders: onOff,
  compat: rule('compatSetting*'),
  compatSetting: rule('', { 'w:name': 'string!', 'w:uri': 'string!', 'w:val': 'string!' }),
  footnotes: rule('footnote*'),
  endnotes: rule('endnote*'),
  footnote: rule('p+', { 'w:type': 'noteType', 'w:id': 'integer!' }),
  endnote: rule('p+', { 'w:type': 'noteType', 'w:id': 'integer!' }),
  separator: rule(''),
  continuationSeparator: rule(''),
  footnoteRef: rule(''),
  endnoteRef: rule(''),
};

const drawing: Readonly<Record<string, ElementRule>> = {
  'wp:anchor': rule(
    'wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent? wp:wrapNone wp:docPr wp:cNvGraphicFramePr? a:graphic',
    {
      distT: 'unsigned',
      distB: 'unsigned',
      distL: 'unsigned',
      distR: 'unsigned',
      simplePos: 'onOff',
      relativeHeight: 'unsigned!',
      behindDoc: 'onOff!',
      locked: 'onOff!',
      layoutInCell: 'onOff!',
      allowOverlap: 'onOff!',
    },
  ),
  'wp:simplePos': rule('', { x: 'emu!', y: 'emu!' }),
  'wp:positionH': rule('wp:posOffset', { relativeFrom: 'from!' }),
  'wp:positionV': rule('wp:posOffset', { relativeFrom: 'from!' }),
  'wp:posOffset': rule('#text'),
  'wp:extent': rule('', { cx: 'emu!', cy: 'emu!' }),
  'wp:effectExtent': rule('', { l: 'emu!', t: 'emu!', r: 'emu!', b: 'emu!' }),
  'wp:wrapNone': rule(''),
  'wp:docPr': rule('', { id: 'unsigned!', name: 'string!', descr: 'string', title: 'string' }),
  'wp:cNvGraphicFramePr': rule('a:graphicFrameLocks?'),
  'a:graphicFrameLocks': rule('', { noChangeAspect: 'onOff' }),
  'a:graphic': rule('a:graphicData'),
  'a:graphicData': rule('wps:wsp|pic:pic', { uri: 'string!' }),
  'wp:inline': rule('wp:extent wp:effectExtent? wp:docPr wp:cNvGraphicFramePr? a:graphic', {
    distT: 'unsigned',
    distB: 'unsigned',
    distL: 'unsigned',
    distR: 'unsigned',
  }),
  'pic:pic': rule('pic:nvPicPr pic:blipFill pic:spPr'),
  'pic:nvPicPr': rule('pic:cNvPr pic:cNvPicPr'),
  'pic:cNvPr': rule('', { id: 'unsigned!', name: 'string!', descr: 'string', title: 'string' }),
  'pic:cNvPicPr': rule('a:picLocks?', { preferRelativeResize: 'onOff' }),
  'a:picLocks': rule('', { noChangeAspect: 'onOff', noChangeArrowheads: 'onOff' }),
  'pic:blipFill': rule('a:blip? a:srcRect? a:stretch?'),
  'a:blip': rule('', { 'r:embed': 'relation!', cstate: 'string' }),
  'a:srcRect': rule(''),
  'a:stretch': rule('a:fillRect?'),
  'a:fillRect': rule(''),
  'pic:spPr': rule('a:xfrm? a:prstGeom?', { bwMode: 'string' }),
  'wps:wsp': rule('wps:cNvSpPr wps:spPr wps:bodyPr'),
  'wps:cNvSpPr': rule(''),
  'wps:bodyPr': rule(''),
  'wps:spPr': rule('a:xfrm? a:prstGeom? a:solidFill? a:ln?'),
  'a:xfrm': rule('a:off a:ext'),
  'a:off': rule('', { x: 'emu!', y: 'emu!' }),
  'a:ext': rule('', { cx: 'emu!', cy: 'emu!' }),
  'a:prstGeom': rule('a:avLst?', { prst: 'string!' }),
  'a:avLst': rule(''),
  'a:solidFill': rule('a:srgbClr'),
  'a:srgbClr': rule('', { val: 'hexColour!' }),
  'a:ln': rule('a:noFill?', { w: 'emu' }),
  'a:noFill': rule(''),
};

export const schema: ReadonlyMap<string, ElementRule> = new Map([
  ...Object.entries(wordprocessing).map(
    ([name, each]) => [`w:${name}`, { ...each, children: named(each.children) }] as const,
  ),
  ...Object.entries(drawing),
]);

/** Attributes an element may have only under a certain parent: the two kinds of w:spacing, tab stops, the two kinds of sides. */
export const contexts: Readonly<Record<string, readonly string[]>> = {
  'w:rPr/w:spacing': ['w:val'],
  'w:pPr/w:spacing': ['w:before', 'w:after', 'w:line', 'w:lineRule'],
  'w:r/w:tab': [],
  'w:tabs/w:tab': ['w:val', 'w:pos', 'w:leader'],
  ...Object.fromEntries(
    ['top', 'left', 'bottom', 'right'].flatMap((name) => [
      [`w:tcMar/w:${name}`, ['w:w', 'w:type']],
      [`w:tblCellMar/w:${name}`, ['w:w', 'w:type']],
      [`w:tblBorders/w:${name}`, ['w:val', 'w:sz', 'w:space', 'w:color']],
      [`w:pBdr/w:${name}`, ['w:val', 'w:sz', 'w:space', 'w:color']],
    ]),
  ),
};
