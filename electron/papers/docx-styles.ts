import { codeBoxes } from '#shared/papers/envelope-sheet';
import { facesOf } from '#shared/papers/fonts';
import { formType } from '#shared/papers/form-sheet';
import { grid, pt } from '#shared/papers/layout/geometry';
import { type FontRole, type RoleStyle, roleStyles } from '#shared/papers/layout/paragraphs';
import type { EnvelopeText } from '#shared/papers/model';

/**
 * The styles part of our .docx files, written by hand because the library's interface lacks snapToGrid in paragraphs,
 * kinsoku and the East-Asian hint in styles. Named styles with Chinese names, so that a clerk can go on in Word or WPS.
 * Lengths in twips (twentieths of a point), font sizes in half-points.
 */

/** Faces of the standard's fonts as Word and WPS know them, and the Latin face beside each. */
const named = (role: FontRole, latin: string) => ({ eastAsia: facesOf[role][0].name, latin });
export const faces: Readonly<Record<FontRole, { readonly eastAsia: string; readonly latin: string }>> = {
  fangsong: named('fangsong', 'Times New Roman'),
  kaiti: named('kaiti', 'Times New Roman'),
  heiti: named('heiti', 'Times New Roman'),
  xiaobiaosong: named('xiaobiaosong', 'Times New Roman'),
  songti: named('songti', '宋体'),
};

export const twips = (points: number): number => Math.round(points * 20);
export const mmToTwips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/**
 * Character styles of what is set in one face for every script, whatever stands beside it: quotation marks, dashes and the
 * like in the East-Asian face of their paragraph, blanks in the Latin one. A clerk who goes on writing sees and chooses
 * them by name, and no run carries fonts of its own for them.
 */
export const signStyles: Readonly<Record<FontRole, { readonly id: string; readonly name: string }>> = {
  fangsong: { id: 'SignFangsong', name: '仿宋全角标点' },
  kaiti: { id: 'SignKaiti', name: '楷体全角标点' },
  heiti: { id: 'SignHeiti', name: '黑体全角标点' },
  xiaobiaosong: { id: 'SignXiaobiaosong', name: '小标宋全角标点' },
  songti: { id: 'SignSongti', name: '宋体全角标点' },
};
export const blankStyle = { id: 'LatinBlank', name: '西文空格' } as const;

function characterStyle({ id, name }: { readonly id: string; readonly name: string }, properties: string): string {
  return (
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${properties}</w:style>`
  );
}

/** One face for every script; size, spacing and the rest stay those of the paragraph. */
const faceStyle = (style: { readonly id: string; readonly name: string }, face: string): string =>
  characterStyle(
    style,
    `<w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}" w:hint="eastAsia"/></w:rPr>`,
  );

/** Order of children as the schema wants it: rFonts, color, spacing, kern, sz, szCs. */
function runProperties(font: FontRole, sizePt: number, trackingPt: number): string {
  const { eastAsia, latin } = faces[font];
  return (
    `<w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="${latin}" w:hint="eastAsia"/>` +
    `<w:spacing w:val="${twips(trackingPt)}"/><w:kern w:val="0"/><w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/></w:rPr>`
  );
}

const jc: Readonly<Record<RoleStyle['align'], string>> = {
  left: 'left',
  right: 'right',
  centre: 'center',
};

/**
 * Every line has a fixed height, so that none needs the grid: on it LibreOffice moves a line's text up or down by the faces
 * it holds. Hanging punctuation is on without being asked for; LibreOffice 7.4 reads an explicit w:overflowPunct as off.
 * Order: keepNext, widowControl, kinsoku, autoSpaceDE, autoSpaceDN, snapToGrid, spacing, ind, jc.
 */
function paragraphProperties(style: RoleStyle, keepNext: boolean, outline: number | null): string {
  const indent =
    style.firstIndentPt === 0 ? '' : `<w:ind w:firstLineChars="200" w:firstLine="${twips(style.firstIndentPt)}"/>`;
  return (
    `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/><w:kinsoku/><w:autoSpaceDE/><w:autoSpaceDN/>` +
    `<w:snapToGrid w:val="0"/><w:spacing w:line="${twips(style.linePt)}" w:lineRule="exact"/>` +
    `${indent}<w:jc w:val="${jc[style.align]}"/>${outline === null ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`
  );
}

