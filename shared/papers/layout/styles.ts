import { copies, grid, title } from './geometry';

/**
 * Styles of a letter's parts and the styled paragraph: what font, indent and distance each part has. The page layout
 * breaks and places paragraphs, the .docx writer gives each its named style. Lengths in points.
 */

export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti';

export type ParagraphRole =
  | 'number'
  | 'official-number'
  | 'upward-number'
  | 'copy-serial'
  | 'mark'
  | 'title'
  | 'addressee'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'body'
  | 'attachment'
  | 'signature-organ'
  | 'signature-date'
  | 'contact'
  | 'annex-mark'
  | 'annex-title'
  | 'copies'
  | 'imprint';

export type RoleStyle = {
  readonly styleId: string;
  /** As shown in the style list of Word and WPS. */
  readonly styleName: string;
  readonly font: FontRole;
  readonly sizePt: number;
  readonly trackingPt: number;
  readonly linePt: number;
  /**
   * Body text is set left, on its character grid: LibreOffice 7.4 drops a hanging mark from a justified line that is
   * already full.
   */
  readonly align: 'left' | 'right' | 'centre';
  readonly firstIndentPt: number;
};

export const CHAR = grid.advancePt;

const body: Omit<RoleStyle, 'styleId' | 'styleName'> = {
  font: 'fangsong',
  sizePt: grid.bodySizePt,
  trackingPt: grid.trackingPt,
  linePt: grid.linePitchPt,
  align: 'left',
  firstIndentPt: 2 * CHAR,
};

/** Styles of a letter (GB/T 9704-2012 §7.3): 仿宋 3号 unless said otherwise. */
export const roleStyles: Readonly<Record<ParagraphRole, RoleStyle>> = {
  number: { ...body, styleId: 'DocNumber', styleName: '发文字号', align: 'right', firstIndentPt: 0 },
  'official-number': {
    ...body,
    styleId: 'OfficialNumber',
    styleName: '公文发文字号',
    align: 'centre',
    firstIndentPt: 0,
  },
  'upward-number': { ...body, styleId: 'UpwardNumber', styleName: '上行文发文字号', firstIndentPt: 0 },
  'copy-serial': { ...body, styleId: 'CopySerial', styleName: '份号', firstIndentPt: 0 },
  mark: { ...body, styleId: 'SecrecyMark', styleName: '密级和紧急程度', font: 'heiti', firstIndentPt: 0 },
  title: {
    ...body,
    styleId: 'DocTitle',
    styleName: '公文标题',
    font: 'xiaobiaosong',
    sizePt: title.sizePt,
    trackingPt: 0,
    linePt: title.linePt,
    align: 'centre',
    firstIndentPt: 0,
  },
  addressee: { ...body, styleId: 'Addressee', styleName: '主送', align: 'left', firstIndentPt: 0 },
  'heading-1': { ...body, styleId: 'Level1', styleName: '一级标题', font: 'heiti' },
  'heading-2': { ...body, styleId: 'Level2', styleName: '二级标题', font: 'kaiti' },
  'heading-3': { ...body, styleId: 'Level3', styleName: '三级标题' },
  'heading-4': { ...body, styleId: 'Level4', styleName: '四级标题' },
  body: { ...body, styleId: 'LetterBody', styleName: '公文正文' },
  attachment: { ...body, styleId: 'AttachmentNote', styleName: '附件说明', align: 'left', firstIndentPt: 0 },
  'signature-organ': {
    ...body,
    styleId: 'SignatureOrgan',
    styleName: '发文机关署名',
    align: 'right',
    firstIndentPt: 0,
  },
  'signature-date': { ...body, styleId: 'SignatureDate', styleName: '成文日期', align: 'right', firstIndentPt: 0 },
  contact: { ...body, styleId: 'ContactNote', styleName: '附注' },
  'annex-mark': {
    ...body,
    styleId: 'AnnexMark',
    styleName: '附件序号',
    font: 'heiti',
    align: 'left',
    firstIndentPt: 0,
  },
  'annex-title': {
    ...body,
    styleId: 'AnnexTitle',
    styleName: '附件标题',
    font: 'xiaobiaosong',
    sizePt: title.sizePt,
    trackingPt: 0,
    linePt: title.linePt,
    align: 'centre',
    firstIndentPt: 0,
  },
  copies: {
    ...body,
    styleId: 'Copies',
    styleName: '抄送机关',
    sizePt: copies.sizePt,
    trackingPt: 0,
    linePt: copies.linePt,
    align: 'left',
    firstIndentPt: 0,
  },
  imprint: {
    ...body,
    styleId: 'Imprint',
    styleName: '印发机关和印发日期',
    sizePt: copies.sizePt,
    trackingPt: 0,
    linePt: copies.linePt,
    firstIndentPt: 0,
  },
};

export type StyledParagraph = {
  readonly role: ParagraphRole;
  readonly text: string;
  /** Lines fixed by us (title); null: broken by the layout. */
  readonly lines: readonly string[] | null;
  readonly before: number;
  readonly left: number;
  readonly right: number;
  /** First line's start relative to `left`; negative: hanging. */
  readonly first: number;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext: boolean;
  /** Never parted from the paragraph after it, even where a longer chain of kept paragraphs has to be: the signature block. */
  readonly tight?: boolean;
  /** Begins a new page. */
  readonly newPage?: boolean;
  readonly field: string | null;
  /** Set flush right on the first line (签发人, 印发日期), each part with its face; most paragraphs have none. */
  readonly aside?: readonly Aside[];
  /** Where `aside` begins, from the left edge of the 版心; left out, it ends at the right indent. */
  readonly asideAt?: number;
};

export type Aside = { readonly text: string; readonly font: FontRole };

export function paragraph(
  role: ParagraphRole,
  text: string,
  field: string | null,
  more: Partial<Omit<StyledParagraph, 'role' | 'text' | 'field'>> = {},
): StyledParagraph {
  const style = roleStyles[role];
  return {
    role,
    text,
    lines: null,
    before: 0,
    left: 0,
    right: 0,
    first: style.firstIndentPt,
    keepNext: false,
    field,
    ...more,
  };
}