function paragraphStyle(style: RoleStyle, keepNext: boolean, outline: number | null): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.styleId}"><w:name w:val="${style.styleName}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/>${paragraphProperties(style, keepNext, outline)}` +
    `${runProperties(style.font, style.sizePt, style.trackingPt)}</w:style>`
  );
}

/** A style that only sets fonts and alignment, line height as the text needs (organ's name, page number, forms). */
function plainStyle(
  id: string,
  name: string,
  font: FontRole,
  sizePt: number,
  align: RoleStyle['align'],
  linePt: number | null,
  more: { readonly afterPt?: number; readonly firstChars?: number; readonly keepNext?: boolean } = {},
): string {
  const after = twips(more.afterPt ?? 0);
  const spacing =
    linePt === null
      ? `<w:spacing w:before="0" w:after="${after}" w:line="240" w:lineRule="auto"/>`
      : `<w:spacing w:before="0" w:after="${after}" w:line="${twips(linePt)}" w:lineRule="exact"/>`;
  const chars = more.firstChars ?? 0;
  const indent = chars === 0 ? '' : `<w:ind w:firstLineChars="${chars * 100}" w:firstLine="${twips(chars * sizePt)}"/>`;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${more.keepNext === true ? '<w:keepNext/>' : ''}<w:snapToGrid w:val="0"/>${spacing}${indent}<w:jc w:val="${jc[align]}"/></w:pPr>${runProperties(font, sizePt, 0)}</w:style>`
  );
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function stylesPart(
  normalLinePt: number | null,
  normalTrackingPt: number,
  normalSizePt: number,
  styles: string,
): string {
  const line =
    normalLinePt === null
      ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
      : `<w:spacing w:before="0" w:after="0" w:line="${twips(normalLinePt)}" w:lineRule="exact"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMESPACE}>` +
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/>' +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/>${line}<w:jc w:val="left"/></w:pPr>` +
    `${runProperties('fangsong', normalSizePt, normalTrackingPt)}</w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${styles}</w:styles>`
  );
}

/** Styles of letters: one for each role of layout/paragraphs.ts, and those of head and foot. */
export function letterStyles(): string {
  const outline: Readonly<Record<string, number>> = {
    'heading-1': 0,
    'heading-2': 1,
    'heading-3': 2,
    'heading-4': 3,
  };
  const roles = Object.entries(roleStyles).map(([role, style]) =>
    paragraphStyle(style, role.startsWith('heading-'), outline[role] ?? null),
  );
  const used = new Set(Object.values(roleStyles).map(({ font }) => font));
  const signs = [...used].map((font) => faceStyle(signStyles[font], faces[font].eastAsia));
  return stylesPart(
    grid.linePitchPt,
    grid.trackingPt,
    grid.bodySizePt,
    roles.join('') +
      plainStyle('Urgency', '紧急程度', 'heiti', grid.bodySizePt, 'left', grid.linePitchPt) +
      characterStyle(
        { id: 'SignerName', name: '签发人姓名' },
        runProperties('kaiti', grid.bodySizePt, grid.trackingPt),
      ) +
      signs.join('') +
      faceStyle(blankStyle, faces.fangsong.latin) +
      plainStyle('OrganName', '发文机关标志', 'xiaobiaosong', 40, 'centre', null) +
      plainStyle('PageNumberLine', '页码', 'songti', 14, 'left', 14) +
      plainStyle('Blank', '占位', 'fangsong', 1, 'left', 1),
  );
}

/** Styles of forms and notes: 仿宋 小四 cells beside labels in 黑体, 四号 notes, title in 小标宋. */
export function formStyles(): string {
  const { title, head, cell, foot, signature, note, pageNumber } = formType;
  return stylesPart(
    null,
    0,
    cell.sizePt,
    plainStyle('FormTitle', '表格标题', 'xiaobiaosong', title.sizePt, 'centre', title.linePt, {
      afterPt: title.afterPt,
    }) +
      plainStyle('FormHead', '表头', 'fangsong', head.sizePt, 'left', head.linePt, { afterPt: head.afterPt }) +
      plainStyle('FormLabel', '栏目', 'heiti', cell.sizePt, 'centre', cell.linePt) +
      plainStyle('FormValue', '填写内容', 'fangsong', cell.sizePt, 'left', cell.linePt) +
      plainStyle('FormFoot', '表尾', 'fangsong', foot.sizePt, 'left', foot.linePt) +
      plainStyle('FormSignature', '落款', 'fangsong', signature.sizePt, 'right', signature.linePt) +
      plainStyle('NoteText', '笔录正文', 'fangsong', note.sizePt, 'left', note.linePt, { firstChars: 2 }) +
      plainStyle('NoteHead', '笔录抬头', 'fangsong', note.sizePt, 'left', note.linePt) +
      plainStyle('NoteHeading', '笔录标题', 'heiti', note.sizePt, 'left', note.linePt, { keepNext: true }) +
      plainStyle('PageSignature', '逐页签名', 'fangsong', foot.sizePt, 'left', foot.linePt) +
      plainStyle('PageNumberLine', '页码', 'songti', pageNumber.sizePt, 'centre', pageNumber.linePt),
  );
}

const envelopeNames: Readonly<Record<EnvelopeText['style'], string>> = {
  EnvelopeAddress: '收件人地址',
  EnvelopeName: '收件人',
  EnvelopeSender: '寄件人',
  EnvelopeCode: '寄件人邮政编码',
};

/** Styles of an envelope, in the sizes of its words. */
export function envelopeStyles(texts: readonly Pick<EnvelopeText, 'style' | 'sizePt' | 'linePt'>[]): string {
  const used = new Map(texts.map((text) => [text.style, text]));
  const styles = [...used.values()].map(({ style, sizePt, linePt }) =>
    plainStyle(style, envelopeNames[style], 'fangsong', sizePt, 'left', linePt),
  );
  return stylesPart(
    null,
    0,
    12,
    styles.join('') +
      plainStyle('EnvelopeBox', '邮政编码框', 'fangsong', codeBoxes.sizePt, 'centre', pt(codeBoxes.height)),
  );
}
